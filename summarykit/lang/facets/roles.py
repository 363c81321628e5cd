"""What the structure room must know of a language to tell what a passage does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

Where = Literal["opening", "anywhere", "whole"]
RoleName = Literal[
    "front", "overview", "achievements", "practices", "problems", "plans", "resources", "closing", "appendix"
]


@dataclass(frozen=True, slots=True)
class HeadingCue:
    """A heading that matches `pattern` announces `role`; of several cues the heavier ones count."""

    role: RoleName
    pattern: str
    weight: float


@dataclass(frozen=True, slots=True)
class PassageCue:
    """A paragraph speaks for `role` where `pattern` is found.

    `where`: in its first sentences, anywhere (each find counts, three at most), or as the whole of it.
    """

    role: RoleName
    where: Where
    pattern: str
    weight: float


@dataclass(frozen=True, slots=True)
class RoleCues:
    """Cues of headings and of passages, and the moods of sentences.

    `opening` characters of a paragraph are its opening; `short_line`: longest signature, byline or date;
    `longest_announcement`: characters of a heading that announces something; `slogan`: a heading that tells
    what is done and announces nothing, whatever nouns it holds; `turn`: the start of a sentence that turns
    from what went well to what did not; `sentence` matches one sentence, `intended` is found in one about
    what is to be done, `done` in one about what was.
    """

    FILE: ClassVar[str] = "roles.toml"

    opening: int
    short_line: int
    longest_announcement: int
    slogan: str
    sentence: str
    turn: str
    intended: str
    done: str
    headings: tuple[HeadingCue, ...]
    passages: tuple[PassageCue, ...]

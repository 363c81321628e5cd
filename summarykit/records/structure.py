"""How a text is built: blocks, headings, sections with their standard roles, and its themes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from summarykit.records.spans import Span

BlockKind = Literal[
    "title", "heading", "body", "list", "table", "furniture", "disclaimer", "related_links", "duplicate"
]
BOILERPLATE_KINDS: frozenset[BlockKind] = frozenset({"furniture", "disclaimer", "related_links", "duplicate"})

Role = Literal[
    "front", "overview", "achievements", "practices", "problems", "plans", "resources", "closing", "appendix"
]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a stage decided as it did.

    `rule` is the short name of the rule, `words` the words of the text it hung on (empty where it hung
    on shape or place alone).
    """

    rule: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, line, list or table. The blocks of a document cover all its ink and never overlap.

    `level` is set for headings (1 is outermost), `run_in` for a heading that opens a paragraph,
    `dup_of` is the index of the block that this one repeats.
    """

    span: Span
    kind: BlockKind
    reason: Reason
    level: int | None = None
    run_in: bool = False
    dup_of: int | None = None

    @property
    def is_boilerplate(self) -> bool:
        """Site furniture of any kind, or a second copy: not the document's own content."""
        return self.kind in BOILERPLATE_KINDS


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of the passage after it.

    `span` covers number and title; `title` is the text without its number; `number` is the number as
    written ("Second,", "（一）") or None; `ordinal` its place in its sequence, counted from 1; `style`
    names the way of numbering ("decimal", "word", "chinese_paren", ...), None where unnumbered.
    """

    span: Span
    title: str
    level: int
    reason: Reason
    number: str | None = None
    ordinal: int | None = None
    style: str | None = None
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A passage with one standard role.

    `span` runs from its heading to the next heading of the same or a higher level. A passage whose role
    differs from the section around it (a problems paragraph without a heading) is a section of its own
    with `heading` None. `parent` is the index of the section it lies in; a child lies inside its parent.
    `confidence` (0 to 1) is the share of passages, told so on such grounds, that had the role in documents
    that were held out; 0 where nothing was measured.
    """

    span: Span
    heading: Heading | None
    role: Role
    level: int
    parent: int | None
    evidence: tuple[Reason, ...] = ()
    confidence: float = 0.0


def section_at(sections: Sequence[Section], offset: int) -> Section | None:
    """The innermost section around an offset, None outside all of them."""
    around = [one for one in sections if one.span.start <= offset < one.span.end]
    return min(around, key=lambda one: len(one.span), default=None)


def role_of(sections: Sequence[Section], span: Span) -> Role | None:
    """The standard role of what stands at `span`: that of the innermost section around its start."""
    section = section_at(sections, span.start)
    return section.role if section is not None else None


@dataclass(frozen=True, slots=True)
class Theme:
    """A keyphrase as the text writes it (blanks made single), its places, and a score (greater is better)."""

    phrase: str
    spans: tuple[Span, ...]
    score: float

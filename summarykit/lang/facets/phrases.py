"""How noun phrases are found around a number in a language that writes words apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True)
class NamingRule:
    """One way in which a sentence names a figure of one of the `kinds`.

    `before` ends and `behind` begins at the figure; both are patterns over tags, and both must hold. The
    name is the group `np` of one of them. `take` says whose name it is where there is no such group: that
    of the figure before (`last`), the noun of the count before (`noun`), that of the next figure (`next`),
    or nobody's (`none`: an amount that counts nothing). `shared`: the name begins with the noun before.
    """

    kinds: str
    before: str = ""
    behind: str = ""
    take: Literal["np", "last", "noun", "next", "none"] = "np"
    shared: bool = False


@dataclass(frozen=True, slots=True)
class FigurePhrases:
    """Words by what they do in a sentence, and the rules that find a name among them.

    `word`: what is one token. `tags`: a letter for each function to its words; a word in none of them has
    the letter of the first of `endings` (letter to pattern) that fits it, or else that of a noun, `N`. Signs
    are their own tags (comma, semicolon, brackets), amounts `#`, dates `Y`. `passed`: runs of tags that are
    as if they were not there (dates and times with their preposition). `macros`: names in braces that
    patterns may use; `rules` are tried in their order.

    `durations`: units of time. `classifier`: a noun that only says in what something is counted (a name
    before the number is better). `plural`: the end of a noun of more than one. `idle`: verbs in front of a
    count that do nothing to it; `passive`: the auxiliary of what was done to it behind it; `participles`:
    past forms and the participles beside them. `no_head`: words that name nothing by themselves,
    `stripped`: the edges of a name that add nothing.
    """

    FILE: ClassVar[str] = "figures_phrases.toml"

    word: str
    tags: dict[str, tuple[str, ...]]
    endings: dict[str, str]
    passed: str
    macros: dict[str, str]
    rules: tuple[NamingRule, ...]
    classifier: str
    plural: str
    idle: str
    passive: str
    participles: dict[str, str]
    stripped: str
    no_head: str
    durations: tuple[str, ...]

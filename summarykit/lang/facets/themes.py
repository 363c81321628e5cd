"""What the themes room must know of a language: which words a keyphrase is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, eq=False)
class ThemeCues:
    """Words in lower case, and parts of speech where the pack has a tagger.

    What breaks a phrase: `breaks` beside the language's stop words, and words with one of `break_starts` or
    `break_endings`; `verbs` of reporting in each form that `verb_endings` give (an ending, and what stands
    for it in the first form), of which `noun_verbs` are nouns as often in their first form and plural; an
    idiom (`idiom_tags`) that opens or closes with one of the breaks. Where the pack has a tagger,
    `break_endings` are those of words tagged `verb_tag`. `persons` are titles of persons, which break a
    phrase together with the name behind them. `formulas` are greetings; `credits`, regular expressions, are
    clauses that credit superiors.

    What may not close one: `not_last` endings. `nouns` are exceptions to all endings. `general` words are no
    theme by themselves. `units`, regular expressions, are names of units by their last word; `name_tags` the
    parts of speech of names. `tags` are the parts of speech of a phrase's words and `last_tags` those of its
    last word, all empty where there is no tagger. `stems` are endings and what stands for them in the stem.

    `least` is the least length of a phrase of one word in characters, `longest` the most words of a phrase.
    `single` is the weight of one word beside that of a phrase, growing with its count to the power of
    `single_growth`; `length` is how much more a longer phrase weighs; `part` is the weight of a place where
    the phrase is part of a longer one, `open` where the end of the longer one, its noun, is missing.
    """

    FILE: ClassVar[str] = "themes.toml"

    breaks: frozenset[str]
    verbs: frozenset[str]
    noun_verbs: frozenset[str]
    verb_endings: tuple[tuple[str, str], ...]
    break_starts: tuple[str, ...]
    break_endings: tuple[str, ...]
    verb_tag: str
    idiom_tags: frozenset[str]
    persons: frozenset[str]
    not_last: tuple[str, ...]
    nouns: frozenset[str]
    general: frozenset[str]
    units: tuple[str, ...]
    formulas: tuple[str, ...]
    credits: tuple[str, ...]
    tags: frozenset[str]
    last_tags: frozenset[str]
    name_tags: frozenset[str]
    stems: tuple[tuple[str, str], ...]
    least: int
    longest: int
    single: float
    single_growth: float
    length: float
    part: float
    open: float

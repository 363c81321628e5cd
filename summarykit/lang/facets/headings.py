"""What the structure room must know of a language to find headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

Reader = Literal["decimal", "dotted", "chinese", "roman", "letter", "word", "circled", "none"]
Family = Literal["part", "count", "inner", "point", "mark"]


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """One way to number a heading.

    `pattern` matches the number with its punctuation at the start of a line, the number itself in its group
    "n". `reader` turns it into an ordinal. Styles of one `family` may take turns in one sequence.
    """

    name: str
    family: Family
    reader: Reader
    pattern: str


@dataclass(frozen=True, slots=True)
class HeadingCues:
    """Patterns (regular expressions), word values and longest lengths in characters.

    `longest_numbered`, `longest_plain`, `longest_lead`: of a heading with a number, of one without, of one
    that opens a paragraph; `longest_label`: of an unnumbered label before a paragraph; `longest_before_list`:
    of a plain one directly above a list, else it leads into the list. `sentence_end`: the end of a sentence
    inside a line, the next one following. `plain`: what an unnumbered heading looks like; `doubtful`: one
    that reads like a sentence or a field of a form, and counts only where several are set off alike (its
    group "mark": what is alike in them); `label`: a label that opens a paragraph. `statement`: what a
    numbered line holds that tells something; `inline`: an enumeration that goes on inside a paragraph.
    `not_heading`: lines that look like headings and are not: dates, bylines, salutations, captions; `torn`:
    the end of a paragraph that goes on in the next line. `title`: words that name a kind of document;
    `title_rest`: a line under a title that belongs to it; `not_title`: what no title says. `part`: a heading
    that names a part with a life of its own (a report in the report); `appendix`: names of attachments.
    """

    FILE: ClassVar[str] = "headings.toml"

    longest_numbered: int
    longest_plain: int
    longest_lead: int
    longest_label: int
    longest_before_list: int
    sentence_end: str
    plain: str
    doubtful: str
    label: str
    statement: str
    inline: str
    not_heading: str
    title: str
    title_rest: str
    not_title: str
    torn: str
    part: str
    appendix: str
    number_words: dict[str, int]
    styles: tuple[NumberStyle, ...]

"""What a language with a tagger knows of the words that name a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FigureNouns:
    """A small grammar over classes of words, each class a letter.

    `classes`: letters, each with a pattern of "word/tag" (its part of speech as the pack's tagger names it);
    the first that fits the whole of it counts, `other` is the letter of all else. All patterns from `nominal`
    to `predicate` are of strings of such letters, one a word. What `nominal` finds is a noun (`N`) after all.
    A clause before a figure: `link`, right before the figure, names nothing and is cut off; `aside` is cut
    out, then `tail` and `lead` at the ends. What follows the last `mark` is the predicate, what precedes it
    the subject. `named`: what names something; `done`: a verb that does so alone; `topic`: what does in a
    clause further off.
    Behind a figure, in the group `noun`: `behind` what it counts, `attribute` what it is an attribute of,
    `predicate` what it is said to do; `bound`: all between an amount of time and a figure that it bounds
    (35岁以下的27人).
    `counted`: the kinds of figures whose noun stands behind them before all, `shares` those that are an
    attribute before all; `verb`: right before a figure, what was done to it, in the group of that name.
    `joined`: what may stand between names told together, tried in this order. `clause` parts clauses,
    `opaque` is one word whatever stands in it (a quotation), `longest` how many characters a name may have.
    No classes: the language has no tagger, and patterns of words are used.
    """

    FILE: ClassVar[str] = "figures_nouns.toml"

    classes: tuple[tuple[str, str], ...]
    other: str
    clause: str
    opaque: str
    link: str
    counted: tuple[str, ...]
    shares: tuple[str, ...]
    verb: str
    joined: tuple[str, ...]
    longest: int
    nominal: str
    aside: str
    tail: str
    lead: str
    mark: str
    named: str
    topic: str
    done: str
    behind: str
    attribute: str
    predicate: str
    bound: str

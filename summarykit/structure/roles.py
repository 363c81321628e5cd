"""What each passage speaks for: its headings, words, moods, figures and place, gathered as hits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from summarykit.lang import LanguagePack
from summarykit.messages import msg
from summarykit.records import Block, Document, Figure, Heading, Span
from summarykit.records.structure import BlockKind, Role
from summarykit.structure.cues import Hit, announced, counted, moods, spoken_for
from summarykit.structure.margins import add_farewell, head_and_tail, leads_on
from summarykit.structure.outline import Placed, place

# Set by hand with the weights in roles.toml and decode.py (see there): one word that names the role beats the
# heading above it only together with the mood of the sentences or a second word.
BEFORE_HEADINGS = 3.0  # and at the head of a text without any
INHERITED = 0.85
FIRST = 1.6
INTENDED = 2.4
DONE = 1.5
NUMBER, MOST_NUMBERS = 0.25, 5
TARGET = 0.5
AS_USUAL = 1.0
ANNOUNCED = 1.0

QUOTED = ">"  # what a form asks, or another has written, is not what this document says
COUNTED = frozenset({"count", "percent", "money", "measure", "ratio", "range"})

_SAMPLE = 2000  # characters of a passage that are read for its role
_SENTENCES = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """A content block that is no heading, the headings it lies under (outermost first), and its hits.

    `kind` is that of the block; `opens` is true where a heading stands directly before it.
    """

    span: Span
    kind: BlockKind
    under: tuple[Heading, ...]
    opens: bool
    hits: tuple[Hit, ...]

    @property
    def is_announced(self) -> bool:
        """A heading above says what stands here."""
        return any(hit.rule == "heading" and hit.weight >= ANNOUNCED for hit in self.hits)

    @property
    def scores(self) -> Mapping[Role, float]:
        """The weights of the hits by role."""
        summed: dict[Role, float] = {}
        for hit in self.hits:
            summed[hit.role] = summed.get(hit.role, 0.0) + hit.weight
        return summed


def weigh(
    document: Document,
    blocks: Sequence[Block],
    headings: Sequence[Heading],
    figures: Sequence[Figure],
    pack: LanguagePack,
) -> list[Passage]:
    """All content blocks but headings, in order, with what speaks for their roles."""
    placed = place(blocks, headings)
    margins = head_and_tail(document, placed, pack)
    expected = _expected(placed, margins, pack)
    starts = [figure.span.start for figure in figures]
    hits: list[list[Hit]] = []
    for one, usual in zip(placed, expected, strict=True):
        first, last = (bisect_left(starts, at) for at in (one.block.span.start, one.block.span.end))
        own = margins.get(len(hits)) or _hits(document, one, figures[first:last], usual, pack)
        hits.append(own)
    for at in range(len(placed) - 2, -1, -1):
        is_open = at not in margins and not placed[at + 1].opens
        if is_open and leads_on(document, placed[at].block, pack):
            hits[at] = hits[at + 1]
    add_farewell(document, placed, margins, hits)
    return [
        Passage(one.block.span, one.block.kind, one.under, one.opens, tuple(own))
        for one, own in zip(placed, hits, strict=True)
    ]


def _expected(placed: Sequence[Placed], margins: Collection[int], pack: LanguagePack) -> list[Hit]:
    """What a passage does where no heading says: before the first heading, and in a text without any in
    the first paragraph, it surveys; after a heading of the plans it goes on with them; else it reviews.
    """
    survey = Hit("overview", BEFORE_HEADINGS, msg("before the first heading"))
    if not any(one.under for one in placed):
        return _without_headings(len(placed), margins)
    hits: list[Hit] = []
    planned: set[int] = set()
    for one in placed:
        levels = {heading.level for heading in one.under}
        usual: Role = "plans" if planned & levels else "achievements"
        hits.append(Hit(usual, AS_USUAL, msg("what is usual here")) if one.under else survey)
        planned |= {h.level for h in one.under if h.level not in planned and _announces(h, "plans", pack)}
    return hits


def _without_headings(count: int, margins: Collection[int]) -> list[Hit]:
    opening = Hit("overview", BEFORE_HEADINGS, msg("head of the document"))
    review = Hit("achievements", AS_USUAL, msg("what is usual here"))
    first = next((at for at in range(count) if at not in margins), None)
    return [opening if at == first else review for at in range(count)]


def _announces(heading: Heading, role: Role, pack: LanguagePack) -> bool:
    hits = announced(heading.title, pack)
    return bool(hits) and hits[0].role == role and hits[0].weight >= ANNOUNCED


def _hits(
    document: Document, one: Placed, figures: Sequence[Figure], usual: Hit, pack: LanguagePack
) -> list[Hit]:
    text = document.text[one.block.span.start : min(one.block.span.end, one.block.span.start + _SAMPLE)]
    named = _from_headings(one.under, pack)
    hits = list(named)
    if not text.startswith(QUOTED):
        means = _of_means(named)
        said = (hit for hit in spoken_for(text, pack) if not (means and hit.role == "resources"))
        hits += (_at_opening(hit) if one.opens else hit for hit in said)
        hits += _from_moods(text, () if means else figures, pack)
    return hits if any(hit.weight >= ANNOUNCED for hit in named) else [*hits, usual]


def _of_means(named: Sequence[Hit]) -> bool:
    """Under a heading of money or staff, what is counted are the means; words for them say nothing new."""
    return bool(named) and named[0].role == "resources" and named[0].weight >= ANNOUNCED


def _at_opening(hit: Hit) -> Hit:
    """A survey stands first under its heading; further down the same words tell of one thing done."""
    return replace(hit, weight=hit.weight * FIRST) if hit.role == "overview" else hit


def _from_headings(under: Sequence[Heading], pack: LanguagePack) -> list[Hit]:
    """What the heading announces that announces most; one further out says a little less."""
    best: list[Hit] = []
    share = 1.0
    for heading in reversed(under):
        hits = [replace(hit, weight=hit.weight * share) for hit in announced(heading.title, pack)]
        if hits and (not best or hits[0].weight > best[0].weight):
            best = hits
        share = INHERITED
    return best


def _from_moods(text: str, figures: Sequence[Figure], pack: LanguagePack) -> list[Hit]:
    """What is to be done speaks for plans, what was done and counted for achievements."""
    looks = moods(pack)
    total = intended = done = 0
    wanted: list[str] = []
    told: list[str] = []
    for found in islice(looks.sentence.finditer(text), _SENTENCES):
        sentence = found.group()
        weight = len(sentence)
        total += weight
        if wishes := [one.group() for one in looks.intended.finditer(sentence)]:
            intended += weight
            wanted += wishes
        elif deeds := [one.group() for one in looks.done.finditer(sentence)]:
            done += weight
            told += deeds
    targets = sum(figure.target for figure in figures)
    numbers = min(sum(figure.kind in COUNTED for figure in figures) - targets, MOST_NUMBERS)
    hits = [
        Hit(
            "plans",
            INTENDED * intended / max(total, 1) + TARGET * min(targets, 2),
            msg("what is to be done"),
            counted(wanted),
        ),
        Hit(
            "achievements",
            DONE * done / max(total, 1) + NUMBER * numbers,
            msg("what was done"),
            counted(told),
        ),
    ]
    return [hit for hit in hits if hit.weight > 0]

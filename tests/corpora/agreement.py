"""How often two readers of `corpora/summaries` agreed: `python -m tests.corpora.agreement [READING READING]`.

Each figure is F1 of the second named against the first named: neither of them is the truth.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from tests.corpora.annotation import Row
from tests.corpora.sets import SUMMARIES, Entry, entries, placed
from tests.quality import scorers
from tests.quality.scorers import Tally

MARKS = ("kind", "concept", "period", "modifier", "target", "change")
"""What two readers may say of one figure beside its value."""


def compared(
    entry: Entry, one: dict[str, list[Row]], other: dict[str, list[Row]]
) -> Iterator[tuple[str, Tally]]:
    """Every measure of one document."""
    text = entry.document.text
    blocks, others = one["blocks"], other["blocks"]
    yield "headings", scorers.headings(text, _standing(blocks), _standing(others))
    yield "levels", scorers.levels(_standing(blocks), _standing(others))
    yield "roles, ink", scorers.roles(text, blocks, others)
    yield "boilerplate, ink", scorers.boilerplate(text, blocks, others)
    free = [*one["ignore"], *other["ignore"]]
    aside = [row for row in [*blocks, *others] if row["kind"] in scorers.BOILERPLATE] + free
    yield "figures", scorers.figures({"figures": one["figures"], "ignore": []}, other["figures"], aside)
    yield from _marks(one["figures"], other["figures"])
    yield "breakdowns", scorers.breakdowns(_sums(one), _sums(other))
    yield "slips", _overlapping(one["slips"], other["slips"])
    yield "passages, ink", _ink(text, one["passages"], other["passages"])


def _standing(blocks: list[Row]) -> list[Row]:
    """A heading that runs into its paragraph counts as body."""
    return [row | ({"kind": "body"} if row.get("run_in") else {}) for row in blocks]


def _sums(rows: dict[str, list[Row]]) -> Row:
    return {"figures": rows["figures"], "breakdown": rows["breakdowns"]}


def _marks(one: list[Row], other: list[Row]) -> Iterator[tuple[str, Tally]]:
    """Of the figures that both have: how often they say the same of them (concepts: a common word)."""
    there = {row["start"]: row for row in other}
    pairs = [(row, there[row["start"]]) for row in one if row["start"] in there]
    for name in MARKS:
        marked = [(a.get(name), b.get(name)) for a, b in pairs if a.get(name) or b.get(name)]
        same = sum(_alike(a, b) for a, b in marked)
        yield f"figures: {name}", Tally(same, len(marked) - same, len(marked) - same)


def _alike(one: object, other: object) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        pieces = [set(words.lower().split()) if words.isascii() else set(words) for words in (one, other)]
        return bool(pieces[0] & pieces[1])
    return one == other


def _overlapping(one: list[Row], other: list[Row]) -> Tally:
    both = sum(any(scorers.overlaps(a, b) for b in other) for a in one)
    back = sum(any(scorers.overlaps(a, b) for a in one) for b in other)
    return Tally(both, len(other) - back, len(one) - both)


def _ink(text: str, one: list[Row], other: list[Row]) -> Tally:
    wanted, told = scorers.inked(text, one), scorers.inked(text, other)
    return Tally(len(wanted & told), len(told - wanted), len(wanted - told))


def table(first: str = "first", second: str = "second") -> dict[str, dict[str, float]]:
    """F1 of every measure by language."""
    sums: dict[str, dict[str, Tally]] = {}
    read: Counter[str] = Counter()
    for entry in entries(SUMMARIES):
        if not all(entry.annotation(reading).exists() for reading in (first, second)):
            continue
        lang = entry.document.lang
        read[lang] += 1
        for name, tally in compared(entry, placed(entry, first).rows, placed(entry, second).rows):
            row = sums.setdefault(name, {})
            row[lang] = row.get(lang, Tally()) + tally
    told = {name: {lang: tally.f1 for lang, tally in row.items()} for name, row in sums.items()}
    return {"documents": dict(read), **told}


if __name__ == "__main__":
    for measure, by_language in table(*sys.argv[1:3]).items():
        print(f"{measure:20}", *(f"{lang} {value:.3f}" for lang, value in sorted(by_language.items())))  # noqa: T201

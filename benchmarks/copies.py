"""`python -m benchmarks.copies`: how well and how fast copied passages are found, beside known recipes.

All finders read the same pairs in the same run. Told are PlagDet for each class of copying; precision, recall
and granularity over all of them; and MB of text a CPU second. Made pairs, or a folder of the set `copy` with
its `truth.jsonl`. As with speeds nothing is judged: the exit status is 0, 2 where there is nothing to run on.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from benchmarks.contests.contest import megabytes
from benchmarks.material import LANGUAGES
from benchmarks.peers import passages
from benchmarks.peers.passages import Finder
from benchmarks.plagdet import Copy, Quality, quality
from benchmarks.planted import Planted, found, planted
from benchmarks.progress import shown
from benchmarks.rows import UnusableRowError
from summarykit.errors import SummarykitError
from summarykit.lang import get_pack
from summarykit.records import Span
from summarykit.reuse import find_passages

DONE, UNUSABLE = 0, 2
OURS = "summarykit"
EACH = 4
"""Made pairs of a class and language."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one finder found in the pairs of one language."""

    name: str
    lang: str
    by_class: dict[str, float]
    overall: Quality
    rate: float


def finders() -> dict[str, Finder | None]:
    """The product and its peers; None where one is not installed."""
    return {
        OURS: None,
        "TF-IDF of sentences (scikit-learn)": passages.by_sentences,
        "winnowing (plain Python)": passages.by_fingerprints,
        "MinHash of documents (rensa)": passages.by_documents(),
    }


def judged(name: str, finder: Finder | None, pairs: Sequence[Planted]) -> Told:
    """Run a finder over the pairs of one language; without one, the product."""
    list(_told(pairs[0], finder))  # what is only imported or compiled once is not counted
    begin = process_time()
    told = {pair.name: list(_told(pair, finder)) for pair in pairs}
    seconds = process_time() - begin
    kinds = {pair.kind: [other for other in pairs if other.kind == pair.kind] for pair in pairs}
    size = sum(megabytes((pair.copy, pair.source)) for pair in pairs)
    return Told(
        name,
        pairs[0].copy.lang,
        {kind: _quality(own, told).plagdet for kind, own in kinds.items()},
        _quality(pairs, told),
        size / max(seconds, 1e-9),
    )


def _told(pair: Planted, finder: Finder | None) -> Iterator[Copy]:
    if finder is None:
        least = get_pack(pair.copy.lang).min_passage
        for one in find_passages(pair.copy, [(pair.source, "self")], min_chars=least):
            yield Copy(pair.name, *_ends(one.at.span), *_ends(one.source.span))
    else:
        for place in finder(pair.copy.text, pair.source.text, pair.copy.lang):
            yield Copy(pair.name, *place)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _quality(pairs: Iterable[Planted], told: dict[str, list[Copy]]) -> Quality:
    own = list(pairs)
    return quality(
        [case for pair in own for case in pair.cases], [one for pair in own for one in told[pair.name]]
    )


def table(results: Sequence[Told]) -> str:
    """The results for people: a paragraph a language, a line a finder."""
    lines: list[str] = []
    for lang in dict.fromkeys(one.lang for one in results):
        own = [one for one in results if one.lang == lang]
        kinds = list(own[0].by_class)
        lines += ["", f"{lang}: PlagDet by class; then of all: PlagDet, precision, recall, granularity, MB/s"]
        lines += [f"  {number:>2} {kind}" for number, kind in enumerate(kinds, 1)]
        heads = "".join(f"{number:>6}" for number in range(1, len(kinds) + 1))
        lines.append(f"  {'':<36}{heads}   all  prec   rec  gran   MB/s")
        lines += [_line(one, kinds) for one in own]
    return "\n".join(lines[1:])


def _line(one: Told, kinds: Sequence[str]) -> str:
    classes = "".join(f"{one.by_class[kind]:>6.3f}" for kind in kinds)
    every = one.overall
    return (
        f"  {one.name:<36}{classes}{every.plagdet:>6.3f}{every.precision:>6.3f}{every.recall:>6.3f}"
        f"{every.granularity:>6.2f}{one.rate:>7.2f}"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="a folder of the set copy")
    parser.add_argument("--pairs", type=int, default=EACH, metavar="N", help="made pairs of each class")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the made pairs (default: 1)")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.pairs < 1:
        parser.error("at least one pair of each class")
    try:
        pairs = list(found(given.data)) if given.data else _made(given.pairs, given.seed)
    except (SummarykitError, UnusableRowError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return UNUSABLE
    jobs = list(_jobs(pairs))
    if not jobs:
        print("error: no pairs of a known language here", file=sys.stderr)
        return UNUSABLE
    print(table([judged(*job) for job in shown(jobs, len(jobs), "finders")]))
    return DONE


def _jobs(pairs: Sequence[Planted]) -> Iterator[tuple[str, Finder | None, Sequence[Planted]]]:
    """Each finder that is installed, with the pairs of each language that has some."""
    for lang in LANGUAGES:
        own = [pair for pair in pairs if pair.copy.lang == lang]
        for name, finder in finders().items() if own else ():
            if finder is not None or name == OURS:
                yield name, finder, own


def _made(each: int, seed: int) -> list[Planted]:
    return [pair for lang in LANGUAGES for pair in planted(lang, each, seed)]


if __name__ == "__main__":
    sys.exit(main())

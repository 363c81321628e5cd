"""`python -m benchmarks.speed NAME`: how fast a job is, as a ratio against peers in the same run.

Rates depend on the machine and on who else uses it; ratios hardly do, because all entrants take turns in
every round and only CPU time counts. Told are medians and, in brackets, the least and greatest round. A
speed is never a verdict: the exit status is 0 whatever comes out, 2 where there is nothing to run on.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.contests import JOBS
from benchmarks.contests.contest import Contest
from benchmarks.material import LANGUAGES, Material, found
from benchmarks.progress import shown
from benchmarks.rounds import Spread, race, ratios, spread
from benchmarks.writer import made
from summarykit.errors import SummarykitError

DONE, UNUSABLE = 0, 2


@dataclass(frozen=True, slots=True)
class Result:
    """One peer of one job in one language; `theirs` and `ratio` are None where it is not installed."""

    job: str
    lang: str
    says: str
    unit: str
    amount: float
    ours: Spread
    peer: str
    theirs: Spread | None
    ratio: Spread | None
    bar: float | None


def results_of(job: str, contest: Contest, lang: str, rounds: int) -> Iterator[Result]:
    """Race all entrants at once, and set each peer beside the product."""
    running = [peer.entrant for peer in contest.peers if peer.entrant is not None]
    ours, *theirs = race([contest.ours, *running], rounds)
    rates = iter(theirs)
    for peer in contest.peers:
        rate = next(rates) if peer.entrant is not None else None
        yield Result(
            job=job,
            lang=lang,
            says=contest.says,
            unit=contest.unit,
            amount=contest.ours.amount,
            ours=spread(ours),
            peer=peer.name,
            theirs=None if rate is None else spread(rate),
            ratio=None if rate is None else spread(ratios(ours, rate)),
            bar=peer.bar,
        )


def table(results: Sequence[Result], heading: str) -> str:
    """Results for people, a paragraph a job and language."""
    lines = [heading]
    last = None
    for one in results:
        if last != (one.job, one.lang):
            last = (one.job, one.lang)
            amount = f"{one.amount:.2f} {one.unit}" if one.unit == "MB" else f"{one.amount:,.0f} {one.unit}"
            lines += ["", f"{one.job} ({one.lang}): {one.says}; {amount} a round"]
            lines.append(f"  {'summarykit':<46} {_rate(one.ours, one.unit)}".rstrip())
        lines.append(f"  {one.peer:<46} {_beside(one)}")
    return "\n".join(lines)


def _beside(one: Result) -> str:
    if one.theirs is None or one.ratio is None:
        return "not installed"
    asked = f"  asked: {one.bar:g} x" if one.bar is not None else ""
    ratio = f"{_short(one.ratio.median)} x ({_short(one.ratio.low)} to {_short(one.ratio.high)})"
    return f"{_rate(one.theirs, one.unit)}  ours: {ratio:<26}{asked}".rstrip()


def _rate(rate: Spread, unit: str) -> str:
    return f"{_short(rate.median):>9} {unit}/s".ljust(24)


def _short(number: float) -> str:
    """Three digits that count."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def _materials(given: argparse.Namespace) -> Iterator[tuple[str, Material]]:
    """Each job that was asked for, with the texts of each language that has some."""
    names = list(JOBS) if given.name == "all" else [given.name]
    real = given.data and found(given.data, lambda line: print(line, file=sys.stderr))
    for name in names:
        count = given.documents or JOBS[name].documents
        for lang in LANGUAGES:
            if real is None:
                yield name, made(lang, count, given.seed)
            elif real[lang].pairs:
                yield name, real[lang].few(count)


def _told(results: Sequence[Result], given: argparse.Namespace) -> str:
    """What goes to standard output."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    if given.format == "json":
        about = {"rounds": given.rounds, "seed": None if given.data else given.seed, "python": python}
        told = {**about, "results": [asdict(one) for one in results]}
        return json.dumps(told, ensure_ascii=False, indent=1)
    made_by = "files of a folder" if given.data else f"made texts, seed {given.seed}"
    return table(results, f"CPU time, {python}; medians of {given.rounds} rounds in turn; {made_by}.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("name", choices=[*JOBS, "all"], help="job to be raced")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="real files instead of made texts")
    parser.add_argument("--documents", type=int, metavar="N", help="documents of each language, at least 2")
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="rounds that count (default: 7)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the made texts (default: 1)")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or the same as JSON."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.rounds < 1 or (given.documents is not None and given.documents < 2):
        parser.error("at least one round, and at least two documents")
    try:
        runs = list(_materials(given))
    except SummarykitError as error:
        print(f"error[{error.code}]: {error}", file=sys.stderr)
        return UNUSABLE
    if not runs:
        print("error: fewer than two documents of a known language here", file=sys.stderr)
        return UNUSABLE
    results = [
        result
        for name, material in shown(runs, len(runs), "races")
        for result in results_of(name, JOBS[name].contest(material), material.lang, given.rounds)
    ]
    print(_told(results, given))
    return DONE


if __name__ == "__main__":
    sys.exit(main())

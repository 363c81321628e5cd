"""What the documents of a corpus have in common with many others: for each its language, round and site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from statistics import median

from summarykit.archive import Archive
from summarykit.archive.container import Container, write_container
from summarykit.archive.habits import Groups, Held, held
from summarykit.archive.postings import Indices
from summarykit.checks.formulaic import stock_percent
from summarykit.corpus.order import age_of
from summarykit.pipeline import with_background
from summarykit.records import Analysis, Background, Entry, Span
from summarykit.records.archive import series_of
from summarykit.records.background import ROUND, most, often
from summarykit.reports.codec import from_json, to_json

GROUPS = ("languages", "bodies", "rounds", "sites")
COLUMNS = ("begins", "hashes", "counts")
KINDS = {"phrases": 3, "lines": 2}
"""Of how many kinds the groups are over which phrases and lines are counted."""

FEW, SAMPLE = 8, 33
"""The median of fewer than FEW documents says nothing. SAMPLE of a language, spread over all of them, are
looked at for it."""


@dataclass(frozen=True, slots=True, eq=False)
class Habits:
    """What of each document, by its number in the archive, stands in many.

    `sizes` are those of its language, in documents and in bodies, of its round and of its site. `phrases` are
    counted over the language, by documents and by bodies, and over the round, `lines` over site and round.
    `usual` is the median percent of stock phrases, by language.
    """

    sizes: dict[str, Indices]
    phrases: Held
    lines: Held
    usual: dict[str, float] = field(default_factory=dict)

    def seen(self, analysis: Analysis, number: int) -> Analysis:
        """The analysis of document `number` with what the others tell of it."""
        languages, bodies, rounds, sites = (int(self.sizes[name][number]) for name in GROUPS)
        phrases, phrases_of_bodies, phrases_here = self.phrases.of(number)
        lines_of_site, lines_here = self.lines.of(number)
        return with_background(
            analysis,
            Background(languages, phrases=phrases),
            Background(rounds, phrases=phrases_here, lines=lines_here),
            Background(sites, lines=lines_of_site),
            Background(bodies, phrases=phrases_of_bodies),
        )

    def digest(self, number: int, lang: str) -> str:
        """Of all that is said of a document."""
        said: list[bytes] = [to_json(self.usual.get(lang)).encode()]
        for one in (self.phrases, self.lines):
            own = slice(int(one.begins[number]), int(one.begins[number + 1]))
            said += [column[own].astype("<u8").tobytes() for column in (one.hashes, *one.counts)]
        return sha256(b"\0".join(said)).hexdigest()

    def write(self, path: Path) -> None:
        """Raises OutputError E502 or E503."""
        parts = {name: sizes.astype("<u8").tobytes() for name, sizes in self.sizes.items()}
        for name in KINDS:
            one: Held = getattr(self, name)
            for column in COLUMNS:
                parts[f"{name}.{column}"] = getattr(one, column).astype("<u8").tobytes()
        write_container(path, {**parts, "usual": to_json(self.usual).encode()})


def read_habits(path: Path) -> Habits:
    """What was written. Raises ArchiveError E405 where it is missing or damaged."""
    container = Container(path)
    phrases, lines = (_held(container, name) for name in KINDS)
    sizes = {name: container.array(name, "<u8") for name in GROUPS}
    return Habits(sizes, phrases, lines, from_json(bytes(container.part("usual")), dict[str, float]))


def _held(container: Container, name: str) -> Held:
    begins, hashes, counts = (container.array(f"{name}.{column}", "<u8") for column in COLUMNS)
    return Held(begins, hashes, counts.reshape(KINDS[name], -1))


def find_habits(archive: Archive) -> Habits:
    """What of each document of an archive stands in many."""
    entries = archive.entries
    langs = [entry.lang for entry in entries]
    languages, bodies = Groups.of(langs, often), Groups.of(langs, often, list(map(series_of, entries)))
    rounds = Groups.of(rounds_of(entries), most)
    sites = Groups.of([(entry.lang, PurePosixPath(entry.id).parent) for entry in entries], most)
    habits = Habits(
        sizes={name: one.sizes for name, one in zip(GROUPS, (languages, bodies, rounds, sites), strict=True)},
        phrases=held(archive.phrases, languages, bodies, rounds),
        lines=held(archive.lines, sites, rounds),
    )
    for lang in sorted(set(langs)):
        numbers = [number for number, own in enumerate(langs) if own == lang]
        if len(numbers) >= FEW:
            habits.usual[lang] = _usual(archive, habits, numbers)
    return habits


def _usual(archive: Archive, habits: Habits, numbers: Sequence[int]) -> float:
    """The median percent of stock phrases, whole, over some of the documents."""
    chosen = sorted({numbers[at * len(numbers) // SAMPLE] for at in range(SAMPLE)})
    shares = []
    for number in chosen:
        seen = habits.seen(archive.analysis(archive.entries[number].id), number)
        shares.append(stock_percent(seen, Span(0, len(seen.document.text))))
    return float(round(median(shares)))


def rounds_of(entries: Sequence[Entry]) -> list[object]:
    """For each document its round: what the bodies of one folder wrote for one year (or part of it).

    It is the smallest folder around it in which there are enough of them; a document of no known year, or
    with too few others, has a round of its own.
    """
    found: defaultdict[object, list[int]] = defaultdict(list)
    around = [
        [(folder, one.lang, age_of(one)) for folder in PurePosixPath(one.id).parents] for one in entries
    ]
    for at, keys in enumerate(around):
        for key in keys:
            found[key].append(at)
    return [
        next((key for key in keys if entry.meta.year is not None and len(found[key]) >= ROUND), at)
        for at, (entry, keys) in enumerate(zip(entries, around, strict=True))
    ]

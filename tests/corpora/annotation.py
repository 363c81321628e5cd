"""Annotations as people write them: one file a document, lines of the text and words instead of offsets.

A file has sections ([blocks], [figures] ...); a line of a section has fields parted by ` | `; `#` begins a
comment.
`place` turns it into the rows of the gold files, or says in which line it cannot be followed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from summarykit.records import ROLES
from summarykit.records.findings import PassageKind
from summarykit.records.structure import BOILERPLATE_KINDS, BlockKind

SECTIONS = ("blocks", "figures", "traps", "ignore", "breakdowns", "slips", "passages")
BLOCK_KINDS = frozenset(BlockKind.__args__)  # type: ignore[attr-defined]
PASSAGE_KINDS = frozenset(PassageKind.__args__)  # type: ignore[attr-defined]
FIGURE_KINDS = frozenset({"count", "percent", "money", "measure", "ordinal", "date", "ratio", "range"})
DIRECTIONS = frozenset({"up", "down", "flat"})
MODIFIERS = frozenset({"approx", "over", "atleast", "under", "atmost"})
Row = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """One line of a section: its number in the file and its fields; `named` are those written name=words."""

    number: int
    fields: tuple[str, ...]
    named: dict[str, str]

    def __getitem__(self, at: int) -> str:
        """A field, empty where it was left out."""
        return self.fields[at] if at < len(self.fields) else ""


class Misplaced(Exception):  # noqa: N818 it says what is wrong with a line, and is told, not raised to users
    """A line of an annotation cannot be followed."""


@dataclass
class Text:
    """A text with its lines, which count from 1."""

    text: str
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Line ends of all three kinds."""
        self.starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self.text))]

    def lines(self, written: str) -> tuple[int, int]:
        """From the first to the last of the lines `5-8` or `5`, without blanks around."""
        found = re.fullmatch(r"(\d+)(?:\s*-\s*(\d+))?", written.strip())
        if not found:
            raise Misplaced(f"no line number: {written!r}")
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last <= len(self.starts):
            raise Misplaced(f"the text has {len(self.starts)} lines, not {written}")
        end = self.starts[last] if last < len(self.starts) else len(self.text)
        return self._trim(self.starts[first - 1], end)

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        inner = self.text[start:end]
        return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())

    def find(self, words: str, start: int, end: int, nth: int = 1) -> tuple[int, int]:
        """The `nth` place of some words between two offsets, none inside a longer word or number; blanks in
        them may be line ends.
        """
        pattern = r"\s+".join(map(re.escape, words.split()))
        if words[:1].isascii() and words[:1].isalnum():
            pattern = r"(?<![A-Za-z0-9])" + pattern
        if words[-1:].isascii() and words[-1:].isalpha():
            pattern += r"(?![A-Za-z])"
        places = (
            [found.span() for found in re.compile(pattern).finditer(self.text, start, end)] if pattern else []
        )
        if len(places) < nth:
            raise Misplaced(f"not there: {words!r}")
        return places[nth - 1]

    def part(self, line: Line, lines: str, before: str = "") -> tuple[int, int]:
        """The lines, from the words `from=` to the words `to=` where these are given."""
        start, end = self.lines(lines)
        if opening := line.named.get(f"{before}from"):
            start = self.find(opening, start, end)[0]
        if closing := line.named.get(f"{before}to"):
            end = self.find(closing, start, end)[1]
        return self._trim(start, end)


def read(path: Path) -> tuple[dict[str, list[Line]], list[str]]:
    """The lines of each section, and what cannot be read as such."""
    sections: dict[str, list[Line]] = {name: [] for name in SECTIONS}
    wrong: list[str] = []
    here: list[Line] | None = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if found := re.fullmatch(r"\[(\w+)\]", line):
            here = sections.get(found[1])
            wrong += [] if here is not None else [f"{path.name}:{number}: no such section: {line}"]
        elif line and not line.startswith("#"):
            if here is None:
                wrong.append(f"{path.name}:{number}: outside a section")
            else:
                here.append(_line(number, line))
    return sections, wrong


def _line(number: int, line: str) -> Line:
    fields, named = [], {}
    for part in re.split(r"\s\|(?=\s|$)", line):
        if found := re.match(r"\s*((?:here_|there_)?(?:from|to))=(.*)", part):
            named[found[1]] = found[2].strip()
        else:
            fields.append(part.strip())
    return Line(number, tuple(fields), named)


@dataclass
class Placed:
    """The rows of one document, and what could not be placed."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in SECTIONS})
    wrong: list[str] = field(default_factory=list)


def place(path: Path, text: str, sources: dict[str, str]) -> Placed:
    """All rows of an annotation with offsets into `text`; `sources` are all texts by name."""
    sections, wrong = read(path)
    placed, seen = Placed(wrong=wrong), Text(text)
    reader = _Reader(seen, placed.rows, sources)
    for name in SECTIONS:
        for line in sections[name]:
            try:
                placed.rows[name].append(getattr(reader, name)(line))
            except (Misplaced, ValueError) as error:
                placed.wrong.append(f"{path.name}:{line.number}: [{name}] {error}")
    placed.wrong += [f"{path.name}: {what}" for what in _gaps(text, placed.rows["blocks"])]
    return placed


def _gaps(text: str, blocks: list[Row]) -> Iterator[str]:
    """Ink that no block holds, and blocks over each other."""
    edges = [(0, 0), *((one["start"], one["end"]) for one in blocks), (len(text), len(text))]
    for (_, end), (start, _) in pairwise(edges):
        if start < end:
            yield f"blocks overlap or are out of order before {text[start : start + 30]!r}"
        elif text[end:start].strip():
            yield f"no block holds {text[end:start].strip()[:40]!r}"


@dataclass
class _Reader:
    """Reads the lines of each section, in their order; the figures are needed by what points to them."""

    text: Text
    rows: dict[str, list[Row]]
    sources: dict[str, str]

    def blocks(self, line: Line) -> Row:
        kind, *marks = line[1].split()
        if kind not in BLOCK_KINDS or marks not in ([], ["run_in"]):
            raise Misplaced(f"no such kind of block: {line[1]!r}")
        start, end = self.text.part(line, line[0])
        row: Row = {"start": start, "end": end, "kind": kind}
        if kind == "heading":
            row["level"] = int(line[2])
        if kind not in BOILERPLATE_KINDS:
            if line[3] not in ROLES:
                raise Misplaced(f"no such role: {line[3]!r}")
            row["section"] = line[3]
        return row | ({"run_in": True} if marks else {})

    def figures(self, line: Line) -> Row:
        if line[4] not in FIGURE_KINDS:
            raise Misplaced(f"no such kind of figure: {line[4]!r}")
        start, end = self._next(line, self.rows["figures"])
        row: Row = {
            "start": start,
            "end": end,
            "surface": self.text.text[start:end],
            "kind": line[4],
            "value": line[2] if line[4] == "date" else _value(line[2]),
            "unit": line[3] or None,
        }
        optional = {"concept": line[5], "period": line[6], **_extras(line[7])}
        return row | {name: value for name, value in optional.items() if value}

    def _next(self, line: Line, before: list[Row]) -> tuple[int, int]:
        """The first place of a surface in its line behind the last figure there."""
        start, end = self.text.lines(line[0])
        start = max([start, *(row["end"] for row in before if start <= row["start"] < end)])
        return self.text.find(line[1], start, end)

    def traps(self, line: Line) -> Row:
        start, end = self._next(line, self.rows["traps"])
        return {"start": start, "end": end, "surface": self.text.text[start:end]}

    def ignore(self, line: Line) -> Row:
        start, end = self._next(line, self.rows["ignore"])
        return {"start": start, "end": end, "surface": self.text.text[start:end]}

    def breakdowns(self, line: Line) -> Row:
        if line[2] not in {"yes", "no"}:
            raise Misplaced("exhaustive is yes or no")
        parts = [self._figure(part) for part in line[1].split(" ; ")]
        total = self._figure(line[0]) if line[0] not in {"", "-"} else None
        figures = self.rows["figures"]
        summed = sum(figures[part]["value"] for part in parts)
        exhaustive = line[2] == "yes"
        whole = figures[total]["value"] if total is not None else 100
        return {
            "total": total,
            "parts": parts,
            "sum_parts": _round(summed),
            "exhaustive": exhaustive,
            "adds_up": _round(summed) == _round(whole) if exhaustive else None,
        }

    def _figure(self, written: str) -> int:
        """The index of the figure `12:39` or `12:39@2`."""
        lines, _, surface = written.strip().partition(":")
        surface, _, nth = surface.partition("@")
        start, end = self.text.lines(lines)
        wanted = "".join(surface.split())
        there = [
            at
            for at, row in enumerate(self.rows["figures"])
            if start <= row["start"] < end and "".join(row["surface"].split()) == wanted
        ]
        if len(there) < int(nth or 1):
            raise Misplaced(f"no such figure: {written!r}")
        return there[int(nth or 1) - 1]

    def slips(self, line: Line) -> Row:
        if line[0] not in {"F201", "F202", "F203", "F204"}:
            raise Misplaced(f"no such code: {line[0]!r}")
        figures = self.rows["figures"]
        first, last = (figures[self._figure(line[at])] for at in (1, 2))
        if last["end"] <= first["start"]:
            raise Misplaced("the slip ends before it begins")
        return {
            "code": line[0],
            "start": first["start"],
            "end": last["end"],
            "stated": _value(line[3]),
            "computed": _value(line[4]),
        }

    def passages(self, line: Line) -> Row:
        if line[3] not in PASSAGE_KINDS or line[4] not in {"self", "unit"}:
            raise Misplaced(f"no such kind or origin: {line[3]!r}, {line[4]!r}")
        if line[1] not in self.sources:
            raise Misplaced(f"no such document: {line[1]!r}")
        other = Text(self.sources[line[1]])
        start, end = self.text.part(line, line[0], "here_")
        from_start, from_end = other.part(line, line[2], "there_")
        here, there = self.text.text[start:end], other.text[from_start:from_end]
        if (line[3] == "verbatim") != (_plain(here) == _plain(there)):
            raise Misplaced(
                f"{line[3]}, but the two texts are {'' if line[3] != 'verbatim' else 'not '}equal"
            )
        return {
            "start": start,
            "end": end,
            "src": line[1],
            "src_start": from_start,
            "src_end": from_end,
            "kind": line[3],
            "origin": line[4],
        }


def _plain(text: str) -> str:
    return "".join(text.split())


def _round(value: float) -> int | float:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _value(written: str) -> Any:
    """A number, a range [low, high], or what else stands there (a date, a ratio)."""
    if re.fullmatch(r"-?\d+", written):
        return int(written)
    if re.fullmatch(r"-?\d+\.\d+", written):
        return float(written)
    if found := re.fullmatch(r"(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)", written):
        return [_value(found[1]), _value(found[2])]
    return written


def _extras(written: str) -> Row:
    """`change=up 12.5 % prev_year ; modifier=over ; target`."""
    row: Row = {}
    for part in filter(None, (one.strip() for one in written.split(";"))):
        name, _, value = part.partition("=")
        if name == "target":
            row["target"] = True
        elif name == "modifier" and value in MODIFIERS:
            row["modifier"] = value
        elif name == "change" and value.split()[0] in DIRECTIONS:
            row["change"] = _change(value.split())
        else:
            raise Misplaced(f"no such mark of a figure: {part!r}")
    return row


def _change(words: list[str]) -> Row:
    direction, amount, unit, base = [*words, *["-"] * 4][:4]
    return {
        "direction": direction,
        "amount": None if amount == "-" else _value(amount),
        "unit": None if unit == "-" else unit,
        "base_period": None if base == "-" else base,
    }


def repeated(names: list[str]) -> list[str]:
    """Names that stand for two documents."""
    return [name for name, count in Counter(names).items() if count > 1]

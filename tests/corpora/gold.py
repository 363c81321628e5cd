"""Makes the gold files of `corpora/summaries` from its annotations, and checks readings on the way.

`python -m tests.corpora.gold check GENRE READING` tells what of a reading (first, second, agreed) cannot be
placed; `python -m tests.corpora.gold write` makes gold/*.jsonl from the agreed reading, the manifest and
metadata.csv.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import summarykit
from tests.corpora.annotation import Placed, Row, place, repeated

SET = Path(__file__).parents[2] / "corpora/summaries"
GENRES = ("association", "company", "hospital", "party-branch")
READINGS = ("first", "second", "agreed")
KINDS = {".txt", ".docx"}


@dataclass(frozen=True)
class Entry:
    """One document of the set."""

    path: Path

    @property
    def doc(self) -> str:
        """Its name: that of its file without the ending."""
        return self.path.stem

    @property
    def file(self) -> str:
        """Its place in the set."""
        return self.path.relative_to(SET).as_posix()

    @property
    def genre(self) -> str:
        """The folder it stands in."""
        return self.path.parent.name

    @property
    def unit(self) -> str:
        """Whose summary it is."""
        return self.doc.rpartition("-")[0]

    @property
    def year(self) -> int:
        """The year it tells of."""
        return int(self.doc.rpartition("-")[2])

    @property
    def document(self) -> summarykit.Document:
        """The document as the toolkit reads it."""
        return _read(self.path)

    def annotation(self, reading: str) -> Path:
        """The file of a reading."""
        return SET / "readings" / reading / f"{self.doc}.ann"


@cache
def _read(path: Path) -> summarykit.Document:
    return summarykit.read(path)


@cache
def entries() -> tuple[Entry, ...]:
    """All documents, by genre and name."""
    return tuple(
        Entry(path) for genre in GENRES for path in sorted((SET / genre).glob("*")) if path.suffix in KINDS
    )


@cache
def texts() -> dict[str, str]:
    """The text of every document by its name."""
    return {entry.doc: entry.document.text for entry in entries()}


@cache
def placed(entry: Entry, reading: str) -> Placed:
    """The rows of one document in one reading."""
    path = entry.annotation(reading)
    return (
        place(path, entry.document.text, texts())
        if path.exists()
        else Placed(wrong=[f"{path.name}: missing"])
    )


def head(entry: Entry) -> Row:
    """What each row of a gold file begins with."""
    return {"doc": entry.doc, "lang": entry.document.lang, "text": f"../{entry.file}"}


def structure(entry: Entry, rows: dict[str, list[Row]]) -> Iterator[Row]:
    """Blocks, headings, roles and furniture of a document."""
    yield head(entry) | {"blocks": rows["blocks"]}


def figures(entry: Entry, rows: dict[str, list[Row]]) -> Iterator[Row]:
    """Figures, breakdowns and slips of a document."""
    yield head(entry) | {
        "figures": rows["figures"],
        "breakdown": rows["breakdowns"],
        "slips": rows["slips"],
        "traps": rows["traps"],
        "ignore": rows["ignore"],
    }


def passages(entry: Entry, rows: dict[str, list[Row]]) -> Iterator[Row]:
    """What a document took from others."""
    for row in rows["passages"]:
        yield {
            "susp": entry.file,
            "susp_offset": row["start"],
            "susp_length": row["end"] - row["start"],
            "src": next(one.file for one in entries() if one.doc == row["src"]),
            "src_offset": row["src_start"],
            "src_length": row["src_end"] - row["src_start"],
            "kind": row["kind"],
            "origin": row["origin"],
        }


GOLD = {"structure": structure, "figures": figures, "passages": passages}


def split_of(entry: Entry) -> str:
    """One genre is kept for tests as a whole, and of the others the last unit of each language."""
    if entry.genre == GENRES[0]:
        return "test"
    kin = [one for one in entries() if one.genre == entry.genre and one.document.lang == entry.document.lang]
    return "test" if entry.unit == max(one.unit for one in kin) else "train"


def manifest() -> dict[str, Any]:
    """What the set holds."""
    return {
        "set": "summaries",
        "version": 1,
        "documents": [
            {
                "file": entry.file,
                "sha256": hashlib.sha256(entry.path.read_bytes()).hexdigest(),
                "lang": entry.document.lang,
                "genre": entry.genre,
                "unit": entry.unit,
                "year": entry.year,
                "split": split_of(entry),
            }
            for entry in entries()
        ],
    }


def metadata() -> str:
    """The table that a corpus run reads: file, title, organisation, year, language, genre."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["file", "title", "organisation", "year", "lang", "genre"])
    for entry in entries():
        blocks, text = placed(entry, "agreed").rows["blocks"], entry.document.text
        title = next((text[b["start"] : b["end"]] for b in blocks if b["kind"] == "title"), "")
        table.writerow(
            [
                entry.file,
                " ".join(title.split()),
                entry.unit,
                entry.year,
                entry.document.lang,
                entry.genre,
            ]
        )
    return out.getvalue()


def write() -> None:
    """The gold files, manifest.json and metadata.csv."""
    (SET / "gold").mkdir(exist_ok=True)
    for name, rows_of in GOLD.items():
        rows = [row for entry in entries() for row in rows_of(entry, placed(entry, "agreed").rows)]
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
        (SET / "gold" / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
    told = json.dumps(manifest(), ensure_ascii=False, indent=1) + "\n"
    (SET / "manifest.json").write_text(told, encoding="utf-8")
    (SET / "metadata.csv").write_text(metadata(), encoding="utf-8")


def check(genre: str, reading: str) -> list[str]:
    """Everything in the annotations of a genre that cannot be placed or cannot be true."""
    wrong = [f"two documents are called {name}" for name in repeated([entry.doc for entry in entries()])]
    for entry in entries():
        if entry.genre != genre:
            continue
        found = placed(entry, reading)
        wrong += found.wrong
        slips = [row for row in found.rows["slips"] if row["code"] == "F201"]
        figures = found.rows["figures"]
        for row in found.rows["breakdowns"]:
            start, end = figures[row["parts"][0]]["start"], figures[row["parts"][-1]]["end"]
            told = any(slip["start"] < end and start < slip["end"] for slip in slips)
            if row["adds_up"] is False and not told:
                stated = figures[row["total"]]["surface"] if row["total"] is not None else "100"
                wrong.append(f"{entry.doc}: parts make {row['sum_parts']}, not {stated}; no slip is told")
    return wrong


def main() -> int:
    """The command line."""
    if sys.argv[1:] == ["write"]:
        write()
        return 0
    if len(sys.argv) == 4 and sys.argv[1] == "check" and sys.argv[2] in GENRES and sys.argv[3] in READINGS:
        wrong = check(sys.argv[2], sys.argv[3])
        print("\n".join(wrong) or "all placed")  # noqa: T201
        return int(bool(wrong))
    print(__doc__)  # noqa: T201
    return 2


if __name__ == "__main__":
    sys.exit(main())

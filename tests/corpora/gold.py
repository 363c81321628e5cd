"""Makes the gold files of an annotated set from its annotations, and checks readings on the way.

`python -m tests.corpora.gold check SET GENRE READING` tells what of a reading (first, second, agreed) cannot
be placed; `python -m tests.corpora.gold write SET` makes gold/*.jsonl from the last reading, the manifest and
metadata.csv. SET is summaries or reports.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.corpora.annotation import Row, repeated
from tests.corpora.sets import SETS, CorpusSet, Entry, entries, placed


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
            "src": next(one.file for one in entries(entry.corpus) if one.doc == row["src"]),
            "src_offset": row["src_start"],
            "src_length": row["src_end"] - row["src_start"],
            "kind": row["kind"],
            "origin": row["origin"],
        }


GOLD: dict[str, Callable[[Entry, dict[str, list[Row]]], Iterator[Row]]] = {
    "structure": structure,
    "figures": figures,
    "passages": passages,
}


def gold(corpus: CorpusSet, name: str) -> list[Row]:
    """The rows of one gold file of a set."""
    return [row for one in entries(corpus) for row in GOLD[name](one, placed(one, corpus.trusted).rows)]


def manifest(corpus: CorpusSet) -> dict[str, Any]:
    """What the set holds."""
    return {
        "set": corpus.name,
        "version": 1,
        "documents": [
            {
                "file": entry.file,
                "sha256": hashlib.sha256(entry.path.read_bytes()).hexdigest(),
                "lang": entry.document.lang,
                "genre": entry.genre,
                "unit": entry.unit,
                "year": entry.year,
                "split": entry.split,
            }
            for entry in entries(corpus)
        ],
    }


def metadata(corpus: CorpusSet) -> str:
    """The table that a corpus run reads: file, title, organisation, year, language, genre."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["file", "title", "organisation", "year", "lang", "genre"])
    for one in entries(corpus):
        blocks, text = placed(one, corpus.trusted).rows["blocks"], one.document.text
        title = next((text[b["start"] : b["end"]] for b in blocks if b["kind"] == "title"), "")
        table.writerow([one.file, " ".join(title.split()), one.unit, one.year, one.document.lang, one.genre])
    return out.getvalue()


def write(corpus: CorpusSet) -> None:
    """The gold files, manifest.json and metadata.csv."""
    (corpus.folder / "gold").mkdir(exist_ok=True)
    for name in corpus.gold:
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in gold(corpus, name)]
        (corpus.folder / "gold" / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
    told = json.dumps(manifest(corpus), ensure_ascii=False, indent=1) + "\n"
    (corpus.folder / "manifest.json").write_text(told, encoding="utf-8")
    (corpus.folder / "metadata.csv").write_text(metadata(corpus), encoding="utf-8")


def check(corpus: CorpusSet, genre: str, reading: str) -> list[str]:
    """Everything in the annotations of a genre that cannot be placed or cannot be true."""
    names = [entry.doc for one in SETS.values() for entry in entries(one)]
    wrong = [f"two documents are called {name}" for name in repeated(names)]
    for entry in entries(corpus):
        if entry.genre == genre:
            found = placed(entry, reading)
            wrong += [*found.wrong, *_untold(entry.doc, found.rows)]
    return wrong


def _untold(doc: str, rows: dict[str, list[Row]]) -> Iterator[str]:
    """Parts that do not make their total, where no slip says so."""
    slips = [row for row in rows["slips"] if row["code"] == "F201"]
    figures = rows["figures"]
    for row in rows["breakdowns"]:
        start, end = figures[row["parts"][0]]["start"], figures[row["parts"][-1]]["end"]
        told = any(slip["start"] < end and start < slip["end"] for slip in slips)
        if row["adds_up"] is False and not told:
            stated = figures[row["total"]]["surface"] if row["total"] is not None else "100"
            yield f"{doc}: parts make {row['sum_parts']}, not {stated}; no slip is told"


def main(words: Sequence[str]) -> int:
    """The command line."""
    match words:
        case ["write", name] if name in SETS:
            write(SETS[name])
            return 0
        case ["check", name, genre, reading] if (
            name in SETS and genre in SETS[name].genres and reading in SETS[name].readings
        ):
            wrong = check(SETS[name], genre, reading)
            print("\n".join(wrong) or "all placed")  # noqa: T201
            return int(bool(wrong))
    print(__doc__)  # noqa: T201
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

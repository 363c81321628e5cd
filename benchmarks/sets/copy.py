"""Set `copy`: a folder with `pairs.tsv` (suspicious TAB source), `susp/`, `src/`. Passages of every pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.rows import Line, Row, UnusableRowError, lines_of
from summarykit.lang import get_pack
from summarykit.reading import read_file
from summarykit.reuse import find_passages


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of `pairs.tsv`, not looked into yet, and the folder it stands in."""

    line: Line

    def __str__(self) -> str:
        """Where the pair stands."""
        return str(self.line)

    def names(self) -> tuple[str, str]:
        """The names of the suspicious and the source file. Raises UnusableRowError."""
        try:
            suspicious, source, *_ = self.line.content.decode("utf-8").split("\t")
        except ValueError as error:  # a UnicodeDecodeError is one too
            raise UnusableRowError("is no pair of two names with a tab between them") from error
        return suspicious.strip(), source.strip()


def units(data: Path) -> Iterator[Pair]:
    """The pairs that are to be compared; lines that open with # are remarks."""
    yield from (Pair(line) for line in lines_of(data / "pairs.tsv") if not line.content.startswith(b"#"))


def answer(pair: Pair) -> list[Row]:
    """The passages of one pair, in text order of the suspicious document."""
    suspicious, source = pair.names()
    folder = pair.line.file.parent
    document = read_file(folder / "susp" / suspicious)
    other = read_file(folder / "src" / source, lang=document.lang)
    least = get_pack(document.lang).min_passage
    return [
        {
            "susp": suspicious,
            "susp_offset": passage.at.span.start,
            "susp_length": len(passage.at.span),
            "src": source,
            "src_offset": passage.source.span.start,
            "src_length": len(passage.source.span),
            "kind": passage.kind,
            "changed": asdict(passage.changed),
        }
        for passage in find_passages(document, [(other, "self")], min_chars=least)
    ]

"""Set `reading`: a folder of files. Text and encoding of every file, or the code of its error."""

from __future__ import annotations

from pathlib import Path

from benchmarks.rows import Row
from benchmarks.sets.content import content_of
from summarykit.errors import ReadError
from summarykit.reading import read_file


def units(data: Path) -> list[Path]:
    """Whatever stands in the folder and is no folder itself, sorted by name."""
    return sorted(path for path in data.iterdir() if not path.is_dir())


def answer(path: Path) -> list[Row]:
    """One file: to be refused is an answer here. `content` is its text without boilerplate."""
    try:
        document = read_file(path)
    except ReadError as error:
        return [{"file": path.name, "error": error.code}]
    return [
        {
            "file": path.name,
            "text": document.text,
            "content": content_of(document),
            "encoding": document.source.encoding,
            "warnings": [warned.code for warned in document.warnings],
        }
    ]

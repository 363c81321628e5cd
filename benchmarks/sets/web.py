"""Set `web`: a folder with `html/*.html.gz`. The main content of every page."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.rows import Row, UnusableRowError
from benchmarks.sets.content import body_of
from summarykit.reading import read_file
from summarykit.reading.fetch import MAX_BYTES

SUFFIX = ".html.gz"


def units(data: Path) -> list[Path]:
    """The pages, sorted by name."""
    folder = data / "html"
    return sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))


def answer(path: Path) -> list[Row]:
    """What is left of one page when boilerplate and the title are set aside: the gold is the body alone."""
    try:
        with gzip.open(path) as packed:
            page = packed.read(MAX_BYTES + 1)  # what is longer is refused by the reader
    except (OSError, EOFError, zlib.error) as error:
        raise UnusableRowError(f"cannot be unpacked: {error}") from error
    name = path.name.removesuffix(SUFFIX)
    with TemporaryDirectory() as folder:
        unpacked = Path(folder, "page.html")
        unpacked.write_bytes(page)
        document = read_file(unpacked)
    return [{"doc": name, "text": body_of(document)}]

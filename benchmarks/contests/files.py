"""Files to documents: plain text against its bytes alone, web pages against trafilatura alone."""

from __future__ import annotations

import atexit
import hashlib
import html
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.contests.contest import MEGABYTE, Contest, Peer
from benchmarks.material import Material
from benchmarks.rounds import Entrant
from summarykit.reading import read_file

TOGETHER = 10
"""Made texts in a file of plain text: about 60 KB, as a yearly report of a district has. Of a short text the
fixed cost of a file (about 20 microseconds) is most."""
LINKS = 40
"""Links of the site around a made page: a menu, a list of news, a footer."""


def texts(material: Material) -> Contest:
    """MB/s from a file of plain text in UTF-8 to a document."""
    texts = [document.text for document in material.documents]
    return _contest(
        ["\n\n".join(texts[at : at + TOGETHER]) for at in range(0, len(texts), TOGETHER)],
        "plain text files to documents",
        ".txt",
        "reading, SHA-256 and strict decoding",
        _bytes_alone,
        bar=0.5,
    )


def pages(material: Material) -> Contest:
    """MB/s from a web page with the furniture of its site to a document."""
    return _contest(
        [page_of(document.text) for document in material.documents],
        "web pages to documents",
        ".html",
        "trafilatura (main text alone, fast)",
        _trafilatura,
        bar=1 / 1.3,
    )


def page_of(text: str) -> str:
    """A page in a site: a paragraph a line."""
    links = [f"<li><a href='/{at}.html'>Item {at}</a></li>" for at in range(LINKS)]
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    return (
        f"<html><head><title>Report</title></head><body><ul>{''.join(links[::2])}</ul>\n"
        f"<div class='content'><h1>Report</h1>{body}</div>\n"
        f"<div class='bottom'><ul>{''.join(links[1::2])}</ul><p>All rights reserved.</p></div></body></html>"
    )


def _contest(
    contents: Sequence[str],
    says: str,
    suffix: str,
    peer: str,
    alone: Callable[[Path], object],
    *,
    bar: float,
) -> Contest:
    folder = Path(mkdtemp(prefix="summarykit-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    files = []
    for at, content in enumerate(contents):
        files.append(Path(folder, f"{at}{suffix}"))
        files[-1].write_text(content, encoding="utf-8")
    size = sum(path.stat().st_size for path in files) / MEGABYTE

    def over(work: Callable[[Path], object], paths: Sequence[Path] = files) -> Callable[[], object]:
        """A round of some work over some files."""

        def run() -> None:
            """Each file once."""
            for path in paths:
                work(path)

        return run

    return Contest(
        says,
        "MB",
        Entrant("summarykit", size, over(read_file)),
        (Peer(peer, Entrant(peer, size, over(alone)), bar=bar),),
    )


def _bytes_alone(path: Path) -> object:
    data = path.read_bytes()
    return hashlib.sha256(data).hexdigest(), data.decode("utf-8")


def _trafilatura(path: Path) -> object:
    from trafilatura import extract

    return extract(path.read_bytes(), fast=True)

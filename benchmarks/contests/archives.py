"""An archive asked and filled, against bare numpy on its arrays and MinHash of whole documents."""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import numpy as np

from benchmarks.contests.contest import Contest, Peer
from benchmarks.material import Material
from benchmarks.peers import minhash
from benchmarks.rounds import Entrant
from summarykit.archive import Archive, open_archive, writing
from summarykit.archive.sharing import COMMON
from summarykit.archive.terms import fingerprints_of
from summarykit.lang import get_pack
from summarykit.records import Analysis, Document, Meta
from summarykit.reuse.tokens import tokenise
from summarykit.text.hashing import Hashes

ASKED = 40
"""Documents that are looked up, taken evenly from those of the archive."""
SEGMENTS = 5
"""As many as an archive of 20,000 documents has."""


def query(material: Material) -> Contest:
    """Documents a second, from a document that is laid out to those that may share a passage with it."""
    archive = _archive(material.documents)
    asked = material.documents[:: max(1, len(material.documents) // ASKED)][:ASKED]
    analyses = [_bare(document) for document in asked]
    least = get_pack(material.lang).min_passage
    hashes = [fingerprints_of(tokenise(document.text)) for document in asked]

    def ours() -> None:
        """Both looks: shared runs, and the same rare words."""
        for analysis in analyses:
            archive.related(analysis, least=least)

    look_up = Entrant("numpy", len(asked), partial(_look_up, archive, hashes))
    return Contest(
        f"an archive of {len(material.documents)} documents asked",
        "documents",
        Entrant("summarykit", len(asked), ours),
        (
            Peer("numpy: fingerprints looked up, made before", look_up, bar=1 / 3),
            Peer("MinHash of whole documents (rensa)", _buckets_asked(material.documents, asked)),
        ),
    )


def add(material: Material) -> Contest:
    """Documents a second, from a document that is analysed to a segment on the disk."""
    folder = _folder()
    numbers = count()
    filed = [(_bare(document), Meta()) for document in material.documents]

    def ours() -> None:
        """A segment of all documents, as `index add` writes it beside those that are there."""
        with writing(folder / str(next(numbers)), anew=True) as writer:
            writer.write(filed)
            writer.commit()

    made = minhash.shelves()
    filled = made and Entrant("rensa", len(filed), partial(_filled, made, material.documents))
    return Contest(
        "documents added to an archive, as one segment",
        "documents",
        Entrant("summarykit", len(filed), ours),
        (Peer("MinHash of whole documents (rensa), nothing kept", filled),),
    )


def _archive(documents: Sequence[Document]) -> Archive:
    folder = _folder()
    with writing(folder) as writer:
        for at in range(min(SEGMENTS, len(documents))):
            writer.write([(_bare(document), Meta()) for document in documents[at::SEGMENTS]])
        writer.commit()
    return open_archive(folder)


def _folder() -> Path:
    folder = Path(mkdtemp(prefix="summarykit-speed-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _bare(document: Document) -> Analysis:
    """A document of which all is content."""
    return Analysis(document, (), (), (), (), (), ())


def _look_up(archive: Archive, asked: Sequence[Hashes]) -> None:
    """Where each hash stands in each segment, and the documents behind those that do, nothing else."""
    for wanted in asked:
        for segment in archive.segments:
            postings = segment.fingerprints
            at = np.minimum(np.searchsorted(postings.hashes, wanted), len(postings.hashes) - 1)
            held = at[(postings.hashes[at] == wanted) & (at > 0)]
            begins = postings.ends[held - 1].astype(np.int64)
            many = np.minimum(postings.ends[held] - begins, COMMON)
            within = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
            np.take(postings.documents, np.repeat(begins, many) + within)


def _buckets_asked(documents: Sequence[Document], asked: Sequence[Document]) -> Entrant | None:
    made = minhash.shelves()
    if made is None:
        return None
    shelf = _filled(made, documents)
    return Entrant("rensa", len(asked), lambda: [shelf.query(document.text) for document in asked])


def _filled(made: Callable[[], minhash.Shelf], documents: Sequence[Document]) -> minhash.Shelf:
    shelf = made()
    for number, document in enumerate(documents):
        shelf.insert(number, document.text)
    return shelf

"""What of a document is its own: the text outside all that the toolkit marks as boilerplate."""

from __future__ import annotations

from collections.abc import Iterator

from summarykit.pipeline import lay_out
from summarykit.records import Document


def content_of(document: Document) -> str:
    """The blocks that are not boilerplate, a line end between them."""
    return "\n".join(_contents(document))


def body_of(document: Document) -> str:
    """The same without the title."""
    titles = {hint.span.of(document.text) for hint in document.hints.headings if hint.level == 0}
    return "\n".join(text for text in _contents(document) if text not in titles)


def _contents(document: Document) -> Iterator[str]:
    blocks, _ = lay_out(document)
    return (block.span.of(document.text) for block in blocks if not block.is_boilerplate)

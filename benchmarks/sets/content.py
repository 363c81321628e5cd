"""What of a document is its own: the text outside all that the toolkit marks as boilerplate."""

from __future__ import annotations

from summarykit.pipeline import lay_out
from summarykit.records import Document


def content_of(document: Document) -> str:
    """The blocks that are not boilerplate, a line end between them."""
    blocks, _ = lay_out(document)
    return "\n".join(block.span.of(document.text) for block in blocks if not block.is_boilerplate)

"""Text reuse: passages that stand in two documents, exactly or nearly. Matching only; no origins, no storage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarykit.records import Document, Origin, Passage, Span


def find_passages(
    document: Document,
    sources: Sequence[tuple[Document, Origin]],
    *,
    skip: Sequence[Span] = (),
    source_skips: Mapping[str, Sequence[Span]] | None = None,
    min_chars: int = 40,
) -> tuple[Passage, ...]:
    """Passages."""
    return ()

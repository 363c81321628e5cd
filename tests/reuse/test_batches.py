"""Many texts at once give what each gives alone."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.batches import fingerprint_all
from summarykit.reuse.fingerprints import in_text_order
from summarykit.reuse.tokens import cut
from tests.reuse.copying import words

TEXTS = st.lists(words | st.just("") | st.text(max_size=20), max_size=8)


def alone(text: str) -> tuple[list[int], list[int]]:
    tokens = cut(text)
    hashes, at = in_text_order(tokens)
    return hashes.tolist(), tokens.starts[at].tolist()


@pytest.mark.parametrize("batch", [1, 30, 1 << 17])
@given(texts=TEXTS)
def test_each_text_has_its_own_fingerprints(batch: int, texts: list[str]) -> None:
    with patch("summarykit.reuse.batches.BATCH", batch):
        found = [(hashes.tolist(), offsets.tolist()) for hashes, offsets in fingerprint_all(texts)]
    assert found == [alone(text) for text in texts]


def test_no_fingerprint_reaches_into_the_next_text() -> None:
    halves = ["one two three four", "five six seven eight"]
    assert [len(hashes) for hashes, _ in fingerprint_all(halves)] == [0, 0]
    assert len(alone(" ".join(halves))[0]) == 4

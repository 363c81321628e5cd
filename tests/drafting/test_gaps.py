"""Gaps are lifted out of a sentence to the character."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.gaps import gap, lift

PIECE = st.text(st.characters(exclude_categories=("Cn", "Cs")), max_size=6)


@settings(deadline=None)
@given(st.lists(st.tuples(PIECE, st.booleans()), max_size=8))
def test_text_and_places(pieces: list[tuple[str, bool]]) -> None:
    text, gaps = lift("".join(gap(piece) if missing else piece for piece, missing in pieces))
    assert text == "".join(piece for piece, _ in pieces)
    assert [span.of(text) for span in gaps] == [piece for piece, missing in pieces if missing]

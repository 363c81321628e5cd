"""Folded and classed characters, and where they came from."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse import letters as module
from summarykit.reuse.letters import letters
from summarykit.text.folding import fold_each
from summarykit.text.hashing import PADDING

NAMES = ("GAP", "COMMA", "LINE", "STOP", "DOT", "WORD", "DIGIT", "NUMERAL", "CHARACTER", "BORDER")
SHORT = dict(zip((getattr(module, name) for name in NAMES), "_,/!.wdncB", strict=True))
AWKWARD = st.text(st.sampled_from("aÉ\u0301ßﬁ…Ａ１。，,.三中\u200b\n \t㎡𠮷\U0001f600\ud800\0½"), max_size=40)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", ""),
        ("Ab, c.", "ww,_w."),
        ("1,260.5", "ddddddd"),
        ("1, 2. 3", "d,_d._d"),
        ("完成三项，\n再", "ccnc,/c"),
        ("so… yes!", "ww!_www!"),
        ("ab\0cd", "wwBww"),
        ("sum\u00admary", "wwwwwww"),
        ("90㎡", "ddwd"),
        ("\u200b\n", "/"),
        ("𠮷ab", "cww"),
        ("\ud800", "_"),
        ("カ", "c"),
    ],
)
def test_classes(text: str, kinds: str) -> None:
    assert "".join(SHORT[kind] for kind in letters(text).kinds.tolist()) == kinds


@pytest.mark.parametrize(
    ("one", "other"), [("ＡＢ", "ab"), ("É", "e"), ("Ｅ\u0301", "e"), ("３", "3"), ("ﬁ", "fi"), ("。", ".")]
)
def test_what_is_alike_has_the_same_units(one: str, other: str) -> None:
    first, second = letters(one), letters(other)
    assert first.units[: len(first.kinds)].tolist() == second.units[: len(second.kinds)].tolist()


@given(st.text(max_size=60) | AWKWARD)
def test_arrays_are_parallel_and_padded(text: str) -> None:
    found = letters(text)
    assert len(found.units) == len(found.kinds) + PADDING
    assert not found.units[len(found.kinds) :].any()
    assert len(found.kinds) == (len(text) if found.spread is None else len(found.spread))
    assert (found.kinds <= module.BORDER).all()


@given(AWKWARD)
def test_spread_or_not_the_tokens_are_those_of_the_folded_text(text: str) -> None:
    """One character that must be spread makes the whole text take the other way: nothing else may change."""
    plain, spread = letters(text), letters(text + "\u200b")
    assert spread.spread is not None
    if plain.spread is None:
        tokens = plain.kinds >= module.WORD
        others = spread.kinds >= module.WORD
        assert plain.units[:-PADDING][tokens].tolist() == spread.units[:-PADDING][others].tolist()
        assert plain.kinds[tokens].tolist() == spread.kinds[others].tolist()
        assert np.flatnonzero(tokens).tolist() == spread.spread.starts[others].tolist()


@given(st.characters())
def test_a_character_is_looked_up_as_it_folds(char: str) -> None:
    found, folded = letters(char), fold_each(char)
    units = found.units[: len(found.kinds)]
    if found.spread is not None or found.kinds[0] >= module.WORD:
        assert units.tolist() == (folded.codes % 0x10000).tolist()

"""What is kept without text: tokens that come back, and nothing to read."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.archive.hashed import pack_tokens, unpack_tokens, without_text
from summarykit.records import Document
from summarykit.reports.codec import from_json, to_json
from summarykit.reuse.tokens import Tokens, tokenise
from tests.archive.papers import TEXTS, paper

WORDS = ["arbour", "Rowing", "customs", "olunteers", "jetty", "rained", *"桥护红松志愿年"]
COLUMNS = list(Tokens.__dataclass_fields__)


@given(st.text(alphabet="ab 12.\n年河西三é", max_size=60))
def test_tokens_come_back(text: str) -> None:
    packed, plain = unpack_tokens(pack_tokens(text)), tokenise(text)
    for column in COLUMNS:
        mine, theirs = getattr(packed, column), getattr(plain, column)
        assert mine.dtype == theirs.dtype
        assert np.array_equal(mine, theirs), column


@pytest.mark.parametrize("name", TEXTS)
def test_no_word_of_the_text_is_kept(name: str) -> None:
    analysis = paper(name)
    bare = without_text(analysis)
    document: Document = bare.document
    assert len(document.text) == len(analysis.document.text)
    assert not document.text.strip()
    assert [at for at, char in enumerate(document.text) if char == "\n"] == [
        at for at, char in enumerate(analysis.document.text) if char == "\n"
    ]
    told = to_json(bare)
    assert not [word for word in WORDS if word in told]
    assert [block.span for block in bare.blocks] == [block.span for block in analysis.blocks]
    assert [section.role for section in bare.sections] == [section.role for section in analysis.sections]
    assert from_json(told, type(bare)) == bare


def test_damaged_tokens_are_noticed() -> None:
    packed = bytearray(pack_tokens("one two three"))
    packed[-1] ^= 1
    with pytest.raises(zlib.error):
        unpack_tokens(bytes(packed))

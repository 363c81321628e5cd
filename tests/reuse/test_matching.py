"""Both ways to a passage together: in text order, nothing told twice, nothing that is only alike."""

from __future__ import annotations

import pytest
from hypothesis import given

from summarykit.reuse import prepare
from summarykit.reuse.common import CLOSE, Common
from summarykit.reuse.matching import find_common
from tests.reuse.copying import LEAST, SENTENCES, document, text_of, words
from tests.reuse.test_rewriting import OTHERS, shuffled


def common(new: str, old: str, lang: str) -> list[Common]:
    return find_common(prepare(document(new, lang)), prepare(document(old, lang)), LEAST[lang])


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize(
    ("parts", "close"),
    [
        (["copy"], [True]),
        (["shuffled"], [False]),
        (["copy", "other", "shuffled"], [True, False]),
        (["shuffled", "other", "copy"], [False, True]),
        (["other"], []),
        ([], []),
    ],
)
def test_copies_and_rewritten_passages_in_text_order(lang: str, parts: list[str], close: list[bool]) -> None:
    old = text_of(lang, range(6))
    texts = {"copy": old, "shuffled": shuffled(lang, list(range(6))), "other": OTHERS[lang]}
    found = common("\n".join(texts[part] for part in parts), old, lang)
    assert [one.is_close for one in found] == close
    assert [one.is_close for one in found] == [one.masked >= CLOSE for one in found]
    assert [one.box for one in found] == sorted(one.box for one in found)


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_a_shortened_text_is_told_by_its_source(lang: str) -> None:
    (found,) = common(text_of(lang, [0, 5]), text_of(lang, range(6)), lang)
    assert found.is_shortened
    assert not found.is_close


@given(words, words)
def test_any_two_texts_can_be_compared(new: str, old: str) -> None:
    for found in common(new, old, "en"):
        assert 0 <= found.score <= 1

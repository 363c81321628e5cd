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


UPDATED = {
    "en": (
        "By the end of {0} the mobile library of the harbour had lent {1} books and {2} maps to {3} readers "
        "of the outer islands, and the workshop in the old customs house had mended {4} of them."
    ),
    "zh": (
        "截至{0}月底，港口图书馆的流动书车共向外岛的{1}名读者借出图书{2}册、地图{3}幅，"
        "旧海关大楼里的装订室修补了其中的{4}册。"
    ),
}


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_a_sentence_brought_up_to_date_is_told_beside_a_rewritten_text(lang: str) -> None:
    new, old = (UPDATED[lang].format(*figures) for figures in ((11, 480, 37, 95, 12), (10, 392, 41, 88, 17)))
    rewritten = shuffled(lang, list(range(6)))
    found = common(f"{new}\n{OTHERS[lang]}\n{rewritten}", f"{old}\n{text_of(lang, range(6))}", lang)
    assert [(one.masked == 1, one.is_close) for one in found] == [(True, True), (False, False)]


@given(words, words)
def test_any_two_texts_can_be_compared(new: str, old: str) -> None:
    for found in common(new, old, "en"):
        assert 0 <= found.score <= 1

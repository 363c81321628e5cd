"""What greetings and credits name is no theme."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.lang.tokens import make_doc
from summarykit.records import Document, Source
from summarykit.themes.courtesy import words_of_courtesy


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Dear colleagues, we sail.", "Dear colleagues"),
        ("en", "Under the correct leadership of the harbour office, we sail.",
         "Under the correct leadership of the harbour office"),
        ("en", "We sailed with the help of two towns. With the tide we left.", "with the help of two towns"),
        ("en", "We sailed under the bridge.", ""),
        ("zh", "各位代表：我们出海。", "各位代表"),
        ("zh", "在港务局的正确领导和关心下，我们出海。", "在港务局的正确领导和关心下"),
        ("zh", "在港口外。领导下船。", ""),
        ("en", "", ""),
    ],
)  # fmt: skip
def test_words_of_courtesy(lang, text, expected):
    pack = get_pack(lang)
    tokens = make_doc(Document("d", text, lang, Source("d.txt", "", "text")), pack)
    found = "".join(tokens[index].text_with_ws for index in sorted(words_of_courtesy(tokens, pack)))
    assert found.strip() == expected

"""Bytes of RTF to letters."""

from __future__ import annotations

import pytest

from summarykit.reading.rtf.letters import code_page, letters, mended


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (936, "gb18030"),
        (1252, "cp1252"),
        (950, "cp950"),
        (65001, "utf-8"),
        (99999, "cp1252"),
        (None, "cp1252"),
        (-1, "cp1252"),
    ],
)
def test_code_pages(number: int | None, name: str) -> None:
    assert code_page(number) == name


@pytest.mark.parametrize(
    ("data", "font", "document", "said"),
    [
        (b"abc", "cp936", "cp1252", "abc"),
        (b"\xc8\xab", "cp936", "cp1252", "全"),
        (b"\xc8\xab", None, "gb18030", "全"),
        (b"caf\xe9", None, "gb18030", "café"),
        (b"\xb7", "symbol", "cp1252", "□"),
        (b"a", "symbol", "cp1252", "a"),
        (b"\x81", "cp1252", "cp1252", "\ufffd"),
    ],
)
def test_letters(data: bytes, font: str | None, document: str, said: str) -> None:
    assert letters(data, font, document) == said


@pytest.mark.parametrize(
    ("text", "said"), [("a", "a"), ("\ud83d\ude00", "😀"), ("\ud83d", "\ufffd"), ("a\ude00b", "a\ufffdb")]
)
def test_halves(text: str, said: str) -> None:
    assert mended(text) == said

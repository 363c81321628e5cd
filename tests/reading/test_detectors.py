"""Encodings of what is not plainly Chinese."""

from __future__ import annotations

import pytest

from summarykit.reading.detectors import (
    AGREED,
    ALONE,
    WORDS,
    Guess,
    agreed_on,
    first_beyond_ascii,
    fits,
    is_korean,
    other_guess,
)

KOREAN = "올해 교사 52명을 교육하였다. 그 중 8명은 핵심 교사이며 20명은 청년 교사이다."
JAPANESE = "今年は五十二人の教師を研修した。そのうち八人は骨幹教師である。"
RUSSIAN = "Отчёт о работе школы за 2025 год. Подготовлено пятьдесят два учителя, открыта библиотека."


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "likely", "guess"),
    [
        ("Stefan Eßer", "cp1252", None, None, Guess("cp1252", WORDS)),
        ("20\x8f°C are no degrees", "latin-1", None, None, Guess("latin-1", WORDS)),
        ("L’école a formé 52 enseignants", "cp1252", None, None, Guess("cp1252", WORDS)),
        ("Zażółć gęślą jaźń", "cp1250", None, None, None),
        ("Отчёт", "cp1251", "cp1251", None, Guess("cp1251", AGREED)),
        ("Отчёт", "cp1251", "no-such", None, None),
        (RUSSIAN, "cp1251", None, None, Guess("cp1251", AGREED)),
        (KOREAN, "cp949", None, None, Guess("cp949", AGREED)),
        (JAPANESE, "shift_jis", None, None, Guess("cp932", AGREED)),
        (JAPANESE, "shift_jis", "cp1252", "cp932", Guess("cp932", AGREED)),
    ],
)
def test_guesses(
    text: str, encoding: str, declared: str | None, likely: str | None, guess: Guess | None
) -> None:
    assert other_guess(text.encode(encoding), declared, likely) == guess


def test_one_detector_alone_is_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarykit.reading.detectors.agreed_on", lambda _: {"big5", "cp949"})
    assert other_guess("學校".encode("big5"), None, "big5") == Guess("big5", ALONE)


@pytest.mark.parametrize(
    ("text", "encoding", "korean"),
    [(KOREAN, "cp949", True), ("교사", "cp949", False), ("全年培训教师五十二人，" * 5, "gbk", False)],
)
def test_korean(text: str, encoding: str, korean: bool) -> None:
    assert is_korean(text.encode(encoding)) is korean


def test_names_are_pythons_own() -> None:
    assert agreed_on(RUSSIAN.encode("cp1251")) == {"cp1251"}
    assert agreed_on(("全年培训教师五十二人，其中骨干教师二十人。" * 9).encode("gb2312")) == {"gb18030"}
    assert "utf" not in "".join(agreed_on("学校".encode("utf-16")))


@pytest.mark.parametrize(("data", "at"), [(b"", 0), (b"abc", 3), (b"ab\xff", 2)])
def test_first_beyond_ascii(data: bytes, at: int) -> None:
    assert first_beyond_ascii(data) == at


@pytest.mark.parametrize(
    ("encoding", "whole"), [("utf-8", False), ("latin-1", True), ("none", False), ("", False)]
)
def test_fits(encoding: str, whole: bool) -> None:
    assert fits(b"\xff", encoding) is whole

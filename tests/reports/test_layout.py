"""Text in columns: Chinese characters take two, nothing is wider than it may be, nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reports.terminal.layout import cut, fit, hang, one_line, pad, width, wrap

TEXT = st.text(st.sampled_from("abc ,.（“工作总结，。》7%\u200b\u0301—…"), max_size=60).map(one_line)
COLUMNS = st.integers(4, 30)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("工作", 4),
        ("2025年", 6),
        ("ＡＢ", 4),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("…✓§→", 4),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (" a \n\t b\u3000c ", "a b c"),
        ("a\x1b[31mb\x07", "a[31mb"),
        ("\u202eabc\u2066", "abc"),
        ("", ""),
    ],
)
def test_a_document_cannot_steer_the_terminal(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcd…"),
        ("abc def", 5, "abc…"),
        ("工作总结", 8, "工作总结"),
        ("工作总结", 7, "工作总…"),
        ("工作总结", 6, "工作…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("abc" * 99, None, "abc" * 99),
    ],
)
def test_cut(text: str, columns: int | None, shown: str) -> None:
    assert cut(text, columns) == shown


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 20, ["one  two"]),
        ("donaudampf", 4, ["dona", "udam", "pf"]),
        ("a donaudampf", 4, ["a", "dona", "udam", "pf"]),
        ("全年举办读书会，人多。", 12, ["全年举办读书", "会，人多。"]),
        ("全年举办读，书会", 10, ["全年举办", "读，书会"]),
        ("他说（好）", 8, ["他说", "（好）"]),
        ("用book编目", 6, ["用book", "编目"]),
        ("", 10, [""]),
        ("long " * 50, None, ["long " * 50]),
    ],
)
def test_wrap(text: str, columns: int | None, lines: list[str]) -> None:
    assert wrap(text, columns) == lines


@given(TEXT, COLUMNS)
def test_no_line_is_too_wide_and_no_sign_is_lost(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXT, COLUMNS)
def test_what_is_cut_fits_and_is_a_beginning(text: str, columns: int) -> None:
    shown = cut(text, columns)
    assert width(shown) <= columns
    assert text.startswith(shown.removesuffix("…"))


@given(TEXT, COLUMNS, st.booleans())
def test_padding_fills_up_exactly(text: str, columns: int, right: bool) -> None:
    padded = pad(text, columns, right=right)
    assert width(padded) == max(columns, width(text))
    assert padded.endswith(text) if right else padded.startswith(text)


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (20, ["C101 one two three", "     four"]),
        (None, ["C101 one two three four"]),
        (3, ["C101 one two", "     three four"]),
    ],
)
def test_hang(columns: int | None, lines: list[str]) -> None:
    assert hang("C101 ", "one two three four", columns) == lines


@pytest.mark.parametrize(
    ("columns", "widths"),
    [
        (None, [2, 30, 3]),
        (80, [2, 30, 3]),
        (30, [2, 21, 3]),
        (21, [2, 12, 3]),
        (20, [2, 11, 3]),
        (10, [2, 2, 2]),
    ],
)
def test_the_flexible_column_gives_way(columns: int | None, widths: list[int]) -> None:
    assert fit([["a", "x" * 30, "ccc"], ["bb", "", ""]], columns, flexible=1) == widths


def test_a_table_without_rows_has_no_widths() -> None:
    assert fit([], 80, flexible=1) == []

"""Numbers, whole numbers and texts as they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.nodes import Scalar
from summarykit.drafting.scalars import number_of, text_of, whole_of
from summarykit.errors import InputsError, Location

AT = Location("form.yml", 4, 2)


def scalar(text: str, *, plain: bool = True) -> Scalar:
    return Scalar(text, plain, AT)


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**12, places=4))
def test_decimals_are_exact(number: Decimal) -> None:
    assert str(number_of(scalar(f"{number:f}"))) == f"{number:f}"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("4 3", "E210"),
        ("４３", "E210"),
        ("1e3", "E210"),
        (".5", "E210"),
        ("5.", "E210"),
        ("+5", "E210"),
        ("0x1F", "E210"),
        (".inf", "E210"),
        ("nan", "E210"),
        ("12%", "E210"),
        ("约40", "E210"),
        ("一百", "E210"),
        ("9" * 40, "E210"),
        ("1,200", "E211"),
        ("1，200", "E211"),
        ("1_200", "E211"),
        ("12 345 678", "E211"),
        ("0123", "E211"),
        ("-07", "E211"),
        ("00.5", "E211"),
        ("12:30", "E211"),
        ("1:2:3", "E211"),
    ],
)
@pytest.mark.parametrize("plain", [True, False])
def test_what_is_no_number(text: str, code: str, plain: bool) -> None:
    with pytest.raises(InputsError) as caught:
        number_of(scalar(text, plain=plain))
    assert (caught.value.code, caught.value.at) == (code, AT)
    assert text in caught.value.message


@pytest.mark.parametrize(("text", "number"), [("7", 7), ("7.0", 7), ("", None)])
def test_whole_numbers(text: str, number: int | None) -> None:
    assert whole_of(scalar(text)) == number


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a  b\n c", "a b c"),
        ("2026", "2026"),
        ("1.", "1."),
        ("no.", "no."),
        ("none", "none"),
        ("Norway", "Norway"),
        ("12:30 opening", "12:30 opening"),
        ("比例为 1:3", "比例为 1:3"),
        (" ", None),
    ],
)
def test_texts(text: str, read: str | None) -> None:
    assert text_of(scalar(text)) == read


@pytest.mark.parametrize(
    "text", ["yes", "No", "ON", "off", "true", "FALSE", "0123", "007", "12:30", "1:00:00"]
)
def test_traps_are_refused_unless_quoted(text: str) -> None:
    with pytest.raises(InputsError) as caught:
        text_of(scalar(text))
    assert caught.value.code == "E211"
    assert text_of(scalar(text, plain=False)) == text


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800", "\ufffe", "\ufdd0", "\ufeff"])
def test_what_cannot_be_printed_is_refused(sign: str) -> None:
    with pytest.raises(InputsError) as caught:
        text_of(scalar(f"a{sign}b", plain=False))
    assert caught.value.code == "E210"
    assert f"{ord(sign):04X}" in caught.value.message

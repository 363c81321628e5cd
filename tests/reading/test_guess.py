"""Which encoding fits bytes that do not say."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.encodings import decode
from summarykit.reading.guess import (
    guess_encoding,
    is_utf8_by_chance,
    is_utf8_with_damage,
    looks_binary,
    unmarked_utf16,
)
from summarykit.reading.results import File

FIELDS = yaml.safe_load((Path(__file__).parents[1] / "cases/reading_fields.yml").read_text(encoding="utf-8"))


def named(data: bytes, declared: str | None = None) -> str | None:
    found = guess_encoding(data, declared, 0.02)
    return found.encoding if found else None


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("letters", "right"), [(4, 118), (8, 120), (20, 120)])
@pytest.mark.parametrize(("script", "encoding"), [("simplified", "gb18030"), ("traditional", "big5")])
def test_short_strings_of_many_fields(
    script: str, encoding: str, letters: int, right: int, seed: int
) -> None:
    """Of 120 strings so many at least are read right; tells what `COMMON` and `letters` are worth."""
    chance = random.Random(f"{seed} {letters}")  # noqa: S311
    strings = []
    for at in range(120):
        text = FIELDS[script][at % len(FIELDS[script])]
        start = chance.randrange(len(text) - letters + 1)
        strings.append(text[start : start + letters])
    assert sum(named(text.encode(encoding)) == encoding for text in strings) >= right


@pytest.mark.parametrize("text", FIELDS["simplified"] + FIELDS["traditional"])
def test_every_field_is_read_in_utf16_without_a_mark(text: str) -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        assert named(text.encode(encoding)) == encoding


@pytest.mark.parametrize(
    ("text", "declared", "guess"),
    [
        ("全年培训", "gb18030", "gb18030"),
        ("全年培训", "big5", "gb18030"),
        ("全年培训", "cp1252", "gb18030"),
        ("全年培训", "no-such", "gb18030"),
    ],
)
def test_what_is_declared(text: str, declared: str, guess: str) -> None:
    assert named(text.encode("gb18030"), declared) == guess


def test_a_declared_alphabet_is_believed() -> None:
    assert named("Отчёт о работе".encode("cp1251"), "cp1251") == "cp1251"


def test_random_bytes_fit_nothing() -> None:
    chance = random.Random(7)  # noqa: S311
    assert {named(chance.randbytes(401)) for _ in range(30)} == {None}


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (b"plain text\r\n\twith tabs\x0c", None),
        (b"a\0b" + b"x" * 30, None),
        (b"ab\0\0", 2),
        (b"x" * 500 + b"\x01" * 9, 500),
        (b"", None),
    ],
)
def test_binary(data: bytes, at: int | None) -> None:
    assert looks_binary(data) == at


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("work summary".encode("utf-16-le"), "utf-16-le"),
        ("工作总结\r\n52".encode("utf-16-be"), "utf-16-be"),
        (b"Work summary\0 2025: 52 teachers\0", None),
        (b"odd\0", None),
        (b"no nul", None),
        (b"\x00\xd8" * 8, None),
    ],
)
def test_utf16_without_a_mark(data: bytes, encoding: str | None) -> None:
    found = unmarked_utf16(data)
    assert (found.encoding if found else None) == encoding


@given(st.text("工作总结é", min_size=8), st.data())
def test_one_broken_byte_does_not_hide_utf8(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    broken = text[:at].encode() + b"\xff" + text[at:].encode()
    assert is_utf8_with_damage(broken, 0.02)


@pytest.mark.parametrize(
    ("text", "encoding", "chance"),
    [
        ("同时抓住", "gb18030", True),
        ("é", "utf-8", False),
        ("naïveté", "utf-8", False),
        ("привет", "utf-8", False),
        ("שלום", "utf-8", False),
        ("ąęść", "utf-8", False),
        ("学", "utf-8", False),
        ("ok", "utf-8", False),
    ],
)
def test_utf8_by_chance(text: str, encoding: str, chance: bool) -> None:
    data = text.encode(encoding)
    assert is_utf8_by_chance(data.decode("utf-8"), data) is chance
    assert decode(File("a.txt", data)).text == text


def test_rare_letters_are_read_but_not_for_sure() -> None:
    found = decode(File("a.txt", "确诊癫痫".encode("gb18030")))
    assert (found.text, [warned.code for warned in found.warnings]) == ("确诊癫痫", ["W126"])


def test_one_western_letter_is_no_damaged_utf8() -> None:
    assert not is_utf8_with_damage("Stefan Eßer".encode("cp1252"), 0.02)

"""Bytes to text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from summarykit.errors import ReadError
from summarykit.reading.encodings import decode, known_encoding
from summarykit.reading.results import File

CASE_FILE = Path(__file__).parents[1] / "cases/reading_encodings.yml"
CASES = yaml.safe_load(CASE_FILE.read_text(encoding="utf-8"))
PARAGRAPH = "全年培训教师五十二人，其中骨干教师二十人、青年教师十八人。\r\n" * 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['bytes_in']}-{case['text'][:8]}")
def test_encodings(case: dict[str, str | None]) -> None:
    file = File("a.txt", (case["text"] or "").encode(case["bytes_in"] or ""))
    if case["encoding"] is None:
        with pytest.raises(ReadError, match="encoding"):
            decode(file)
        return
    found = decode(file)
    assert found.text == (case["text"] or "").removeprefix("\ufeff")
    assert found.encoding == case["encoding"]
    assert not found.warnings


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("broken", [b"\xff", b"\xff\xff"])
def test_damage_is_replaced_and_told_with_its_place(encoding: str, broken: bytes) -> None:
    lines = PARAGRAPH.encode(encoding).split(b"\r\n")
    lines[2] = "全年".encode(encoding) + broken + "，培训".encode(encoding)
    found = decode(File("a.txt", b"\r\n".join(lines)))
    assert found.encoding == encoding
    assert found.text.split("\r\n")[2].replace("\ufffd", "") == "全年，培训"
    (warned,) = found.warnings
    assert warned.code == "W120"
    assert str(warned.at) == "a.txt:3:3"
    assert encoding in warned.message


def test_a_letter_cut_off_at_the_end_is_told() -> None:
    found = decode(File("a.txt", PARAGRAPH.encode()[:-4]))
    assert found.text.endswith("\ufffd")
    assert [warned.code for warned in found.warnings] == ["W120"]


def test_a_few_nul_bytes_are_replaced() -> None:
    found = decode(File("a.txt", b"Work summary\0 2025: 52 teachers\0\n"))
    assert found.text == "Work summary\ufffd 2025: 52 teachers\ufffd\n"
    assert str(found.warnings[0].at) == "a.txt:1:13"


def test_places_lost_long_ago_are_told_but_no_reason_to_refuse() -> None:
    found = decode(File("a.txt", ("\ufffd" * 50 + "学").encode()))
    assert found.text.count("\ufffd") == 50
    assert "50" in found.warnings[0].message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bytes(range(256)), "E103"),
        (b"\0" * 100, "E103"),
        (b"text \x01\x02\x03\x04\x05\x06\x07\x08\x0e and more", "E103"),
        (b"\xff\xfe" + b"\x00\xd8" * 40, "E103"),
        (bytes(range(128, 256)) * 20, "E103"),
        ("工作总结".encode() + b"\xff\xff\xff" * 9 + "工作总结".encode() * 9, "E103"),
    ],
)
def test_what_is_no_text_is_refused(refusal: Callable[..., ReadError], data: bytes, code: str) -> None:
    assert refusal(data).code == code


def test_a_binary_file_is_refused_with_its_place(refusal: Callable[..., ReadError]) -> None:
    assert refusal(b"text: \x01\x02\x03\x04\x05\x06\x07\x08\x0e").message == "is not text (binary at byte 6)"


@pytest.mark.parametrize(
    ("text", "given", "encoding"),
    [
        ("全年培训", "gb2312", "gb18030"),
        ("𠮷田", "GBK", "gb18030"),
        ("全年培訓", "Big5", "big5"),
        ("\ufeff全年", "UTF8", "utf-8"),
        ("全年", "utf-16", "utf-16"),
        ("Отчёт", "koi8-r", "koi8-r"),
    ],
)
def test_the_encoding_that_was_given(text: str, given: str, encoding: str) -> None:
    found = decode(File("a.txt", text.encode("gb18030" if encoding == "gb18030" else given), given))
    assert (found.text, found.encoding) == (text.removeprefix("\ufeff"), encoding)


@pytest.mark.parametrize("given", ["ascii", "utf-8", "utf-16", "big5"])
def test_a_given_encoding_that_does_not_fit(given: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(File("a.txt", b"ab\nc\xff\xffd", given))
    assert caught.value.code == "E103"
    assert given in caught.value.message
    if given != "utf-16":
        assert str(caught.value.at) == "a.txt:2:2"


@pytest.mark.parametrize(
    "name", ["no-such", "base64", "rot13", "", "\0", "undefined", "utf 9", "x" * 5000, "编码"]
)
def test_a_name_of_no_encoding(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        known_encoding(name)
    assert caught.value.code == "E112"


def test_no_name_is_no_error() -> None:
    assert known_encoding(None) is None
    assert known_encoding("UTF8") == "utf-8"


@pytest.mark.parametrize(("encoding", "data"), [("utf-7", b"ab\n+2AA-"), ("unicode_escape", b"ab\n\\ud800")])
def test_half_a_character_is_refused_in_odd_encodings(encoding: str, data: bytes) -> None:
    with pytest.raises(ReadError, match="half of a character") as caught:
        decode(File("a.txt", data, encoding))
    assert str(caught.value.at) == "a.txt:2:1"

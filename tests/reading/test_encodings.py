"""Bytes to text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.errors import ReadError
from summarykit.reading import encodings
from summarykit.reading.detectors import Guess
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
    assert found.encoding == "utf-8"


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
    ("text", "told", "encoding"),
    [
        ("全年培训", "gb2312", "gb18030"),
        ("𠮷田", "GBK", "gb18030"),
        ("全年培訓", "Big5", "big5"),
        ("\ufeff全年", "UTF8", "utf-8"),
        ("全年", "utf-16", "utf-16"),
        ("Отчёт", "koi8-r", "koi8-r"),
    ],
)
def test_the_encoding_that_was_given(text: str, told: str, encoding: str) -> None:
    found = decode(File("a.txt", text.encode("gb18030" if encoding == "gb18030" else told), told))
    assert (found.text, found.encoding) == (text.removeprefix("\ufeff"), encoding)


@pytest.mark.parametrize("told", ["ascii", "utf-8", "utf-16", "big5"])
def test_a_given_encoding_that_does_not_fit(told: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(File("a.txt", b"ab\nc\xff\xffd", told))
    assert caught.value.code == "E103"
    assert told in caught.value.message
    if told != "utf-16":
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


@pytest.mark.parametrize(
    ("data", "told", "least", "most"),
    [
        ("全年".encode(), None, 1.0, 1.0),
        ("全年".encode("utf-16"), None, 1.0, 1.0),
        ("全年".encode("gbk"), "gbk", 1.0, 1.0),
        ("全年培训教师五十二人".encode("gbk"), None, 0.95, 1.0),
        ("镕堃喆昉濮阳全年培训教师五十二人，朱汪".encode("gbk"), None, 0.8, 0.95),
        ("Stefan Eßer".encode("cp1252"), None, 0.75, 0.9),
    ],
)
def test_the_confidence_is_stated(data: bytes, told: str | None, least: float, most: float) -> None:
    assert least <= decode(File("a.txt", data, told)).confidence <= most


def test_a_guess_that_is_unsure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "guess_encoding", lambda *_: Guess("gb18030", 0.6))
    (warned,) = decode(File("a.txt", "镕".encode("gbk"))).warnings
    assert (warned.code, warned.message) == ("W126", "read as gb18030, which is a guess (60 % sure)")


@pytest.mark.parametrize(
    ("text", "codec"), [("支出€52", "cp950"), ("佢哋喺學校", "big5hkscs"), ("全年培訓", "big5")]
)
def test_what_is_called_big5_may_be_more(text: str, codec: str) -> None:
    found = decode(File("a.txt", text.encode(codec), "big5"))
    assert (found.text, found.encoding) == (text, codec)
    page = f"<meta charset=big5><p>{text}，年度工作報告"
    assert decode(File("a.html", page.encode(codec)), "big5").text == page


@given(st.text("全年培训教师，52 a\n", min_size=1), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_what_is_written_in_unicode_comes_back(text: str, encoding: str) -> None:
    found = decode(File("a.txt", text.encode(encoding)))
    assert found.text == text
    assert found.confidence == 1.0

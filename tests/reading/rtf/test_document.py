"""RTF files read as a whole."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.errors import ReadError
from summarykit.reading import read_file
from summarykit.reading.results import File, Reading
from summarykit.reading.rtf import read
from summarykit.reading.rtf.document import MAX_DEPTH
from summarykit.records import Span

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases/reading_rtf.yml").read_text(encoding="utf-8"))


def read_rtf(body: str) -> Reading:
    return read(File("a.rtf", b"{\\rtf1" + body.encode("latin-1") + b"}"))


def said(reading: Reading, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(reading.text) for span in spans]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_files(case: dict[str, Any]) -> None:
    found = read_rtf(case["rtf"])
    assert found.text == case["text"]
    assert [[hint.span.of(found.text), hint.level] for hint in found.hints.headings] == case.get(
        "headings", []
    )
    for kind in ("furniture", "numbers", "tables", "notes"):
        if kind in case:
            assert said(found, getattr(found.hints, kind)) == case[kind]
    for fact, value in case.get("facts", {}).items():
        assert getattr(found.facts, fact) == value
    hidden = [warned.message for warned in found.warnings]
    assert hidden == ([f"{case['hidden']} hidden characters were left out"] if "hidden" in case else [])


def test_a_file_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "report.doc"
    path.write_bytes(rb"{\rtf1\ansi The report of the year.}")
    document = read_file(path)
    assert (document.source.format, document.text) == ("rtf", "The report of the year.\n")


def test_groups_without_end() -> None:
    assert read_rtf("{" * (MAX_DEPTH - 1) + "a").text == "a\n"
    with pytest.raises(ReadError) as caught:
        read_rtf("{" * (MAX_DEPTH + 1) + "a")
    assert caught.value.code == "E105"


def test_control_words_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarykit.reading.rtf.document.MAX_TOKENS", 5)
    with pytest.raises(ReadError) as caught:
        read_rtf("\\par " * 5)
    assert caught.value.code == "E109"


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"{{\\header a{n}}}" for n in range(3000)),
        "{\\stylesheet" + "{a}" * 100_000 + "}",
        "{\\shptxt a" * 900,
        "\\cell\\row" * 100_000,
    ],
    ids=["heads", "styles", "boxes", "rows"],
)
def test_time_grows_with_size(body: str) -> None:
    """Each was once compared with all before it, or copied each time."""
    began = process_time()
    read_rtf(body)
    assert process_time() - began < 5


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_text_comes_back(text: str) -> None:
    """Every letter as its UTF-16 halves, with a sign for older programs behind each."""
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    found = read_rtf("".join(f"\\u{code}?" for code in codes)).text
    assert found.removesuffix("\n") == (text if text.strip() else "")


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "{",
                    "}",
                    "\\",
                    "'c8",
                    "'ab",
                    "\\u-10178",
                    "\\u24180 ",
                    "?",
                    "\\par ",
                    "\\cell ",
                    "\\row ",
                    "\\intbl ",
                ),
                *(
                    "\\*",
                    "\\footnote ",
                    "\\chftn ",
                    "\\header ",
                    "\\listtext ",
                    "\\fonttbl ",
                    "\\stylesheet ",
                    "\\s1 ",
                ),
                *(
                    "\\shptxt ",
                    "\\v ",
                    "\\bin9 ",
                    "\\bin-1 ",
                    "\\info ",
                    "\\title ",
                    "\\uc-5 ",
                    "\\f1 ",
                    "\\fcharset134 ",
                ),
                *(
                    "a",
                    ";",
                    " ",
                    "\r\n",
                    "\\u",
                    "\\outlinelevel99 ",
                    "\\ansicpg99999 ",
                    "\\u99999999 ",
                    "\\plain ",
                ),
            ]
        ),
        max_size=40,
    )
)
def test_any_tokens_are_read(pieces: list[str]) -> None:
    found = read_rtf("".join(pieces))
    assert "\0" not in found.text or "\\u" in "".join(pieces)


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    assert isinstance(read(File("a.rtf", b"{\\rtf1" + data)).text, str)

"""OpenDocument texts read as a whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarykit.errors import ReadError
from summarykit.reading import read_file
from summarykit.reading.odt import read
from summarykit.reading.results import File, Reading
from summarykit.records import Span

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases/reading_odt.yml").read_text(encoding="utf-8"))
Make = Callable[..., bytes]
Root = Callable[[str, str], str]


def said(reading: Reading, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(reading.text) for span in spans]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_files(make: Make, case: dict[str, Any]) -> None:
    found = read(File("a.odt", make(case["body"], case.get("styles", ""), case.get("named", ""))))
    assert found.text == case["text"]
    if "headings" in case:
        assert [[hint.span.of(found.text), hint.level] for hint in found.hints.headings] == case["headings"]
    for kind in ("furniture", "numbers", "tables", "notes"):
        if kind in case:
            assert said(found, getattr(found.hints, kind)) == case[kind]
    told = [warned.message for warned in found.warnings]
    assert told == ([f"{case['hidden']} hidden characters were left out"] if "hidden" in case else [])


def test_facts(make: Make, root: Root) -> None:
    meta = root(
        "office:document-meta",
        "<office:meta><dc:title>Report  2025</dc:title><meta:initial-creator>王</meta:initial-creator>"
        "<dc:creator>other</dc:creator><meta:creation-date>2025-02-03T04:05:06</meta:creation-date>"
        "<dc:date> </dc:date></office:meta>",
    )
    facts = read(File("a.odt", make("<text:p>x</text:p>", meta=meta))).facts
    assert (facts.title, facts.author, facts.created) == ("Report 2025", "王", "2025-02-03T04:05:06")
    assert facts.modified is None


def test_a_file_by_its_content(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "report.doc"
    path.write_bytes(make("<text:p>The report of the year.</text:p>"))
    document = read_file(path)
    assert (document.source.format, document.text) == ("odt", "The report of the year.\n")


def test_a_file_without_the_smaller_parts() -> None:
    """What is missing is asked for and not there."""
    from summarykit.reading.odt.document import _running

    assert _running(None) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [("locked", "E106"), ("doctype", "E105"), ("body", "E105"), ("cut", "E105"), ("empty", "E102")],
)
def test_refused(tmp_path: Path, make: Make, root: Root, change: str, code: str) -> None:
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    data = {
        "locked": lambda: make("x", **{"META-INF_manifest": root("manifest:manifest", entry)}),
        "doctype": lambda: make("x", content='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        "body": lambda: make("x", content=root("office:document-content", "")),
        "cut": lambda: make("<text:p>x</text:p>")[:-200],
        "empty": lambda: make("<text:p> </text:p>"),
    }[change]()
    path = tmp_path / "a.odt"
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert caught.value.code == code
    assert caught.value.help


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_gives_a_text_or_one_clear_error(make: Make, tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(make("<text:h>Work</text:h><text:p>Nobody left.</text:p>"))
    for _ in range(data.draw(st.integers(0, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.odt"
    path.write_bytes(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
    try:
        assert read_file(path).text.strip()
    except ReadError as error:
        assert error.code.startswith("E1")  # noqa: PT017

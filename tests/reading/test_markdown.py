"""Markdown."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.markdown import read
from summarykit.reading.results import File

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/reading_markdown.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_hints(case: dict[str, Any]) -> None:
    found = read(File("a.md", case["text"].encode()))
    text, hints = found.text, found.hints
    assert text == case["text"]
    assert [[hint.level, hint.span.of(text)] for hint in hints.headings] == case.get("headings", [])
    assert [span.of(text) for span in hints.tables] == case.get("tables", [])
    assert [span.of(text) for span in hints.furniture] == case.get("furniture", [])
    facts = {name: value for name, value in asdict(found.facts).items() if value is not None}
    assert facts == {name: str(value) for name, value in case.get("facts", {}).items()}


@given(
    st.lists(
        st.sampled_from(
            ["# a", "---", "```", "<!--", "-->", "|", "a | b", "=", "\r", "\n", "\r\n", " ", "文"]
        )
    )
)
def test_the_text_is_the_decoded_file(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = read(File("a.md", text.encode()))
    assert found.text == text
    spans = [*found.hints.tables, *found.hints.furniture, *(hint.span for hint in found.hints.headings)]
    assert all(span.end <= len(text) and span.of(text).strip() for span in spans)


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "```\n",
        "|-",
        "| a |\n",
        "#",
        "-",
        "---\n",
        " ",
        "a: b\n",
        "-->",
        "<!---->",
        "![](",
        "[a]: /",
        "- [a](#",
        "<a ",
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    begun = time.monotonic()
    read(File("a.md", ("---\n" + piece * 60_000).encode()))
    assert time.monotonic() - begun < 10

"""Plain text is the decoded file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.plain import read
from summarykit.reading.results import File


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\n\n\r"])
def test_line_ends_stay_as_stored(end: str) -> None:
    text = f"Teaching{end}全年培训{end}"
    assert read(File("a.txt", text.encode())).text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1))
def test_utf8_round_trip(text: str) -> None:
    found = read(File("a.txt", text.encode()))
    assert found.text == text.removeprefix("\ufeff")
    assert found.encoding == "utf-8"
    assert bool(found.warnings) == ("\ufffd" in text)

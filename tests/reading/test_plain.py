"""Plain text is the decoded file."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarykit.reading import read_file
from summarykit.reading.guess import is_utf8_by_chance
from summarykit.reading.plain import read
from summarykit.reading.results import File


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\n\n\r"])
def test_line_ends_stay_as_stored(end: str) -> None:
    text = f"Teaching{end}全年培训{end}"
    assert read(File("a.txt", text.encode())).text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1))
def test_utf8_round_trip(text: str) -> None:
    """But for what is UTF-8 by chance: a rare letter or two whose bytes make a Chinese word."""
    assume(not is_utf8_by_chance(text, text.encode()))
    found = read(File("a.txt", text.encode()))
    assert found.text == text.removeprefix("\ufeff")
    assert found.encoding == "utf-8"
    assert bool(found.warnings) == ("\ufffd" in text)


AWKWARD = st.lists(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffd"),
        st.sampled_from(
            [
                "\r\n",
                "\r",
                "\n\r",
                "１ ９ ９ ３ 年",
                "1 500亿元",
                "１０．９％",
                "\u200b",
                "\u00ad",
                "\u3000\u3000",
                "\ufeff",
                "工作",
            ]
        ),
    ),
    min_size=1,
).map("".join)


@given(AWKWARD)
def test_nothing_is_corrected(text: str) -> None:
    assert read(File("a.txt", b"\xef\xbb\xbf" + text.encode())).text == text


@pytest.mark.parametrize(
    "piece", ["全年培训教师五十二人，", "We trained 52 teachers. ", "１ ２\u3000", "a\u200b"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_one_line_of_5_megabytes_takes_no_time(tmp_path: Path, piece: str, encoding: str) -> None:
    text = piece * (5_000_000 // len(piece.encode(encoding)))
    path = tmp_path / "long.txt"
    path.write_bytes(text.encode(encoding))
    begun = time.process_time()
    assert read_file(path, encoding=None if "全" in text else encoding).text == text
    assert time.process_time() - begun < 2

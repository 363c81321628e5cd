"""Lines of JSON: what is written can be read by anybody, whatever the texts hold."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.rows import Line, UnusableRowError, lines_of, parse, to_lines

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(st.lists(st.dictionaries(ANY_TEXT, ANY_TEXT | st.integers() | st.none(), max_size=3), max_size=4))
@example([{"id": "\ud800", "text": "\u2028 工作"}])
def test_what_is_written_comes_back(rows):
    content = to_lines(rows).decode("utf-8")
    assert [json.loads(line) for line in content.split("\n")[:-1]] == rows


@given(st.binary(max_size=60))
def test_any_line_is_an_object_or_refused(content):
    line = Line(None, 1, content)
    with suppress(UnusableRowError):
        assert isinstance(parse(line), dict)


def test_places_of_lines(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf{}\n\n  {} \r\n")
    assert [(str(one).rsplit("/", 1)[-1], one.content) for one in lines_of(path)] == [
        ("a.jsonl:1", b"{}"),
        ("a.jsonl:3", b"{}"),
    ]


@pytest.mark.parametrize("row", ['{"a": 1}', '{"a": null}', "{}", '{"a": ["x"]}'])
def test_a_field_must_be_a_text(row):
    with pytest.raises(UnusableRowError, match='"a"'):
        parse(Line(None, 1, row.encode()), "a")

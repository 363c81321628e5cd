"""What the form writes reads back as it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.form import comment, number, text
from summarykit.drafting.nodes import Mapping, Scalar
from summarykit.drafting.promises import one_line
from summarykit.drafting.scalars import text_of
from summarykit.drafting.yaml_nodes import parse_yaml


def read_back(written: str) -> str | None:
    node = parse_yaml(f"a:\n  - b: {written}\n    c: 1\n", "form.yml")
    assert isinstance(node, Mapping)
    value = node.entries[0][1].items[0].entries[0][1]  # type: ignore[union-attr] - a list of one mapping
    assert isinstance(value, Scalar)
    return text_of(value)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
def test_any_text_reads_back(value: str) -> None:
    assert read_back(text(value)) == (one_line(value) or None)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab12 :#-?,[]{}&*!|>'\"%@`=~\\/.，：“（年"), max_size=12))
def test_any_mark_of_yaml_reads_back(value: str) -> None:
    assert read_back(text(value)) == (one_line(value) or None)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Teaching and learning", "Teaching and learning"),
        ("江北区图书馆（总馆）", "江北区图书馆（总馆）"),
        ("archive/2025.docx#12-30", "archive/2025.docx#12-30"),
        ("/archive/2025.docx", "/archive/2025.docx"),
        ("2025年工作", "2025年工作"),
        ("no", '"no"'),
        ("null", '"null"'),
        ("1.", '"1."'),
        ("2025", '"2025"'),
        ("1e5", '"1e5"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ('the "big" one', "'the \"big\" one'"),
        ("- a", '"- a"'),
        ("", '""'),
        ("%", '"%"'),
        ("a\u2028b\x85", '"a b"'),
        ("two\nlines", "two lines"),
    ],
)
def test_quotes_only_where_they_are_needed(value: str, written: str) -> None:
    assert text(value) == written if written != '"a b"' else read_back(text(value)) == "a b"


@pytest.mark.parametrize(("value", "written"), [("39", "39"), ("1E+2", "100"), ("0.5", "0.5"), ("1E+40", "")])
def test_numbers(value: str, written: str) -> None:
    assert number(Decimal(value)) == written


@pytest.mark.parametrize(("words", "written"), [("", ""), ("a\nb", "  # a b")])
def test_comments(words: str, written: str) -> None:
    assert comment(words) == written

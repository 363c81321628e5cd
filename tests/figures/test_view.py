"""The text as numbers are read from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.view import view, view_of
from summarykit.reading import read_text
from summarykit.records import Block, BlockKind, Reason, Span


@given(st.text(max_size=80))
def test_every_place_stays_its_place(text: str) -> None:
    assert len(view(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("１２．５％", "12.5%"),
        ("2O22", "2022"),
        ("l,248", "1,248"),
        ("l2月", "12月"),
        ("Old lions", "Old lions"),
        ("二O二一年、二OO八年、二Ｏ一九年", "二〇二一年、二〇〇八年、二〇一九年"),
        ("卡拉OK二楼、一O二室", "卡拉OK二楼、一〇二室"),
        ("1,2OO or 3,OOO or 4,5O7", "1,200 or 3,000 or 4,507"),
        ("in 1,lost and 2,Orly", "in 1,lost and 2,Orly"),
    ],
)
def test_mended(text: str, seen: str) -> None:
    assert view(text) == seen


WRAPPED = (
    "This year the branch of the harbour developed a total of 39\nparty members, including 8 dockers, 20\n"
    "clerks and 11 pilots of the port, more\nthan ever before.\n"
)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (WRAPPED, True),
        (WRAPPED.replace("\n", "\r\n"), True),
        ("39 members\n8 dockers\n20 clerks\n", False),
        ("This year the branch of the harbour developed a total\nof 39\nparty members and\n", False),
        (WRAPPED.replace(" of ", "\t"), False),
        ("", False),
    ],
)
def test_whole_sentences_go_on_over_line_ends_of_wrapped_prose_alone(text: str, joined: bool) -> None:
    document = read_text(text, lang="en")
    whole = Block(Span(0, len(text.rstrip())), "body", Reason("line"))
    seen = view_of(document, [whole])
    assert len(seen) == len(text)
    assert ("\n" in seen.strip()) is (bool(text) and not joined)


RAGGED = "- the yard was swept and all of the barrels were\n  painted by 12\n  pupils\n"


@pytest.mark.parametrize(
    ("kind", "text", "breaks"),
    [
        ("body", RAGGED, 2),
        ("body", RAGGED.replace("\n", "\r\n"), 2),
        ("body", RAGGED.replace("painted", "Painted"), 3),
        ("body", RAGGED.replace("were\n", "were.\n"), 3),
        ("body", RAGGED.replace("painted by", "painted:"), 3),
        ("body", RAGGED.replace(" of ", " | "), 3),
        ("body", RAGGED.replace("was swept and all of the ", ""), 3),
        ("list", RAGGED.replace("was swept and all of the ", ""), 2),
        ("list", RAGGED.replace("  painted", "painted"), 3),
        ("list", RAGGED.replace("painted by", "painted:"), 3),
    ],
)
def test_a_line_goes_on_in_small_letters(kind: BlockKind, text: str, breaks: int) -> None:
    document = read_text(text, lang="en")
    seen = view_of(document, [Block(Span(0, len(text)), kind, Reason("line"))])
    assert len(seen) == len(text)
    assert seen.count("\n") == breaks

"""Line ends that only wrap, told from those that end a sentence or an entry of a list."""

from __future__ import annotations

import textwrap

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reuse.letters import letters
from summarykit.reuse.tokens import tokenise
from summarykit.reuse.wrapping import FULL, full_line, wraps
from tests.reuse.copying import SENTENCES, text_of, words

PROSE = text_of("en", range(6))
CHINESE = text_of("zh", range(6))


def joined(text: str) -> str:
    """The text with a blank for each line end that only wraps."""
    found = wraps(letters(text).kinds)
    return "".join(" " if wrapped else char for char, wrapped in zip(text, found, strict=True))


def in_lines(text: str, width: int) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


@pytest.mark.parametrize("width", [40, 60, 72, 100, 120])
def test_wrapped_prose_has_its_own_sentences(width: int) -> None:
    wrapped = textwrap.fill(PROSE, width)
    assert tokenise(wrapped).sentences.tolist() == tokenise(PROSE).sentences.tolist()


@pytest.mark.parametrize("width", [32, 38, 45])
def test_chinese_is_wrapped_inside_words(width: int) -> None:
    assert tokenise(in_lines(CHINESE, width)).sentences[-1] == len(SENTENCES["zh"]) - 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "one line",
        "A heading\n\nA paragraph that is as long as it is and ends nowhere",
        "Books lent\nVisits\nLoans of the mobile library\nReaders\nLetters\nVolunteers\nStorms",
        "\n".join([PROSE] * 4),
        "\n\n".join(SENTENCES["en"]),
        "\n".join(SENTENCES["en"]),
    ],
)
def test_other_line_ends_stay(text: str) -> None:
    assert joined(text) == text


@pytest.mark.parametrize("width", [50, 80])
def test_paragraphs_stay_apart(width: int) -> None:
    wrapped = "\n\n".join([textwrap.fill(PROSE, width)] * 3)
    assert joined(wrapped).count("\n") == 4


@given(words)
def test_only_line_ends_wrap(text: str) -> None:
    found = wraps(letters(text).kinds)
    assert all(text[at] == "\n" for at in found.nonzero()[0])


@given(st.lists(st.integers(1, 300), min_size=1, max_size=40))
def test_a_full_line_is_the_percentile(lengths: list[int]) -> None:
    array = np.array(lengths, dtype=np.int64)
    assert full_line(array) == pytest.approx(np.percentile(array, FULL))

"""S102: sequences of headings, and what is wrong with their numbers."""

from __future__ import annotations

import pytest

import summarykit
from summarykit.checks.numbering import sequences
from summarykit.records import Analysis, Heading, Reason, Span
from tests.checks.checking import ask, document

Row = tuple[int, str | None, int | None, str | None]


def analysis(rows: list[Row], between: str = "") -> Analysis:
    """Headings of (level, number, ordinal, style), each on a line of its own."""
    text, headings = "", []
    for level, number, ordinal, style in rows:
        line = f"{number or ''} Title"
        span = Span(len(text), len(text) + len(line))
        headings.append(Heading(span, "Title", level, Reason("test"), number, ordinal, style))
        text += f"{line}\n{between}\n"
    return Analysis(document(text), (), tuple(headings), (), (), (), ())


def decimal(*ordinals: int, level: int = 1) -> list[Row]:
    return [(level, f"{one}.", one, "decimal") for one in ordinals]


PLAIN: Row = (1, None, None, None)

CASES: dict[str, tuple[list[Row], list[str]]] = {
    "in order": (decimal(1, 2, 3), []),
    "one alone": (decimal(1), []),
    "none": ([PLAIN, PLAIN], []),
    "begins later": (decimal(3, 4), []),
    "missing": (decimal(1, 2, 4), ["missing number 3: 1. 2. 4."]),
    "twice": (decimal(1, 2, 2), ["number 2 stands twice: 1. 2. 2."]),
    "out of order": (decimal(2, 4, 3), ["numbers out of order: 2. 4. 3."]),
    "mixed": (
        [*decimal(1), (1, "Second,", 2, "word"), *decimal(3)],
        ["numbers of several styles in one sequence: 1. Second, 3."],
    ),
    "two lists": ([*decimal(1, 2), *decimal(1, 2)], []),
    "lists under headings": (
        [*decimal(1), *decimal(1, 2, level=2), *decimal(2), *decimal(1, 2, level=2)],
        [],
    ),
    "a fault below": (
        [*decimal(1), *decimal(1, 3, level=2), *decimal(2)],
        ["missing number 2: 1. 3."],
    ),
}


@pytest.mark.parametrize(("rows", "messages"), CASES.values(), ids=CASES)
def test_faults(rows: list[Row], messages: list[str]) -> None:
    assert [one.message for one in ask("S102", analysis(rows))] == messages


@pytest.mark.parametrize(
    ("rows", "line", "told"),
    [
        (decimal(1, 3), "2. Not taken for a heading", False),
        (decimal(1, 3), "  - 2. In a list", False),
        (decimal(1, 3), "We did it in 2 days", True),
        (decimal(1, 3), "4. Another", True),
        ([(1, "（一）", 1, "zh"), (1, "（三）", 3, "zh")], "（二）没有识别的标题", False),
        ([(1, "（一）", 1, "zh"), (1, "（三）", 3, "zh")], "（五）别的", True),
        ([(1, "First,", 1, "word"), (1, "Third,", 3, "word")], "2. Other", True),
    ],
)
def test_a_number_that_stands_in_the_text_is_not_missing(rows: list[Row], line: str, told: bool) -> None:
    assert bool(ask("S102", analysis(rows, line))) == told


def test_sequences_end_with_their_parent() -> None:
    rows = [*decimal(1), *decimal(1, 2, level=2), *decimal(2), *decimal(3, level=2)]
    found = [[one.number for one in part] for part in sequences(analysis(rows).headings)]
    assert sorted(found) == [["1.", "2."], ["1.", "2."], ["3."]]


def test_the_span_runs_over_the_sequence() -> None:
    given = analysis(decimal(1, 3))
    (found,) = ask("S102", given)
    assert found.at.span == Span(given.headings[0].span.start, given.headings[1].span.end)
    assert found.evidence == ("1.", "3.")


@pytest.mark.parametrize(
    ("numbers", "is_mixed"),
    [
        (("1.", "2.", "3."), False),
        (("1.", "2．", "3、"), False),
        (("1.", "(2)", "3."), True),
        (("(1)", "2)", "(3)"), True),
        (("1.", "Second,", "3."), True),
    ],
)
def test_one_family_may_hold_several_styles(numbers: tuple[str, ...], is_mixed: bool) -> None:
    """The width of a full stop is no style, a bracket is one."""
    told = "The growers did this with great care, and the neighbours came to see it."
    text = "\n\n".join(["Summary of the Orchard", *(f"{one} Trees\n\n{told}" for one in numbers)])
    assert bool(list(ask("S102", summarykit.analyse(text)))) is is_mixed

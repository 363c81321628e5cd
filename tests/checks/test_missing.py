"""S101: only in a long, divided summary that leaves out what every summary tells."""

from __future__ import annotations

import pytest

from summarykit.records import Analysis, Block, Heading, Reason, Role, Section, Span
from tests.checks.checking import ask, document

REASON = Reason("test")


def analysis(roles: list[Role], headings: int = 3, length: int = 4000) -> Analysis:
    text = "word " * (length // 4)
    heading = Heading(Span(0, 4), "word", 1, REASON)
    return Analysis(
        document(text),
        (Block(Span(0, 4), "title", REASON), Block(Span(5, len(text)), "body", REASON)),
        (heading,) * headings,
        tuple(Section(Span(0, 10), heading, role, 1, None) for role in roles),
        (),
        (),
        (),
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (analysis(["achievements", "plans"]), []),
        (analysis(["achievements", "problems"]), ["nothing tells what is planned next"]),
        (analysis(["plans"]), ["nothing tells what was done and what came of it"]),
        (
            analysis(["problems"]),
            ["nothing tells what was done and what came of it", "nothing tells what is planned next"],
        ),
        (analysis(["achievements"], length=400), []),
        (analysis(["achievements"], headings=1), []),
        (analysis(["overview", "closing"]), []),
        (analysis([]), []),
    ],
)
def test_what_is_missing(given: Analysis, told: list[str]) -> None:
    found = ask("S101", given)
    assert [one.message for one in found] == told
    assert all(one.at.span == Span(0, 0) for one in found)
    assert len({one.fingerprint for one in found}) == len(found)

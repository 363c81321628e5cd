"""Which headings blocks lie under."""

from __future__ import annotations

from summarykit.records import Block, Heading, Reason, Span
from summarykit.structure.outline import place, reaches

WHY = Reason("test")


def outline(kinds: str) -> tuple[list[Block], list[Heading]]:
    """A block of ten characters for each sign: 1 and 2 are headings, a and b run-in ones, f furniture."""
    blocks, headings = [], []
    for at, sign in enumerate(kinds):
        span = Span(10 * at, 10 * at + 9)
        level = {"1": 1, "2": 2, "a": 1, "b": 2}.get(sign)
        kind = "furniture" if sign == "f" else "heading" if level else "body"
        blocks.append(Block(span, kind, WHY, level=level, run_in=sign in "ab"))  # type: ignore[arg-type]
        if level:
            headings.append(Heading(span, sign, level, WHY, run_in=sign in "ab"))
    return blocks, headings


def under(kinds: str) -> list[str]:
    return ["".join(one.title for one in placed.under) for placed in place(*outline(kinds))]


def test_blocks_lie_under_their_headings() -> None:
    assert under("x1x2xx2x1x") == ["", "1", "12", "12", "12", "1"]


def test_the_last_run_in_heading_holds_its_paragraph_only() -> None:
    assert under("1bxbxx") == ["1b", "1b", "1"]
    assert under("1bxxbxx") == ["1b", "1b", "1b", "1b"]
    assert under("axxaxx") == ["a", "a", "a", "a"]


def test_furniture_lies_nowhere() -> None:
    placed = place(*outline("1fxf"))
    assert len(placed) == 1
    assert placed[0].opens


def test_reaches() -> None:
    blocks, headings = outline("1x2xf1bxx")
    reach = reaches(blocks, headings)
    assert [reach[one] for one in headings] == [Span(0, 39), Span(20, 39), Span(50, 89), Span(60, 79)]

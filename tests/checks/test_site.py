"""B101, B102, B103: passages of furniture, with their reason, second copies too."""

from __future__ import annotations

import pytest

from summarykit.records import Analysis, Block, Reason, Span
from summarykit.records.structure import BlockKind
from tests.checks.checking import ask, document

KINDS: dict[str, BlockKind] = {"B101": "furniture", "B102": "disclaimer", "B103": "related_links"}
TEXT = "aaaa\nbbbb\ncccc\ndddd\n"


def analysis(*kinds: BlockKind, dup_of: int | None = None, words: str = "") -> Analysis:
    blocks = tuple(
        Block(Span(5 * at, 5 * at + 4), kind, Reason("rule", words), dup_of=dup_of if at == 2 else None)
        for at, kind in enumerate(kinds)
    )
    return Analysis(document(TEXT), blocks, (), (), (), (), ())


@pytest.mark.parametrize(("code", "kind"), KINDS.items())
@pytest.mark.parametrize(
    ("shape", "spans"),
    [
        ("", []),
        (".x", [Span(5, 9)]),
        ("xx", [Span(0, 9)]),
        ("x.x", [Span(0, 4), Span(10, 14)]),
        (".xxx", [Span(5, 19)]),
        ("....", []),
    ],
)
def test_neighbours_are_one_passage(code: str, kind: BlockKind, shape: str, spans: list[Span]) -> None:
    given = analysis(*(kind if one == "x" else "body" for one in shape))
    assert [one.at.span for one in ask(code, given)] == spans


@pytest.mark.parametrize(("words", "evidence"), [("", ("rule",)), ("back to", ("rule: back to",))])
def test_the_evidence_is_the_reason(words: str, evidence: tuple[str, ...]) -> None:
    (found,) = ask("B101", analysis("furniture", words=words))
    assert found.evidence == evidence
    assert found.severity == "low"


def test_a_second_copy_names_the_first() -> None:
    found = ask("B103", analysis("related_links", "body", "related_links", dup_of=0))
    assert [one.evidence for one in found] == [("rule",), ("rule", "second copy of line 1")]

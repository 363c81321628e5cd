"""Sequences of numbers, followed by hand-made lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.records import Block, Document, Reason, Span
from summarykit.structure.candidates import Candidate, gather
from summarykit.structure.sequence import follow


@pytest.fixture
def lines(document: Callable[..., Document]) -> Callable[[list[str], str], list[Candidate]]:
    def make(texts: list[str], lang: str) -> list[Candidate]:
        made = document("\n".join(texts), lang)
        blocks, at = [], 0
        for text in texts:
            blocks.append(Block(Span(at, at + len(text)), "body", Reason("line")))
            at += len(text) + 1
        return gather(made, blocks, get_pack(lang))

    return make


@pytest.mark.parametrize(
    ("lang", "numbers", "places"),
    [
        ("en", "1. A|Second, B|3. C", "1.1 1.2 1.3"),
        ("en", "1. A|(1) B|(2) C|2. D|(1) E", "1.1 2.1 2.2 1.2 2.1"),
        ("en", "1. A|1.1 B|1.2 C|2. D|2.1 E", "1.1 2.1 2.2 1.2 2.1"),
        ("en", "1.1 B|1.2 C|1.2.1 D|1.3 E", "1.1 1.2 2.1 1.3"),
        ("en", "# A|## B|## C|# D", "1.1 2.1 2.2 1.2"),
        ("en", "1. A|2. B|4. C", "1.1 1.2 1.4"),
        ("en", "1. A|2. B|1. C|2. D", "1.1 1.2 1.1 1.2"),
        ("zh", "一、A|（一）B|1．C|2．D|（二）E|二、F", "1.1 2.1 3.1 3.2 2.2 1.2"),
        ("zh", "一、A|1．B|2．C|二、D|1．E", "1.1 2.1 2.2 1.2 2.1"),
        ("zh", "第一章 A|一、B|二、C|第二章 D|一、E", "1.1 2.1 2.2 1.2 2.1"),
        ("zh", "一、A|2．B|第三，C|四、D", "1.1 1.2 1.3 1.4"),
        ("zh", "第一部分 甲|1、B|2、C|2.1 丁|2.2 戊|3、F", "1.1 2.1 2.2 3.1 3.2 2.3"),
        ("zh", "一、A|二、B|（一）C|（二）D|3．E|4．F", "1.1 1.2 2.1 2.2 1.3 1.4"),
        ("zh", "一、A|二、B|一、C|二、D|三、E|四、F|三、G", "1.1 1.2 2.1 2.2 2.3 2.4 1.3"),
        ("zh", "一、A|（一）B|（二）C|（三）D|三、E", "1.1 2.1 2.2 2.3 1.3"),
        ("en", "I. A|1) B|2) C|Third, D|Fourth, E|II. F", "1.1 2.1 2.2 2.3 2.4 1.2"),
        ("en", "1.0 A|1.1 B|1.2 C|2.0 D|2.1 E", "1.1 2.1 2.2 1.2 2.1"),
        ("en", "1. A|2. B|2. C|3. D", "1.1 1.2 1.2 1.3"),
    ],
)
def test_follow(
    lang: str, numbers: str, places: str, lines: Callable[[list[str], str], list[Candidate]]
) -> None:
    runs = follow(lines(numbers.split("|"), lang))
    placed = sorted(
        (at, f"{run.depth}.{one.ordinal}")
        for run in runs
        for at, one in zip(run.places, run.members, strict=True)
    )
    assert " ".join(place for _, place in placed) == places

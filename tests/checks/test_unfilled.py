"""B201: placeholders by their shape, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Stable: $kep-number came to $title this year."),
        ("en", "Dear {{ name }}, the unit held nine readings."),
        ("en", "The desk was opened on [date here] by the mayor."),
        ("en", "Lorem ipsum dolor sit amet was read by all."),
        ("en", "TODO: ask the depot for its figures."),
        ("en", "In 20XX the depot moved to the new yard."),
        ("zh", "20XX年，全镇修桥三座。"),
        ("zh", "全镇修桥______座，植树两千棵。"),
        ("zh", "某某单位（待补充）全年植树两千棵。"),
        ("zh", "到××乡调研三次。"),
    ],
)
def test_placeholders(lang: str, text: str) -> None:
    assert len(findings("B201", text, lang=lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It cost $1,200, and US$ 30 for the stamp."),
        ("en", "Set `$HOME` first, then\n\n```\nrun {{ name }} $title\n```\n\nand go."),
        ("en", "See https://a.org/?q=$title&n={{x}} for more."),
        ("en", "The XXIX meeting was held, and the XX century ended."),
        ("en", "The todo list had nine entries, all of them done."),
        ("en", "A [link](https://a.org) and a [note] stood there."),
        ("en", "snake__case and __init__ are names."),
        ("zh", "全镇修桥三座（含新建一座），植树两千棵。"),
        ("zh", "评选A级景区，建成5G基站20座。"),
    ],
)
def test_what_only_looks_like_one(lang: str, text: str) -> None:
    assert findings("B201", text, lang=lang) == []


def test_one_finding_a_block_and_not_all_words() -> None:
    text = " ".join(f"$name{n} and" for n in "abcdefgh") + " so on.\n\nWe lent ____ boats."
    first, second = findings("B201", text)
    assert first.message.endswith("“$namee” …")
    assert second.at.span.of(text) == "____"

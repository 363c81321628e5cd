"""The view of `analyse`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.records import CorpusRun, Skipped
from summarykit.reports.terminal.corpus import show_corpus
from summarykit.reports.terminal.layout import width
from summarykit.reports.terminal.screen import Screen

RUN = CorpusRun(
    corpus="corpus",
    out="out",
    documents=9988,
    is_fresh=True,
    languages={"en": 5000, "zh": 4988},
    organisations=312,
    years=(2019, 2025),
    unread=(Skipped("a.txt", "has nothing to read", "E102", unread=True),),
    skipped=12,
    warnings=(),
    tables={"documents": 9988, "blocks": 120_345, "skipped": 13},
)


def test_all_of_it() -> None:
    assert show_corpus(RUN, Screen(100)).splitlines() == [
        "corpus   9,988 documents (en 5,000 · zh 4,988), 312 organisations, 2019–2025",
        "  documents    9,988",
        "  blocks     120,345",
        "",
        "1 file could not be read; 12 others are no documents (out/skipped.csv)",
        "Wrote out: every table as .jsonl and .csv, and the archive in out/archive.",
    ]


@pytest.mark.parametrize(
    ("changes", "there", "gone"),
    [
        ({"is_fresh": False}, "out is up to date", "Wrote"),
        ({"unread": (), "skipped": 0}, "Wrote", "skipped.csv"),
        ({"unread": ()}, "12 others are no documents (", "could not be read"),
        ({"skipped": 0}, "1 file could not be read (", "other"),
        ({"years": (2024, 2024)}, ", 2024\n", "2024–"),
        ({"years": None}, "312 organisations\n", "–"),
        ({"organisations": 0}, "4,988), 2019", "organisation"),
        (
            {"organisations": 1, "documents": 1, "languages": {"en": 1}},
            "1 document (en 1), 1 organisation,",
            "ments,",
        ),
        ({"documents": 0, "languages": {}}, "0 documents, 312", "()"),
    ],
)
def test_what_is_told_and_what_not(changes: dict[str, object], there: str, gone: str) -> None:
    told = show_corpus(replace(RUN, **changes), Screen(None))  # type: ignore[arg-type]
    assert there in told
    assert gone not in told


@pytest.mark.parametrize("ui", UI_LANGUAGES)
def test_no_line_is_wider_than_the_screen(ui: str) -> None:
    with speaking(ui):
        told = show_corpus(replace(RUN, out="o"), Screen(80))
    assert all(width(line) <= 80 for line in told.splitlines())

"""C110: a document that stands in another as a whole, and one that only takes much from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.checks import run
from summarykit.checks.resubmitted import WHOLE
from summarykit.pipeline import analyse
from summarykit.reading import read_file
from tests.checks.checking import findings
from tests.reuse.copying import SENTENCES, text_of
from tests.reuse.test_rewriting import OTHERS

HEAD = {"en": "Annual summary {year}\n\n1. Reading room\n\n", "zh": "{year}年工作总结\n\n一、阅览室工作\n\n"}
FIGURES = {
    "en": "In {year} some {n} readers came to the harbour library and borrowed the letters of the shipyard.",
    "zh": "{year}年共有{n}名读者来到港口图书馆借阅老造船厂的往来书信原件。",
}


def summary(lang: str, year: int, n: int, *, own: int = 0) -> str:
    """A year's summary; `own` of its paragraphs stand in no other."""
    body = [FIGURES[lang].format(year=year, n=n), text_of(lang, range(6))]
    more = [text_of(lang, (5, 3, 1))] + [OTHERS[lang]] * own
    return HEAD[lang].format(year=year) + "\n\n".join([*body, *more]) + "\n"


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize("origin", ["self", "unit"])
def test_last_years_file_with_new_figures(lang: str, origin: str) -> None:
    old = summary(lang, 2023, 24)
    (found,) = findings("C110", summary(lang, 2024, 31), [(old, origin)], lang)  # type: ignore[list-item]
    assert found.severity == "high"
    assert "old0" in found.message
    assert int(found.message.split(" %")[0]) >= 100 * WHOLE
    assert len(found.evidence) == 2


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize("own", [1, 3])
def test_a_document_with_a_part_of_its_own(lang: str, own: int) -> None:
    assert findings("C110", summary(lang, 2024, 31, own=own), [(summary(lang, 2023, 24), "self")], lang) == []


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_two_sentences_are_no_document(lang: str) -> None:
    text = HEAD[lang].format(year=2024) + text_of(lang, [0])
    assert findings("C110", text, [(text.replace("2024", "2023"), "self")], lang) == []


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_of_two_sources_the_one_with_most(lang: str) -> None:
    old = summary(lang, 2023, 24)
    sources = [(HEAD[lang].format(year=2022) + SENTENCES[lang][0], "self"), (old, "self")]
    (found,) = findings("C110", summary(lang, 2024, 24), sources, lang)  # type: ignore[arg-type]
    assert found.source is not None
    assert found.source.document == "old1"


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (("unit-2023.txt", "unit-2024.txt"), ["C110"]),
        (("unit-2023.txt", "copy-2023.txt"), []),  # another name of the same file: W403
        (("old.txt", "unit-2024.txt"), []),
    ],
)
def test_the_same_bytes_under_another_year(tmp_path: Path, names: tuple[str, str], codes: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_text(summary("en", 2023, 24), encoding="utf-8")
    old, new = (read_file(tmp_path / name) for name in names)
    report = run(analyse(new), [(old, "self")])
    assert [one.code for one in report.findings if one.code == "C110"] == codes
    assert [one.code for one in report.warnings] == ([] if codes else ["W403"])

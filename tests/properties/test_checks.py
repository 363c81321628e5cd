"""What is always true of a check: passages, shares, fingerprints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import summarykit
from summarykit.lang import get_pack
from summarykit.reading import read_text
from summarykit.records import Document, Report
from summarykit.records.findings import COPIED_ORIGINS, SET_ASIDE_ORIGINS, SEVERITIES
from summarykit.reports.codec import from_json, to_json
from summarykit.text.folding import fold
from tests.properties.texts import PIECES, summaries

EXAMPLES = Path(__file__).parents[2] / "corpora/examples"
SETTINGS = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LANGUAGES = sorted(PIECES)

# Paragraphs that have nothing to do with a summary's own text: no number, no role, no furniture.
UNRELATED = {
    "en": "Through the window one saw the harbour, and the gulls above it were loud in the wind.",
    "zh": "窗外能望见码头，海鸥在风中叫得很响，渔船慢慢驶向远处的灯塔。",
}


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Document, Document]:
    """An earlier summary, and one that may have taken lines from it."""
    lang = draw(st.sampled_from(LANGUAGES))
    earlier, later = draw(summaries(lang)), draw(summaries(lang))
    taken = draw(st.lists(st.sampled_from(earlier.splitlines() or [""]), max_size=4))
    later = "\n".join([later, *taken])
    return read_text(earlier, id="earlier", lang=lang), read_text(later, id="later", lang=lang)


def passages_lie_in_both_texts(report: Report, earlier: Document, later: Document) -> None:
    for one in report.passages:
        assert (one.at.document, one.source.document) == (later.id, earlier.id)
        assert one.at.span.of(later.text).strip()
        assert one.source.span.of(earlier.text).strip()
        assert one.at.span.end <= len(later.text)
        assert one.source.span.end <= len(earlier.text)
        assert 0 < one.score <= 1


def verbatim_means_equal_folded_text(report: Report, earlier: Document, later: Document) -> None:
    for one in report.passages:
        if one.kind == "verbatim":
            assert folded(one.at.span.of(later.text)) == folded(one.source.span.of(earlier.text))


def shares_are_shares(report: Report, earlier: Document, later: Document) -> None:
    assert set(report.copied) <= set(COPIED_ORIGINS)
    assert set(report.set_aside) <= set(SET_ASIDE_ORIGINS)
    told = [*report.copied.values(), *report.set_aside.values()]
    assert all(0 <= share <= 100 for share in told)
    assert sum(told) <= 100.001
    assert sum(share.percent for share in report.sources) <= 100.001
    assert bool(sum(report.copied.values())) <= bool(report.passages)


def findings_say_where_and_why(report: Report, earlier: Document, later: Document) -> None:
    for one in report.findings:
        assert one.severity in SEVERITIES
        assert one.at.document == later.id
        assert 0 <= one.at.span.start <= one.at.span.end <= len(later.text)
        assert one.message
        assert one.help


def fingerprints_are_unique(report: Report, earlier: Document, later: Document) -> None:
    told = Counter(one.fingerprint for one in report.findings)
    assert all(count == 1 for count in told.values())


def json_round_trip_is_the_identity(report: Report, earlier: Document, later: Document) -> None:
    assert from_json(to_json(report), Report) == report


def folded(text: str) -> str:
    """The text as reuse compares it: blanks left out too."""
    return "".join(fold(text).text.split())


INVARIANTS: tuple[Callable[[Report, Document, Document], None], ...] = (
    passages_lie_in_both_texts,
    verbatim_means_equal_folded_text,
    shares_are_shares,
    findings_say_where_and_why,
    fingerprints_are_unique,
    json_round_trip_is_the_identity,
)


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda one: one.__name__)
@SETTINGS
@given(pair=pairs())
def test_holds_for_a_check(
    invariant: Callable[[Report, Document, Document], None], pair: tuple[Document, Document]
) -> None:
    earlier, later = pair
    invariant(summarykit.check(later, against=[earlier]), earlier, later)


def by_words(text: str, lang: str) -> dict[tuple[str, str], set[str]]:
    """Fingerprints by a finding's code and the words it stands on."""
    told: dict[tuple[str, str], set[str]] = {}
    for one in summarykit.check(read_text(text, lang=lang)).findings:
        told.setdefault((one.code, one.at.span.of(text)), set()).add(one.fingerprint)
    return told


@pytest.mark.parametrize("lang", LANGUAGES)
@SETTINGS
@given(data=st.data())
def test_fingerprints_do_not_move_with_their_place(lang: str, data: st.DataObject) -> None:
    """What is told of the same words has the same fingerprint after a paragraph was put in."""
    lines = data.draw(summaries(lang)).splitlines()
    at = data.draw(st.integers(0, len(lines)))
    before = by_words("\n".join(lines), lang)
    after = by_words("\n".join([*lines[:at], "", UNRELATED[lang], "", *lines[at:]]), lang)
    for words in before.keys() & after.keys():
        smaller, larger = sorted((before[words], after[words]), key=len)
        assert smaller <= larger


@pytest.mark.parametrize("name", ["lakeside-vocational-2025.txt", "qinghe-school-2025.txt"])
def test_every_fingerprint_outlives_an_unrelated_paragraph(name: str) -> None:
    text = (EXAMPLES / name).read_bytes().decode()
    lang = read_text(text).lang
    paragraph = next(line for line in text.split("\n") if len(line) > 100)
    longer = text.replace(paragraph, f"{paragraph}\n\n{UNRELATED[lang]}", 1)
    before, after = (
        {one.fingerprint for one in summarykit.check(read_text(some, lang=lang)).findings}
        for some in (text, longer)
    )
    assert before
    assert before <= after


@pytest.mark.parametrize("lang", LANGUAGES)
@SETTINGS
@given(data=st.data())
def test_a_text_against_nothing_is_not_compared(lang: str, data: st.DataObject) -> None:
    report = summarykit.check(read_text(data.draw(summaries(lang)), lang=lang))
    assert report.compared == 0
    assert not report.passages


@pytest.mark.parametrize("lang", LANGUAGES)
@SETTINGS
@given(data=st.data())
def test_a_long_paragraph_taken_whole_is_told(lang: str, data: st.DataObject) -> None:
    pack = get_pack(lang)
    paragraph = UNRELATED[lang] * (1 + 2 * pack.min_passage // len(UNRELATED[lang]))
    earlier, later = (
        read_text(f"{name}\n\n{paragraph}\n\n{data.draw(summaries(lang))}", id=name, lang=lang)
        for name in ("earlier", "later")
    )
    report = summarykit.check(later, against=[earlier])
    start = later.text.index(UNRELATED[lang])
    assert any(one.at.span.start <= start < one.at.span.end for one in report.passages)

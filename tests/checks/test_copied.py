"""C101 to C105: what a finding of a copied passage says, and how loud."""

from __future__ import annotations

import pytest

from summarykit.checks import run
from summarykit.checks.copied import CHANGES_TOLD
from summarykit.pipeline import analyse
from summarykit.records import Analysis, Changed, Passage, Place, Replacement, Severity, Span
from summarykit.records.findings import Origin, PassageKind
from tests.checks.checking import Sources, ask, document

KINDS: dict[str, PassageKind] = {
    "C101": "figures_only",
    "C102": "verbatim",
    "C103": "edited",
    "C104": "rewritten",
    "C105": "condensed",
}
TEXT = "one two three four five six seven eight nine ten. " * 10
ANALYSIS = Analysis(document(TEXT), (), (), (), (), (), ())


def passage(
    kind: PassageKind,
    changed: Changed | None = None,
    length: int = 200,
    origin: Origin = "self",
    score: float = 0.9,
) -> Passage:
    place = Place("old", Span(0, length))
    return Passage(Place("new", Span(0, length)), place, kind, origin, score, changed or Changed())


def replacements(count: int) -> tuple[Replacement, ...]:
    return tuple(Replacement(str(one), str(one + 100)) for one in range(count))


@pytest.mark.parametrize(
    ("code", "given", "message"),
    [
        ("C102", passage("verbatim"), "200 characters = old, word for word"),
        (
            "C101",
            passage("figures_only", Changed(figures=(Replacement("24", "26"),))),
            "200 characters = old, only figures changed: 24→26",
        ),
        (
            "C101",
            passage(
                "figures_only", Changed(names=(Replacement("A", "B"),), years=(Replacement("", "2025"),))
            ),
            "200 characters = old, only names and figures changed: A→B, ∅→2025",
        ),
        ("C103", passage("edited", score=0.912), "200 characters ≈ old, 91 % the same"),
        ("C103", passage("edited", score=1.0), "200 characters ≈ old, 99 % the same"),
        (
            "C103",
            passage("edited", Changed(words=(Replacement("a", "b"),)), score=0.996),
            "200 characters ≈ old, 99 % the same: a→b",
        ),
        (
            "C104",
            passage("rewritten", score=0.8049),
            "200 characters ≈ old in other words, 80 % the same words",
        ),
        ("C105", passage("condensed", score=0.3), "200 characters ≈ old, shortened from 200"),
        ("C102", passage("verbatim", origin="quoted"), "200 characters quoted from old: set aside"),
        (
            "C102",
            passage("verbatim", origin="form"),
            "200 characters of a title, a heading or a form as in old: set aside",
        ),
        (
            "C102",
            passage("verbatim", origin="common"),
            "200 characters as in old and other documents: a common formula, set aside",
        ),
        (
            "C102",
            passage("verbatim", origin="stock"),
            "200 characters as in old, a turn of phrase that many documents have: set aside",
        ),
    ],
)
def test_messages(code: str, given: Passage, message: str) -> None:
    (found,) = ask(code, ANALYSIS, [given])
    assert found.message == message
    assert found.source == given.source


@pytest.mark.parametrize(
    ("code", "given", "severity"),
    [
        ("C102", passage("verbatim"), "high"),
        ("C103", passage("edited"), "medium"),
        ("C103", passage("edited", score=0.745), "low"),
        ("C104", passage("rewritten", score=0.8), "medium"),
        ("C104", passage("rewritten", score=0.7), "low"),
        ("C105", passage("condensed"), "low"),
        ("C102", passage("verbatim", length=60), "low"),
        ("C101", passage("figures_only", length=60), "low"),
        ("C102", passage("verbatim", origin="quoted"), "info"),
        ("C102", passage("verbatim", origin="form", length=60), "info"),
    ],
)
def test_how_loud(code: str, given: Passage, severity: Severity) -> None:
    assert [one.severity for one in ask(code, ANALYSIS, [given])] == [severity]


@pytest.mark.parametrize(("code", "kind"), KINDS.items())
def test_each_rule_tells_its_own_kind(code: str, kind: PassageKind) -> None:
    every = [passage(one) for one in KINDS.values()]
    assert [one.code for one in ask(code, ANALYSIS, every)] == [code]
    assert ask(code, ANALYSIS, [one for one in every if one.kind != kind]) == []


@pytest.mark.parametrize(("count", "told"), [(CHANGES_TOLD, CHANGES_TOLD), (CHANGES_TOLD + 1, CHANGES_TOLD)])
def test_a_long_list_is_cut(count: int, told: int) -> None:
    (found,) = ask("C101", ANALYSIS, [passage("figures_only", Changed(figures=replacements(count)))])
    assert found.message.count("→") == told
    assert found.message.endswith("…") == (count > told)
    assert len(found.evidence) == count + 1


def test_the_evidence_quotes_the_passage() -> None:
    (found,) = ask("C102", ANALYSIS, [passage("verbatim")])
    assert found.evidence[0].startswith("“one two three")


@pytest.mark.parametrize(
    ("others", "named"), [(["b/2023.txt"], "2024.txt"), (["b/2024.txt"], "a/2024.txt"), ([], "2024.txt")]
)
def test_a_source_is_named_by_its_file_alone_where_that_is_clear(others: list[str], named: str) -> None:
    sources: Sources = [
        (document(TEXT if name == "a/2024.txt" else "x", name=name), "self")
        for name in ["a/2024.txt", *others]
    ]
    report = run(analyse(document("Aside. " + TEXT)), sources)
    assert any(
        f" {named} " in f"{one.message} ".replace(",", " ") for one in report.findings if one.code[0] == "C"
    )

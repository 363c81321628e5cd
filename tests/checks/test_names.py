"""C130: names of units, where they are taken from and where they are left in."""

from __future__ import annotations

import pytest

from summarykit.checks.names import names_of
from summarykit.lang import get_pack
from summarykit.lang.facets.checks import CheckCues
from summarykit.pipeline import analyse
from tests.checks.checking import document, findings


@pytest.mark.parametrize(
    ("lang", "title", "names"),
    [
        ("en", "Annual summary 2024 of Riverbend Clinic", ["Riverbend Clinic"]),
        (
            "en",
            "Work summary of the Harbour District Education Bureau",
            ["Harbour District Education Bureau"],
        ),
        ("en", "Annual summary of our school", []),
        ("en", "Summary of Party Building Work of the School", []),
        ("zh", "青山镇第一中学2024年工作总结", ["青山镇第一中学", "第一中学"]),
        ("zh", "关于学校2024年度工作的总结", []),
        ("zh", "党支部工作总结", []),
        ("zh", "云溪县人民医院护理工作总结", ["云溪县人民医院"]),
    ],
)
def test_names_of_a_title(lang: str, title: str, names: list[str]) -> None:
    body = {"en": "It rained on most days of the summer.", "zh": "今年夏天几乎天天下雨。"}[lang]
    analysis = analyse(document(f"{title}\n\n{body}\n", lang))
    assert names_of(analysis.document, analysis.blocks, get_pack(lang).facet(CheckCues)) == names


@pytest.mark.parametrize(
    ("last", "signed"), [("Riverbend Clinic", True), ("We went to Riverbend Clinic.", False)]
)
def test_a_signature_names_a_unit_and_a_sentence_does_not(last: str, signed: bool) -> None:
    analysis = analyse(document(f"Annual summary\n\nIt rained on most days of the summer.\n\n{last}\n"))
    names = names_of(analysis.document, analysis.blocks, get_pack("en").facet(CheckCues))
    assert ("Riverbend Clinic" in names) == signed


OTHER = "Annual summary of Riverbend Clinic\n\nRiverbend Clinic had a new roof put on before the snow came.\n"
OWN = "Annual summary of Hillside Clinic\n\n"


@pytest.mark.parametrize(
    ("text", "origin", "severities"),
    [
        (f"{OWN}Riverbend Clinic had a new roof put on before the snow came.\n", "unit", ["high"]),
        (f"{OWN}Two nurses came from Riverbend Clinic in May.\n", "unit", ["medium"]),
        (f"{OWN}Two nurses came from Riverbend Clinic in May.\n", "self", []),
        (f"{OWN}Two nurses came from the city in May.\n", "unit", []),
        (f"{OWN}Two nurses came from Riverbend Clinics in May.\n", "unit", []),
        ("Annual summary of Riverbend Clinic\n\nRiverbend Clinic grew.\n", "unit", []),
        (f"{OWN}We wrote to Riverbend Clinic and to Riverbend Clinic again.\n", "unit", ["medium"] * 2),
    ],
)
def test_where_a_name_is_left_in(text: str, origin: str, severities: list[str]) -> None:
    assert origin in {"unit", "self"}
    found = findings("C130", text, [(OTHER, "unit" if origin == "unit" else "self")])
    assert [one.severity for one in found] == severities
    assert all(one.evidence == ("old0",) for one in found)


def test_a_part_of_a_name_is_no_second_name() -> None:
    old = "青山镇第一中学2024年工作总结\n\n今年夏天几乎天天下雨。\n"
    new = "绿水镇第二中学2024年工作总结\n\n教师们到青山镇第一中学参观，第一中学很热情。\n"
    found = findings("C130", new, [(old, "unit")], "zh")
    assert [one.at.span.of(new) for one in found] == ["青山镇第一中学", "第一中学"]

"""Names of units, and where they are taken from."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.lang.facets.checks import CheckCues
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.structure.names import names_of


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
    analysis = analyse(read_text(f"{title}\n\n{body}\n", lang=lang))
    assert names_of(analysis.document, analysis.blocks, get_pack(lang).facet(CheckCues)) == names


@pytest.mark.parametrize(
    ("last", "signed"), [("Riverbend Clinic", True), ("We went to Riverbend Clinic.", False)]
)
def test_a_signature_names_a_unit_and_a_sentence_does_not(last: str, signed: bool) -> None:
    analysis = analyse(
        read_text(f"Annual summary\n\nIt rained on most days of the summer.\n\n{last}\n", lang="en")
    )
    names = names_of(analysis.document, analysis.blocks, get_pack("en").facet(CheckCues))
    assert ("Riverbend Clinic" in names) == signed

"""The main path: its order is proved before any text is read, and one call gives everything."""

from __future__ import annotations

import pytest

from summarykit.errors import CompareError
from summarykit.pipeline import LAYOUT, STAGES, Stage, analyse, lay_out, order_holds, with_background
from summarykit.reading import read_text
from summarykit.records import Background, Settings
from summarykit.reuse import tokenise
from summarykit.reuse.fingerprints import fingerprint
from summarykit.structure.learned import VERSION

ENGLISH = (
    "Yearly Report\n\n1. Results\n\nWe trained 39 nurses this year.\n\n2. Plans\n\nWe will open a ward.\n"
)
CHINESE = "年度工作总结\n\n一、工作成效\n\n全年培训护士39人。\n\n二、下一步打算\n\n明年将新开一个病区。\n"


def test_every_stage_finds_what_it_requires() -> None:
    assert order_holds(STAGES)
    assert order_holds(LAYOUT)


NEEDED_BY_OTHERS = {"blocks", "headings", "figures", "tokens"}


@pytest.mark.parametrize("name", [stage.name for stage in STAGES])
def test_a_stage_left_out_is_noticed_where_others_need_it(name: str) -> None:
    rest = tuple(stage for stage in STAGES if stage.name != name)
    assert order_holds(rest) is (name not in NEEDED_BY_OTHERS)


def test_a_stage_before_what_it_needs_is_noticed() -> None:
    greedy = Stage("greedy", ("themes",), ("more",), lambda themes: themes)
    assert not order_holds((greedy, *STAGES))
    assert order_holds((*STAGES, greedy))


@pytest.mark.parametrize(("text", "lang", "value"), [(ENGLISH, "en", 39), (CHINESE, "zh", 39)])
def test_one_call_gives_everything(text: str, lang: str, value: int) -> None:
    analysis = analyse(read_text(text))
    assert analysis.document.lang == lang
    assert [heading.ordinal for heading in analysis.headings] == [1, 2]
    assert value in [figure.value for figure in analysis.figures]
    assert {"achievements", "plans"} <= {section.role for section in analysis.sections}
    assert analysis.title in {"Yearly Report", "年度工作总结"}
    assert analysis.versions["language"] == lang
    assert analysis.versions["roles model"] == VERSION


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_the_layout_is_that_of_the_whole_analysis(text: str) -> None:
    document = read_text(text)
    analysis = analyse(document)
    assert lay_out(document) == (analysis.blocks, analysis.headings)


def test_settings_travel_with_the_analysis() -> None:
    analysis = analyse(read_text(ENGLISH), Settings(themes=1))
    assert analysis.settings.themes == 1
    assert len(analysis.themes) <= 1


@pytest.mark.parametrize("way", [analyse, lay_out])
def test_a_language_without_a_pack_is_told(way: object) -> None:
    document = read_text("Jahresbericht", lang="en")
    foreign = type(document)(document.id, document.text, "xx", document.source)
    with pytest.raises(CompareError, match="xx") as caught:
        way(foreign)  # type: ignore[operator]
    assert caught.value.code == "E402"


SENTENCES = (
    "The old ferry was painted by the volunteers of the harbour works who gave nine free Saturdays for it.",
    "Nobody had expected that so many families would come to the readings in all four quarters of town.",
)


@pytest.mark.parametrize(
    ("count", "documents", "stock"), [(1, 4, False), (1, 5, True), (2, 5, False), (2, 9, True)]
)
def test_the_longer_a_phrase_is_the_more_documents_make_it_stock(
    count: int, documents: int, stock: bool
) -> None:
    text = " ".join(SENTENCES[:count])
    held = dict.fromkeys(fingerprint(tokenise(text)).hashes.tolist(), documents)
    seen = with_background(analyse(read_text(text, lang="en")), Background(documents, phrases=held))
    assert [one.documents for one in seen.stock] == [documents] * stock


@pytest.mark.parametrize(
    ("count", "bodies", "common"), [(1, 9, []), (2, 4, []), (2, 5, [5]), (2, 9, []), (3, 9, [9])]
)
def test_what_is_too_long_for_a_phrase_and_many_bodies_have_is_common(
    count: int, bodies: int, common: list[int]
) -> None:
    text = " ".join((*SENTENCES, *SENTENCES)[:count])
    held = dict.fromkeys(fingerprint(tokenise(text)).hashes.tolist(), bodies)
    seen = with_background(
        analyse(read_text(text, lang="en")), Background(), bodies=Background(bodies, phrases=held)
    )
    assert [one.documents for one in seen.stock if one.common] == common

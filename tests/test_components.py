"""The spaCy component: groups of spans, the analysis, and what they survive."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc

import summarykit
from summarykit import components
from summarykit.records import Analysis
from summarykit.records.structure import ROLES

GROUPS = ("sections", "figures", "boilerplate", "themes")
TEXTS = {
    "en": """Home > Reviews > Full text

Annual Review of the Rescue Station

1. What was done

The rescue station trained 12 skippers, including 9 men and 3 women.

2. Plans

We will repair the second boat.
""",
    "zh": """首页 > 总结 > 正文
港口救援站年度工作总结
一、主要工作
全年培训船长12人，其中男9人，女3人。
二、下一步计划
明年将修好二号艇。
""",
}


def pipe(lang, **config):
    nlp = spacy.blank(lang)
    nlp.add_pipe("summarykit", config=config)
    return nlp


@pytest.fixture(scope="module", params=["en", "zh"])
def doc(request):
    return pipe(request.param)(TEXTS[request.param])


def test_groups_of_spans(doc):
    assert {f"summarykit/{group}" for group in GROUPS} == set(doc.spans)
    assert all(len(doc.spans[f"summarykit/{group}"]) for group in GROUPS)
    assert {span.label_ for span in doc.spans["summarykit/sections"]} <= set(ROLES)
    assert {span.label_ for span in doc.spans["summarykit/boilerplate"]} == {"furniture"}
    assert "count" in {span.label_ for span in doc.spans["summarykit/figures"]}


def test_spans_hold_what_was_found(doc):
    analysis = doc._.summarykit
    for group, found in (("figures", analysis.figures), ("sections", analysis.sections)):
        for span, one in zip(doc.spans[f"summarykit/{group}"], found, strict=True):
            assert one.span.of(doc.text).strip() in span.text


def test_the_analysis_is_that_of_the_library(doc):
    expected = summarykit.analyse(doc._.summarykit.document)
    assert isinstance(doc._.summarykit, Analysis)
    assert doc._.summarykit == expected


def test_survives_bytes(doc):
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert again._.summarykit == doc._.summarykit
    for name, group in doc.spans.items():
        assert [(s.start, s.end, s.label_) for s in again.spans[name]] == [
            (s.start, s.end, s.label_) for s in group
        ]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_pipe_is_call(lang):
    nlp = pipe(lang)
    texts = [TEXTS[lang], "", TEXTS[lang]]
    assert [doc._.summarykit for doc in nlp.pipe(texts)] == [nlp(text)._.summarykit for text in texts]


@pytest.mark.slow
def test_pipe_in_two_processes():
    nlp = pipe("en")
    texts = [TEXTS["en"]] * 3
    found = [doc._.summarykit for doc in nlp.pipe(texts, n_process=2, batch_size=1)]
    assert found == [nlp(text)._.summarykit for text in texts]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_in_a_text_of_blanks(text):
    doc = pipe("en")(text)
    assert doc._.summarykit is None
    assert not doc.spans


@pytest.mark.parametrize(("themes", "least"), [(1, 1), (3, 2)])
def test_settings_reach_the_analysis(themes, least):
    assert least <= len(pipe("en", themes=themes)(TEXTS["en"])._.summarykit.themes) <= themes


@pytest.mark.parametrize(("lang", "expected"), [("en", "en"), ("zh", "zh"), ("de", None)])
def test_language_of_the_pipeline_or_of_the_text(lang, expected):
    assert pipe(lang).get_pipe("summarykit").lang == expected


def test_a_pipeline_of_another_language_looks_at_each_text():
    assert pipe("xx")(TEXTS["en"])._.summarykit.document.lang == "en"


def test_the_pipeline_can_be_stored(tmp_path):
    nlp = pipe("en", themes=4)
    expected = nlp(TEXTS["en"])._.summarykit
    nlp.to_disk(tmp_path / "model")
    assert spacy.load(tmp_path / "model")(TEXTS["en"])._.summarykit == expected
    assert (
        spacy.blank("en").from_config(nlp.config).from_bytes(nlp.to_bytes())(TEXTS["en"])._.summarykit
        == expected
    )


def test_a_second_import_does_no_harm():
    importlib.reload(components)
    assert pipe("en")(TEXTS["en"])._.summarykit is not None


@pytest.mark.slow
def test_spacy_finds_the_factory_by_its_entry_point():
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('summarykit'); print(nlp.pipe_names)"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['summarykit']"

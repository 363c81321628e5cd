"""Made texts: the same each time, of the length they claim, and read by the toolkit as what they are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import benchmarks
from benchmarks import writer
from benchmarks.material import LANGUAGES
from benchmarks.writer import BYTES, made
from summarykit import analyse
from summarykit.lang.detect import detect_language
from summarykit.reuse import find_passages

PHRASES = {
    lang: tomllib.loads(
        (Path(benchmarks.__file__).parent / f"phrases/{lang}.toml").read_text(encoding="utf-8")
    )
    for lang in LANGUAGES
}
NUMBERS = {"n", "k", "p", "m", "a", "b", "sum", "year", "last"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_texts_each_time(lang):
    assert made(lang, 4, 7) == made(lang, 4, 7)
    assert made(lang, 4, 7) != made(lang, 4, 8)
    assert made(lang, 6, 7).documents[:4] == made(lang, 4, 7).documents


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_are_what_they_claim(lang):
    material = made(lang, 6, 1)
    assert len({one.text for one in material.documents}) == 6
    for document in material.documents:
        assert BYTES <= len(document.text.encode()) < 1.3 * BYTES
        assert detect_language(document.text) == lang
        assert not re.search(r"[{}]", document.text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_toolkit_finds_the_parts_of_a_made_text(lang):
    for document in made(lang, 3, 2).documents:
        analysis = analyse(document)
        assert {"problems", "plans"} <= {section.role for section in analysis.sections}
        assert len(analysis.headings) >= 4
        assert len(analysis.figures) >= 10


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pairs_share_paragraphs_and_documents_do_not(lang):
    material = made(lang, 4, 3)
    assert len(material.pairs) == 2
    for copy, source in material.pairs:
        assert len(find_passages(copy, [(source, "self")])) >= 2
    first, second, *_ = material.documents
    shared = sum(len(one.at.span) for one in find_passages(first, [(second, "self")]))
    assert shared < 0.2 * len(first.text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_in_a_phrase_can_be_filled(lang):
    phrases = PHRASES[lang]
    slots = set(re.findall(r"\{(\w+)\}", str(phrases)))
    assert {slot.lower() for slot in slots} - NUMBERS <= set(phrases["slots"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_languages_have_the_same_kinds_of_phrases(lang):
    assert set(PHRASES[lang]) == set(PHRASES["en"])
    assert set(PHRASES[lang]["slots"]) == set(PHRASES["en"]["slots"])


def test_a_source_of_few_lines_can_be_recycled():
    hand = writer._Writer("en", writer.random.Random(1))
    assert hand.recycle("One.\nTwo.", "A.").splitlines() == ["One.", "Two.", "A."]

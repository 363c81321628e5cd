"""Texts for speed: the same each time, of the length they claim, and read by the toolkit as what they are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import benchmarks
from benchmarks import texts
from benchmarks.texts import BYTES, LANGUAGES, found, made
from summarykit import analyse
from summarykit.errors import ReadError
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


def names(documents):
    return [Path(one.id).name for one in documents]


def test_real_files(tmp_path):
    told: list[str] = []
    for name, text in (
        ("a.txt", "We trained staff."),
        ("b.md", "# Report\n\nAll is well here."),
        ("c.txt", ""),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "d.txt").write_text("全年工作总结", encoding="utf-8")
    (tmp_path / "e.txt").write_text("And one more report of the year.", encoding="utf-8")
    real = found(tmp_path, told.append)
    assert names(real["en"].documents) == ["a.txt", "b.md", "e.txt"]
    assert [names(pair) for pair in real["en"].pairs] == [["a.txt", "b.md"], ["b.md", "e.txt"]]
    assert not real["zh"].pairs
    assert len(told) == 1
    assert "c.txt" in told[0]
    few = real["en"].few(1)
    assert (names(few.documents), len(few.pairs)) == (["a.txt"], 1)


def test_pairs_of_the_set_copy(data):
    folder = data("copy")
    told: list[str] = []
    with (folder / "pairs.tsv").open("ab") as stream:
        stream.write(b"s1.txt\nnone.txt\to1.txt\n")
    real = found(folder, told.append)
    assert [names(pair) for pair in real["en"].pairs] == [["s1.txt", "o1.txt"]]
    assert names(real["en"].documents) == ["s1.txt", "o1.txt"]
    assert ["pairs.tsv:4" in told[0], "none.txt" in told[1], len(told)] == [True, True, 2]
    assert not real["zh"].pairs


@pytest.mark.parametrize(("count", "chosen"), [(1, "a"), (2, "ad"), (3, "ace"), (6, "abcdef"), (9, "abcdef")])
def test_taken_evenly(count, chosen):
    assert texts._evenly(tuple("abcdef"), count) == tuple(chosen)


def test_no_such_folder(tmp_path):
    with pytest.raises(ReadError):
        found(tmp_path / "none", print)


def test_a_source_of_few_lines_can_be_recycled():
    writer = texts._Writer("en", texts.random.Random(1))
    assert writer.recycle("One.\nTwo.", "A.").splitlines() == ["One.", "Two.", "A."]

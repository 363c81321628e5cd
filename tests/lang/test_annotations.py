"""What a pipeline of the user's own says, with pipelines made here: nothing is trained or downloaded."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import summarykit
from summarykit.lang.annotations import annotate, annotations_of
from summarykit.records import Annotations

TEXT = "Acme Works bought 39 new lamps.\n\nStaff numbers remained at 57."
SPEECH = {"Acme": "PROPN", "Works": "PROPN", "39": "NUM", "new": "ADJ"}
SPEECH |= dict.fromkeys(("lamps", "Staff", "numbers"), "NOUN")


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A tagger of a few words and a recogniser of one name."""
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Acme Works"}])  # type: ignore[attr-defined]
    ruler = made.add_pipe("attribute_ruler")
    for word, speech in SPEECH.items():
        ruler.add([[{"ORTH": word}]], {"POS": speech})  # type: ignore[attr-defined]
    return made


def words(text: str, found: Annotations) -> tuple[list[str], list[str]]:
    return [one.of(text) for one in found.noun_phrases], [one.of(text) for one in found.organisations]


def test_places_in_the_whole_text(nlp: Language) -> None:
    phrases, organisations = words(TEXT, annotate(TEXT, nlp))
    assert phrases == ["Acme Works", "39 new lamps", "Staff numbers"]
    assert organisations == ["Acme Works"]


def test_a_blank_pipeline_says_nothing() -> None:
    assert annotate(TEXT, spacy.blank("en")) == annotate("", spacy.blank("en")) == Annotations()


@pytest.mark.parametrize(("lang", "phrases"), [("en", ["crew", "old boats"]), ("xx", ["crew", "old boats"])])
def test_a_parser_knows_phrases_and_subjects(lang: str, phrases: list[str]) -> None:
    doc = Doc(
        spacy.blank(lang).vocab,
        words=["The", "crew", "mends", "old", "boats"],
        pos=["DET", "NOUN", "VERB", "ADJ", "NOUN"],
        heads=[1, 2, 2, 4, 2],
        deps=["det", "nsubj", "ROOT", "amod", "dobj"],
        ents=["O", "B-ORG", "O", "O", "B-ORG"],
    )
    assert words(doc.text, annotations_of(doc)) == (phrases, ["crew"])


def test_the_library_hears_it(nlp: Language) -> None:
    alone, helped = summarykit.analyse(TEXT), summarykit.analyse(TEXT, nlp=nlp)
    assert [one.organisation for one in alone.figures] == [None, None]
    assert [one.organisation for one in helped.figures] == ["Acme Works", None]
    assert helped.figures[1].concept == "Staff numbers"


def test_the_component_hears_it(nlp: Language) -> None:
    expected = summarykit.analyse(TEXT, nlp=nlp).figures[0]
    nlp.add_pipe("summarykit", last=True)
    found = nlp(TEXT)._.summarykit.figures[0]
    nlp.remove_pipe("summarykit")
    assert (found.concept, found.organisation) == (expected.concept, "Acme Works")

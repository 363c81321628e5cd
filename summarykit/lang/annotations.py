"""What a trained spaCy pipeline of the user's own says of a text: noun phrases and organisations.

None is required and none comes with the toolkit; one that is given makes what is counted surer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from summarykit.records import Annotations, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NOMINAL = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
"""Parts of speech (Universal Dependencies) of which a noun phrase is made where only these are known."""
OPENERS = frozenset({"DET", "PRON"})
"""What opens a noun phrase and names nothing: articles, "our"."""
NOUNS = frozenset({"NOUN", "PROPN"})
ORGANISATION = "ORG"

_LINE = re.compile(r"[^\r\n]+")


def annotate(text: str, nlp: Language) -> Annotations:
    """What the pipeline says of a text, read line by line: so it has no greatest length."""
    lines = [line for line in _LINE.finditer(text) if line[0].strip()]
    docs = nlp.pipe(line[0] for line in lines)
    return _joined((line.start(), annotations_of(doc)) for line, doc in zip(lines, docs, strict=True))


def annotations_of(doc: Doc) -> Annotations:
    """What the pipeline that a Doc went through has found; nothing where it was a blank one.

    Noun phrases are the parser's, else runs of nouns, adjectives and numbers that end in a noun. An
    organisation counts where the parser finds it the subject; without a parser each of them does.
    """
    parsed = doc.has_annotation("DEP")
    phrases = _chunks(doc) if parsed else _runs(doc)
    subjects = (one for one in doc.ents if not parsed or one.root.dep_.startswith("nsubj"))
    return Annotations(
        tuple(phrases),
        tuple(Span(one.start_char, one.end_char) for one in subjects if one.label_ == ORGANISATION),
    )


def _chunks(doc: Doc) -> Iterator[Span]:
    """The noun phrases of the parser; the runs where the language has no rules for them."""
    if doc.vocab.get_noun_chunks is None:
        yield from _runs(doc)
        return
    for one in doc.noun_chunks:
        named = [token for token in one if token.pos_ not in OPENERS]
        if named:
            yield Span(named[0].idx, one.end_char)


def _runs(doc: Doc) -> Iterator[Span]:
    for nominal, run in groupby(doc, lambda token: token.pos_ in NOMINAL):
        tokens = list(run)
        while tokens and tokens[-1].pos_ not in NOUNS:
            tokens.pop()
        if nominal and tokens:
            yield Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _joined(pieces: Iterable[tuple[int, Annotations]]) -> Annotations:
    """The annotations of pieces of a text as those of the whole; each comes with its place."""
    told = list(pieces)
    return Annotations(
        tuple(span.shift(at) for at, one in told for span in one.noun_phrases),
        tuple(span.shift(at) for at, one in told for span in one.organisations),
    )

"""The only place where spaCy's Doc is made, beside the spaCy component."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarykit.lang.pack import LanguagePack
from summarykit.records import Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@cache
def _nlp(code: str) -> Language:
    import spacy

    return spacy.blank("en")


def make_doc(document: Document, pack: LanguagePack) -> Doc:
    """The document's words."""
    from spacy.tokens import Doc

    words = pack.cut_words(document.text)
    return Doc(_nlp(pack.code).vocab, words=words, spaces=[False] * len(words))

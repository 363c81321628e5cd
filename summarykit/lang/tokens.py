"""Words, sentences and matchers: the only place where spaCy's Doc is made (beside the spaCy component)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from summarykit.lang.pack import LanguagePack
from summarykit.records import Document, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

ENDS = frozenset(".!?")
WIDE_ENDS = frozenset("…。！？；")
CLOSERS = frozenset("\"'”’」』）)]】》")


def make_doc(document: Document, pack: LanguagePack) -> Doc:
    """The document's words as a spaCy Doc: `doc.text` is the document's text, so offsets are the same.

    Words are those of `pack.cut_words`; a single space goes with the word before it, all other blanks are
    words of their own. `tag_` is the part of speech where the pack has a tagger, else empty. No pipeline
    runs over the text, so its length has no limit.
    """
    return _doc(document.text, pack)


def _doc(text: str, pack: LanguagePack) -> Doc:
    from spacy.tokens import Doc

    words: list[str] = []
    tags: list[str] = []
    spaces: list[bool] = []
    for piece, tag in _tagged(text, pack):
        if piece == " " and words and not spaces[-1] and not words[-1].isspace():
            spaces[-1] = True
        else:
            words.append(piece)
            tags.append(tag)
            spaces.append(False)
    starts = _sentence_starts(words, spaces)
    return Doc(blank(pack.code).vocab, words=words, spaces=spaces, tags=tags, sent_starts=starts)


def _tagged(text: str, pack: LanguagePack) -> list[tuple[str, str]]:
    if pack.tag_words is not None:
        return pack.tag_words(text)
    return [(word, "") for word in pack.cut_words(text)]


def _sentence_starts(words: Sequence[str], spaces: Sequence[bool]) -> list[bool]:
    """Which words open a sentence: the first, and those after a stop with its closing marks or a line end."""
    starts: list[bool] = []
    due, stopped = True, False
    for index, word in enumerate(words):
        if word.isspace():
            starts.append(index == 0)
            due, stopped = due or stopped or _breaks(word), False
            continue
        closing = stopped and word in CLOSERS
        starts.append(index == 0 or due or (stopped and not closing))
        due, stopped = False, closing or _stops(index, words, spaces)
    return starts


def _breaks(blanks: str) -> bool:
    return not {"\n", "\r"}.isdisjoint(blanks)


def _stops(index: int, words: Sequence[str], spaces: Sequence[bool]) -> bool:
    """The word ends a sentence. A full stop inside "3.5" has no blank behind it and ends nothing."""
    if words[index] in WIDE_ENDS:
        return True
    behind = words[index + 1] if index + 1 < len(words) else " "
    return words[index] in ENDS and (spaces[index] or behind.isspace() or behind in CLOSERS)


def sentences(doc: Doc) -> Iterator[Span]:
    """The places of the sentences in order; they cover the text."""
    for sentence in doc.sents:
        yield Span(sentence.start_char, sentence.end_char)


@cache
def blank(code: str) -> Language:
    """The empty pipeline of a language, made once: its vocabulary is shared by all Docs."""
    import spacy

    return spacy.blank(code)


def phrase_matcher(pack: LanguagePack, phrases: Mapping[str, str]) -> PhraseMatcher:
    """Finds phrases as whole words, whatever their case; each is told by its key."""
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(blank(pack.code).vocab, attr="LOWER")
    for key, phrase in phrases.items():
        matcher.add(key, [_doc(phrase, pack)])
    return matcher

"""What a line without a number looks like, taken for itself."""

from __future__ import annotations

import re

from summarykit.lang import LanguagePack
from summarykit.structure.candidates import Candidate, patterns

_WRAPPERS = "()（）<>〈〉[]〔〕—–-… "
_MARKS = ".。!！:："
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")


def looks_plain(one: Candidate, pack: LanguagePack) -> bool:
    """The block, a short one without a number, may be a heading if taken for itself."""
    looks = patterns(pack)
    text = one.bare
    if looks.appendix.fullmatch(text):
        return True
    if text[-1] in ".。;；,，:：" or not looks.plain.fullmatch(text):
        return False
    is_told = looks.sentence_end.search(text) or _COLUMNS.search(text)
    return not is_told and not looks.not_heading.search(text)


def doubtful_manner(one: Candidate, pack: LanguagePack) -> str:
    """In which manner the block, a short one without a number, may be a heading if others of the document are
    set in it: the dash or bracket before it, or the mark in or behind it; nothing where in none.
    """
    looks = patterns(pack)
    text = one.bare.strip(_WRAPPERS)
    is_wrapped = text != one.bare and looks.plain.fullmatch(text)
    shape = None if is_wrapped else looks.doubtful.fullmatch(text)
    if not (is_wrapped or shape) or looks.not_heading.search(text.rstrip(_MARKS)):
        return ""
    return shape["mark"] if shape else one.bare.strip(text)[:1]

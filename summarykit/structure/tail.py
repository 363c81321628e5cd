"""Where the text of a document ends: what stands behind is signed, dated and attached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.candidates import Candidate, patterns

_ENDS = '.。!！?？;；:：…”"'


def without_tail(candidates: Sequence[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The candidates up to the last that tells something, all where none does.

    A numbered line directly behind stays: the text was cut off there. So does the name of attachments, and
    what is listed under it stays as items.
    """
    end = _end(candidates, pack)
    attached = next((at for at in range(end, len(candidates) - 1) if _names(candidates[at], pack)), None)
    listed = candidates[attached:] if attached is not None else []
    return [*candidates[:end], *listed[:1], *(replace(one, lead=None, is_item=True) for one in listed[1:])]


def _end(candidates: Sequence[Candidate], pack: LanguagePack) -> int:
    """How many candidates there are up to the last that tells something."""
    end = len(candidates)
    while end and not _tells(candidates[end - 1], pack):
        end -= 1
    if end in {0, len(candidates)}:
        return len(candidates)
    after = candidates[end].lead
    return end + 1 if after and after.ordinal != 1 else end


def _tells(one: Candidate, pack: LanguagePack) -> bool:
    """A sentence, a list or a table, a long line, or what the format marked."""
    is_text = one.last in _ENDS or one.whole > pack.facet(HeadingCues).longest_plain
    return is_text or one.is_item or one.hint is not None


def _names(one: Candidate, pack: LanguagePack) -> bool:
    """The line is the name of the attachments and not one of them."""
    is_bare = one.whole <= pack.facet(HeadingCues).longest_label and not any(map(str.isdigit, one.text))
    return is_bare and one.lead is None and bool(patterns(pack).appendix.fullmatch(one.text))

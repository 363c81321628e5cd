"""Where the text of a document ends: what stands behind is signed, dated and attached."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.candidates import Candidate
from summarykit.structure.sequence import Run

_ENDS = '.。!！?？;；:：…”"'


def find_tail(candidates: Sequence[Candidate], pack: LanguagePack) -> set[int]:
    """The blocks behind the last that tells something; none where nothing does."""
    end = len(candidates)
    while end and not _tells(candidates[end - 1], pack):
        end -= 1
    return {one.at for one in candidates[end:]} if end else set()


def _tells(one: Candidate, pack: LanguagePack) -> bool:
    """A sentence, a list or a table, a long line, or what the format marked."""
    is_text = one.last in _ENDS or one.whole > pack.facet(HeadingCues).longest_plain
    return is_text or one.is_item or one.hint is not None


def without_tail(runs: Sequence[Run], tail: set[int]) -> list[Run]:
    """The sequences that do not lie in the tail as a whole: there they number attachments, or are initials."""
    return [run for run in runs if not tail.issuperset(run.places)]

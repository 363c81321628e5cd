"""What kind of copy a passage is, and what was changed in it."""

from __future__ import annotations

import re

from summarykit.records import Changed
from summarykit.records.findings import PassageKind
from summarykit.reuse.changes import Side, explain
from summarykit.reuse.common import Common
from summarykit.reuse.rewriting import likeness
from summarykit.text.folding import fold

_MARKS = re.compile(r"(?:[^\w%‰$€£¥+±°]|_)+")
"""All that is no word, no figure and no sign that says what a figure is."""


def judge(common: Common, here: Side, there: Side, new: str, old: str) -> tuple[PassageKind, float, Changed]:
    """Kind, share of equal words, and what was changed: nothing where most was put in other words.

    `new` and `old` are what stands at the passage, with its marks, in the checked text and in the source.
    Of a source whose text was not kept nothing is told that was changed.
    """
    if not common.is_close:
        kind: PassageKind = "condensed" if common.is_shortened else "rewritten"
        return kind, round(likeness(common.box, here.tokens, there.tokens), 4), Changed()
    if not there.readable:
        return _hashed_kind(common, here, there), common.score, Changed()
    changed = explain(common.alignment.differences, common.box, here, there)
    return _close_kind(changed, new, old), common.score, changed


def _close_kind(changed: Changed, new: str, old: str) -> PassageKind:
    """The kind of a passage that is the same text in the main."""
    if changed.words:
        return "edited"
    if changed.figures or changed.years or changed.names:
        return "figures_only"
    # Mostly only blanks differ, and folding costs more than all the rest.
    same = "".join(new.split()) == "".join(old.split()) or _bare(new) == _bare(old)
    return "verbatim" if same else "edited"


def _hashed_kind(common: Common, here: Side, there: Side) -> PassageKind:
    """The same as far as tokens tell it, which know nothing of marks and names."""
    differences = common.alignment.differences
    if not differences:
        return "verbatim"
    figures = all(
        side.tokens.figures[begin:end].all()
        for one in differences
        for side, begin, end in ((here, one.here, one.here_end), (there, one.there, one.there_end))
    )
    return "figures_only" if figures else "edited"


def _bare(text: str) -> str:
    """The folded text without blanks and marks: another list mark or comma leaves a copy word for word."""
    return _MARKS.sub("", fold(text).text)

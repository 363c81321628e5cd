"""Fields of a form: "Venue: the old mill", "会员 120 人". They stand as short as headings and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarykit.structure.candidates import Candidate

# Characters of a line of print, as in `alike.LONGEST_STATEMENT`. Judged, not swept for scores: 120 changes no
# document of our corpora, 60 changes two of 136. Rerun `python -m tests.quality.measure` on changing it.
LONGEST_FIELD = 90
_FIELD = re.compile(r"[^:：.。]{2,30}(?:[:：]\s*[^\s:：]|[ \u3000]\d[\d,.]*[ \u3000]?[^\d\s]{1,3}$)")


def find_fields(candidates: Sequence[Candidate]) -> set[int]:
    """Blocks that fill in a form: short lines with a colon inside where two and more of them stand together,
    or one at the head of the document without text under it.
    """
    filled = [one.whole <= LONGEST_FIELD and bool(_FIELD.match(one.text)) for one in candidates]
    beside = [False, *filled, False]
    found = {one.at for at, one in enumerate(candidates) if filled[at] and (beside[at] or beside[at + 2])}
    is_alone = len(candidates) > 1 and filled[0] and candidates[1].whole <= candidates[0].whole
    return found | {candidates[0].at} if is_alone else found

"""Labels that open paragraphs: "Parcels. We sent four thousand of them.", "老客户：…", "【会员】…"."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.candidates import Candidate, patterns

_MARKS = ".:：—–-* "
FEWEST_LABELS = 2  # a label is a heading of its paragraph only where a neighbour has one too


def find_labels(
    candidates: Sequence[Candidate], taken: set[int], pack: LanguagePack
) -> list[tuple[Candidate, int]]:
    """Labels that open neighbouring paragraphs, each with the offset in its block where it ends."""
    found: list[tuple[Candidate, int]] = []
    run: list[tuple[Candidate, int]] = []
    for one in candidates:
        end = _label_end(one, pack) if one.at not in taken else None
        if end is None:
            found += run if len(run) >= FEWEST_LABELS else []
            run = []
        else:
            run.append((one, end))
    return found + (run if len(run) >= FEWEST_LABELS else [])


def _label_end(one: Candidate, pack: LanguagePack) -> int | None:
    cues, looks = pack.facet(HeadingCues), patterns(pack)
    if one.lead or one.is_item or one.last not in '.。！!？?…”"':
        return None
    label = looks.label.match(one.text)
    if label is None or label.end() > cues.longest_label or one.whole < 3 * label.end():
        return None
    return None if looks.not_heading.search(label.group().strip(_MARKS)) else label.end()

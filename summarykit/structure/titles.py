"""The name of the document: one line or a few at its head, furniture and bylines left aside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarykit.lang import LanguagePack
from summarykit.lang.facets.headings import HeadingCues
from summarykit.structure.candidates import Candidate, patterns

# A title stands within the first lines; a cover page has its institution, its form and its year on three.
_CRUMBS = re.compile(r"\s[>|»›/]\s|[＞»｜]")

FARTHEST = 5
MOST_LINES = 4


def find_title(candidates: Sequence[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The lines of the title, in order; none where the document opens with its text.

    The format's own title wins; then the first line that names a kind of document ("report", "总结"),
    with the lines before it and a year below it; then a short first line above the text.
    """
    hinted = [one for one in candidates if one.hint == 0]
    if hinted:
        return hinted[:1]
    head = _head(candidates, pack)
    looks = patterns(pack)
    if len(head) < len(candidates) and candidates[len(head)].text[0] in "，。、；：》”）,;:)":
        return []
    named = [at for at, one in enumerate(head) if looks.title.search(one.text)]
    if named:
        last = named[0]
        while last + 1 < len(head) and looks.title_rest.fullmatch(head[last + 1].text.strip()):
            last += 1
        return head[: last + 1]
    return head[:1] if len(head) < len(candidates) and not _is_chapter(head, candidates) else []


def _head(candidates: Sequence[Candidate], pack: LanguagePack) -> list[Candidate]:
    """The lines above the text that could belong to a title: short, unnumbered, no byline among them."""
    limit = 2 * pack.facet(HeadingCues).longest_plain
    lines: list[Candidate] = []
    for one in candidates[:FARTHEST]:
        if one.lead or one.is_item or one.whole > limit:
            break
        if could_be_title(one, pack):
            lines.append(one)
        elif lines:
            break
    return lines[:MOST_LINES]


def could_be_title(one: Candidate, pack: LanguagePack) -> bool:
    """The line may be one of a title: nothing is told in it, and it is no byline, date or path."""
    text, looks = one.text.strip(), patterns(pack)
    if text[-1] in ",，;；:：。.!！、" or _CRUMBS.search(text) or looks.not_title.search(text):
        return False
    return not looks.not_heading.search(text)


def _is_chapter(head: Sequence[Candidate], candidates: Sequence[Candidate]) -> bool:
    """A lone first line among lines set as it is names a chapter, not the document."""
    hinted = [one for one in candidates if one.hint is not None]
    return not head or (bool(hinted) and head[0].hint is not None and len(hinted) > 1)

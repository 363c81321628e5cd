"""The line rules of C4, after their description (Raffel et al., JMLR 21, 2020, section 2.2).

Kept are lines that end in a terminal punctuation mark, have five words, and speak neither of Javascript nor
of terms of use or cookies; marks of citations are cut out. A page with fewer than three sentences left, a
brace or "lorem ipsum" is dropped; of a span of three sentences that comes again only the first is kept. Not
taken over: the list of bad words and the guess of the language. Chinese marks end a line too, and where no
blank parts words, ten characters stand for five words.
"""

from __future__ import annotations

import re

from benchmarks.peers.sentences import sentences

ENDS = tuple('.!?"”。！？')
UNWANTED = (
    "javascript",
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies",
)
WORDS, CHARACTERS, SENTENCES, REPEATED = 5, 10, 3, 3

_CITATION = re.compile(r"\[(?:\d+|edit|citation needed)\]")


def kept(text: str, lang: str) -> list[str]:
    """The lines that are content, in their order; none of a page that is dropped."""
    if "{" in text or "lorem ipsum" in text.lower():
        return []
    stripped = (_CITATION.sub("", line).strip() for line in text.splitlines())
    lines = [line for line in stripped if _is_content(line, lang)]
    cut = [sentences(line) for line in lines]
    if sum(map(len, cut)) < SENTENCES:
        return []
    return _without_repeats(lines, cut)


def _is_content(line: str, lang: str) -> bool:
    lowered = line.lower()
    if not line.endswith(ENDS) or any(words in lowered for words in UNWANTED):
        return False
    return len(line) >= CHARACTERS if lang == "zh" else len(line.split()) >= WORDS


def _without_repeats(lines: list[str], cut: list[list[str]]) -> list[str]:
    """Lines without those whose sentences all belong to a span of three that was seen before."""
    flat = [(at, sentence) for at, part in enumerate(cut) for sentence in part]
    seen: set[tuple[str, ...]] = set()
    repeated: set[int] = set()
    for first in range(len(flat) - REPEATED + 1):
        span = tuple(sentence for _, sentence in flat[first : first + REPEATED])
        if span in seen:
            repeated.update(range(first, first + REPEATED))
        seen.add(span)
    fresh = {at for index, (at, _) in enumerate(flat) if index not in repeated}
    return [line for at, line in enumerate(lines) if at in fresh]

"""Notices and lists of links inside paragraphs, cut out at their exact characters.

A sentence is a notice where two kinds of evidence meet in it: it names the text itself and says what
that is for, forbids copying and speaks of copyright, and so on. What stands between the last sentence of
the content and the notice, titles and their lead-in, is a list of links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarykit.boilerplate.lexicon import TELLING, Lexicon
from summarykit.boilerplate.links import is_title_list
from summarykit.boilerplate.marks import Mark
from summarykit.boilerplate.sieve import ANYTHING, Place, Sifted
from summarykit.records import Reason, Span
from summarykit.records.spans import subtract, trim

_BRACKETS = re.compile(r"（[^（）]{8,400}）|\([^()]{8,400}\)|【[^【】]{8,400}】|\[[^\[\]]{8,400}\]")
_SENTENCE = re.compile(r".+?(?:(?:[。！？!?…]+|\.(?=[\s\"”’)\]]|$))[\"”’)\]）】」』]*|$)", re.S)
_PAIRS = (
    ("about", "limits bans rights origin courtesy"),
    ("courtesy", "origin limits"),
    ("limits", "bans rights origin remedy"),
    ("bans", "rights origin remedy"),
    ("rights", "origin remedy"),
    ("origin", "remedy"),
)
"""Families that make a notice together: the first with any of the others."""

_CONTINUING = frozenset({"bans", "rights", "origin", "courtesy", "remedy"})
"""Families of which one is enough in the sentence after a notice; reports speak of study and reference."""

LONGEST_NOTICE = 3.5
"""Times the longest short line: what is longer is a paragraph of the document."""

LONGEST_VERB = 3
"""Words between a notice's subject and its evidence: "is only", "may not be"."""

LONGEST_LEAD = 80
"""Characters of the title of a list of links before its colon."""

_COLON = re.compile(r"[:：]")
_LABEL = re.compile(r"[:：]\s*")
_TITLE_GAP = re.compile(r"\s{2,}|[\u3000|｜]")


def glued(text: str, pieces: Sequence[Span], lexicon: Lexicon, sifted: Sifted) -> Iterator[Mark]:
    """Marks inside the pieces of content (parts of blocks): notices and lists of links, in text order."""
    for piece in pieces:
        if _worth_reading(piece.of(text), lexicon, sifted.place(piece.start, piece.end)):
            brackets = list(_in_brackets(text, piece, lexicon, sifted))
            yield from brackets
            for rest in subtract(piece, (mark.span for mark in brackets)):
                yield from _in_sentences(text, rest, lexicon, sifted)


def _in_brackets(text: str, piece: Span, lexicon: Lexicon, sifted: Sifted) -> Iterator[Mark]:
    """Notices that are a bracket of their own, wherever in a sentence it was put."""
    for found in _BRACKETS.finditer(text, piece.start, piece.end):
        families = witnesses(found.group(), lexicon, sifted.place(*found.span()))
        if _is_notice(set(families), long=_is_long(found.group(), lexicon)):
            yield Mark(Span(found.start(), found.end()), "disclaimer", Reason("notice", _telling(families)))


def _in_sentences(text: str, piece: Span, lexicon: Lexicon, sifted: Sifted) -> Iterator[Mark]:
    noticed = False
    for sentence in _sentences(text, piece):
        families = witnesses(sentence.of(text), lexicon, sifted.place(sentence.start, sentence.end))
        long = _is_long(sentence.of(text), lexicon)
        goes_on = noticed and not long and not _CONTINUING.isdisjoint(families)
        noticed = goes_on or _is_notice(set(families), long=long)
        if noticed:
            yield from _cut_notice(text, sentence, families, lexicon)
        else:
            yield from _cut_links(text, sentence, lexicon)


def _is_long(words: str, lexicon: Lexicon) -> bool:
    return len(words) > 1.5 * lexicon.cues.short


def _telling(families: dict[str, re.Match[str]]) -> str:
    """The words of the strongest family, else the first in the sentence that are evidence."""
    evidence = [match for name, match in families.items() if name != "about"]
    return (families.get("notice") or min(evidence, key=lambda match: match.start())).group()


def witnesses(sentence: str, lexicon: Lexicon, place: Place | None = None) -> dict[str, re.Match[str]]:
    """The families of notice words that a sentence has, each with its first match."""
    found = ((name, pattern.search(sentence, place)) for name, pattern in lexicon.families)
    return {name: match for name, match in found if match}


def _is_notice(families: set[str], *, long: bool) -> bool:
    """Two witnesses, or one strong one in a sentence that is no longer than notices are."""
    if "notice" in families and not long:
        return True
    return any(one in families and families & set(others.split()) for one, others in _PAIRS)


def lead_in(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The first title of a list of links with its colon; looked for before colons alone, which are rare."""
    for colon in _COLON.finditer(words):
        found = lexicon.lead.search(words, max(0, colon.start() - LONGEST_LEAD), colon.end())
        if found:
            return found
    return None


def may_be_notice(line: str, lexicon: Lexicon, least: int = 1, place: Place | None = None) -> bool:
    """The line has so many families of what sites say of themselves, one more where it is long.

    Fewer words than in the middle of the text: for lines around it, next to furniture.
    """
    size = len(line) / lexicon.cues.short
    if size > LONGEST_NOTICE:
        return False
    return sum(bool(family.search(line, place)) for family in lexicon.loose) >= least + (size > 1.5)


def _worth_reading(piece: str, lexicon: Lexicon, place: Place | None) -> bool:
    may = place.names() if place else ANYTHING
    if "telling" in may and any(
        pattern.search(piece, place) for name, pattern in lexicon.families if name in may and name in TELLING
    ):
        return True
    return bool(
        ("genre" in may and lexicon.genre.search(piece, place)) or ("lead" in may and lead_in(piece, lexicon))
    )


def _sentences(text: str, piece: Span) -> Iterator[Span]:
    for found in _SENTENCE.finditer(text, piece.start, piece.end):
        span = trim(Span(found.start(), found.end()), text)
        if len(span):
            yield span


def _cut_notice(
    text: str, sentence: Span, families: dict[str, re.Match[str]], lexicon: Lexicon
) -> Iterator[Mark]:
    words = sentence.of(text)
    first = min(match.start() for name, match in families.items() if name != "about")
    start = _subject(words, first, families.get("about"), lexicon)
    links = trim(Span(sentence.start + _first_link(words[:start], lexicon), sentence.start + start), text)
    if len(links) and (lexicon.genre.search(links.of(text)) or lead_in(links.of(text), lexicon)):
        yield Mark(links, "related_links", Reason("links-before-a-notice", _lead_of(links.of(text), lexicon)))
    yield Mark(Span(sentence.start + start, sentence.end), "disclaimer", Reason("notice", _telling(families)))


def _subject(words: str, first: int, about: re.Match[str] | None, lexicon: Lexicon) -> int:
    """Where the notice's own words begin: with the name of the text, or behind the titles before it."""
    ends = list(_title_ends(words, first, lexicon)) if _has_titles(words[:first], lexicon) else []
    if about and about.start() <= first:
        opens = _opens_clause(words, about.start()) or _has_titles(words[: about.start()], lexicon)
        return about.start() * opens
    if not ends:
        return 0
    # "… work summary is for reference only": the title right before the notice is its subject.
    subject = len(words[ends[-1] : first].split()) <= LONGEST_VERB and len(ends) > 1
    end = ends[-2] if subject else ends[-1]
    return end + len(words[end:]) - len(words[end:].lstrip(" \t\n\u3000，,。|｜"))


def _title_ends(words: str, first: int, lexicon: Lexicon) -> Iterator[int]:
    """Where the titles before `first` end."""
    for match in lexicon.genre.whole.finditer(words, 0, first):
        if _ends(words, match, first, lexicon):
            yield match.end()


def _opens_clause(words: str, at: int) -> bool:
    """What stands at `at` begins something new: behind a comma or a blank, and not in small letters."""
    return at > 0 and words[at - 1] in ",，、;： \t\n\u3000" and not words[at].islower()


def _ends(words: str, title: re.Match[str], first: int, lexicon: Lexicon) -> bool:
    """The title ends here: "work summary (5 articles)" and "work summary of a school" go on."""
    after = words[title.end() : first].strip(" :：")
    return bool(after) and after[0] not in "(（" and not lexicon.joint.match(after)


def _first_link(words: str, lexicon: Lexicon) -> int:
    """Where the list before a notice begins: at a lead-in we know, else in the last line at its last label.

    What stands before it is a line of content that no full stop ended ("as follows:", a table's row).
    """
    lead = lead_in(words, lexicon)
    if lead:
        return lead.start()
    line = words.rfind("\n", 0, len(words.rstrip())) + 1
    labels = [label.end() for label in _LABEL.finditer(words, line)]
    return labels[-2] if len(labels) > 1 else line


def _has_titles(words: str, lexicon: Lexicon) -> bool:
    return lead_in(words, lexicon) is not None or sum(1 for _ in lexicon.genre.finditer(words)) > 1


def _cut_links(text: str, sentence: Span, lexicon: Lexicon) -> Iterator[Mark]:
    """A lead-in with its titles at the end of a sentence-less rest, or a rest that is titles alone."""
    words = sentence.of(text)
    lead = lead_in(words, lexicon)
    if lead and _is_open(words):
        after = words[lead.end() :]
        if lexicon.genre.search(after) or _TITLE_GAP.search(after.strip()):
            span = Span(sentence.start + lead.start(), sentence.end)
            yield Mark(span, "related_links", Reason("lead-in", lead.group()))
            return
    if is_title_list(words, lexicon):
        yield Mark(sentence, "related_links", Reason("titles-in-a-line"))


def _is_open(words: str) -> bool:
    return not re.search(r"[.。！？!?；;]\s*$", words)


def _lead_of(words: str, lexicon: Lexicon) -> str:
    lead = lead_in(words, lexicon)
    return lead.group() if lead else ""

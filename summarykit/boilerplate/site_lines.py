"""Lines that only a web site or a printed page has: told by what their words do there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import SURE, Line, LineMarks, Mark
from summarykit.boilerplate.shapes import BACKWARD, NEIGHBOURS, STEPS_APART
from summarykit.boilerplate.sign import main_rule, total_of
from summarykit.boilerplate.signs import signs_of
from summarykit.records import BlockKind, Reason

_DECORATION = " \t\u3000[]【】〖〗《》<>«»‹›()（）|｜*·•◆■▲△►▶★☆←↑→^-–—_…"
_LABEL = re.compile(r"[^\d:：>»›→＞]{2,24}[:：]\s*(?=[^\s>»›→＞])")
_STRONG_STEP = re.compile(r"(?<![-=])>|»|›|→|＞")
_IN_ANGLES = re.compile(r"<[^<>]+>")
_COMPARED = re.compile(r"^\d|[>»›→＞]\s*(?!(?:19|20)\d\d(?:\D|$))\d|:")
_ARROW = re.compile(r"[\[【〖<«‹←↑^]")
_STOP = re.compile(r"[.!?。！？；;]\s*$")
_GAP = r"(?:\s{2,}|\u3000|\s+·\s+|\s*[|｜][|｜\u3000]*\s*)"
_TITLE_AND_PAGE = re.compile(
    rf"(?P<title>[^.。：:|]{{4,}}?){_GAP}(?P<page>\d{{1,3}}|\D{{1,6}}\d{{1,4}}\D{{,2}})"
    rf"|(?P<page_>\D{{1,6}}\d{{1,4}}\D{{,2}}{_GAP}|\d{{1,3}}(?:\s{{3,}}|\s*[|｜]\s*))(?P<title_>[^.。：:|]{{4,}})"
)
_NAMES_AND_PAGE = re.compile(r"([^|]+(?: \| [^|]+)+) \| \d{1,3}")
_COUNT = re.compile(r"(?<![\d/–-])(?!(?:19|20)\d\d(?!\d))\d")
"""A number that is no year."""
_PAGES = re.compile(r"^(?:\[?\d{1,3}\]?[\s|]+)+")
_AFTER_PAGER = re.compile(r"[:：|｜\[【/]")
_LETTERS = re.compile(r"[^\W_]")
_ITEMS_APART = re.compile(r"[|｜:：/@\[\]【】©»›→←·•]|\S {2,}\S|\u3000")
_BARE_NUMBER = re.compile(r"\d{1,4}|[ivxlcIVXLC]{1,7}")

# Set together with the weights of signs.py (see there).
LONGEST = 1.4
"""Times the longest short line: what is longer is no line of a site."""

REPEATED, OFTEN = 1.5, 3
"""What a line with other signs gains where it stands so often in the document."""

WRAPPED = 1.0
"""What a line loses that is part of a paragraph."""

LEAST_STEPS = 2
"""A way to a page has more than its end."""


def site_lines(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of lines that may be furniture, by index; those below SURE still need their place or company."""
    often = Counter(line.text for line in lines)
    told: dict[str, Mark | None] = {}
    marks = {}
    for index, line in enumerate(lines):
        if index in known or len(line.text) > LONGEST * lexicon.cues.short or line.kind == "table":
            continue
        # Pages repeat themselves: a line is looked at once, however often it stands there.
        if line.text not in told:
            told[line.text] = _tell(line, lexicon)
        mark = told[line.text]
        if line.page_edge and _BARE_NUMBER.fullmatch(line.text):
            marks[index] = Mark(line.span, "furniture", Reason("page-number", line.text))
        elif mark is not None:
            weight = mark.weight + REPEATED * (often[line.text] >= OFTEN) - WRAPPED * line.joined
            marks[index] = Mark(line.span, mark.kind, mark.reason, min(weight, SURE))
    return marks


def _tell(line: Line, lexicon: Lexicon) -> Mark | None:
    """What a line's words and shape say without its place: a rule that fits, else its signs added up."""
    may = line.may
    if "sign" not in may and not ("labelled" in may and "fields" in may) and _LETTERS.search(line.text):
        return None
    rule, weight, kind = _by_rule(line, lexicon)
    if weight < SURE and not _is_plain_sentence(line.text, lexicon):
        rule, weight = _with_signs(line, rule, weight, lexicon)
    return Mark(line.span, kind, Reason(rule, line.text), min(weight, SURE)) if weight > 0 else None


def _by_rule(line: Line, lexicon: Lexicon) -> tuple[str, float, BlockKind]:
    """The first rule that fits, with what it says."""
    for rule, name, find in _RULES:
        if name in line.may:
            weight, kind = find(line, lexicon)
            if weight:
                return rule, weight, kind
    return "", 0.0, "furniture"


def _is_plain_sentence(text: str, lexicon: Lexicon) -> bool:
    """Prose: long for a line, with a full stop, with nothing that sets items apart. Not looked at further."""
    return (
        len(text) > lexicon.cues.title_length and bool(_STOP.search(text)) and not _ITEMS_APART.search(text)
    )


def _with_signs(line: Line, rule: str, weight: float, lexicon: Lexicon) -> tuple[str, float]:
    """A rule and its weight with the signs of the line; what the rule says itself is not counted twice."""
    signs = signs_of(line.text, lexicon, line.may, line.place)
    same = [sign.weight for sign in signs if sign.rule == rule]
    others = total_of([sign for sign in signs if sign.rule != rule])
    return rule or main_rule(signs), max([weight, *same]) + others


Told = tuple[float, BlockKind]
NOTHING: Told = (0.0, "furniture")


def _footer(line: Line, lexicon: Lexicon) -> Told:
    return (SURE, "furniture") if lexicon.footer.fullmatch(line.text, line.place) else NOTHING


def _call(line: Line, lexicon: Lexicon) -> Told:
    return (
        (SURE, "furniture") if lexicon.calls.fullmatch(line.text.strip(_DECORATION), line.place) else NOTHING
    )


def _photo_credit(line: Line, lexicon: Lexicon) -> Told:
    return (SURE, "furniture") if lexicon.credits.fullmatch(line.text, line.place) else NOTHING


def _page_number(line: Line, lexicon: Lexicon) -> Told:
    if lexicon.pages.fullmatch(line.text) or lexicon.pages.fullmatch(line.text.strip("[]【】()（） ")):
        return SURE, "furniture"
    with_title = _TITLE_AND_PAGE.fullmatch(line.text)
    if with_title:
        title = with_title["title"] or with_title["title_"]
        page = with_title["page"] or with_title["page_"]
        if lexicon.pages.fullmatch(page) or lexicon.genre.search(title):
            return SURE, "furniture"
    return (SURE, "furniture") if _ends_in_page(line.text) else NOTHING


def _ends_in_page(text: str) -> bool:
    """Names with bars between them and a number behind: with more numbers it is the row of a table."""
    named = _NAMES_AND_PAGE.fullmatch(text)
    return named is not None and not _COUNT.search(named[1])


def _breadcrumb(line: Line, lexicon: Lexicon) -> Told:
    """Short steps on the way to the page: behind a lead or a home page, or with arrows between them."""
    lead = lexicon.here.match(line.text)
    label = lead or _LABEL.match(line.text)
    way = line.text[label.end() if label else 0 :]
    steps = list(filter(None, STEPS_APART.split(way)))
    if len(steps) < LEAST_STEPS or _STOP.search(way) or not _are_names(steps, lexicon):
        return NOTHING
    if lead or lexicon.home.fullmatch(steps[0]) or _end_in_leaf(steps, lexicon):
        return SURE, "furniture"
    return (SURE - 0.5, "furniture") if _has_arrows(way) else NOTHING


def _has_arrows(way: str) -> bool:
    """Arrows between names; not between figures, not around an address."""
    return not _IN_ANGLES.search(way) and bool(_STRONG_STEP.search(way)) and not _COMPARED.search(way)


def _end_in_leaf(steps: Sequence[str], lexicon: Lexicon) -> bool:
    return len(steps) > LEAST_STEPS and lexicon.leaf.fullmatch(steps[-1]) is not None


def _are_names(steps: Sequence[str], lexicon: Lexicon) -> bool:
    return all(_LETTERS.search(step) and len(step) <= lexicon.cues.title_length for step in steps)


def _pager(line: Line, lexicon: Lexicon) -> Told:
    """A link to the neighbours, or to both of them."""
    core = _PAGES.sub("", line.text.strip(_DECORATION))
    pager = lexicon.pager.match(core)
    if pager:
        after = core[pager.end() :].lstrip()
        return (SURE, "furniture") if not after or _AFTER_PAGER.match(after) else NOTHING
    return (SURE, "furniture") if NEIGHBOURS.fullmatch(line.text) else NOTHING


def _way_back(line: Line, lexicon: Lexicon) -> Told:
    core = line.text.strip(_DECORATION)
    if _STOP.search(core) or len(core) > lexicon.cues.title_length:
        return NOTHING
    back = lexicon.back.match(core)
    signs = [back, _ARROW.match(line.text), lexicon.places.search(core, back.end() if back else 0)]
    # Two of three: a word of going back, an arrow or bracket, a place on a site.
    return (
        (SURE, "furniture") if sum(map(bool, signs)) > 1 and (back or BACKWARD.match(line.text)) else NOTHING
    )


def _widget(line: Line, lexicon: Lexicon) -> Told:
    """The title of a list of links, alone or with its first links behind a colon."""
    core = line.text.strip(_DECORATION)
    found = lexicon.widget.match(core)
    if not found or _STOP.search(core):
        return NOTHING
    rest = core[found.end() :].strip()
    if rest and not found["colon"]:
        return NOTHING
    links = found["colon"] and not found["tags"]
    weight = SURE if _is_telling(found, rest, lexicon) else SURE - 1
    return weight, ("related_links" if links else "furniture")


def _is_telling(found: re.Match[str], rest: str, lexicon: Lexicon) -> bool:
    """The words need no witness: no report says them, or titles follow."""
    if found["sure"]:
        return True
    return bool(rest) and (bool(found["tags"]) or lexicon.genre.search(rest) is not None)


_RULES: tuple[tuple[str, str, Callable[[Line, Lexicon], Told]], ...] = (
    ("page-number", "page-line", _page_number),
    ("breadcrumb", "breadcrumb", _breadcrumb),
    ("way-back", "way", _pager),
    ("way-back", "way-back", _way_back),
    ("widget", "widget", _widget),
    ("site-footer", "footer", _footer),
    ("photo-credit", "credits", _photo_credit),
    ("call", "calls", _call),
)
"""Rules, what may be in a line that is worth looking at (see `lexicon`), and how they look at it."""

"""Lines that only a web site or a printed page has: told by what their words do there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import SURE, Line, LineMarks, Mark
from summarykit.records import BlockKind, Reason

_DECORATION = " \t\u3000[]【】〖〗《》<>«»‹›()（）|｜*·•◆■▲△►▶★☆←↑→^-–—_…"
_STEP = re.compile(r"\s*(?:[-—–=]?[»›→]|(?<![-=])>{1,3}|＞)\s*|\s+[/\-–—|·]+\s+|\s*[｜／]\s*")
_STRONG_STEP = re.compile(r"(?<![-=])>|»|›|→|＞")
_BACKWARD = re.compile(r"<<|[«←]")
_ARROW = re.compile(r"[\[【〖<«‹←↑^]")
_STOP = re.compile(r"[.!?。！？；;]\s*$")
_GAP = r"(?:\s{2,}|\u3000|\s*[|｜][|｜\u3000]*\s*)"
_TITLE_AND_PAGE = re.compile(
    rf"(?P<title>[^.。：:|]{{4,}}?){_GAP}(?P<page>\d{{1,3}}|\D{{1,6}}\d{{1,4}}\D{{,2}})"
    rf"|(?P<page_>\D{{1,6}}\d{{1,4}}\D{{,2}}|\d{{1,3}}){_GAP}(?P<title_>[^.。：:|]{{4,}})"
)
_NEIGHBOURS = re.compile(r"(?:«|‹|<<|←)[^«»‹›<>←→]{2,150}(?:»|›|>>|→)")
_PAGES = re.compile(r"^(?:\[?\d{1,3}\]?[\s|]+)+")
_AFTER_PAGER = re.compile(r"[:：|｜\[【/]")
_LETTERS = re.compile(r"[^\W_]")

LONGEST_VALUE = 40
"""Characters of what stands behind a label: a name, a date, a count."""

LEAST_STEPS = 2
"""A way to a page has more than its end."""


def site_lines(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of furniture lines by index; marks below SURE still need company."""
    marks = {}
    for index, line in enumerate(lines):
        if index in known or len(line.text) > lexicon.cues.short or line.kind == "table":
            continue
        for rule, find in _RULES:
            weight, kind = find(line, lexicon)
            if weight:
                marks[index] = Mark(line.span, kind, Reason(rule, line.text), weight)
                break
    return _on_two_lines(lines, lexicon, known) | marks


def _on_two_lines(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of a label and its value where each stands on a line of its own."""
    marks = {}
    for index, (label, value) in enumerate(pairwise(lines)):
        if {index, index + 1} & known.keys() or len(value.text) > LONGEST_VALUE:
            continue
        if lexicon.fields.fullmatch(label.text):
            weight, kind = _made_by(replace(label, text=f"{label.text} {value.text}"), lexicon)
            if weight > 1:
                for line, at in ((label, index), (value, index + 1)):
                    marks[at] = Mark(line.span, kind, Reason("made-by", label.text), weight)
    return marks


Told = tuple[int, BlockKind]
NOTHING: Told = (0, "furniture")


def _footer(line: Line, lexicon: Lexicon) -> Told:
    return (SURE, "furniture") if lexicon.footer.fullmatch(line.text) else NOTHING


def _call(line: Line, lexicon: Lexicon) -> Told:
    return (SURE, "furniture") if lexicon.calls.fullmatch(line.text.strip(_DECORATION)) else NOTHING


def _photo_credit(line: Line, lexicon: Lexicon) -> Told:
    return (SURE, "furniture") if lexicon.credits.fullmatch(line.text) else NOTHING


def _page_number(line: Line, lexicon: Lexicon) -> Told:
    if lexicon.pages.fullmatch(line.text):
        return SURE, "furniture"
    with_title = _TITLE_AND_PAGE.fullmatch(line.text)
    if with_title:
        title = with_title["title"] or with_title["title_"]
        page = with_title["page"] or with_title["page_"]
        if lexicon.pages.fullmatch(page) or lexicon.genre.search(title):
            return SURE, "furniture"
    bare = line.page_edge and re.fullmatch(r"\d{1,4}|[ivxlcIVXLC]{1,7}", line.text)
    if bare or re.fullmatch(r"[^|]+(?: \| [^|]+)+ \| \d{1,3}", line.text):
        return SURE, "furniture"
    return NOTHING


def _breadcrumb(line: Line, lexicon: Lexicon) -> Told:
    """Short steps on the way to the page: behind a lead or a home page, or with arrows between them."""
    lead = lexicon.here.match(line.text)
    steps = list(filter(None, _STEP.split(line.text[lead.end() if lead else 0 :])))
    if len(steps) < LEAST_STEPS or _STOP.search(line.text) or not _are_names(steps, lexicon):
        return NOTHING
    if lead or lexicon.home.fullmatch(steps[0]) or _end_in_leaf(steps, lexicon):
        return SURE, "furniture"
    arrows = _STRONG_STEP.search(line.text) and not re.search(
        r"^\d|[>»›→＞]\s*(?!(?:19|20)\d\d(?:\D|$))\d|:", line.text
    )
    return (SURE - 1, "furniture") if arrows else NOTHING


def _end_in_leaf(steps: Sequence[str], lexicon: Lexicon) -> bool:
    return len(steps) > LEAST_STEPS and lexicon.leaf.fullmatch(steps[-1]) is not None


def _are_names(steps: Sequence[str], lexicon: Lexicon) -> bool:
    return all(_LETTERS.search(step) and len(step) <= lexicon.cues.title_length for step in steps)


def _tool_bar(line: Line, lexicon: Lexicon) -> Told:
    """A line of which nothing is left when the words of tool bars are taken out."""
    rest = lexicon.date.sub(" ", re.sub(r"©.*?(?=[|｜])", "", line.text))
    rest, sure = lexicon.tools.subn(" ", rest)
    rest, plain = lexicon.plain_tools.subn(" ", rest)
    if not _LETTERS.search(line.text):
        return 1, "furniture"
    if (
        _STOP.search(line.text)
        or _LETTERS.search(lexicon.filler.sub(" ", rest))
        or re.match(r"\d", line.text)
    ):
        return NOTHING
    if sure and sure + plain > 1:
        return SURE, "furniture"
    return (SURE - 1 if sure else 1), "furniture"


def _made_by(line: Line, lexicon: Lexicon) -> Told:
    """Labels with short values: how often it was read, where it came from, when it was put there."""
    fields = list(lexicon.fields.finditer(line.text))
    if not fields:
        return NOTHING
    before = line.text[: fields[0].start()]
    left = _LETTERS.search(lexicon.date.sub(" ", before))
    if left and _LETTERS.search(lexicon.tools.sub(" ", lexicon.date.sub(" ", before))):
        return NOTHING
    weight = 1 if lexicon.date.search(before) else 0
    ends = [field.start() for field in fields[1:]] + [len(line.text)]
    for field, end in zip(fields, ends, strict=True):
        value = line.text[field.end() : end].strip()
        if len(value) > LONGEST_VALUE or _STOP.search(value):
            return NOTHING
        weight += _worth(field, value, lexicon)
    return min(weight, SURE), "furniture"


def _worth(field: re.Match[str], value: str, lexicon: Lexicon) -> int:
    if field["counter"]:
        return 2 if lexicon.counter.match(value) else 0
    if not value:
        return 0
    return 2 if field["maker"] else 1


def _pager(line: Line, lexicon: Lexicon) -> Told:
    """A link to the neighbours, or to both of them."""
    core = _PAGES.sub("", line.text.strip(_DECORATION))
    pager = lexicon.pager.match(core)
    if pager:
        after = core[pager.end() :].lstrip()
        return (SURE, "furniture") if not after or _AFTER_PAGER.match(after) else NOTHING
    if _NEIGHBOURS.fullmatch(line.text):
        return SURE, "furniture"
    if _STOP.search(core) or not lexicon.plain_pager.match(core):
        return NOTHING
    # Alone, "Next: …" may be a plan; two neighbours bear each other out.
    return (SURE if len(lexicon.plain_pager.findall(core)) > 1 else SURE - 1), "furniture"


def _way_back(line: Line, lexicon: Lexicon) -> Told:
    core = line.text.strip(_DECORATION)
    if _STOP.search(core) or len(core) > lexicon.cues.title_length:
        return NOTHING
    back = lexicon.back.match(core)
    signs = [back, _ARROW.match(line.text), lexicon.places.search(core, back.end() if back else 0)]
    # Two of three: a word of going back, an arrow or bracket, a place on a site.
    return (
        (SURE, "furniture") if sum(map(bool, signs)) > 1 and (back or _BACKWARD.match(line.text)) else NOTHING
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


_RULES: tuple[tuple[str, Callable[[Line, Lexicon], Told]], ...] = (
    ("page-number", _page_number),
    ("breadcrumb", _breadcrumb),
    ("way-back", _pager),
    ("way-back", _way_back),
    ("widget", _widget),
    ("made-by", _made_by),
    ("site-footer", _footer),
    ("call", _call),
    ("photo-credit", _photo_credit),
    ("tool-bar", _tool_bar),
)

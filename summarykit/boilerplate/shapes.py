"""The shape of a short line, the same in all languages: rows of short items, times, addresses, arrows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from summarykit.boilerplate.sieve import ANYTHING
from summarykit.boilerplate.sign import (
    ADDRESS,
    ANNOUNCING,
    ARROW,
    BRACKETS,
    CLOCK,
    FIELD,
    FILE_NAME,
    MENU,
    NUMBERED,
    PAGE_OF,
    SENTENCE,
    STEPS,
    Sign,
)

LEAST_PARTS, LONGEST_PART = 3, 24
"""A menu has three items and more, none of them longer; twice so in Latin letters."""

_LETTERS = re.compile(r"[^\W_]")
_GAP = re.compile(
    r"\s*[|｜·•│┃‖►▸◆★☆♥♡]+\s*|\s+[/／–—-]\s+|[ \t]{2,}|\u3000+|[】〗〉］\])）]\s*(?=[【〖〈［\[(（])|／"
)
_STEP = re.compile(r"\s*[/／>＞»›→|｜·—–]+\s*|\s-+>?\s")
_BRACKETS = re.compile(r"[【〖［\[（(][^】〗］\])）]{1,40}[】〗］\])）]")
_ITEM = re.compile(r"[【〖［\[][^【】〖〗［］\[\]]{1,16}[】〗］\]]")
_FIELD = re.compile(
    r"(?:^|[\s|｜;；,，·])[^\W\d][^\s:：|｜,，;；。]{0,13}(?: [^\s:：|｜,，;；。]{1,10}){0,2}[:：](?=\s*\S)"
)
_CLOCK = re.compile(r"(?<![\d:])[0-2]?\d[:：][0-5]\d(?![\d%])")
_ADDRESS = re.compile(
    r"https?://|www\.|[\w.+-]+@[\w-]+\.\w|"
    r"\b[\w-]{2,}\.(?:com|org|net|cn|example|edu|gov)\b|(?<!\d)0\d{2,4}[ -]\d{3,4}"
)
_FILE_NAME = re.compile(r"\.(?:docx?|pdf|wps|rtf|txt|pptx?|xlsx?)(?![A-Za-z])", re.I)
_PAGE_OF = re.compile(r"(?:^|\s|\()(?:page |p\.? ?)?(\d{1,3}) ?(?:/|of) ?(\d{1,3})\)?$", re.I)
_SLASHED = re.compile(r"\d ?/ ?\d")
_ARROW = re.compile(r"[▲▼♥♡💬👍⭐★☆🔗]|^[←→↑↓◀▶◄⇧⇦⇨↩»«›‹]|[←→↑↓◀▶◄⇧⇦⇨↩➜➔»«›‹]$")
_STOP = re.compile(r"[。！？；]|[.!?;](?=[\"”’)]*(?:\s|$))")
_NUMBERED = re.compile(
    r"(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|第[一二三四五六七八九十]+|[-*•●·])\s*(?!\d)"
)

STEPS_APART = re.compile(r"\s*(?:[-—–=]?[»›→]|(?<![-=])>{1,3}|＞)\s*|\s+[/\-–—|·]+\s+|\s*[｜／]\s*")
BACKWARD = re.compile(r"<<|[«←]")
NEIGHBOURS = re.compile(r"(?:«|‹|<<|←)[^«»‹›<>←→]{2,150}(?:»|›|>>|→)")
URL = re.compile(r"!?\[[^\[\]]*\]\([^()\s]*\)|\(?(?:https?://|www\.)\S+|<[^<>\s]+>|\S+@\S+")

_PATTERNS = (
    ("clock", _CLOCK, CLOCK),
    ("file-name", _FILE_NAME, FILE_NAME),
    ("page-number", _PAGE_OF, PAGE_OF),
    ("arrow", _ARROW, ARROW),
    ("address", _ADDRESS, ADDRESS),
)

SIFTED = {
    "menu": (_GAP.pattern, _ITEM.pattern),
    "steps": (_STEP.pattern,),
    "brackets": (_BRACKETS.pattern,),
    "fields-set": (_FIELD.pattern,),
    **{name: (pattern.pattern,) for name, pattern, _ in _PATTERNS},
    "breadcrumb": (STEPS_APART.pattern,),
    "neighbours": (NEIGHBOURS.pattern,),
    "backward": (BACKWARD.pattern,),
    "bar-page": (r" \| \d",),
    "figure": (r"\d",),
    "labelled": (r"[:：丨｜\d]",),
    "url": (URL.pattern,),
}
"""The expressions of this file that are looked for in lines by their literals first (see sieve.py)."""


def shapes_of(text: str, words: str, may: Collection[str] = ANYTHING) -> Iterator[Sign]:
    """Signs of site furniture in a line's shape; `words` is its text without addresses."""
    yield from _rows(words, may)
    for name, pattern, weight in _PATTERNS:
        found = pattern.search(text if name == "address" else words) if name in may else None
        if found and (pattern is not _PAGE_OF or _is_page(found)):
            yield Sign(name, weight, found.group().strip())


def _is_page(found: re.Match[str]) -> bool:
    """A page of so many, and not the last of several dates or fractions ("from 10/1 to 11/7")."""
    return int(found[1]) <= int(found[2]) and not _SLASHED.search(found.string, 0, found.start())


def _rows(words: str, may: Collection[str]) -> Iterator[Sign]:
    """Short items one behind the other."""
    if "menu" in may and _is_menu(words):
        yield Sign("menu", MENU)
    if "steps" in may and _has_steps(words):
        yield Sign("breadcrumb", STEPS)
    if "brackets" in may and _BRACKETS.fullmatch(words):
        yield Sign("brackets", BRACKETS)
    fields = len(_FIELD.findall(words)) if "fields-set" in may else 0
    if fields > 1:
        yield Sign("fields", FIELD * (fields - 1))


def _is_menu(text: str) -> bool:
    """Two items in brackets, or three short ones with something between them."""
    parts = [len(part) for part in _GAP.split(text) if _LETTERS.search(part)]
    longest = LONGEST_PART * (1 + text.isascii())
    return len(_ITEM.findall(text)) > 1 or (len(parts) >= LEAST_PARTS and max(parts) <= longest)


def _has_steps(text: str) -> bool:
    """Three short steps of a way, each beginning with a letter or figure."""
    steps = [step for step in _STEP.split(text) if step]
    return len(steps) >= LEAST_PARTS and all(
        _LETTERS.match(step) and len(step) <= 2 * LONGEST_PART for step in steps
    )


def against(text: str) -> Iterator[Sign]:
    """Signs of people's own text: it has sentences, is an item of a list, announces what follows."""
    stops = len(_STOP.findall(text))
    if stops:
        yield Sign("sentence", SENTENCE * min(stops, 2))
    if _NUMBERED.match(text):
        yield Sign("numbered", NUMBERED)
    if text.endswith((":", "：")):
        yield Sign("announcing", ANNOUNCING)

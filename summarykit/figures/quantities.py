"""From numbers to typed quantities: count, percent, money, measure, ratio, range."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from summarykit.figures.ages import with_ages
from summarykit.figures.compound import join_amounts
from summarykit.figures.holes import Holes
from summarykit.figures.lexer import Number, lexer
from summarykit.figures.ranges import join_ranges, share_units
from summarykit.figures.sentences import compiled
from summarykit.figures.units import Unit, plain, unit_reader
from summarykit.figures.vague import find_neighbours, find_vague
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureContext, FigureNumbers, FigureTraps
from summarykit.records import Figure, Span
from summarykit.records.figures import FigureKind
from summarykit.text.sieve import Sifted

_CERTAIN = re.compile(r"\d+ ?: ?(?:\d|\d+\.\d+)(?!\d)|\d+\.\d+ ?: ?\d+")  # no time of day
_THOUSANDS = re.compile("(.*?) ?['’]?000s?")
_RATIO = re.compile(
    r"(?<![\d:.,])\d{1,6}(?:\.\d{1,6})? ?: ?\d{1,6}(?:\.\d{1,6})?(?:(?: ?: ?\d{1,6}(?:\.\d{1,6})?)*)"
    r"(?![\d:]|,\d{3})"
)
_DIGITS = re.compile(r"\d{1,12}(?:\.\d{1,6})?")
_LIST, _STOP = re.compile(",| and |，|、|和"), re.compile(r"[.。；;\n]")
_GLUED, _WORD = re.compile("[A-Za-z]"), re.compile(r"\w")
_MEASURED = {Decimal("0.5"), Decimal("0.25")}  # half an hour, a quarter mile; "a third year" is an ordinal
_PLAIN = 10000  # a numeral of that size is no part of a name or idiom
_BEHIND, _HUNDREDTH = re.compile(r"[ -]([A-Za-z]+)"), 100
_COUNTED = 4  # characters of the longest word before an article that counts
_NEAR = 48  # characters looked at around a number for a word that tells what it is


def find_quantities(
    sifted: Sifted, numbers: Iterable[Number], holes: Holes, dates: Sequence[Figure], pack: LanguagePack
) -> list[Figure]:
    """The quantities of a text (a view) outside the holes, in order, made of its numbers."""
    text, possible = sifted.text, sifted.within(0, len(sifted.text))
    ratios = list(_ratios(text, pack))
    if ratios:
        days = Holes().and_at(dates)
        ratios = [one for one in ratios if not days.touch(one.span)]
    closed = holes.and_at((*dates, *ratios))
    numbers = list(numbers)
    said = (*_shares(text, possible, pack), *find_vague(text, possible, pack))
    said = (*said, *find_neighbours(text, numbers, pack))
    told = [one for one in said if not closed.touch(one.span)]
    found = join_amounts(list(_amounts(text, numbers, closed.and_at(told), pack)), text, pack)
    whole = _drop_lonely(found, text, pack)
    shared = share_units(join_ranges(whole, text, pack), text, pack)
    return sorted([*with_ages(shared, text, pack), *ratios, *told], key=lambda one: one.span.start)


def _amounts(text: str, numbers: Iterable[Number], holes: Holes, pack: LanguagePack) -> Iterator[Figure]:
    """A figure for each number that counts something, none reaching into another."""
    end = 0
    for number in numbers:
        if number.span.start < end or holes.touch(number.span):
            continue
        figure = _quantity(number, text, pack)
        if figure is not None and figure.span.start < end:  # the unit in front is of what stands before it
            figure = Figure(number.span, "count", plain(number.value), "count.digits")
        free = figure is not None and figure.span.start >= end
        if figure is not None and free and not holes.touch(figure.span):
            end = figure.span.end
            yield figure


def _ratios(text: str, pack: LanguagePack) -> Iterator[Figure]:
    """a:b where a word near by says that it is a ratio, or where it cannot be a time of day."""
    if ":" not in text:
        return
    near = compiled(pack.facet(FigureContext).ratio_near)
    for found in _RATIO.finditer(text):
        around = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        if _CERTAIN.fullmatch(found.group()) or near.search(around):
            label = re.sub(r"\s", "", found.group())
            yield Figure(Span(*found.span()), "ratio", None, "ratio.to", label=label)


def _shares(text: str, possible: Collection[str], pack: LanguagePack) -> Iterator[Figure]:
    """So many of so many: one in ten, two out of three."""
    numeral = lexer(pack)
    if numeral.words.share not in possible:
        return
    for found in compiled(numeral.words.share).finditer(text):
        top, bottom = numeral.read(found["top"].lower()), numeral.read(found["bottom"].lower())
        if top is not None and bottom and top < bottom:
            yield Figure(Span(*found.span()), "ratio", top / bottom, "ratio.fraction")


def _quantity(number: Number, text: str, pack: LanguagePack) -> Figure | None:
    """What the number and its unit say; None for a numeral that needs a unit and has none."""
    measured = not number.part or number.value in _MEASURED
    unit = unit_reader(pack).around(text, number.span) if measured else None
    form = "spelled" if number.spelled else "digits"
    if unit is None:
        if not _stands_bare(number, text, pack):
            return None
        kind: FigureKind = "ratio" if number.fraction else "count"
        unit, form = Unit(number.span, kind, None), "fraction" if number.fraction else form
    rule = f"{unit.kind}.{form}"
    value, modifier = plain(unit.amount(number.value)), "over" if number.more else None
    return Figure(unit.span, unit.kind, value, rule, unit=unit.name, modifier=modifier)  # type: ignore[arg-type]


def _stands_bare(number: Number, text: str, pack: LanguagePack) -> bool:
    """A number that needs no unit to count something."""
    words, end = pack.facet(FigureNumbers), number.span.end
    if _GLUED.match(text, end) or _is_of_ordinal(number, text, pack):
        return False
    if number.part:
        return bool(compiled(words.part_behind).match(text, end))
    if not number.spelled or words.bare_spelled or number.scaled or number.fraction:
        return True
    return number.value >= _PLAIN or _stands_alone(number.span, text, words)


def _stands_alone(number: Span, text: str, words: FigureNumbers) -> bool:
    """A numeral that is long enough, what something is said to be, or all the text there is."""
    start, end = number.start, number.end
    if compiled(words.alone).fullmatch(text, start, end):
        return True
    told = compiled(words.told).search(text, max(0, start - _COUNTED), start)
    if told and compiled(words.closed).match(text, end):
        return True
    return not (_WORD.search(text, 0, start) or _WORD.search(text, end))


def _is_of_ordinal(number: Number, text: str, pack: LanguagePack) -> bool:
    """What stands before the ordinal of a magnitude is a part of it: two hundredth."""
    behind = _BEHIND.match(text, number.span.end) if number.spelled else None
    ordinals = pack.facet(FigureTraps).ordinals
    return behind is not None and ordinals.get(behind.group(1).lower(), 0) >= _HUNDREDTH


def _drop_lonely(found: list[Figure], text: str, pack: LanguagePack) -> list[Figure]:
    """Without the "one" and 一 that are articles: they count only beside another number of the sentence."""
    words = pack.facet(FigureNumbers)
    return [one for at, one in enumerate(found) if not _is_article(found, at, text, words)]


def _is_article(found: list[Figure], at: int, text: str, words: FigureNumbers) -> bool:
    one = found[at]
    if one.value != 1 or one.kind not in {"count", "measure"} or not one.rule.endswith(".spelled"):
        return False
    opening = compiled(words.only_in_company).match(text, one.span.start)
    if opening is None or len(one.span) == len(text.strip()):
        return False
    if compiled(words.counted).search(text, max(0, one.span.start - _COUNTED), one.span.start):
        return False
    never = compiled(words.never_alone).match(text, opening.end())
    return bool(never) or (words.company and not _has_company(found, at, text))


def _has_company(found: list[Figure], at: int, text: str) -> bool:
    """A number other than one of its kind stands right before or after, in one list with it."""
    beside = found[max(0, at - 1) : at] + found[at + 1 : at + 2]
    return any(
        one.kind == found[at].kind and one.value != 1 and _listed(one, found[at], text) for one in beside
    )


def _listed(one: Figure, other: Figure, text: str) -> bool:
    first, second = sorted((one.span, other.span))
    between = text[first.end : min(second.start, first.end + _NEAR)]
    return second.start - first.end < _NEAR and bool(_LIST.search(between)) and not _STOP.search(between)


def read_quantity(unit: str, pack: LanguagePack) -> Figure | None:
    """One of the unit that is written alone, as in the head of a table ("万元" is 10000 CNY), or None."""
    written = unit.strip()
    if not written or written[0].isdigit():
        return None
    in_thousands = _THOUSANDS.fullmatch(written)
    one, name = ("1000", in_thousands.group(1)) if in_thousands else ("1", written)
    for text in (f"{one}{name}", f"{one} {name}", f"{name}{one}"):
        numbers = list(lexer(pack).numbers(text))
        figure = _quantity(numbers[0], text, pack) if len(numbers) == 1 else None
        if figure is not None and len(figure.span) == len(text):
            return figure
    return None

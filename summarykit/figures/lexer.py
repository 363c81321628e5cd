"""The numbers of a text, before it is known what they count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from summarykit.figures.arabic import ARABIC, arabic_value
from summarykit.figures.sentences import compiled, filled
from summarykit.figures.words import parse_words
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureNumbers, FigureTraps, FigureUnits
from summarykit.records import Span
from summarykit.text.numerals import parse_chinese

_TOO_LARGE = Decimal(10**24)  # no report counts so far, and up to here arithmetic is exact
_WORD_END = re.compile(r"[\s-]|(?=[^\x00-\x7f])")
_LEAD = 12  # characters before a trigger that may belong to its number: "negative a "
_SECTION = 10_000  # numbers in characters are told in sections of four places
_BLANK = re.compile(r"\s")
_FRACTION = re.compile(r"(?i)分 *之|[/⁄¼-¾⅐-⅞]|(?:half|halves|quarters?|thirds?|\wths?)(?: an?)?$|一半|半数")
_HALVES = frozenset({"半", "一半", "半数"})
_PART = re.compile(r"(?i)(?:half|quarter)(?: an?)?$|半$|(?:an?|one)[ -]\w+$")
_LETTER = re.compile("[A-Za-z]$")


class Number(NamedTuple):
    """A number with its magnitude at `span`; `spelled`: in words or characters, not in digits.

    `more`: something inside says "and more" (三百余). `scaled`: a magnitude belongs to it. `fraction`: it
    is written as a fraction; `part`: as one part of something ("half", "a third").
    """

    span: Span
    value: Decimal
    spelled: bool = False
    more: bool = False
    scaled: bool = False
    fraction: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class Lexer:
    """What finds and reads the numbers of one language. Made by `lexer`."""

    words: FigureNumbers
    trigger: re.Pattern[str]
    lead: re.Pattern[str]
    number: re.Pattern[str]
    tail: re.Pattern[str]
    money: re.Pattern[str]
    code: re.Pattern[str]

    def triggers(self, text: str) -> list[int]:
        """Where in `text` (a view) a number or an ordinal may begin; all else looks around these places."""
        return [found.start() for found in self.trigger.finditer(_lowered(text))]

    def numbers(self, text: str, triggers: Iterable[int] | None = None) -> Iterator[Number]:
        """All numbers of `text` (a view) in order; one glance for what may begin one, a close look there."""
        end = 0
        for at in self.triggers(text) if triggers is None else triggers:
            if at < end:
                continue
            lead = self.lead.search(text, max(end, at - _LEAD), at)
            found = (lead and self.number.match(text, lead.start())) or self.number.match(text, at)
            number = found and (self._spelled(found, text) if found["spelled"] else self._digits(found, text))
            if number and abs(number.value) < _TOO_LARGE:
                end = number.span.end
                yield number

    def read(self, spelled: str) -> Decimal | None:
        """The value of a number in digits, words or characters."""
        if spelled.isascii() and spelled.isdigit():
            return Decimal(spelled)
        return _READERS[self.words.reader](spelled, self.words)

    def _spelled(self, found: re.Match[str], text: str) -> Number | None:
        """The longest number that the run of number words starts with."""
        run = found["spelled"]
        for end in _ends(run):
            written = run[:end]
            value = self.read(written)
            if value is not None:
                span = Span(found.start(), found.start() + len(written.rstrip()))
                broken = bool(_FRACTION.search(written))
                part = broken and bool(_PART.match(written))
                return self._scaled(Number(span, value, spelled=True, fraction=broken, part=part), text)
        return None

    def _digits(self, found: re.Match[str], text: str) -> Number | None:
        value = Decimal(_BLANK.sub("", found["broken"])) if found["broken"] else arabic_value(found)
        if value is None:
            return None
        broken = bool(found["fraction"] or found["vulgar"])
        return self._scaled(Number(Span(*found.span()), value, fraction=broken), text)

    def _scaled(self, number: Number, text: str) -> Number:
        """The number with the magnitude after it, and with what says that there was more."""
        found = self.tail.match(text, number.span.end)
        if found is None or not found.group() or not self._fits(found, number, text):
            return number
        span = Span(number.span.start, found.end())
        if found["half"]:
            return number._replace(span=span, value=number.value + Decimal("0.5"))
        more = bool(found["inside"] or found["behind"])
        if not (name := found["magnitude"]):
            return number._replace(span=span, more=more)
        size = self.words.magnitudes[name.lower().replace(" ", "")]
        apart = _larger(number.value, size) if found["inside"] else Decimal(0)
        value = apart + (number.value - apart) * size
        return Number(span, value, number.spelled, more, scaled=True)

    def _fits(self, found: re.Match[str], number: Number, text: str) -> bool:
        """What follows the number is no unit, and its magnitude can be told of it."""
        if found["of"] and not number.fraction:
            return False
        name = found["magnitude"]
        return not name or self._is_certain(name, number, text, found.end("magnitude"))

    def _is_certain(self, name: str, number: Number, text: str, end: int) -> bool:
        """The magnitude is no unit: "$5m", "1.2m visitors", but not "20 m"."""
        if self.code.match(text, end):
            return True
        behind = self.words.doubtful.get(name.lower())
        if behind is None or self.money.search(text, max(0, number.span.start - _LEAD), number.span.start):
            return True
        return compiled(behind).match(text, end) is not None


@cache
def lexer(pack: LanguagePack) -> Lexer:
    """The lexer of a language."""
    words, units = pack.facet(FigureNumbers), pack.facet(FigureUnits)
    codes = [*units.currencies, *(one for unit in units.units for one in unit.before if _LETTER.search(one))]
    beginning = words.trigger or _whole_words(words, pack.facet(FigureTraps).ordinals)
    return Lexer(
        words,
        trigger=re.compile(rf"\d+|[¼-¾⅐-⅞]|{beginning}"),
        lead=re.compile(rf"(?i)(?:{words.lead}|[-−]?\.|[-−])$"),
        number=re.compile(f"(?i){words.broken}|(?P<spelled>{_spelled(words)})|{_arabic(words, codes)}"),
        tail=_tail(words, units.currencies),
        money=re.compile(rf"(?:[$€£¥₹]|\b(?:{_any_of(set(codes))})) ?$"),
        code=re.compile(_code(units.currencies)),
    )


def _spelled(words: FigureNumbers) -> str:
    """The pattern of spelled numbers with their words in it."""
    forms = {"word": words.words, "magnitude": words.magnitudes, "part": words.denominators}
    return f"(?x:{filled(words.spelled, {name: f'(?:{_any_of(of)})' for name, of in forms.items()})})"


def _arabic(words: FigureNumbers, codes: Iterable[str]) -> str:
    """The pattern of numbers in digits; the code of a currency may be glued to them."""
    lead = "".join(rf"|(?<=(?<![A-Za-z]){re.escape(code)})" for code in sorted(set(codes)))
    return filled(ARABIC, {"lead": lead, "negative": _any_of(words.negative)})


def _code(currencies: Iterable[str]) -> str:
    """The code of a currency, to which a magnitude may be glued (30 MUSD)."""
    return rf"(?-i: ?(?:{_any_of(currencies)})\b)"


def _tail(words: FigureNumbers, currencies: Iterable[str]) -> re.Pattern[str]:
    """What may follow a number: a magnitude, with words for more before or behind it."""
    blank, border = ("[ -]?", rf"(?:(?!\w)|(?={_code(currencies)}))") if words.bare_spelled else ("[ ]?", "")
    blank, plural = f"(?:(?P<of>{words.of_one})|{blank})", "(?:(?<=[a-z]{3})s)?" if words.bare_spelled else ""
    magnitude = f"{blank}(?P<magnitude>{_any_of(words.magnitudes)}){plural}{border}{words.magnitude_not}"
    more = words.surplus
    scaled = rf"(?P<inside>[ ]?{more})?(?:{magnitude})?(?P<behind>{more})?"
    return re.compile(rf"(?i)(?:(?P<half>{words.and_half})|{scaled})")


def _larger(value: Decimal, size: int) -> Decimal:
    """What of a number the magnitude behind "and more" is not told of: the 四亿 of 四亿零七百多万."""
    return value // size**2 * size**2 if size >= _SECTION else Decimal(0)


def _lowered(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else text


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _whole_words(words: FigureNumbers, ordinals: Iterable[str]) -> str:
    """The words a number may begin with; those of a letter or two are magnitudes that follow digits."""
    named = {*words.words, *words.magnitudes, *words.denominators, *ordinals}
    forms = sorted(form for form in named if len(form) > 2)
    return rf"\b(?=[{''.join(sorted({form[0] for form in forms}))}])(?:{_any_of(forms)})"


def _ends(run: str) -> Iterator[int]:
    """Where a run of number words may stop being one number, longest first; never inside a piece
    between blanks but in the first one.
    """
    yield len(run)
    first = _BLANK.search(run)
    ends = [found.start() for found in _WORD_END.finditer(run, 1)]
    if first and not run.isascii():
        ends = [end for end in ends if end <= first.start() or run[end].isspace()]
    yield from reversed(ends)


_READERS: dict[str, Callable[[str, FigureNumbers], Decimal | None]] = {
    "english": parse_words,
    "chinese": lambda text, _: Decimal("0.5") if text in _HALVES else parse_chinese(text),
}

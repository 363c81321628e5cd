"""The numbers of a text, before it is known what they count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from summarykit.figures.words import parse_words
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureNumbers
from summarykit.records import Span
from summarykit.text.numerals import parse_chinese

# Ordered: grouped thousands, then groups parted by blanks, then plain digits. At most 18 digits: a longer
# run is data and no number, and Decimal arithmetic stays exact.
_ARABIC = (
    r"(?<![A-Za-z0-9_.,])(?P<minus>(?<![-−–)\]%/])[-−](?=\d))?"
    r"(?P<digits>\d{1,3}(?:[,，]\d{3}){1,8}(?:\.\d{1,12})?(?![\d])|\d{1,3}(?: \d{3}){1,4}(?![\d,.])"
    r"|\d{1,18}\.[ ]\d{1,2}(?=[ ]?%)|(?<=[$€£¥])\d{1,18}\.[ ]\d{1,2}(?!\d)|\d{1,18}(?:\.\d{1,8})?)(?!\d)"
)
_TOO_LARGE = Decimal(10**24)  # no report counts so far, and up to here arithmetic is exact
_BETWEEN_DIGITS = re.compile("[,， ]")
_WORD_END = re.compile(r"[\s-]|(?=[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its magnitude at `span`; `spelled`: in words or characters, not in digits.

    `more`: something inside says "and more" (三百余). `scaled`: a magnitude belongs to it.
    """

    span: Span
    value: Decimal
    spelled: bool
    more: bool = False
    scaled: bool = False


@dataclass(frozen=True, slots=True)
class Lexer:
    """What finds and reads the numbers of one language. Made by `lexer`."""

    words: FigureNumbers
    number: re.Pattern[str]
    tail: re.Pattern[str]

    def numbers(self, text: str, offset: int = 0) -> Iterator[Number]:
        """All numbers of `text` (a view) in order; `offset` is added to their spans."""
        at = 0
        while found := self.number.search(text, at):
            number = self._spelled(found, text) if found["spelled"] else self._digits(found, text)
            at = number.span.end if number else found.end()
            if number and abs(number.value) < _TOO_LARGE:
                yield replace(number, span=number.span.shift(offset))

    def read(self, spelled: str) -> Decimal | None:
        """The value of a number in digits, words or characters."""
        if spelled.isascii() and spelled.isdigit():
            return Decimal(spelled)
        return _READERS[self.words.reader](spelled, self.words)

    def _spelled(self, found: re.Match[str], text: str) -> Number | None:
        """The longest number that the run of number words starts with."""
        run = found["spelled"]
        for end in _ends(run):
            value = self.read(run[:end])
            if value is not None:
                return self._scale(Span(found.start(), found.start() + end), value, text, spelled=True)
        return None

    def _digits(self, found: re.Match[str], text: str) -> Number:
        value = Decimal(_BETWEEN_DIGITS.sub("", found["digits"] or found["broken"]))
        return self._scale(Span(found.start(), found.end()), -value if found["minus"] else value, text)

    def _scale(self, span: Span, value: Decimal, text: str, *, spelled: bool = False) -> Number:
        """The number with the magnitude after it, and with what says that there was more."""
        found = self.tail.match(text, span.end)
        if found is None or not found.group():
            return Number(span, value, spelled)
        name = found["magnitude"]
        more = bool(found["inside"] or found["behind"])
        by = self.words.magnitudes[name.lower()] if name else 1
        return Number(Span(span.start, found.end()), value * by, spelled, more, bool(name))


@cache
def lexer(pack: LanguagePack) -> Lexer:
    """The lexer of a language."""
    words = pack.facet(FigureNumbers)
    names = _any_of(words.magnitudes)
    spelled = words.spelled.replace("{word}", f"(?:{_any_of({**words.words, **words.magnitudes})})")
    spelled = spelled.replace("{magnitude}", f"(?:{names})")
    blank, border = ("[ -]?", r"(?!\w)") if words.bare_spelled else ("", "")
    surplus = words.surplus
    return Lexer(
        words,
        re.compile(f"(?i){words.broken}|{_ARABIC}|(?P<spelled>{spelled})"),
        re.compile(
            rf"(?i)(?P<inside>{surplus})?(?:{blank}(?P<magnitude>{names}){border}{words.magnitude_not})?(?P<behind>{surplus})?"
        ),
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _ends(run: str) -> Iterator[int]:
    """Where a run of number words may stop being one number, longest first."""
    yield len(run)
    yield from (found.start() for found in reversed(list(_WORD_END.finditer(run, 1))))


_READERS: dict[str, Callable[[str, FigureNumbers], Decimal | None]] = {
    "english": lambda text, words: parse_words(text, words.words, words.magnitudes),
    "chinese": lambda text, _: parse_chinese(text),
}

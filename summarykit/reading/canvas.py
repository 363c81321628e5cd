"""A canonical text as it grows, line by line, with what the format knows of its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise

from summarykit.errors import Warned
from summarykit.reading.results import Reading
from summarykit.records import Facts, HeadingHint, Hints, Span
from summarykit.records.spans import ink, merge, subtract, trim

MOST_FURNITURE = 0.5
"""What holds more than this share of a page's ink is the page, however its author called it."""


class Canvas:
    """Text is only added at the end. Places are given as the `length` before and after writing."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._headings: list[tuple[Span, int]] = []
        self._numbers: list[Span] = []
        self._tables: list[Span] = []
        self._furniture: list[Span] = []
        self._settled = _UNSETTLED
        self._strangers: list[Span] = []
        self._titles: list[Span] = []
        self._notes: list[Span] = []

    @property
    def last(self) -> str:
        """The last character, "" at the beginning."""
        return self._parts[-1][-1] if self._parts else ""

    def write(self, text: str) -> None:
        """Add a text as it is."""
        if text:
            self._parts.append(text)
            self.length += len(text)

    def write_flowing(self, text: str) -> None:
        """Add a text as a browser flows it: blanks and line ends become one blank, none at a line's start."""
        words = _FLOWING.sub(" ", text) if _RUN.search(text) else text
        if words[:1] == " " and self.last in _LINE_START:
            words = words[1:]
        self.write(words)

    def end_line(self, count: int = 1) -> None:
        """The text ends in at least `count` line ends, unless it has not begun; blanks before them go."""
        if not self._parts or (count == 1 and self._parts[-1][-1] == "\n"):
            return
        while self._parts and self._parts[-1].endswith(" "):
            last = self._parts.pop()
            kept = last.rstrip(" ")
            self.length -= len(last) - len(kept)
            if kept:
                self._parts.append(kept)
        tail = "".join(self._parts[-count:])
        ends = len(tail) - len(tail.rstrip("\n"))
        if self._parts and ends < count:
            self.write("\n" * (count - ends))

    def write_row(self, cells: list[str]) -> None:
        """Add a row of a table: one line, its cells apart by tabs."""
        self.write("\t".join(" ".join(cell.split()) for cell in cells).rstrip("\t"))
        self.end_line()

    def write_number(self, number: str) -> None:
        """Add an automatic number; a blank follows unless it ends in a mark of full width (一、（1）①)."""
        start = self.length
        self.write(number)
        self._numbers.append(Span(start, self.length))
        if ord(number[-1]) < _FULL_WIDTH or number[-1].isalpha():
            self.write(" ")

    def mark_number(self, span: Span) -> None:
        """A number that Word made, inside a text."""
        self._numbers.append(span)

    def mark_heading(self, start: int, level: int) -> None:
        """What was written since `start` is a heading of this level."""
        self._headings.append((self._since(start), level))

    def mark_table(self, start: int) -> None:
        """What was written since `start` is a table."""
        self._tables.append(self._since(start))

    def mark_furniture(self, start: int) -> None:
        """What was written since `start` belongs to the page, not to the text."""
        self._furniture.append(self._since(start))
        self._settled = _UNSETTLED

    def furniture(self) -> tuple[Span, ...]:
        """The places marked so far as belonging to the page, joined, without what is most of it."""
        if self._settled[0] != self.length:
            self._settled = (self.length, _furniture(self._furniture, "".join(self._parts)))
        return self._settled[1]

    def mark_stranger(self, span: Span) -> None:
        """What is known to stand outside the text, however much of the page it is."""
        self._strangers.append(span)

    def mark_title(self, span: Span, *, is_heading: bool) -> None:
        """A line that is the title, whatever else it was taken for; `is_heading`: it is marked as one."""
        self._titles.append(span)
        if not is_heading:
            self._headings = sorted([*self._headings, (span, 0)])

    @property
    def text(self) -> str:
        """What was written so far, the automatic numbers blanked out."""
        text = "".join(self._parts)
        pieces = []
        at = 0
        for number in self._numbers:
            pieces += [text[at : number.start], " " * len(number)]
            at = number.end
        return "".join([*pieces, text[at:]])

    def mark_running(self, start: int) -> None:
        """What was written since `start` is a running head or foot: furniture, however much there is."""
        self._strangers.append(self._since(start))

    def mark_note(self, start: int) -> None:
        """What was written since `start` is a footnote or an endnote."""
        self._notes.append(self._since(start))

    def _since(self, start: int) -> Span:
        """Blanks at the end are left out: the next line end removes them."""
        last = self._parts[-1] if self._parts else ""
        end = self.length - (len(last) - len(last.rstrip(" ")))
        return Span(min(start, end), end)

    def finish(
        self,
        *,
        encoding: str | None = None,
        facts: Facts | None = None,
        warnings: tuple[Warned, ...] = (),
        single: bool = False,
    ) -> Reading:
        """The text and its hints, their spans without blanks at the ends and none of them empty.

        `single` is for `settle_levels`.
        """
        text = "".join(self._parts)
        marked = merge([*self.furniture(), *self._strangers])
        furniture = tuple(_inked([left for one in marked for left in subtract(one, self._titles)], text))
        headings = self._headings_outside(furniture, text)
        # A title has no number: a first heading with one is the first section, even where it is the only one.
        numbered = bool(headings and self._numbers and headings[0].span.start == self._numbers[0].start)
        hints = Hints(
            headings=settle_levels(headings, titled=not numbered, single=single),
            numbers=tuple(_inked(self._numbers, text)),
            tables=tuple(_inked(self._tables, text)),
            furniture=furniture,
            notes=tuple(_inked(self._notes, text)),
        )
        return Reading(text, encoding, hints, facts or Facts(), warnings)

    def _headings_outside(self, furniture: tuple[Span, ...], text: str) -> tuple[HeadingHint, ...]:
        """The headings that say something and are not part of the page."""
        starts = [span.start for span in furniture]
        found = []
        for marked, level in self._headings:
            span = trim(marked, text)
            around = bisect_right(starts, span.start) - 1
            if len(span) and not (around >= 0 and furniture[around].contains(span)):
                found.append(HeadingHint(span, level))
        return tuple(found)


def settle_levels(
    headings: tuple[HeadingHint, ...], *, titled: bool = True, single: bool = False
) -> tuple[HeadingHint, ...]:
    """Levels as they are meant: 1, 2, 3 ... without gaps, 0 for the title.

    Where `titled`, a single outermost heading before all others is the title. With `single` it is so even
    where there are no others, if the format gave it its first level.
    """
    used = sorted({hint.level for hint in headings} - {0})
    rank = {0: 0} | {level: at for at, level in enumerate(used, start=1)}
    levels = [rank[hint.level] for hint in headings]
    # Raw levels tell whether a heading without others was given the first level.
    leads = _leads(levels) if len(levels) > 1 else single and used == [1]
    down = 1 if titled and leads else 0
    return tuple(HeadingHint(hint.span, level - down) for hint, level in zip(headings, levels, strict=True))


def _leads(levels: list[int]) -> bool:
    """The first heading stands above all others."""
    return levels[0] == 1 and min(levels[1:]) > 1


def _furniture(marked: list[Span], text: str) -> tuple[Span, ...]:
    """The marked places joined, without any that holds more than its share of the ink."""
    places = sorted({at for span in marked for at in (span.start, span.end)})
    before = dict(zip(places, accumulate(ink(text[a:b]) for a, b in pairwise([0, *places])), strict=True))
    most = MOST_FURNITURE * ink(text)
    small = [span for span in marked if before[span.end] - before[span.start] <= most]
    return tuple(_inked(merge(small), text))


def _inked(spans: list[Span], text: str) -> list[Span]:
    return [trim(span, text) for span in spans if span.of(text).strip()]


_UNSETTLED: tuple[int, tuple[Span, ...]] = (-1, ())
"""No length of a text: its furniture is not known."""
_FLOWING = re.compile(r"[ \t\n\r\f]+")
_RUN = re.compile(r"[\t\n\r\f]|  ")
_LINE_START = frozenset({"", " ", "\n", "\t"})
"""What stands before a blank that a browser leaves out."""

_FULL_WIDTH = 0x2460
"""From here on (circled numbers, Chinese marks) a number is set close to its text."""

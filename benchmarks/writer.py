"""A generator of work summaries, put together from phrases: texts for races that anybody can make again.

The same language, count and seed give the same texts. The phrases stand in `phrases/<language>.toml`.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise, repeat
from pathlib import Path
from typing import Any

from benchmarks.material import Material
from summarykit.reading import read_text

BYTES = 6000
"""Length of a made text in UTF-8: a usual summary of one unit."""

FREE = 0.85
"""Share of sentences put together from small parts: whole patterns alone would make all documents alike."""

RECYCLED = 3
"""Paragraphs that a made copy takes over from its source, every other one with new figures."""

_SLOT = re.compile(r"\{(\w+)\}")
_DIGITS = re.compile(r"\d")


def made(lang: str, count: int, seed: int) -> Material:
    """`count` documents out of the generator, and half as many pairs made of them."""
    writer = _Writer(lang, random.Random(f"{lang} {seed}"))  # noqa: S311 no secret, the same texts each time
    texts = [writer.document() for _ in range(count)]
    documents = tuple(read_text(text, id=f"{lang}-{at}", lang=lang) for at, text in enumerate(texts))
    pairs = tuple(
        (read_text(writer.recycle(mine.text, other.text), id=f"{mine.id}-copy", lang=lang), other)
        for mine, other in list(pairwise(documents))[::2]
    )
    return Material(lang, documents, pairs)


@cache
def _phrases(lang: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"phrases/{lang}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Draws sentences, paragraphs and documents of one language from its phrases."""

    lang: str
    random: random.Random

    def document(self) -> str:
        """A title, site furniture in one of three, an opening, numbered sections, problems and plans."""
        year = self.random.randint(2019, 2025)
        sections = [self._section("headings", "sentences", year)]
        last = [
            self._section("problems_heading", "problems", year),
            self._section("plans_heading", "plans", year),
        ]
        while sum(map(_size, [*sections, *last])) < BYTES:
            sections.append(self._section("headings", "sentences", year))
        numbers = self._one("numbering")
        lines = [self._line("title", year), self._line("opening", year)]
        if self.random.random() < 1 / 3:
            lines.insert(0, self._line("furniture", year))
        for number, (heading, *paragraphs) in zip(
            chain(numbers, repeat("")), [*sections, *last], strict=False
        ):
            lines += [number + heading, *paragraphs]
        return "\n".join(lines) + "\n"

    def recycle(self, mine: str, source: str) -> str:
        """A text with paragraphs of the source among its own."""
        lines = mine.splitlines()
        longest = sorted(source.splitlines(), key=len)[-2 * RECYCLED :]
        for at, line in enumerate(self.random.sample(longest, min(RECYCLED, len(longest)))):
            new = _DIGITS.sub(lambda _: str(self.random.randint(1, 9)), line) if at % 2 else line
            lines.insert(self.random.randint(2, len(lines)), new)
        return "\n".join(lines) + "\n"

    def _section(self, heading: str, sentences: str, year: int) -> list[str]:
        """A heading and two paragraphs."""
        return [self._line(heading, year), *(self._paragraph(sentences, year) for _ in range(2))]

    def _paragraph(self, kind: str, year: int) -> str:
        blank = " " if self.lang == "en" else ""
        kinds = ["free" if self.random.random() < FREE else kind for _ in range(self.random.randint(3, 5))]
        return blank.join(self._line(kind, year) for kind in kinds)

    def _line(self, kind: str, year: int) -> str:
        """A phrase of a kind; every place in it is drawn anew, but the numbers of a sum belong together."""
        a, b = self.random.randint(11, 240), self.random.randint(11, 240)
        sums = {"year": year, "last": year - 1, "a": a, "b": b, "sum": a + b}
        return self._filled(self._one(kind), sums)

    def _filled(self, phrase: str, sums: dict[str, int]) -> str:
        """The phrase with its places filled; what fills one may have places of its own."""
        return _SLOT.sub(lambda slot: self._fill(slot[1], sums), phrase)

    def _fill(self, slot: str, sums: dict[str, int]) -> str:
        if slot in sums:
            return str(sums[slot])
        match slot:
            case "n":
                return str(self.random.randint(2, 60))
            case "k":
                return f"{self.random.randint(1000, 90000):,}"
            case "p" | "m":
                return f"{self.random.uniform(1, 99):.1f}"
        word = self._filled(self.random.choice(_phrases(self.lang)["slots"][slot.lower()]), sums)
        return word[0].upper() + word[1:] if slot[0].isupper() else word

    def _one(self, kind: str) -> Any:
        return self.random.choice(_phrases(self.lang)[kind])


def _size(lines: Sequence[str]) -> int:
    return sum(len(line.encode("utf-8")) + 1 for line in lines)

"""Places in words: "§2 ¶3" is the third paragraph of the second outermost section, "§0" what comes before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarykit.records import Block, Heading


@dataclass(frozen=True, slots=True)
class Locator:
    """`sections` are the offsets where outermost sections begin, `paragraphs` where paragraphs begin."""

    sections: tuple[int, ...]
    paragraphs: tuple[int, ...]

    def where(self, offset: int) -> str:
        """The label of an offset: "§1 ¶2" inside a paragraph, "§1" on a heading or before any paragraph."""
        section = bisect_right(self.sections, offset)
        begin = self.sections[section - 1] if section else 0
        before = bisect_right(self.paragraphs, offset) - sum(1 for at in self.paragraphs if at < begin)
        return f"§{section} ¶{before}" if before > 0 else f"§{section}"


def locator(text: str, blocks: Sequence[Block], headings: Sequence[Heading]) -> Locator:
    """Sections open with the headings of the outermost level; a paragraph is what shares a line.

    Lines of headings and titles are not counted; a run-in heading, the text behind it and boilerplate
    glued to it are one paragraph, as a reader of the page would count.
    """
    outermost = min((heading.level for heading in headings), default=1)
    sections = tuple(heading.span.start for heading in headings if heading.level == outermost)
    return Locator(sections, tuple(_paragraphs(text, blocks)))


def _paragraphs(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Where paragraphs begin: at each block that no other than a heading stands before on its line."""
    end_before: int | None = None
    for block in sorted(blocks, key=lambda one: one.span):
        stands_alone = block.kind in {"title", "heading"} and not block.run_in
        on_one_line = end_before is not None and "\n" not in text[end_before : block.span.start]
        if not stands_alone and not on_one_line:
            yield block.span.start
        end_before = None if stands_alone else block.span.end

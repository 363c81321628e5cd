"""Blocks, headings and sections: how a text is built."""

from summarykit.structure.blocks import find_blocks
from summarykit.structure.headings import find_headings
from summarykit.structure.sections import find_sections

__all__ = ["find_blocks", "find_headings", "find_sections"]

"""Word files (.docx), read as Word shows them.

document    the reader: parts, running heads, facts, what is warned of
story       paragraphs and tables to a canvas, in reading order
paragraphs  paragraphs and cells out of their elements
runs        what a paragraph shows
notes       footnotes and endnotes, their marks
styles      headings, lists and hidden text by style
numbering   automatic numbers
symbols     signs of symbol fonts
values      settings of an element
"""

from summarykit.reading.docx.document import read

__all__ = ["read"]

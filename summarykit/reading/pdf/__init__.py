"""PDF files, which say where each letter stands and nothing of words, lines or paragraphs.

apart       a child process opens the file with PDFium, under limits
  engine      letters with their places, ruled lines, pictures
  rows        letters to rows of pieces
grids       pieces between ruled lines to rows of tables
columns     rows to columns in reading order
paragraphs  lines to paragraphs
furniture   running heads and feet, page numbers
headings    by letter height and weight
writing     all of it to a canvas
document    the reader: what is refused, what is warned of, facts
"""

from summarykit.reading.pdf.document import read

__all__ = ["read"]

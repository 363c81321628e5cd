"""RTF files: control words and groups, read as Word, WordPad, WPS and LibreOffice write them."""

from summarykit.reading.rtf.document import read

__all__ = ["read"]

"""OpenDocument texts (.odt, .ott): a ZIP archive of XML, opened with the care that Word files get."""

from summarykit.reading.odt.document import read

__all__ = ["read"]

"""What a document is about: keyphrases in the document's own words."""

from summarykit.themes.find import find_themes

__all__ = ["find_themes"]

"""Language packs, and the only place where spaCy makes a Doc."""

from summarykit.lang.pack import LanguagePack
from summarykit.lang.registry import get_pack, languages

__all__ = ["LanguagePack", "get_pack", "languages"]

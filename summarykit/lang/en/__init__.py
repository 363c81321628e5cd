"""English."""

import re
from pathlib import Path

from summarykit.lang.pack import LanguagePack

_PIECE = re.compile(r"\s+|\w+(?:['’\-]\w+)*|[^\w\s]")


def cut_words(text: str) -> list[str]:
    """Words (apostrophes and hyphens glued), runs of blanks, single signs; joined they are the text."""
    return _PIECE.findall(text)


PACK = LanguagePack(
    code="en", name="English", folder=Path(__file__).parent, cut_words=cut_words, min_passage=40
)

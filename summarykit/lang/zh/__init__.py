"""Chinese (simplified)."""

from pathlib import Path

from summarykit.lang.pack import LanguagePack


def cut_words(text: str) -> list[str]:
    """Words of the dictionary (rjieba), blanks and signs; joined they are the text."""
    import rjieba

    return rjieba.cut(text, hmm=True)


def tag_words(text: str) -> list[tuple[str, str]]:
    """The same pieces, each with its part of speech (ICTCLAS letters: n noun, v verb, ...)."""
    import rjieba

    return rjieba.tag(text, hmm=True)


PACK = LanguagePack(
    code="zh",
    name="中文",
    folder=Path(__file__).parent,
    cut_words=cut_words,
    min_passage=20,
    tag_words=tag_words,
)

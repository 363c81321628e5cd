"""Which words a phrase is made of: content words, closed by a noun."""

from __future__ import annotations

from functools import cache

from summarykit.lang.facets.themes import ThemeCues


def is_content(word: str, tag: str, cues: ThemeCues) -> bool:
    """The word, in lower case, may stand in a phrase."""
    if word in cues.breaks or not any(map(str.isalpha, word)) or word.startswith(cues.break_starts):
        return False
    return tag in cues.tags and not _is_clause(word, tag, cues) if cues.tags else not is_verb(word, cues)


@cache
def _is_clause(word: str, tag: str, cues: ThemeCues) -> bool:
    """A verb with its complement or of one sign, or an idiom around a word that breaks a phrase."""
    if tag == cues.verb_tag:
        return len(word) == 1 or (word not in cues.nouns and word.endswith(cues.break_endings))
    return tag in cues.idiom_tags and (word[:2] in cues.breaks or word[-2:] in cues.breaks)


@cache
def is_verb(word: str, cues: ThemeCues) -> bool:
    """The word, in lower case, is a form of a verb of reporting, or an adverb."""
    if word in cues.nouns:
        return False
    return word.endswith(cues.break_endings) or any(
        _is_form(word, ending, first, cues) for ending, first in cues.verb_endings
    )


def _is_form(word: str, ending: str, first: str, cues: ThemeCues) -> bool:
    if not word.endswith(ending):
        return False
    base = word.removesuffix(ending) + first
    return base in cues.verbs and not (base in cues.noun_verbs and ending in {"", "s", "es", "ies"})


def may_close(word: str, tag: str, cues: ThemeCues) -> bool:
    """The word, in lower case, may be the last of a phrase: it is a noun."""
    if cues.last_tags and tag not in cues.last_tags:
        return False
    return word in cues.nouns or not word.endswith(cues.not_last)


def may_stand_alone(word: str, cues: ThemeCues) -> bool:
    """The word may be a phrase by itself."""
    return len(word) >= cues.least and not word[0].isdigit()


@cache
def is_general(word: str, cues: ThemeCues) -> bool:
    """The word, in lower case, is no theme, nor are several such words together."""
    return word in cues.general or stem(word, cues) in cues.general


@cache
def stem(word: str, cues: ThemeCues) -> str:
    """What the forms of a word in lower case have in common."""
    for ending, instead in cues.stems:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + instead
    return word

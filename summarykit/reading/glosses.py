"""Pronunciations in brackets behind Chinese letters, as conversion by machine leaves them."""

from __future__ import annotations

import re
from dataclasses import replace

from summarykit.reading.results import Reading
from summarykit.records import Span
from summarykit.records.spans import merge

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
"""Vowels of pinyin with their tones."""

GLANCE = 2000
"""Characters at the beginning of a text in which a gloss must stand: where there are any, there are many."""

_GLOSS = re.compile(rf"(?<=[\u3400-\u9fff\U00020000-\U000323af])[（(][a-zü{TONED}]{{1,6}}[)）]")


def mark_glosses(reading: Reading) -> Reading:
    """The reading with every gloss marked as furniture. Toneless ones (de) are known by those with tones."""
    head = reading.text[:GLANCE]
    if head.isascii() or not any(vowel in head for vowel in TONED):
        return reading
    found = [Span(*gloss.span()) for gloss in _GLOSS.finditer(reading.text)]
    if not any(vowel in span.of(reading.text) for span in found for vowel in TONED):
        return reading
    furniture = tuple(merge([*reading.hints.furniture, *found]))
    return replace(reading, hints=replace(reading.hints, furniture=furniture))

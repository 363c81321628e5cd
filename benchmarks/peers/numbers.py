"""Readers of figures: a plain regular expression, and two known tools where they are installed."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

NUMBER = re.compile(
    r"[$¥€£]?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|per ?cent|thousand|million|billion|万|亿)?\s?"
    r"(?:dollars?|hours?|days?|元|人次|人|项|件|次|场|天|处)?"
    r"|[一二三四五六七八九十百千万亿两]{2,}(?:元|人|项|件|次|场|天|处)?"
)

Reader = Callable[[str], object]


def plain(text: str) -> list[tuple[int, int, str]]:
    """(start, end, surface) of what looks like a number, with the unit behind it; nothing is understood."""
    return [(match.start(), match.end(), match[0]) for match in NUMBER.finditer(text)]


def quantulum3(lang: str) -> Reader | None:
    """Quantities of a sentence as quantulum3 finds them; None where it is not installed or not for `lang`.

    Its classifier of unclear units, a pickle of an old scikit-learn, is switched off: that makes it faster.
    """
    if lang != "en":
        return None
    try:
        classifier: Any = import_module("quantulum3.classifier")
        classifier.USE_CLF = False
        parse: Reader = import_module("quantulum3.parser").parse
    except ImportError:
        return None
    return parse


def recognizers(lang: str) -> Reader | None:
    """Numbers, ranks, shares, money, measures and dates by Recognizers-Text; None where not installed."""
    try:
        numbers = import_module("recognizers_number")
        units = import_module("recognizers_number_with_unit")
        dates = import_module("recognizers_date_time")
        cultures = import_module("recognizers_text").Culture
    except ImportError:
        return None
    culture = {"en": cultures.English, "zh": cultures.Chinese}[lang]
    readers = (
        numbers.recognize_number,
        numbers.recognize_ordinal,
        numbers.recognize_percentage,
        units.recognize_currency,
        units.recognize_dimension,
        dates.recognize_datetime,
    )
    return lambda text: [read(text, culture) for read in readers]

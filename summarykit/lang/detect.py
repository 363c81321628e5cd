"""Which language a text is written in."""

from __future__ import annotations

import re

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’\-][A-Za-z\u00c0-\u024f]+)*")


def detect_language(text: str) -> str:
    """Code of the language pack."""
    return "zh" if len(_HAN.findall(text)) > len(_WORD.findall(text)) else "en"

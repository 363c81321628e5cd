"""Encodings of what is not plainly Chinese.

They are told by the file itself, by chardet and charset-normalizer where they agree, and by how a Western
text looks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CHINESE = ("gb18030", "big5")
DOUBTED = frozenset({*CHINESE, "utf-8", "cp1252"})
"""What files declare out of habit."""
EASTERN = frozenset({"cp932", "shift_jis", "shift_jis_2004", "euc_jp", "cp949"})
"""What a detector does not take a Western text for."""
LATIN = 0.3
"""A text in a Latin alphabet has fewer than this share of bytes above 127."""
KOREAN_FROM = 32
"""Bytes above 127 from which detectors tell Korean from Chinese: of 150 Chinese strings of 8 letters
charset-normalizer took 81 and chardet 1 for Korean, of 20 letters 11 and none."""
SAMPLE = 1 << 14
"""Bytes that a detector is shown, from just before the first one above 127."""

AGREED, WORDS, ALONE = 0.9, 0.8, 0.6
"""Confidence in what both detectors or one and the file say, in a Western reading that makes words, and in
what one detector alone says of Chinese letters half of which are rare."""

_SIGN_IN_WORD = re.compile(r"[^\W\d_][\u0080-\u00ac\u00ae-\u00b6\u00b8-\u00bf×÷][^\W\d_]")
"""A letter, a sign, a letter: the text is in another alphabet's set."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding and how sure it is, from 0 to 1.

    For Chinese it is the share of common letters in what was read, for UTF-16 that and ASCII, and otherwise
    what the detectors' agreement is worth.
    """

    encoding: str
    confidence: float


def other_guess(data: bytes, declared: str | None, likely: str | None) -> Guess | None:
    """The encoding of what is not plainly Chinese; `likely` is what it is if a detector thinks so too."""
    if declared is not None and declared not in DOUBTED and fits(data, declared):
        return Guess(declared, AGREED)
    found = agreed_on(data)
    if likely in found:
        return Guess(str(likely), AGREED if len(found) == 1 else ALONE)
    agreed = next(iter(found)) if len(found) == 1 else "none"
    western = None if agreed in EASTERN else _western(data)
    return western or (Guess(agreed, AGREED) if fits(data, agreed) else None)


def is_korean(data: bytes) -> bool:
    """Korean in its own set decodes into common Chinese letters: both detectors must say so, of enough."""
    return _beyond_ascii(data) >= KOREAN_FROM and agreed_on(data) == {"cp949"}


def agreed_on(data: bytes) -> set[str]:
    """What chardet and charset-normalizer say of a sample: one name where they agree, "none" for no idea."""
    import chardet
    import charset_normalizer

    first = first_beyond_ascii(data)
    sample = data[max(0, first - 1024) : first + SAMPLE]
    match = charset_normalizer.from_bytes(sample).best()
    names = {chardet.detect(sample)["encoding"] or "none", match.encoding if match else "none"}
    # UTF-16 is known by its letters before anyone is asked; from others it is a wild guess.
    return {_plain_name(name) for name in names if not name.lower().startswith("utf") and _holds_ascii(name)}


def fits(data: bytes, encoding: str) -> bool:
    """Every byte decodes."""
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def first_beyond_ascii(data: bytes) -> int:
    """Where the first byte above 127 stands, the end where there is none."""
    found = _BEYOND_ASCII.search(data)
    return found.start() if found else len(data)


def _beyond_ascii(data: bytes) -> int:
    """Bytes above 127."""
    return len(data) - len(data.decode("ascii", "ignore"))


def _western(data: bytes) -> Guess | None:
    """Windows' Western European set, or its older sister where a byte has no meaning in it."""
    if _beyond_ascii(data) >= LATIN * len(data.strip()):
        return None
    encoding = "cp1252" if fits(data, "cp1252") else "latin-1"
    return None if _SIGN_IN_WORD.search(data.decode(encoding)) else Guess(encoding, WORDS)


def _holds_ascii(name: str) -> bool:
    """False of the sets of mainframes, which nobody's reports are written in."""
    return name == "none" or (fits(b"Az09", name) and b"Az09".decode(name) == "Az09")


def _plain_name(name: str) -> str:
    """Python's own name; the older Chinese sets under the name of the one that contains them."""
    plain = re.sub(r"^windows_(?=\d)", "cp", name.lower().replace("-", "_"))
    if plain.startswith("big5"):
        return "big5"
    return _SAME.get(plain, plain)


_SAME = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "iso8859_1": "cp1252",
    "euc_kr": "cp949",
    "johab": "cp949",
    "uhc": "cp949",
    "cp950": "big5",
}

"""Which encoding fits bytes that do not say: how common the letters are that they would be.

Chinese letters in the wrong encoding decode without an error into rare ones. The national standards put
the common letters into a level of their own (GB2312 rows 16-55, Big5 rows A4-C6), so the share of those
tells a right reading from a wrong one already in a line of four letters, where detectors trained on
longer texts fail. What is not Chinese is left to chardet and charset-normalizer, where they agree.
"""

from __future__ import annotations

import re
from functools import cache

FEW_CONTROLS = 8
"""So many control bytes are an accident in a text of any length: old editors leave some behind."""
SIGNS = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～％〇　①②③④⑤⑥⑦⑧⑨⑩") | frozenset(
    map(chr, range(0xFF01, 0xFF5F))
)
CHINESE = ("gb18030", "big5")
DOUBTED = frozenset({*CHINESE, "utf-8", "cp1252"})
"""What files declare out of habit."""
COMMON = 0.8
"""Least share of common letters of a right reading. In 300 strings each of 4, 8 and 20 letters in GB18030
and Big5, every value from 0.3 to 1.0 gave the same answers (1,797 of 1,800 right), and none took one of
eleven Western lines for Chinese: rerun `tests/reading/test_guess.py` after a change."""
WHOLE = 16
"""So many letters must be whole for each that is broken: a single byte is no damaged Chinese text."""
LIKELY = 0.5
"""Least share where a detector or the file itself says the same."""
LATIN = 0.3
"""A text in a Latin alphabet has fewer than this share of bytes above 127."""
KOREAN_FROM = 32
"""Bytes above 127 from which detectors tell Korean from Chinese: of 150 Chinese strings of 8 letters
charset-normalizer took 81 and chardet 1 for Korean, of 20 letters 11 and none."""
SAMPLE = 1 << 14
"""Bytes that a detector is shown, from just before the first one above 127."""

_SIGN_IN_WORD = re.compile(r"[^\W\d_][\u0080-\u00ac\u00ae-\u00b6\u00b8-\u00bf×÷][^\W\d_]")
"""A letter, a sign, a letter: the text is in another alphabet's set."""


def looks_binary(data: bytes) -> int | None:
    """Where bytes show that they are no text: the first control byte, if there are more than a few.

    In random bytes every tenth is one; a text has none, or a few in a hundred where it is damaged.
    """
    controls = bytes([*range(9), *range(14, 27), *range(28, 32)])
    count = len(data) - len(data.translate(None, controls))
    if count <= 0.1 * len(data) and (count <= FEW_CONTROLS or count <= 0.01 * len(data)):
        return None
    return next(at for at, byte in enumerate(data) if byte in controls)


def unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: has NUL bytes, and read so it is made of common letters."""
    if b"\0" not in data or len(data) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        usual = sum(sign.isascii() and (sign.isprintable() or sign.isspace()) for sign in text)
        if usual + _commons(text, "gb18030") >= 0.9 * len(text):
            return encoding
    return None


def is_utf8_with_damage(data: bytes, most: float) -> bool:
    """UTF-8 in which a few bytes are broken: many letters beyond ASCII decode and few do not."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(not sign.isascii() for sign in text) - broken
    return beyond >= 4 * broken and broken <= max(1.0, most * len(text))


def guess_encoding(data: bytes, declared: str | None, most: float) -> str | None:
    """The encoding that fits best, None where none does. `most` is the share of places that may be broken."""
    share = {encoding: _commonness(data, encoding, most) for encoding in CHINESE}
    best = max(CHINESE, key=lambda encoding: share[encoding])
    if declared in CHINESE and share[declared] >= max(LIKELY, share[best] - 0.1):
        return declared
    if share[best] >= COMMON and not _is_korean(data):
        return best
    return _other_guess(data, declared, best if share[best] >= LIKELY else None)


def _other_guess(data: bytes, declared: str | None, likely: str | None) -> str | None:
    """The encoding of what is not plainly Chinese; `likely` is what it is if a detector thinks so too."""
    if declared is not None and declared not in DOUBTED and fits(data, declared):
        return declared
    found = _detectors(data)
    if likely in found:
        return likely
    if len(found) == 1 and fits(data, *found):
        return next(iter(found))
    return _western(data)


def _western(data: bytes) -> str | None:
    """Windows' Western European set, or its older sister where a byte has no meaning in it."""
    if sum(byte > 0x7F for byte in data) >= LATIN * len(data.strip()):
        return None
    encoding = "cp1252" if fits(data, "cp1252") else "latin-1"
    return None if _SIGN_IN_WORD.search(data.decode(encoding)) else encoding


def _is_korean(data: bytes) -> bool:
    """Korean in its own set decodes into common Chinese letters: both detectors must say so, of enough."""
    return sum(byte > 0x7F for byte in data) >= KOREAN_FROM and _detectors(data) == {"cp949"}


def _commonness(data: bytes, encoding: str, most: float) -> float:
    """Share of common letters among those beyond ASCII, 0 where too much is broken."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    beyond = sum(not sign.isascii() for sign in text) - broken
    if not beyond or broken > max(1.0, most * len(text)) or WHOLE * broken > beyond:
        return 0.0
    return _commons(text, encoding) / (beyond + broken)


def _commons(text: str, encoding: str) -> int:
    common = _common_letters(encoding)
    return sum(sign in common for sign in text if not sign.isascii())


@cache
def _common_letters(encoding: str) -> frozenset[str]:
    """The first level of the standard, and the signs of full width."""
    leads, trails = {
        "gb18030": (range(0xB0, 0xD8), range(0xA1, 0xFF)),
        "big5": (range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
    }[encoding]
    level = "".join(bytes([lead, trail]).decode(encoding, "ignore") for lead in leads for trail in trails)
    return SIGNS | frozenset(level)


def fits(data: bytes, encoding: str) -> bool:
    """Every byte decodes."""
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def _detectors(data: bytes) -> set[str]:
    """What chardet and charset-normalizer say of a sample: one name where they agree, "none" for no idea."""
    import chardet
    import charset_normalizer

    first = next((at for at, byte in enumerate(data) if byte > 0x7F), 0)
    sample = data[max(0, first - 1024) : first + SAMPLE]
    match = charset_normalizer.from_bytes(sample).best()
    names = {chardet.detect(sample)["encoding"] or "none", match.encoding if match else "none"}
    # UTF-16 is known by its NUL bytes before anyone is asked; without them it is a wild guess.
    return {_plain_name(name) for name in names if not name.lower().startswith("utf")}


def _plain_name(name: str) -> str:
    """Python's own name; the older Chinese sets under the name of the one that contains them."""
    plain = name.lower().replace("-", "_")
    if plain in {"gb2312", "gbk", "gb18030", "cp936"}:
        return "gb18030"
    if plain in {"windows_1252", "iso8859_1"}:
        return "cp1252"
    if plain in {"euc_kr", "johab", "uhc"}:
        return "cp949"
    return "big5" if plain.startswith("big5") or plain == "cp950" else plain

"""Which encoding fits bytes that do not say: how common the letters are that they would be.

Chinese letters in the wrong encoding decode without an error into rare ones. The national standards put
the common letters into a level of their own, so the share of those tells a right reading from a wrong one
already in a line of four letters, where detectors trained on longer texts fail. Where both readings are of
common letters, the one with more of the few hundred that make most of any text is right.
"""

from __future__ import annotations

import codecs
import contextlib
from itertools import filterfalse

from summarykit.reading.detectors import (
    AGREED,
    CHINESE,
    Guess,
    first_beyond_ascii,
    is_korean,
    other_guess,
)
from summarykit.reading.letters import FREQUENT, common_letters

FEW_CONTROLS = 8
"""So many control bytes are an accident in a text of any length: old editors leave some behind."""
HEAD = 1 << 12
"""Bytes that are searched for control bytes where there is no NUL: what is no text shows at once."""
WIDER: dict[str, tuple[str, ...]] = {"big5": ("cp950", "big5hkscs")}
"""What is called Big5 too: with Windows' euro sign and E-TEN's letters, with those of Hong Kong."""
COMMON = 0.8
"""Least share of common letters of a right reading. In 300 strings each of 4, 8 and 20 letters in GB18030
and Big5, every value from 0.3 to 1.0 gave the same answers (1,797 of 1,800 right), and none took one of
eleven Western lines for Chinese: rerun `tests/reading/test_guess.py` after a change."""
FLUENT = 0.4
"""Share of frequent letters from which on a text is Chinese without asking: running text has 0.6 to 0.9 of
them, Korean read as Chinese has 0.1 to 0.2."""
CERTAIN = 0.95
"""Share of common letters that with FLUENT settles it: Big5 read as GB18030 has 0.1 of frequent ones."""
WHOLE = 16
"""So many letters must be whole for each that is broken: a single byte is no damaged Chinese text."""
LIKELY = 0.5
"""Least share where a detector or the file itself says the same."""
NEAR = 0.1
"""Two readings whose shares differ by less are told apart by what the file declares."""
GLANCE = 1 << 9
"""Bytes, from the first above 127, whose letters are counted: twenty letters are enough."""
BEGINNING = 1 << 14
"""Bytes that are tried as UTF-16."""
FEW_FREQUENT = 0.15
"""Least share of frequent letters in UTF-16: pairs of ASCII letters read so have less."""
SURE_UTF16 = 0.9
"""Least share of common letters and ASCII of UTF-16 that does not say so."""
CHANCE = 32
"""Bytes up to which a text may be UTF-8 by chance: of 20,000 strings of four letters eleven are."""

_LAST_WESTERN, _THREE_BYTES = "\u00ff", "\u0800"
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])


def looks_binary(data: bytes) -> int | None:
    """Where bytes show that they are no text: the first control byte, if there are more than a few.

    In random bytes every tenth is one; a text has none, or a few in a hundred where it is damaged.
    """
    if b"\0" not in data:
        data = data[:HEAD]
    count = len(data) - len(data.translate(None, _CONTROLS))
    if count <= 0.1 * len(data) and (count <= FEW_CONTROLS or count <= 0.01 * len(data)):
        return None
    return next(at for at, byte in enumerate(data) if byte in _CONTROLS)


def unmarked_utf16(data: bytes) -> Guess | None:
    """UTF-16 without a mark: read so it is made of ASCII and common letters. Its beginning is looked at."""
    if len(data) % 2:
        return None
    guesses = [Guess(name, _usual(data[:BEGINNING], name)) for name in ("utf-16-le", "utf-16-be")]
    best = max(guesses, key=lambda guess: guess.confidence)
    return best if best.confidence >= SURE_UTF16 else None


def _usual(data: bytes, encoding: str) -> float:
    """Share of ASCII and of common letters; 0 where the bytes do not fit, or too few letters are frequent."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return 0.0
    beyond = [sign for sign in text if not sign.isascii()]
    if _share(beyond, FREQUENT) < FEW_FREQUENT and beyond:
        return 0.0
    plain = sum(sign.isascii() and (sign.isprintable() or sign.isspace()) for sign in text)
    common = common_letters("gb18030") | common_letters("big5")
    return (plain + sum(sign in common for sign in beyond)) / max(1, len(text))


def is_utf8_with_damage(data: bytes, most: float) -> bool:
    """UTF-8 in which a few bytes are broken: many letters beyond ASCII decode and few do not."""
    limit = max(1.0, most * len(data))
    first = first_beyond_ascii(data)
    if data[first : first + int(4 * limit)].decode("utf-8", "replace").count("\ufffd") > limit + 1:
        # The beginning alone has more than the whole may have (one it may be cut through): the rest is slow.
        return False
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", "ignore")) - broken
    return beyond >= 4 * broken and broken <= max(1.0, most * len(text))


def is_utf8_by_chance(text: str, data: bytes) -> bool:
    """Letters of GB18030 whose bytes make as many of UTF-8, none of them Western, such as 同时抓住.

    Only of short texts: the longer one is, the less it happens.
    """
    if len(data) > CHANCE or text.isascii():
        return False
    beyond = [sign for sign in text if not sign.isascii()]
    if any(sign >= _THREE_BYTES or sign <= _LAST_WESTERN for sign in beyond):
        return False
    common, frequent = _shares(data, "gb18030", 0.0)
    return common == 1.0 and frequent >= FLUENT


def guess_encoding(data: bytes, declared: str | None, most: float) -> Guess | None:
    """The encoding that fits best, None where none does. `most` is the share of places that may be broken."""
    found = _chinese(data, declared, most)
    if found.confidence >= COMMON:
        return found
    if found.confidence < LIKELY:
        return unmarked_utf16(data) or other_guess(data, declared, None)
    return unmarked_utf16(data) or other_guess(data, declared, found.encoding) or found


def _chinese(data: bytes, declared: str | None, most: float) -> Guess:
    """The Chinese encoding that fits best; what the file declares where it fits about as well."""
    first = first_beyond_ascii(data)
    shares = _tried(data[first : first + GLANCE], most, one_is_enough=declared is None)
    best = max(shares, key=lambda name: sum(shares[name]))
    common, frequent = shares[best]
    if declared is not None and declared in CHINESE and shares[declared][0] >= max(LIKELY, common - NEAR):
        return Guess(declared, max(AGREED, shares[declared][0]))
    is_other = common >= COMMON and frequent < FLUENT and is_korean(data)
    return Guess(best, LIKELY if is_other else common)


def _tried(head: bytes, most: float, *, one_is_enough: bool) -> dict[str, tuple[float, float]]:
    """Shares of common and of frequent letters in each encoding, up to the one that settles it."""
    shares: dict[str, tuple[float, float]] = {}
    for name in CHINESE:
        shares[name] = _shares(head, name, most)
        if one_is_enough and len(head) == GLANCE and _is_running(*shares[name]):
            break
    return shares


def _is_running(common: float, frequent: float) -> bool:
    """So much running text is read rightly in one encoding alone: the others need not be tried."""
    return common >= CERTAIN and frequent >= FLUENT


def _shares(data: bytes, encoding: str, most: float) -> tuple[float, float]:
    """Shares of common and of frequent letters among those beyond ASCII, 0 where too much is broken."""
    common = common_letters(encoding)
    return max(_shares_in(data, name, common, most) for name in WIDER.get(encoding, (encoding,)))


def _shares_in(data: bytes, codec: str, common: frozenset[str], most: float) -> tuple[float, float]:
    text = codecs.getincrementaldecoder(codec)("replace").decode(data, final=len(data) < GLANCE)
    broken = text.count("\ufffd")
    beyond = list(filterfalse(str.isascii, text))
    whole = len(beyond) - broken
    if not whole or broken > max(1.0, most * len(text)) or WHOLE * broken > whole:
        return 0.0, 0.0
    return _share(beyond, common), _share(beyond, FREQUENT)


def _share(letters: list[str], known: frozenset[str]) -> float:
    return sum(map(known.__contains__, letters)) / max(1, len(letters))


def strictly(data: bytes, encoding: str) -> tuple[str, str | None]:
    """The encoding, or a larger set under its name that has what the bytes need, and the text in it.

    The text is None where none of them has all.
    """
    wider = (encoding, *WIDER.get(encoding, ()))
    for name in wider:
        with contextlib.suppress(UnicodeError):
            return name, data.decode(name)
    return wider[-1], None

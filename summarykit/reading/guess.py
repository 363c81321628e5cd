"""Which encoding fits bytes that do not say: how common the letters are that they would be.

Chinese letters in the wrong encoding decode without an error into rare ones. The national standards put
the common letters into a level of their own, so the share of those tells a right reading from a wrong one
already in a line of four letters, where detectors trained on longer texts fail. Where both readings are of
common letters, the one with more of the few hundred that make most of any text is right. What is not
Chinese is left to chardet and charset-normalizer, where they agree.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from summarykit.reading.letters import FREQUENT, common_letters

FEW_CONTROLS = 8
"""So many control bytes are an accident in a text of any length: old editors leave some behind."""
HEAD = 1 << 12
"""Bytes that are searched for control bytes where there is no NUL: what is no text shows at once."""
CHINESE = ("gb18030", "big5")
WIDER: dict[str, tuple[str, ...]] = {"big5": ("cp950", "big5hkscs")}
"""What is called Big5 too: with Windows' euro sign and E-TEN's letters, with those of Hong Kong."""
DOUBTED = frozenset({*CHINESE, "utf-8", "cp1252"})
"""What files declare out of habit."""
EASTERN = frozenset({"cp932", "shift_jis", "shift_jis_2004", "euc_jp", "cp949"})
"""What a detector does not take a Western text for."""
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
FLUENT = 0.4
"""Share of frequent letters from which on a text is Chinese without asking: running text has 0.6 to 0.9 of
them, Korean read as Chinese has 0.1 to 0.2."""
KOREAN_FROM = 32
"""Bytes above 127 from which detectors tell Korean from Chinese: of 150 Chinese strings of 8 letters
charset-normalizer took 81 and chardet 1 for Korean, of 20 letters 11 and none."""
SAMPLE = 1 << 14
"""Bytes that a detector is shown, from just before the first one above 127."""
FEW_FREQUENT = 0.25
"""Least share of frequent letters in it: pairs of ASCII letters read as UTF-16 have less."""
GLANCE = 1 << 10
"""Bytes, from the first above 127, whose letters are counted: twenty letters are enough."""
SURE_UTF16 = 0.9
"""Least share of common letters and ASCII of UTF-16 that does not say so."""

AGREED, WORDS, ALONE = 0.9, 0.8, 0.6
"""Confidence in what both detectors or one and the file say, in a Western reading that makes words, and in
what one detector alone says of Chinese letters half of which are rare."""

_SIGN_IN_WORD = re.compile(r"[^\W\d_][\u0080-\u00ac\u00ae-\u00b6\u00b8-\u00bf×÷][^\W\d_]")
"""A letter, a sign, a letter: the text is in another alphabet's set."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding and how sure it is, from 0 to 1.

    For Chinese it is the share of common letters in what was read, for UTF-16 that and ASCII, and otherwise
    what the detectors' agreement is worth.
    """

    encoding: str
    confidence: float


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
    guesses = [Guess(name, _usual(data[:SAMPLE], name)) for name in ("utf-16-le", "utf-16-be")]
    best = max(guesses, key=lambda guess: guess.confidence)
    return best if best.confidence >= SURE_UTF16 else None


def _usual(data: bytes, encoding: str) -> float:
    """Share of ASCII and of common letters; 0 where the bytes do not fit, or too few letters are frequent."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return 0.0
    beyond = [sign for sign in text if not sign.isascii()]
    plain = sum(sign.isascii() and (sign.isprintable() or sign.isspace()) for sign in text)
    common = common_letters("gb18030") | common_letters("big5")
    if sum(sign in FREQUENT for sign in beyond) < FEW_FREQUENT * len(beyond):
        return 0.0
    return (plain + sum(sign in common for sign in beyond)) / max(1, len(text))


def is_utf8_with_damage(data: bytes, most: float) -> bool:
    """UTF-8 in which a few bytes are broken: many letters beyond ASCII decode and few do not."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", "ignore")) - broken
    return beyond >= 4 * broken and broken <= max(1.0, most * len(text))


def guess_encoding(data: bytes, declared: str | None, most: float) -> Guess | None:
    """The encoding that fits best, None where none does. `most` is the share of places that may be broken."""
    first = _first_beyond_ascii(data)
    glance = data[first : first + GLANCE]
    shares = {encoding: _shares(glance, encoding, most) for encoding in CHINESE}
    best = max(CHINESE, key=lambda encoding: sum(shares[encoding]))
    common = {encoding: share for encoding, (share, _) in shares.items()}
    if declared in CHINESE and common[declared] >= max(LIKELY, common[best] - 0.1):
        return Guess(declared, max(AGREED, common[declared]))
    if common[best] >= COMMON and (shares[best][1] >= FLUENT or not _is_korean(data)):
        return Guess(best, common[best])
    return unmarked_utf16(data) or _other_guess(data, declared, best if common[best] >= LIKELY else None)


def _other_guess(data: bytes, declared: str | None, likely: str | None) -> Guess | None:
    """The encoding of what is not plainly Chinese; `likely` is what it is if a detector thinks so too."""
    if declared is not None and declared not in DOUBTED and fits(data, declared):
        return Guess(declared, AGREED)
    found = _detectors(data)
    if likely in found:
        return Guess(str(likely), AGREED if len(found) == 1 else ALONE)
    agreed = next(iter(found)) if len(found) == 1 else None
    western = _western(data) if agreed not in EASTERN else None
    if western is None and agreed is not None and fits(data, agreed):
        return Guess(agreed, AGREED)
    return western


def _western(data: bytes) -> Guess | None:
    """Windows' Western European set, or its older sister where a byte has no meaning in it."""
    if _beyond_ascii(data) >= LATIN * len(data.strip()):
        return None
    encoding = "cp1252" if fits(data, "cp1252") else "latin-1"
    if _SIGN_IN_WORD.search(data.decode(encoding)):
        return None
    return Guess(encoding, WORDS)


def _is_korean(data: bytes) -> bool:
    """Korean in its own set decodes into common Chinese letters: both detectors must say so, of enough."""
    return _beyond_ascii(data) >= KOREAN_FROM and _detectors(data) == {"cp949"}


def _shares(data: bytes, encoding: str, most: float) -> tuple[float, float]:
    """Shares of common and of frequent letters among those beyond ASCII, 0 where too much is broken."""
    return max(
        _shares_in(data, name, common_letters(encoding), most) for name in WIDER.get(encoding, (encoding,))
    )


def _shares_in(data: bytes, codec: str, common: frozenset[str], most: float) -> tuple[float, float]:
    text = codecs.getincrementaldecoder(codec)("replace").decode(data, final=len(data) < GLANCE)
    broken = text.count("\ufffd")
    beyond = [sign for sign in text if not sign.isascii()]
    whole = len(beyond) - broken
    if not whole or broken > max(1.0, most * len(text)) or WHOLE * broken > whole:
        return 0.0, 0.0
    count = sum(sign in common for sign in beyond)
    return count / len(beyond), sum(sign in FREQUENT for sign in beyond) / len(beyond)


def variant(data: bytes, encoding: str) -> str:
    """The encoding, or a larger set under its name that has what the bytes need."""
    wider = (encoding, *WIDER.get(encoding, ()))
    return next((name for name in wider if fits(data, name)), wider[-1])


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

    first = _first_beyond_ascii(data)
    sample = data[max(0, first - 1024) : first + SAMPLE]
    match = charset_normalizer.from_bytes(sample).best()
    names = {chardet.detect(sample)["encoding"] or "none", match.encoding if match else "none"}
    # UTF-16 is known by its letters before anyone is asked; from others it is a wild guess.
    return {_plain_name(name) for name in names if not name.lower().startswith("utf") and _holds_ascii(name)}


def _holds_ascii(name: str) -> bool:
    """False of the sets of mainframes, which nobody's reports are written in."""
    return name == "none" or (fits(b"Az09", name) and b"Az09".decode(name) == "Az09")


def _beyond_ascii(data: bytes) -> int:
    """Bytes above 127."""
    return len(data) - len(data.decode("ascii", "ignore"))


def _first_beyond_ascii(data: bytes) -> int:
    """Where the first byte above 127 stands, the end where there is none."""
    found = _BEYOND_ASCII.search(data)
    return found.start() if found else len(data)


def _plain_name(name: str) -> str:
    """Python's own name; the older Chinese sets under the name of the one that contains them."""
    plain = name.lower().replace("-", "_")
    if plain in {"gb2312", "gbk", "gb18030", "cp936"}:
        return "gb18030"
    if plain == "iso8859_1":
        return "cp1252"
    if plain in {"euc_kr", "johab", "uhc"}:
        return "cp949"
    if plain.startswith("big5") or plain == "cp950":
        return "big5"
    return re.sub(r"^windows_(?=\d)", "cp", plain)

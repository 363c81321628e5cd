"""Bytes to text: byte-order mark, strict UTF-8, what the user or the file says, then what fits best.

GB2312 and GBK are always read as GB18030, which contains them: files that say the first are full of
letters that only the last has.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from summarykit.errors import Location, ReadError, Warned
from summarykit.messages import say
from summarykit.reading.detectors import Guess
from summarykit.reading.guess import (
    guess_encoding,
    is_utf8_by_chance,
    is_utf8_with_damage,
    looks_binary,
    strictly,
    unmarked_utf16,
)
from summarykit.reading.results import File

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""Byte-order marks; UTF-32 before UTF-16, whose mark is the beginning of its own."""

LARGER = {"gb2312": "gb18030", "gbk": "gb18030"}
"""The set that contains the one named, and that its name is used for; for Big5 see `guess.WIDER`."""

MEANT = LARGER | {"iso8859-1": "cp1252", "ascii": "utf-8", "cp950": "big5", "big5hkscs": "big5"}
"""What files mean that declare their encoding; a user who names one means what it says."""

MAX_REPLACED = 0.02
"""More than this share of unreadable places is no damaged text but another encoding, or no text."""


UNSURE = 0.75
"""Below this confidence the guess is told, so that nobody takes it for knowledge."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was read in.

    `confidence` is 1 where the encoding is known (a mark, strict UTF-8, the user's word), else that of the
    guess. `warnings` holds W120 where bytes had to be replaced by U+FFFD, W126 where the guess is unsure.
    """

    text: str
    encoding: str
    confidence: float = 1.0
    warnings: tuple[Warned, ...] = ()


def decode(file: File, declared: str | None = None) -> Decoded:
    """The text of a file, its byte-order mark dropped and its line ends as stored.

    `declared` is what the format says of its own encoding; it is believed where the bytes agree. Raises
    ReadError E103 where the bytes are no text, or do not fit the encoding that the user gave.
    """
    if file.encoding is not None:
        return _as_told(file, file.encoding)
    data = file.data
    mark, marked = next(((m, name) for m, name in MARKS if data.startswith(m)), (b"", None))
    if marked is not None:
        return _with_damage(file, data[len(mark) :], Guess(marked, 1.0))
    binary = looks_binary(data)
    found = unmarked_utf16(data) if binary is not None or b"\0" in data else None
    if found is not None:
        return _with_damage(file, data, found)
    if binary is not None:
        raise _no_text(file, say("is not text (binary at byte {n})", n=binary))
    return _unmarked(file, declared)


def _unmarked(file: File, declared: str | None) -> Decoded:
    """A text that is not UTF-16 and does not say what it is: strict UTF-8, or what fits best."""
    known = Guess("utf-8", 1.0)
    try:
        text = file.data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(file, declared, error.start)
    if is_utf8_by_chance(text, file.data):
        return _with_damage(file, file.data, guess_encoding(file.data, None, MAX_REPLACED) or known)
    return _finish(file, text, known)


def _guessed(file: File, declared: str | None, first: int) -> Decoded:
    """What is not UTF-8 as a whole; `first` is the first byte that does not fit."""
    if is_utf8_with_damage(file.data, MAX_REPLACED):
        return _with_damage(file, file.data, Guess("utf-8", 1.0))
    found = guess_encoding(file.data, _meant(declared), MAX_REPLACED)
    if found is None:
        raise _no_text(file, say("is not text in any encoding that we know (byte {n})", n=first))
    return _with_damage(file, file.data, found)


def known_encoding(name: str | None) -> str | None:
    """Python's name of an encoding. Raises ReadError E112 for a name that is none of a text encoding."""
    if name is None:
        return None
    try:
        b"aaaa".decode(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise ReadError(
            "E112",
            say("there is no encoding {name!r}", name=name),
            help=say("Usual ones are {names}.", names="utf-8, gb18030, big5, utf-16, cp1252"),
        ) from error


def _as_told(file: File, name: str) -> Decoded:
    encoding = known_encoding(name) or name
    encoding, text = strictly(file.data, LARGER.get(encoding, encoding))
    try:
        text = text if text is not None else file.data.decode(encoding)
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise ReadError(
            "E103",
            say("is not text in {encoding}: byte {n} does not fit", encoding=name, n=at),
            help=say("Leave out --encoding to let it be found, or give another one."),
            at=_place(file.name, file.data[:at].decode(encoding, "replace")),
        ) from error
    to_utf8(text, file.name)
    return _finish(file, text.removeprefix("\ufeff"), Guess(encoding, 1.0))


def to_utf8(text: str, name: str) -> bytes:
    """A text in UTF-8. Raises ReadError E103 where it holds half of a surrogate pair.

    JSON can write such a half, and a few odd encodings too; no file, terminal or tokenizer takes it.
    """
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ReadError(
            "E103",
            say("is not text: only half of a character (U+{half})", half=f"{ord(text[error.start]):X}"),
            help=say("Cut texts between characters, or write U+FFFD in the place of the half."),
            at=_place(name, text[: error.start]),
        ) from error


def _meant(declared: str | None) -> str | None:
    """The declared encoding as it is meant; None where nobody knows it."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    return MEANT.get(name, name)


def _with_damage(file: File, data: bytes, found: Guess) -> Decoded:
    encoding, text = strictly(data, found.encoding)
    if text is None:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") > max(2.0, MAX_REPLACED * len(text)):
            raise _no_text(file, say("is too damaged to be read as {encoding}", encoding=encoding))
    return _finish(file, text, Guess(encoding, found.confidence))


def _finish(file: File, text: str, found: Guess) -> Decoded:
    """NUL bytes replaced too; the first replaced place is told, and that a guess is unsure."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    warnings = [_replaced(file, text, found.encoding)] if "\ufffd" in text else []
    if found.confidence < UNSURE:
        warnings.append(_unsure(file, found))
    return Decoded(text, found.encoding, found.confidence, tuple(warnings))


def _replaced(file: File, text: str, encoding: str) -> Warned:
    """W120 with the first place."""
    return Warned(
        "W120",
        say(
            "read as {encoding}, {n} unreadable place|read as {encoding}, {n} unreadable places",
            encoding=encoding,
            n=text.count("\ufffd"),
        ),
        help=say("If the text looks wrong, give its encoding with --encoding."),
        at=_place(file.name, text[: text.index("\ufffd")]),
    )


def _unsure(file: File, found: Guess) -> Warned:
    """W126: nobody says which encoding it is, and little in it tells."""
    percent = round(100 * found.confidence)
    return Warned(
        "W126",
        say(
            "read as {encoding}, which is a guess ({percent} % sure)",
            encoding=found.encoding,
            percent=percent,
        ),
        help=say("If the text looks wrong, give its encoding with --encoding."),
        at=Location(file.name),
    )


def _place(name: str, before: str) -> Location:
    """Line and column, counted from 1, of what comes after `before`."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Location(name, len(lines), len(lines[-1]) + 1)


def _no_text(file: File, message: str) -> ReadError:
    return ReadError(
        "E103",
        message,
        help=say("Save it as .docx or .txt; if it is a text, give its encoding with --encoding."),
        at=file.name,
    )

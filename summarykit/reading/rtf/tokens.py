r"""RTF as tokens: `{`, `}`, control words with their number, stretches of bytes and of `\'hh`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)


class Token(NamedTuple):
    r"""`kind` is open, close, word, bytes, sign or text.

    `text` is the name of a control word or sign, `number` its number, `data` the bytes of a stretch.
    """

    kind: str
    text: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    r"""The tokens of a file; the bytes behind `\bin` are passed over, line ends of the file mean nothing."""
    at = 0
    while at < len(data):
        found = _TOKEN.match(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        token = _token(found)
        if token.text == "bin" and token.number:
            at += max(0, token.number)
            continue
        yield token


def _token(found: re.Match[bytes]) -> Token:
    kind = found.lastgroup if found.lastgroup != "number" else "word"
    if kind == "word":
        number = found["number"]
        return Token("word", found["word"].decode(), int(number) if number is not None else None)
    if kind == "bytes":
        return Token("bytes", data=bytes.fromhex(found["bytes"].replace(b"\\'", b"").decode("ascii")))
    if kind == "sign":
        return Token("sign", found["sign"].decode("latin-1"))
    return Token(str(kind), data=found[0])

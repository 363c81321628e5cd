"""Bytes of RTF to letters: each stretch in the code page of its font."""

from __future__ import annotations

import codecs

CHARSETS = {
    2: "symbol",
    77: "mac-roman",
    78: "cp932",
    79: "cp949",
    80: "cp936",
    81: "cp950",
    128: "cp932",
    129: "cp949",
    130: "cp1361",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
"""Code pages of the character sets that fonts name; 0 and 1 are the document's own."""
TWO_BYTES = frozenset({"cp932", "cp936", "cp949", "cp950", "cp1361", "gb18030"})
_PAGES = {936: "gb18030", 1361: "cp1361", 10000: "mac-roman", 54936: "gb18030", 65001: "utf-8"}


def code_page(number: int | None) -> str:
    """Python's name of a Windows code page; Western European where nobody knows it."""
    name = _PAGES.get(number or 1252, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def letters(data: bytes, font: str | None, document: str) -> str:
    """The letters of bytes in the code page of their font, None for a font without one of its own.

    Latin fonts of Chinese programs carry no character set, and both Chinese and Western letters may stand
    in them: what is no Chinese text is read as Western.
    """
    if data.isascii():
        return data.decode("ascii")
    if font == "symbol":
        return "".join(chr(byte) if byte < 0x80 else "□" for byte in data)
    name = font or document
    if font is None and document in TWO_BYTES:
        try:
            return data.decode(document)
        except UnicodeDecodeError:
            name = "cp1252"
    name = "gb18030" if name == "cp936" else name
    return data.decode(name, "replace")


def mended(text: str) -> str:
    r"""Letters beyond the basic plane, which `\u` writes as two halves; a lone half becomes U+FFFD."""
    if not any(0xD800 <= ord(sign) < 0xE000 for sign in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

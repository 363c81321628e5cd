"""Signs of Word's symbol fonts: what a letter looks like in Symbol, Wingdings and their like."""

from __future__ import annotations

UNKNOWN = "□"
"""Stands for a sign that only its font knows."""


def _table(*rows: str) -> dict[int, str]:
    """Codes and signs: each row is a code in hex, then the signs that stand from there on."""
    words = (row.split(maxsplit=1) for row in rows)
    return {int(first, 16) + at: letter for first, signs in words for at, letter in enumerate(signs)}


_SYMBOL = _table(
    "21 !∀#∃%&∋()∗+,−./0123456789:;<=>?",
    "40 ≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
    "61 αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "A1 ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
    "C0 ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊",
    "E5 ∑",
    "F2 ∫",
)
_WINGDINGS = _table(
    *("22 ✂", "28 ☎", "2A ✉", "45 ☜☞", "4A ☺", "4C ☹", "6C ●❍■□", "71 ❑❒", "75 ◆❖"),
    "80 ⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
    *("9F •", "A1 ○", "A7 ▪□", "AB ★", "D8 ➢", "DF ←→↑↓↖↗↙↘", "E8 ➔", "F0 ⇨", "FB ✗✓☒☑"),
)
_WINGDINGS_2 = _table("4F ✗✓☒☑☒☒", "69 ⓪①②③④⑤⑥⑦⑧⑨⑩", "97 ●", "A2 ■☐", "AE ◆")
_WEBDINGS = _table("61 ✓", "63 ☐", "67 ■", "6E ●", "72 ✗")

FONTS: dict[str, dict[int, str]] = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": _WEBDINGS,
    "mt extra": {},
}
"""Fonts by their name in lower case, and the sign at each place of theirs that office files use."""


def sign(code: int, font: str) -> str:
    """The sign of a font at a code. Symbol fonts stand at U+F000 and on too, where others have nothing."""
    known = FONTS.get(font.lower())
    if known is not None and (code < 0x100 or 0xF000 <= code < 0xF100):
        return known.get(code & 0xFF, UNKNOWN)
    return chr(code) if code < 0x110000 and chr(code).isprintable() else UNKNOWN


def as_seen(text: str, font: str) -> str:
    """A text in a symbol font as it looks; one in another font is left as it is."""
    if font.lower() not in FONTS:
        return text
    return "".join(letter if letter.isspace() else sign(ord(letter), font) for letter in text)

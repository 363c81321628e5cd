"""RTF as tokens."""

from __future__ import annotations

import pytest

from summarykit.reading.rtf.tokens import Token, tokens


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"{}", [Token("open", data=b"{"), Token("close", data=b"}")]),
        (rb"\par", [Token("word", "par")]),
        (rb"\fs24 x", [Token("word", "fs", 24), Token("text", data=b"x")]),
        (rb"\li-360\b", [Token("word", "li", -360), Token("word", "b")]),
        (rb"\b  x", [Token("word", "b"), Token("text", data=b" x")]),
        (rb"\'c8\'AB\'9", [Token("bytes", data=b"\xc8\xab"), Token("sign", "'"), Token("text", data=b"9")]),
        (rb"\~\{", [Token("sign", "~"), Token("sign", "{")]),
        (b"a\r\nb", [Token("text", data=b"a"), Token("text", data=b"b")]),
        (rb"\bin4 {}{}x", [Token("text", data=b"x")]),
        (rb"\bin0 x", [Token("word", "bin", 0), Token("text", data=b"x")]),
        (rb"\bin99 x", []),
        (rb"\'zz", [Token("sign", "'"), Token("text", data=b"zz")]),
        (b"x\\", [Token("text", data=b"x")]),
        (b"", []),
    ],
)
def test_tokens(data: bytes, found: list[Token]) -> None:
    assert list(tokens(data)) == found

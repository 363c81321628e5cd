"""Lines set in columns."""

from __future__ import annotations

import pytest

from summarykit.structure.lines import read_lines
from summarykit.structure.tables import columned


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Boat      3\nRope     12", "01"),
        ("FLEET\nBoat      3\nRope     12", "012"),
        ("3. Fleet\nBoat      3\nRope     12", "12"),
        ("Boat      3\nRope     12\ntorn\nLamp      4\nOil       5", "01234"),
        ("Boat      3\n\nRope     12", ""),
        ("VII. Fleet\nBoat      3\nRope     12", "12"),
        ("2.5 Fleet\nBoat      3\nRope     12", "12"),
        ("Annex B\nBoat      3\nRope     12", "12"),
        ("What was there?\nBoat      3\nRope     12", "12"),
        ("Boat      3\nRope     12\nSails next year", "01"),
        ("Boat      3\nRope     12\n(14)", "012"),
        ("FLEET\n-----\nBoat      3\nRope     12", "0123"),
        ("外包　58　　 10.4%\n其他　　25　　 4.5%", "01"),
        ("a | b\n----+----\nc | d", "012"),
        ("nothing at all\nof the kind", ""),
        ("船　　3\n绳　　12", "01"),
    ],
)
def test_rows(text: str, rows: str) -> None:
    lines = read_lines(text)
    starts = columned(text, lines)
    assert "".join(str(at) for at, line in enumerate(lines) if line.span.start in starts) == rows

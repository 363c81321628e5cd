"""F203: when two values of one thing are a slip, a hint or nothing."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings

FIRST = "In 2025 the library lent 41,200 picture books to the schools of the whole coast.\n\n"


@pytest.mark.parametrize(
    ("second", "severities"),
    [
        ("The library lent 42,100 picture books in 2025.", ["medium"]),
        ("The library lent 41,260 picture books in 2025.", ["medium"]),
        ("The library lent 43,350 picture books in 2025.", ["info"]),
        ("The library lent 12 picture books in 2025.", []),
        ("The library lent 41,200 picture books in 2025.", []),
        ("The library lent about 42,100 picture books in 2025.", []),
        ("The library lent 42,100 picture books in 2024.", []),
        ("The library lent 42,100 boats in 2025.", []),
    ],
)
def test_severity(second: str, severities: list[str]) -> None:
    text = f"{FIRST}Nobody had thought of that many. {second}"
    assert [one.severity for one in findings("F203", text, [], "en")] == severities


@pytest.mark.parametrize(
    ("lang", "first", "second", "severities"),
    [
        ("zh", "截至2024年底，在校生3,562人。", "截至2024年底，在校生3,526人。", ["medium"]),
        ("zh", "截至2024年底，在校生3,562人。", "截至2024年底，在校生3,572人。", []),
        ("en", "In 2024 we sold 1,284 boats.", "In 2024 we sold 1,248 boats.", ["medium"]),
        ("en", "In 2024 we sold 124 boats.", "In 2024 we sold 142 boats.", []),
    ],
)
def test_under_a_short_name_only_exchanged_digits(
    lang: str, first: str, second: str, severities: list[str]
) -> None:
    assert [one.severity for one in findings("F203", f"{first}\n\n{second}", [], lang)] == severities


def test_both_places_are_told() -> None:
    text = f"{FIRST}Nobody had thought of that many. The library lent 42,100 picture books in 2025."
    [one] = findings("F203", text, [], "en")
    assert one.at.span.of(text) == "42,100"
    assert one.source is not None
    assert one.source.span.of(text) == "41,200"

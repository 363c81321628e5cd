"""The analysis of expressions itself, on those of which the answer is known."""

from __future__ import annotations

import pytest

from tests.hostile.backtracking import attacks, is_exponential
from tests.hostile.timing import LIMIT, slow_on

EXPONENTIAL = [
    r"(a+)+b",
    r"(?:a|aa)*b",
    r"(\w+\s?)*x",
    r"(?:<!--.*?-->\s*)*<",
    r"(?:\d{1,3})*x",
    r"(?:a?b?)*c",
    r"(a*)*",
    r"(?:[ \t]*:?-+:?[ \t]*\|?)+$",
    r"x(?=(?:a|a?)+b)",
    r"(?i:(?:Ax|a[xy])+)d",
    r"(?:达到|达|到)+$",
]
HARMLESS = [
    r"\w+(?:-\w+)*",
    r"(?:\d{3},)*x",
    r"(?:\d{1,3},)+x",
    r"(?:ab|ac)*d",
    r"(?>a+)*b",
    r"(?:a+)++b",
    r"(?:达|到)+$",
    r"\s*[:：]\s*",
    r"(?:(?=x)a)*",
    r"(?P<a>a)(?P=a)*(?(a)b|c)",
]
QUADRATIC = [(r"\s+$", " "), (r"<!.*?>", "<!"), (r"\d+(?=x)", "1"), (r"a*a*b", "a")]
LINEAR = [r"(?<!\s)\s++$", r"<![^<>]*>", r"[^\W\d]+", r"^(?:ab)*+c", r"^\s+$"]


@pytest.mark.parametrize("pattern", EXPONENTIAL)
def test_exponential(pattern: str) -> None:
    assert is_exponential(pattern)


@pytest.mark.parametrize("pattern", HARMLESS)
def test_harmless(pattern: str) -> None:
    assert not is_exponential(pattern)


@pytest.mark.parametrize("pattern", ["(a+)+b", r"(?:<!--.*?-->\s*)*<[hb]"])
def test_time_without_end_is_seen_before_it_comes(pattern: str) -> None:
    found = slow_on(pattern, 0, {"match"})
    assert found is not None
    assert found[2] == float("inf")


@pytest.mark.slow
@pytest.mark.parametrize(("pattern", "body"), QUADRATIC)
def test_quadratic(pattern: str, body: str) -> None:
    assert ("", body) in set(attacks(pattern))
    found = slow_on(pattern, 0, {"search"})
    assert found is not None
    assert found[2] >= LIMIT


@pytest.mark.slow
@pytest.mark.parametrize("pattern", LINEAR)
def test_linear(pattern: str) -> None:
    assert slow_on(pattern, 0, {"search", "sub"}) is None


def test_what_sees_little_may_be_slow() -> None:
    assert slow_on(r"\s+$", 0, {"search"}, longest=100) is None
    assert slow_on(r"(a+)+b", 0, {"search"}, longest=100) is not None

"""Values of options."""

from __future__ import annotations

import click
import pytest

from summarykit.checks.registry import RULES
from summarykit.cli.usage import Misuse
from summarykit.cli.values import percent, rule_codes

OPTION = click.Option(["--max-copied"])


def context() -> click.Context:
    return click.Context(click.Command("check"))


@pytest.mark.parametrize(
    ("given", "share"),
    [("20%", 20.0), ("20", 20.0), (" 12.5 % ", 12.5), ("0", 0.0), ("100%", 100.0), (None, None)],
)
def test_percent(given: str | None, share: float | None) -> None:
    assert percent(context(), OPTION, given) == share


@pytest.mark.parametrize("given", ["", "%", "-1", "101", "nan", "inf", "2o%", "20%%"])
def test_what_is_no_share_is_refused(given: str) -> None:
    with pytest.raises(Misuse, match="--max-copied"):
        percent(context(), OPTION, given)


@pytest.mark.parametrize(
    ("given", "codes"),
    [((), ()), (("C,F2",), ("C", "F2")), (("C", "f201"), ("C", "f201")), ((" C , ",), ("C",)), (("",), ())],
)
def test_rule_codes(given: tuple[str, ...], codes: tuple[str, ...]) -> None:
    assert rule_codes(given) == codes


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_can_be_named(code: str) -> None:
    assert rule_codes([code.lower()]) == (code.lower(),)

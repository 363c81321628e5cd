"""By what words the first part of a total is told to be one."""

from __future__ import annotations

import pytest

from summarykit.figures.introduced import bare_run, ends_in_the_rest, introduced

from .test_amounts import amounts


@pytest.mark.parametrize(
    ("lang", "text", "rule"),
    [
        ("en", "We own 60 bikes, including 40 new.", "partial"),
        ("en", "We own 60 bikes: 40 new and 20 old.", "complete"),
        ("en", "We own 60 bikes, 40 of them new.", "behind"),
        ("en", "We own 60 bikes (40 new).", "bracket"),
        ("en", "We own 60 bikes, from Ham (40) and Lee (20).", "brackets"),
        ("en", "Of the 60 bikes, 40 are new.", "opening"),
        ("en", "60 bikes were sold, 40 in Ham and 20 in Lee.", "elliptic"),
        ("en", "We own 60 bikes; 40 are new and the other 20 old.", "rest"),
        ("en", "We own 60 bikes; 40 are public, 20 private.", "pair"),
        ("en", "Total output was 60 tonnes, wheat 40 tonnes and rye 20 tonnes.", "headed"),
        ("en", "We own 60 bikes and 40 cars.", None),
        ("zh", "职工60人，在编40人，不在编20人。", "pair"),
        ("zh", "送检60批，通过40批。", "partial"),
        ("zh", "培训60人，语文30人，数学20人，英语20人。", "listed"),
        ("zh", "走访60户，慰问40户。", None),
    ],
)
def test_rules(lang: str, text: str, rule: str | None) -> None:
    assert introduced(amounts(text, lang), 1) == rule


def test_the_rest_and_what_has_no_noun() -> None:
    found = amounts("60 bikes were sold, 40 in Ham and the other 20 cars in Lee.")
    assert ends_in_the_rest(found, [1, 2])
    assert not ends_in_the_rest(found, [1])
    assert bare_run(found, 1) == [1]

"""Parts that leave no other."""

from __future__ import annotations

import pytest

from summarykit.figures.excluding import are_a_pair, exclude_each_other

from .test_amounts import amounts


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        ("en", "40 men and 20 women", True),
        ("en", "40 women, 20 men", True),
        ("en", "men 40, women 20", True),
        ("en", "40 satisfied, 20 dissatisfied", True),
        ("en", "40 men and 20 dogs", False),
        ("en", "40 men, 20 women and 10 boys", False),
        ("zh", "男职工40人，女职工20人", True),
        ("zh", "省内40人，省外20人", True),
        ("zh", "达标40家，未达标20家", True),
        ("zh", "省内40人，市外20人", False),
    ],
)
def test_pairs(lang: str, text: str, pair: bool) -> None:
    found = amounts(text, lang)
    assert are_a_pair(found, list(range(len(found.figures)))) is pair


@pytest.mark.parametrize(
    ("lang", "text", "excluding"),
    [
        ("en", "40 voted for it, 20 against and 9 abstained", True),
        ("en", "rated good by 40, fair by 20 and poor by 9", True),
        ("en", "40 against, 20 abstained", False),
        ("en", "40 good, 20 fair and 9 red", False),
        ("zh", "优秀40人，良好20人，较差9人", True),
        ("zh", "优秀40人，良好20人，其他9人", False),
    ],
)
def test_scales(lang: str, text: str, excluding: bool) -> None:
    found = amounts(text, lang)
    assert exclude_each_other(found, list(range(len(found.figures)))) is excluding

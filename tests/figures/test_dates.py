"""Dates as labels."""

from __future__ import annotations

import pytest

from summarykit.figures.dates import find_dates
from summarykit.figures.spots import Spot
from summarykit.figures.view import view
from summarykit.lang import get_pack
from summarykit.text.sieve import EVERYTHING


def labels(text: str, lang: str) -> list[str | None]:
    seen = view(text)
    spot = Spot(0, len(seen), EVERYTHING)
    return [one.label for one in find_dates(seen, [spot], get_pack(lang))]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "on March 2, 2019 and 2 March", ["2019-03-02", "XXXX-03-02"]),
        ("en", "2019-07-05, 5/7/2019", ["2019-07-05", "2019-07-05"]),
        ("en", "from 3 to 9 May 2020", ["2020-05-03/2020-05-09"]),
        ("en", "from March to June 2021", ["2021-03/2021-06"]),
        ("en", "in May 2021, in H1 2022, 2023 Q4", ["2021-05", "2022-01/2022-06", "2023-Q4"]),
        ("en", "the second half of 2020", ["2020-07/2020-12"]),
        ("en", "since 1887; it was 1887 people", ["1887"]),
        ("en", "at the end of 2021", ["2021-12-31"]),
        ("en", "we trained 2019 people", []),
        ("en", "on 45 May 2020", ["2020-05"]),
        ("zh", "2020年2月底", ["2020-02-29"]),
        ("zh", "二〇二二年十月十六日至二十二日", ["2022-10-16/2022-10-22"]),
        ("zh", "2019-2020学年", ["2019/2020"]),
        ("zh", "2021年3月至12月", ["2021-03/2021-12"]),
        ("zh", "2016年至2020年", ["2016/2020"]),
        ("zh", "2021年13月", ["2021"]),
    ],
)
def test_labels(lang: str, text: str, expected: list[str]) -> None:
    assert labels(text, lang) == expected

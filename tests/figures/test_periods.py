"""Two dates that are one period."""

from __future__ import annotations

import pytest

from .reading import figures


@pytest.mark.parametrize(
    ("lang", "text", "labels"),
    [
        ("en", "26 June 2020 to 28 June 2021", ["2020-06-26/2021-06-28"]),
        ("en", "from Q1 of 2017 until Q3 of 2018", ["2017-Q1/2018-Q3"]),
        ("en", "between May 2014 and June 2015", ["2014-05/2015-06"]),
        ("en", "May 2014 and June 2015", ["2014-05", "2015-06"]),
        ("en", "2018-Q3 to 2017-Q1", ["2018-Q3", "2017-Q1"]),
        ("en", "3 May to 4 June 2015", ["2015-05-03/2015-06-04"]),
        ("zh", "2019年第一季度至2020年第二季度", ["2019-Q1/2020-Q2"]),
        ("zh", "2021年上半年至2022年底", ["2021-01/2021-06", "2022-12-31"]),
    ],
)
def test_periods(lang: str, text: str, labels: list[str]) -> None:
    assert [one.label for one in figures(text, lang)] == labels

"""The page of results: every set and job has its place, and no machine's paths stand in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import benchmarks
from benchmarks.contests import JOBS
from benchmarks.sets import SETS

PAGE = (Path(benchmarks.__file__).parent / "RESULTS.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SETS)
def test_every_set_has_its_command(name):
    assert f"predict {name}" in PAGE


@pytest.mark.parametrize("name", JOBS)
def test_every_job_was_raced_in_both_languages(name):
    assert set(re.findall(rf"^\| {name} \| (\w\w) \|", PAGE, re.M)) == {"en", "zh"}


def test_no_path_of_a_machine():
    assert not re.search(r"(?<![\w.)])/(?:work|home|tmp|root)\b|(?<!]\()\.\./|[A-Z]:\\", PAGE)


def test_tables_are_whole():
    for table in re.findall(r"(?:^\|.*\n)+", PAGE, re.M):
        assert len({line.count("|") for line in table.splitlines()}) == 1, table

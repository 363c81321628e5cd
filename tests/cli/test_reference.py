"""The reference pages say what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from summarykit.cli.codes import pages
from summarykit.reports.terminal.codes import CodePage

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_reference", REFERENCE / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_codes_are_up_to_date(generate: ModuleType) -> None:
    assert (REFERENCE / "codes.md").read_text(encoding="utf-8") == generate.codes_page(), (
        "run: python docs/reference/generate.py"
    )


def test_help_pages_are_up_to_date(generate: ModuleType) -> None:
    text = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    assert text == generate.with_help_pages(text), "run: python docs/reference/generate.py"


def test_a_stale_help_page_is_replaced(generate: ModuleType) -> None:
    stale = "```console\n$ summarykit schema --help\nUsage: old\n```\n$ summarykit draft --help\n```\nrest\n"
    fresh = generate.with_help_pages(stale)
    assert "Usage: old" not in fresh
    assert fresh.startswith("```console\n$ summarykit schema --help\nUsage: summarykit schema")
    assert "\n$ summarykit draft --help\nUsage: summarykit draft" in fresh
    assert fresh.endswith("```\nrest\n")


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_every_code_has_an_entry(page: CodePage) -> None:
    text = (REFERENCE / "codes.md").read_text(encoding="utf-8")
    assert f"\n## {page.code}: {page.title}\n" in text

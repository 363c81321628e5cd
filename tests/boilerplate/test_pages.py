"""Whole pages: most furniture is found, and no content is lost.

The pages were written before the lexicon was broadened, which was then mended on some of them: they hold what
was reached and do not tell how pages never seen will do.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from summarykit.pipeline import lay_out
from summarykit.records import Document, Source, Span
from summarykit.records.spans import ink, subtract

PAGES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "boilerplate_pages.yml").read_text(encoding="utf-8")
)
MARKED = re.compile(r"⟦(.*?)⟧", re.S)
LEAST_FOUND = 0.75


def opened(marked: str) -> tuple[str, list[Span]]:
    """The text without its marks, and the places of the furniture in it."""
    spans, text, at = [], "", 0
    for found in MARKED.finditer(marked):
        text += marked[at : found.start()]
        spans.append(Span(len(text), len(text) + len(found[1])))
        text += found[1]
        at = found.end()
    return text + marked[at:], spans


@pytest.fixture(params=PAGES, ids=[page["name"] for page in PAGES])
def page(request):
    text, furniture = opened(request.param["text"])
    blocks, _ = lay_out(Document("page", text, request.param["lang"], Source("page.txt", "", "text")))
    return text, furniture, [block.span for block in blocks if block.is_boilerplate]


def left(text: str, spans: list[Span], taken: list[Span]) -> list[str]:
    """What of the spans is not among those taken."""
    rest = [one.of(text).strip() for span in spans for one in subtract(span, taken)]
    return [words for words in rest if words]


def test_no_content_is_lost(page):
    text, furniture, found = page
    assert left(text, found, furniture) == []


def test_most_furniture_is_found(page):
    text, furniture, found = page
    missed = ink("".join(left(text, furniture, found)))
    assert missed <= (1 - LEAST_FOUND) * ink(text, furniture), left(text, furniture, found)

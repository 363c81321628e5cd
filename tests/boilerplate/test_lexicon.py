"""The languages' patterns compile and are what their names say."""

from __future__ import annotations

import dataclasses
import re

import pytest

from summarykit.boilerplate.lexicon import FAMILIES, lexicon
from summarykit.lang import get_pack, languages
from summarykit.lang.facets.boilerplate import BoilerplateCues


@pytest.mark.parametrize("lang", languages())
def test_every_part_is_a_pattern_of_its_own(lang):
    cues = get_pack(lang).facet(BoilerplateCues)
    for field in dataclasses.fields(cues):
        parts = getattr(cues, field.name)
        for part in parts if isinstance(parts, tuple) else ():
            assert re.compile(part).fullmatch("") is None, f"{field.name}: {part} fits nothing at all"


@pytest.mark.parametrize("lang", languages())
def test_compiled_once(lang):
    cues = get_pack(lang).facet(BoilerplateCues)
    assert lexicon(cues) is lexicon(cues)
    assert [name for name, _ in lexicon(cues).families] == list(FAMILIES)

"""Language packs: every facet of every language is whole, and a third language needs no change here."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from summarykit.errors import CompareError, RecordError
from summarykit.lang import LanguagePack, facets, get_pack, languages

FACETS = [
    kind
    for module in pkgutil.iter_modules(facets.__path__)
    for kind in vars(importlib.import_module(f"{facets.__name__}.{module.name}")).values()
    if isinstance(kind, type) and hasattr(kind, "FILE") and kind.__module__.startswith(facets.__name__)
]


@dataclass(frozen=True, slots=True)
class Greeting:
    FILE: ClassVar[str] = "greeting.toml"

    words: list[str]
    times: int


def pack_with(folder: Path, content: str | None) -> LanguagePack:
    if content is not None:
        (folder / Greeting.FILE).write_text(content, encoding="utf-8")
    return LanguagePack(code="xx", name="X", folder=folder, cut_words=str.split, min_passage=40)


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("kind", FACETS, ids=lambda kind: kind.__name__)
def test_every_language_knows_every_facet(code: str, kind: type) -> None:
    facet = get_pack(code).facet(kind)
    assert isinstance(facet, kind)
    assert all(
        getattr(facet, field.name) is not None or field.default is None for field in dataclasses.fields(kind)
    )
    assert get_pack(code).facet(kind) is facet


@pytest.mark.parametrize("code", languages())
def test_cut_words_joined_are_the_text(code: str) -> None:
    text = "　In 2025年，我校 trained 39 teachers’ aides—培训教师\t39人。\r\n"
    assert "".join(get_pack(code).cut_words(text)) == text


def test_a_facet_is_read_from_the_folder(tmp_path: Path) -> None:
    pack = pack_with(tmp_path, 'words = ["hello"]\ntimes = 2\n')
    assert pack.facet(Greeting) == Greeting(["hello"], 2)


@pytest.mark.parametrize(
    "content",
    [None, "words = [", 'words = ["hello"]', 'words = "hello"\ntimes = 2', "words = []\ntimes = 1.5"],
)
def test_a_facet_that_does_not_fit_is_our_bug(tmp_path: Path, content: str | None) -> None:
    with pytest.raises(RecordError, match=r"greeting\.toml") as caught:
        pack_with(tmp_path, content).facet(Greeting)
    assert caught.value.exit_status == 4


def test_an_unknown_language_is_told_with_those_at_hand() -> None:
    with pytest.raises(CompareError, match="'xx'") as caught:
        get_pack("xx")
    assert caught.value.code == "E402"
    assert "en, zh" in caught.value.help

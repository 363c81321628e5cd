"""Every sentence users see stands in the catalogue, in English and Chinese, with the same blanks to fill."""

from __future__ import annotations

import io
import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import summarykit
from summarykit.messages import LOCALE_FOLDER, choose, msg, say, speaking, ui_language

PACKAGE = Path(summarykit.__file__).parent
FOLDER = LOCALE_FOLDER / "zh" / "LC_MESSAGES"


def sentences() -> dict[str, str]:
    """Every literal sentence of the package, with the place where it stands."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords={"say": None, "msg": None})
    return {message: f"{file}:{line}" for file, line, message, _, _ in found if isinstance(message, str)}


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.fixture(scope="module")
def chinese() -> dict[str, str]:
    with (FOLDER / "summarykit.po").open("rb") as stream:
        catalogue = read_po(stream, locale="zh")
    return {str(m.id): str(m.string) for m in catalogue if m.id and not m.fuzzy}


def test_every_sentence_is_translated(chinese: dict[str, str]) -> None:
    missing = {s: at for s, at in sentences().items() if not chinese.get(s)}
    assert not missing


def test_no_translation_is_left_over(chinese: dict[str, str]) -> None:
    assert not set(chinese) - set(sentences())


def test_translations_fill_the_same_blanks(chinese: dict[str, str]) -> None:
    differing = [s for s, translated in chinese.items() if not blanks(translated) <= blanks(s)]
    assert not differing
    lost = [s for s, translated in chinese.items() if blanks(s) - blanks(translated)]
    assert not lost


def test_the_compiled_catalogue_is_that_of_the_sentences() -> None:
    with (FOLDER / "summarykit.po").open("rb") as stream:
        catalogue = read_po(stream, locale="zh")
    fresh = io.BytesIO()
    write_mo(fresh, catalogue)
    assert (FOLDER / "summarykit.mo").read_bytes() == fresh.getvalue(), "run: make messages"


@pytest.mark.parametrize(("n", "said"), [(1, "1 file"), (0, "0 files"), (2, "2 files")])
def test_singular_and_plural(n: int, said: str) -> None:
    assert choose("{n} file|{n} files", {"n": n}).format(n=n) == said


def test_a_bar_without_a_number_is_only_a_bar() -> None:
    assert choose("a | b", {}) == "a | b"


def test_speaking_holds_inside_its_block_only() -> None:
    assert ui_language() == "en"
    with speaking("zh"):
        assert ui_language() == "zh"
        assert say("Usage: ") != "Usage: "
    assert say("Usage: ") == "Usage: "
    assert msg("x") == "x"

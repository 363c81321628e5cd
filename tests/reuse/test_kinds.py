"""The five kinds of copies, each made of the sample sentences."""

from __future__ import annotations

import pytest

from summarykit.records import Changed
from tests.reuse.copying import SENTENCES, passages, text_of
from tests.reuse.test_rewriting import shuffled

OLD = {lang: text_of(lang, range(6)) for lang in SENTENCES}
FIGURES = {"en": "In May 24 readers came to the harbour library and read the 1,260 letters of the shipyard.",
           "zh": "五月共有24名读者来到港口图书馆，阅读了造船厂保存至今的1260封往来书信原件。"}  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "new", "old", "kind"),
    [
        ("en", OLD["en"], OLD["en"], "verbatim"),
        ("zh", OLD["zh"], OLD["zh"], "verbatim"),
        ("en", OLD["en"].replace(". ", ".\n"), OLD["en"], "verbatim"),
        ("en", FIGURES["en"].replace("24", "31"), FIGURES["en"], "figures_only"),
        ("zh", FIGURES["zh"].replace("24", "31"), FIGURES["zh"], "figures_only"),
        ("en", OLD["en"].replace("damaged", "torn"), OLD["en"], "edited"),
        ("zh", OLD["zh"].replace("受潮", "破损"), OLD["zh"], "edited"),
        ("en", OLD["en"].replace(".", "!"), OLD["en"], "verbatim"),
        ("en", "- " + OLD["en"].replace(". ", ".\n- "), OLD["en"], "verbatim"),
        ("zh", OLD["zh"].replace("，", ""), OLD["zh"], "verbatim"),
        ("en", FIGURES["en"].replace("24", "24%"), FIGURES["en"], "edited"),
        ("en", shuffled("en", list(range(6))), OLD["en"], "rewritten"),
        ("zh", shuffled("zh", list(range(6))), OLD["zh"], "rewritten"),
        ("en", text_of("en", [0, 5]), OLD["en"], "condensed"),
        ("zh", text_of("zh", [0, 5]), OLD["zh"], "condensed"),
    ],
)
def test_kinds(lang: str, new: str, old: str, kind: str) -> None:
    (found,) = passages(new, old, lang)
    assert found.kind == kind
    assert (found.changed == Changed()) == (kind not in {"figures_only", "edited"} or "%" in new)
    assert 0 < found.score <= 1

"""Seeds in turns of phrase count where they are the same to the figure, or beside what is no formula."""

from __future__ import annotations

import numpy as np
import pytest

from summarykit.records import Span
from summarykit.reuse.fingerprints import fingerprint
from summarykit.reuse.formulas import anchored, in_formulas
from summarykit.reuse.seeds import find_seeds
from summarykit.reuse.tokens import tokenise

FORMULA = {
    "en": "The number of books that were lent had reached {n}. ",
    "zh": "全年共完成图书外借总数{n}册。",
}
OWN = {
    "en": "Nobody had expected the old ferry to come back with a heron on its mast. ",
    "zh": "谁也没想到旧渡船会载着一只苍鹭回到码头。",
}
GAP = "".join(f"{word} boats. " for word in ("red", "green", "blue", "old", "new", "big", "small") * 3)


def kept(text: str, other: str, formula: str) -> list[str]:
    """The words of a text at which a seed stays, where all that is like the formula is a turn of phrase."""
    here, there = tokenise(text), tokenise(other)
    at = text.index(formula)
    seeds = find_seeds(fingerprint(here), fingerprint(there))
    flags = in_formulas(here, [Span(at, at + len(formula))])
    return [here.span(one, one + 1).of(text) for one in anchored(seeds, flags, here, there).here.tolist()]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("mine", "theirs", "stays"),
    [
        ("{formula7}", "{formula9}", False),
        ("{formula7}", "{formula7}", True),
        ("{formula7}{own}", "{formula9}{own}", True),
        ("{own}{formula7}", "{own}{formula9}", True),
        ("{own}{gap}{formula7}", "{formula9}{own}", False),
        ("{own}{gap}{formula7}", "{own}{gap}{formula9}", True),
        ("{formula7}{gap}{own}", "{gap}{own}{formula7}", True),
    ],
    ids=[
        "other figures",
        "same figures",
        "before its own",
        "behind its own",
        "elsewhere",
        "a whole text",
        "same figures elsewhere",
    ],
)
def test_a_formula_is_a_seed_only_with_its_figures_or_beside_a_copy(
    lang: str, mine: str, theirs: str, stays: bool
) -> None:
    parts = {
        "formula7": FORMULA[lang].format(n=1704),
        "formula9": FORMULA[lang].format(n=2960),
        "own": OWN[lang],
        "gap": GAP,
    }
    found = kept(mine.format(**parts), theirs.format(**parts), parts["formula7"])
    # Here a fingerprint begins that ends with the figure.
    assert ({"en": "were", "zh": "成"}[lang] in found) == stays


def test_fingerprints_inside_a_phrase() -> None:
    text = f"{OWN['en']}{FORMULA['en']}"
    tokens = tokenise(text)
    flags = in_formulas(tokens, [Span(len(OWN["en"]), len(text)), Span(len(OWN["en"]) + 4, len(text))])
    inside = np.flatnonzero(tokens.starts >= len(OWN["en"]))
    assert flags.tolist() == [at in inside for at in range(len(tokens))]
    assert not in_formulas(tokens, []).any()
    assert len(in_formulas(tokenise(""), [Span(0, 0)])) == 0


def test_a_formula_that_meets_one_in_a_copy_is_no_seed() -> None:
    """With "Compared with last year ..." before another figure, and once more before what was copied."""
    formula, own = FORMULA["en"].format(n=1704), OWN["en"]
    text, other = f"{FORMULA['en'].format(n=99)}{GAP}{formula}{own}", f"{formula}{own}"
    here, there = tokenise(text), tokenise(other)
    flags = in_formulas(here, [Span(0, len(formula) - 1), Span(text.index(formula), text.index(own) - 1)])
    left = anchored(find_seeds(fingerprint(here), fingerprint(there)), flags, here, there)
    assert left.here.min() == np.searchsorted(here.starts, text.index(formula))

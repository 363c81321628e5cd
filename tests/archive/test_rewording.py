"""The second look finds text in other words, in whatever order."""

from __future__ import annotations

import numpy as np
import pytest

from summarykit.archive import rewording
from summarykit.archive.postings import Index
from summarykit.archive.rewording import reworded
from summarykit.archive.terms import terms_of
from summarykit.reuse.tokens import tokenise
from tests.archive.papers import BOATS, BRIDGE, FOREST, ROOM, invert

LONG = {
    "en": f"{ROOM} {BOATS} Forty lamps were bought. Nobody slipped on wet stones.",
    "zh": BRIDGE
    + FOREST
    + "码头边的旧仓库改成了阅览室，夜班工人下班以后也能借书看报，全年借出图书三千多册。",
}
LEAST = {"en": 40, "zh": 20}
NONE = np.empty(0, dtype=np.uint32)


def shuffled(text: str, lang: str) -> str:
    """Its clauses from the last to the first, and of each three words the first two changed about."""
    if lang == "zh":
        return "。".join(reversed(text.replace("，", "。").split("。")))
    words = text.split()
    return " ".join(word for at in range(0, len(words), 3) for word in words[at : at + 3][::-1])


def index_of(texts: list[str]) -> Index:
    terms = invert([terms_of(tokenise(text)) for text in texts])
    return Index([(terms, np.arange(len(texts), dtype=np.uint32))], len(texts))


OTHERS = [f"Report number {n} tells of fish, nets and the {n}th winter at sea." for n in range(8)]


@pytest.mark.parametrize("lang", LONG)
def test_the_source_of_reworded_text_is_found(lang: str) -> None:
    index = index_of([*OTHERS, LONG[lang], LONG["en" if lang == "zh" else "zh"]])
    tokens = tokenise(shuffled(LONG[lang], lang))
    assert reworded(tokens, index, LEAST[lang], NONE).tolist() == [8]
    assert reworded(tokens, index, LEAST[lang], np.array([8], dtype=np.uint32)).tolist() == []


@pytest.mark.parametrize("text", ["", "Short.", "Nothing that any of them has said before, in no way. " * 9])
def test_nothing_is_found_for_other_text(text: str) -> None:
    assert reworded(tokenise(text), index_of([*OTHERS, LONG["en"]]), 40, NONE).tolist() == []


def test_an_empty_archive() -> None:
    assert reworded(tokenise(LONG["en"]), Index([], 0), 40, NONE).tolist() == []


def test_only_the_few_most_alike_are_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    index = index_of([*OTHERS, LONG["en"], ROOM, BOATS, f"{LONG['en']} And more."])
    tokens = tokenise(shuffled(LONG["en"], "en"))
    assert len(reworded(tokens, index, 40, NONE)) == 2
    monkeypatch.setattr(rewording, "FEW", 1)
    assert reworded(tokens, index, 40, NONE).tolist() == [8]


def test_terms_that_many_hold_count_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewording, "COMMON", 0)
    assert reworded(tokenise(LONG["en"]), index_of([LONG["en"]] * 3), 40, NONE).tolist() == []


def test_stretches_cover_the_text_and_overlap() -> None:
    tokens = tokenise(LONG["en"])
    stretches = list(rewording._stretches(tokens, 120))
    assert stretches[0][0] == 0
    assert stretches[-1][1] == len(tokens)
    assert all(
        before[0] < after[0] <= before[1] for before, after in zip(stretches, stretches[1:], strict=False)
    )

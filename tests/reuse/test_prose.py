"""Labels of figures are no prose; sentences taken over are."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarykit.reuse.alignment import align
from summarykit.reuse.clusters import Box
from summarykit.reuse.fingerprints import fingerprint
from summarykit.reuse.prose import holds_prose, may_hold_prose
from summarykit.reuse.seeds import find_seeds
from summarykit.reuse.tokens import tokenise
from tests.reuse.copying import SENTENCES, passages, words

LABELS_EN = (
    "Loans of large print books reached 4,120, visits to the mobile library 318, repairs of shelves 12."
)
FIGURES_EN = """- Loans of large print books: 4,400, up 280 from last year's 4,120 (+6.8%).
- Visits to the mobile library: 340, up 22 from last year's 318 (+6.9%).
- Repairs of shelves: 13, up 1 from last year's 12 (+8.3%)."""
LABELS_ZH = "全年办理大字本图书借阅4120册次、流动书车服务乡村读者318人次，完成旧书架维修加固12处。"
FIGURES_ZH = """- 办理大字本图书借阅4400册次，比上年增加280册次，增长6.8%。
- 流动书车服务乡村读者340人次，比上年增加22人次，增长6.9%。
- 完成旧书架维修加固13处，比上年增加1处，增长8.3%。"""


@pytest.mark.parametrize(
    ("lang", "new", "old", "told"),
    [
        ("en", FIGURES_EN, LABELS_EN, 0),
        ("zh", FIGURES_ZH, LABELS_ZH, 0),
        ("en", LABELS_EN.replace("4,120", "4,400"), LABELS_EN, 1),
        ("zh", LABELS_ZH.replace("4120", "4400"), LABELS_ZH, 1),
        ("en", SENTENCES["en"][0].replace("night", "harbour"), SENTENCES["en"][0], 1),
        ("zh", SENTENCES["zh"][0].replace("夜班", "码头"), SENTENCES["zh"][0], 1),
    ],
)
def test_labels_of_figures_are_no_passage(lang: str, new: str, old: str, told: int) -> None:
    assert len(passages(new, old, lang)) == told


def whole(new: str, old: str, least: int) -> bool:
    here, there = tokenise(new), tokenise(old)
    box = Box(0, len(here), 0, len(there))
    seeds = find_seeds(fingerprint(here), fingerprint(there))
    return holds_prose(box, align(box, here, there), seeds, here, there, least)


@pytest.mark.parametrize(
    ("new", "old", "least", "prose"),
    [
        ("one two three four five six", "one two three four five six", 27, True),
        ("one two three four five six", "one two three four five six", 28, False),
        ("one two 33 four five six", "one two 41 four five six", 21, True),  # figures do not count ...
        ("one two 33 four five six", "one two 41 four five six", 22, False),
        ("a b c d e f g h i x", "a b c d e f g h i y", 18, True),  # nine of ten words
        ("a b c d e f g x y z", "a b c d e f g u v w", 10, False),  # seven of ten
        ("a b c d e f g x y z", "a b c d e f g u v w", 8, True),  # ... but in one stretch
        (
            "one two three four five. six seven eight nine ten",
            "six seven eight nine ten one two three four five",
            17,
            True,
        ),
        ("7 8 9", "7 8 9", 1, False),
    ],
)
def test_one_sentence_whole_or_one_long_stretch(new: str, old: str, least: int, prose: bool) -> None:
    assert whole(new, old, least) is prose


FRAMES = {
    "en": (
        "The number of loans of the {what} came to {n}, up {p} % on the year before.",
        ("ferry", "harbour", "school"),
    ),
    "zh": ("全年办理{what}借阅共计{n}册次，比上一年同期增长{p}%。", ("码头", "书车", "学校")),
}


@pytest.mark.parametrize("lang", sorted(FRAMES))
@pytest.mark.parametrize(("times", "told"), [(1, 1), (2, 0), (3, 0)])
def test_a_frame_filled_again_and_again_is_nobodys_text(lang: str, times: int, told: int) -> None:
    frame, things = FRAMES[lang]
    old = " ".join(
        frame.format(what=thing, n=4120 + 7 * at, p=at + 2) for at, thing in enumerate(things[:times])
    )
    new = frame.format(what=things[0], n=5200, p=9)
    assert len(passages(new, old, lang)) == told


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_what_stands_twice_without_figures_is_told(lang: str) -> None:
    sentence = SENTENCES[lang][0]
    assert len(passages(sentence, f"{sentence} {sentence}", lang)) == 1


@given(words, words, st.data(), st.integers(1, 30))
def test_no_part_holds_prose_where_none_may(new: str, old: str, data: st.DataObject, least: int) -> None:
    here, there = tokenise(new), tokenise(old)
    assume(len(here) and len(there))
    part = Box(*borders(data, len(here)), *borders(data, len(there)))
    seeds = find_seeds(fingerprint(here), fingerprint(there))
    if holds_prose(part, align(part, here, there), seeds, here, there, least):
        assert may_hold_prose(Box(0, len(here), 0, len(there)), here, there, least)
        assert may_hold_prose(part, here, there, least)


def borders(data: st.DataObject, length: int) -> list[int]:
    """A range of tokens, not empty."""
    return sorted(data.draw(st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True)))


def test_other_words_are_no_prose() -> None:
    here, there = tokenise("one two three four five"), tokenise("one two and some others")
    assert not may_hold_prose(Box(0, 5, 0, 5), here, there, 10)

"""The peers do their job: a race against something that does nothing proves nothing."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from benchmarks.material import LANGUAGES
from benchmarks.peers import c4, minhash, numbers, tfidf, winnowing
from benchmarks.peers.sentences import sentences
from benchmarks.writer import made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It rose by 3.5 percent.\nA heading\n\nEnd", ["It rose by 3.5 percent.", "A heading", "End"]),
        ("一。二！三；四", ["一。", "二！", "三；", "四"]),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("way", [winnowing.plain, winnowing.vectorised])
def test_winnowing_finds_what_two_texts_share(way, lang):
    first, second = (one.text for one in made(lang, 2, 1).documents)
    paragraph = max(first.splitlines(), key=len)

    def hashes(text):
        kept = way(text, lang)
        return set(kept[0].tolist()) if isinstance(kept, tuple) else {one for one, _ in kept}

    copied = hashes(f"{second}\n{paragraph}\n{second}")
    assert len(hashes(paragraph)) >= 3
    assert len(hashes(paragraph) & copied) > 0.8 * len(hashes(paragraph)) - 1
    assert len(hashes(first) & hashes(second)) < 0.2 * len(hashes(first))


@pytest.mark.parametrize("way", [winnowing.plain, winnowing.vectorised])
@pytest.mark.parametrize("text", ["", "two words", "one two three four five six seven eight nine ten eleven"])
def test_winnowing_of_short_texts_keeps_nothing(way, text):
    assert sum(map(len, way(text, "en"))) == 0


def test_winnowing_keeps_one_in_every_window():
    text = " ".join(f"word{at}" for at in range(200))
    places = [text[:offset].count(" ") for _, offset in winnowing.plain(text, "en")]
    assert max(after - before for before, after in zip(places, places[1:], strict=False)) <= winnowing.WINDOW
    assert sorted(set(places)) == places


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tfidf_finds_copied_sentences(lang):
    [(copy, source)] = made(lang, 2, 5).pairs
    found = tfidf.matches(copy.text, source.text, lang)
    mine, theirs = sentences(copy.text), sentences(source.text)
    verbatim = [
        (mine.index(one), theirs.index(one)) for one in mine if one in theirs and mine.count(one) == 1
    ]
    assert len(verbatim) >= 3
    assert all(any(a <= at <= b and c <= source <= d for a, b, c, d in found) for at, source in verbatim)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("", "One.", []),
        ("Nothing shared here.", "Completely different words.", []),
        ("Old cats sleep. Young dogs bark.", "Rain fell. Old cats sleep. Young dogs bark.", [(0, 1, 1, 2)]),
        (
            "Young dogs bark. Old cats sleep.",
            "Old cats sleep. Young dogs bark.",
            [(0, 0, 1, 1), (1, 1, 0, 0)],
        ),
    ],
)
def test_tfidf_joins_neighbours(mine, theirs, expected):
    assert tfidf.matches(mine, theirs, "en") == expected


GOOD = "The first line has enough words.\nThe second line has them too.\nAnd so it is with this.\n"


@pytest.mark.parametrize(
    ("text", "lang", "kept"),
    [
        (GOOD, "en", 3),
        (GOOD + "Home > Reports\nToo short.\nPlease enable Javascript to read this page.\n", "en", 3),
        (GOOD + "By reading on you accept our privacy policy in full.\n", "en", 3),
        (GOOD + "The fourth line has a citation here.[12]\n", "en", 4),
        (GOOD + "This one has a { in it.\n", "en", 0),
        (GOOD + "Lorem ipsum dolor sit amet now.\n", "en", 0),
        ("Only one line with enough words.\n", "en", 0),
        (GOOD + "Some other words stand in between.\n" + GOOD, "en", 4),
        ("全年培训教师五十二人次。\n全年接待读者三百余人次。\n全年维修设备四十余台次。\n首页\n", "zh", 3),
        ("", "en", 0),
    ],
)
def test_c4_lines(text, lang, kept):
    assert len(c4.kept(text, lang)) == kept


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("We spent $3.2 million on 12 beds.", ["$3.2 million", "12"]),
        ("培训教师52人，支出3.2亿元，三十余次。", ["52人", "3.2亿元", "三十"]),
        ("none", []),
    ],
)
def test_plain_numbers(text, surfaces):
    found = numbers.plain(text)
    assert [surface.strip() for *_, surface in found] == surfaces
    assert all(text[start:end] == surface for start, end, surface in found)


@pytest.mark.parametrize("tool", [numbers.quantulum3, numbers.recognizers])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_tool_that_is_not_installed_is_none(tool, lang, monkeypatch):
    for name in ("quantulum3.classifier", "recognizers_number"):
        monkeypatch.setitem(sys.modules, name, None)
    assert tool(lang) is None


def test_quantulum3_where_it_is_installed(monkeypatch):
    classifier = SimpleNamespace(USE_CLF=True)
    monkeypatch.setitem(sys.modules, "quantulum3", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "quantulum3.classifier", classifier)
    monkeypatch.setitem(sys.modules, "quantulum3.parser", SimpleNamespace(parse=str.upper))
    assert numbers.quantulum3("en")("a") == "A"
    assert not classifier.USE_CLF
    assert numbers.quantulum3("zh") is None


@pytest.mark.parametrize(("lang", "culture"), [("en", "en-us"), ("zh", "zh-cn")])
def test_recognizers_where_they_are_installed(lang, culture, monkeypatch):
    def reads(text, culture):
        return [(text, culture)]

    kinds = {
        "recognizers_number": ("number", "ordinal", "percentage"),
        "recognizers_number_with_unit": ("currency", "dimension"),
        "recognizers_date_time": ("datetime",),
    }
    for module, readers in kinds.items():
        tool = SimpleNamespace(**{f"recognize_{kind}": reads for kind in readers})
        monkeypatch.setitem(sys.modules, module, tool)
    cultures = SimpleNamespace(English="en-us", Chinese="zh-cn")
    monkeypatch.setitem(sys.modules, "recognizers_text", SimpleNamespace(Culture=cultures))
    assert numbers.recognizers(lang)("52") == 6 * [[("52", culture)]]


def test_buckets_where_rensa_is_installed(monkeypatch):
    held = {}
    digest = SimpleNamespace(update=list.extend)
    rensa = SimpleNamespace(
        RMinHash=lambda num_perm, seed: SimpleNamespace(
            update=lambda words: digest.__dict__.update(words=words)
        ),
        RMinHashLSH=lambda threshold, num_perm, num_bands: SimpleNamespace(
            insert=lambda number, _: held.update({number: digest.words}),
            query=lambda _: [number for number, words in held.items() if words == digest.words],
        ),
    )
    monkeypatch.setitem(sys.modules, "rensa", rensa)
    shelf = minhash.shelves()()
    shelf.insert(7, "Oars and 木桥")
    assert held == {7: ["oars", "and", "木", "桥"]}
    assert (shelf.query("oars AND 木桥"), shelf.query("boats")) == ([7], [])


def test_buckets_without_rensa(monkeypatch):
    monkeypatch.setitem(sys.modules, "rensa", None)
    assert minhash.shelves() is None

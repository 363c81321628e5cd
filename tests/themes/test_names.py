"""Names of units and of persons weigh less than what a report is about."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.lang.tokens import make_doc
from summarykit.records import Block, Document, Reason, Source, Span
from summarykit.themes.candidates import Candidate
from summarykit.themes.names import MENTIONED_ONCE, OTHER_UNIT, name_factor, own_names


@pytest.mark.parametrize(
    ("lang", "title", "expected"),
    [
        ("en", "Red Maple School 2026", ("red maple school",)),
        ("en", "Summary of the pilot office of Red Maple Town", ("pilot office", "red maple town")),
        ("en", "Night patrols in winter", ()),
        ("zh", "红枫县港务局引航科2026年工作总结", ("红枫县港务局引航科",)),
        ("zh", "夜间巡逻情况", ()),
        ("zh", "", ()),
    ],
)
def test_own_names(lang, title, expected):
    pack = get_pack(lang)
    tokens = make_doc(Document("d", title, lang, Source("d.txt", "", "text")), pack)
    place = Span(0, len(title))
    assert own_names(tokens, [Block(place, "title", Reason("x"))], pack) == expected
    assert own_names(tokens, [Block(place, "body", Reason("x"))], pack) == ()


def factor(lang, text, tag="", times=1, heads=0, titles=0):
    stems = tuple(text.lower().split())
    one = Candidate(stems, tag, [Span(0, len(text))] * times, heads=heads, titles=titles)
    own = ("red maple nursing department", "红枫县医院护理部")
    return name_factor(one, text, own, get_pack(lang).facet(ThemeCues))


@pytest.mark.parametrize(
    ("lang", "text", "options", "expected"),
    [
        ("en", "nursing", {}, 1.0),
        ("en", "nursing department", {}, 0.0),
        ("en", "Red Maple", {}, 0.0),
        ("en", "Harbour Office", {}, OTHER_UNIT),
        ("en", "harbour office", {}, 1.0),
        ("en", "Stella Marsh", {}, MENTIONED_ONCE),
        ("en", "Stella Marsh", {"heads": 1}, 1.0),
        ("en", "Stella Marsh", {"heads": 1, "titles": 1}, MENTIONED_ONCE),
        ("en", "Stella Marsh", {"times": 2}, 1.0),
        ("en", "Kubernetes", {}, 1.0),
        ("zh", "护理", {"tag": "vn"}, 1.0),
        ("zh", "红枫", {"tag": "ns"}, 0.0),
        ("zh", "护理部", {"tag": "n"}, 0.0),
        ("zh", "港务局", {"tag": "n"}, OTHER_UNIT),
        ("zh", "干部", {"tag": "n"}, 1.0),
    ],
)
def test_name_factor(lang, text, options, expected):
    assert factor(lang, text, **options) == expected

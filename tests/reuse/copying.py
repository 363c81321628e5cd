"""Sample texts of the tests of text reuse, written for them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from summarykit.reading import read_text
from summarykit.records import Document, Passage, Span
from summarykit.reuse import find_passages

SENTENCES = {
    "en": (
        "The harbour library opened a reading room for night workers in the old customs house.",
        "Volunteers carried every damaged map to the dry cellar before the autumn storms began.",
        "Nobody had counted the loans of the mobile library since the ferry stopped running.",
        "Our archive scanned the letters of the shipyard and put them on its own server.",
        "A new lift made the second floor open to readers who cannot climb the stairs.",
        "Children from the island schools came by boat and stayed for the whole afternoon.",
    ),
    "zh": (
        "港口图书馆在旧海关大楼里为夜班工人开设了一间阅览室，受到读者欢迎。",
        "志愿者赶在秋季风暴来临之前，把受潮的地图全部搬进了干燥的地窖。",
        "自从轮渡停运以后，再也没有人统计过流动书车的借阅册数和里程。",
        "档案室扫描了造船厂的往来信件，并且存放在本单位自己的服务器上。",
        "新电梯投入使用以后，行动不便的读者也能够顺利到达二楼阅览区。",
        "海岛小学的孩子们乘船前来参观，在馆内度过了整整一个下午。",
    ),
}
LEAST = {"en": 40, "zh": 20}
SEPARATOR = {"en": " ", "zh": ""}

words = st.text(st.sampled_from("abcdefgh 三十五二，。.12\n"), max_size=120)


def text_of(lang: str, order: Sequence[int]) -> str:
    """The sample sentences of a language in this order."""
    return SEPARATOR[lang].join(SENTENCES[lang][index] for index in order)


def document(text: str, lang: str = "en", name: str = "new") -> Document:
    """A text as a document."""
    return read_text(text, id=name, lang=lang)


def passages(new: str, old: str, lang: str = "en", skip: Sequence[Span] = ()) -> tuple[Passage, ...]:
    """The passages of a text that stand in another."""
    source = document(old, lang, "old")
    return find_passages(
        document(new, lang), [(source, "self")], skip=skip, source_skips={}, min_chars=LEAST[lang]
    )

"""Pairs of texts with copied passages planted in one of them, so that what is found can be judged.

Made pairs: two reports of `corpora/reports` that share nothing, the first with three passages of the second,
all of one class. A folder of the set `copy` with the file `truth.jsonl` will do as well: its classes are its
own.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.peers.passages import places
from benchmarks.plagdet import Copy
from benchmarks.rows import UnusableRowError, lines_of, parse
from benchmarks.sets import copy
from summarykit.lang import get_pack
from summarykit.reading import find_documents, read_file, read_text
from summarykit.records import Document

REPORTS = Path(__file__).parents[1] / "corpora" / "reports"

PASSAGES = 3
"""Passages planted in a made pair, evenly over the text."""
LEAST = 25 * PASSAGES
"""How many times as long as the least passage a text must be."""

_FIGURE = re.compile(r"\d+")
_WORD = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+")

Change = Callable[[Sequence[str], random.Random], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Planted:
    """A pair, the class of its passages, and where they stand."""

    kind: str
    copy: Document
    source: Document
    cases: tuple[Copy, ...]

    @property
    def name(self) -> str:
        """What the pair is called in cases and detections."""
        return f"{self.copy.id}|{self.source.id}"


def _as_it_is(paragraph: Sequence[str], _: random.Random) -> Sequence[str]:
    return paragraph


def _new_figures(paragraph: Sequence[str], chance: random.Random) -> Sequence[str]:
    return [_FIGURE.sub(lambda old: str(int(old[0][-6:]) + chance.randint(1, 9)), one) for one in paragraph]


def _some_words_left_out(paragraph: Sequence[str], chance: random.Random) -> Sequence[str]:
    """One word in ten, or character of Chinese."""
    return [_WORD.sub(lambda word: "" if chance.random() < 0.1 else word[0], one) for one in paragraph]


def _another_order(paragraph: Sequence[str], chance: random.Random) -> Sequence[str]:
    turned = list(paragraph)
    chance.shuffle(turned)
    return turned


def _condensed(paragraph: Sequence[str], chance: random.Random) -> Sequence[str]:
    """Every third sentence."""
    return paragraph[chance.randrange(3) :: 3] or paragraph[:1]


CLASSES: dict[str, tuple[int, Change]] = {
    "verbatim": (8, _as_it_is),
    "figures and years": (8, _new_figures),
    "light edits": (8, _some_words_left_out),
    "another order": (8, _another_order),
    "short pieces": (3, _as_it_is),
    "condensed": (24, _condensed),
    "nothing copied": (0, _as_it_is),
}
"""How many times as long as the least passage that is told each is in the source, and what is done to it."""


def planted(lang: str, count: int, seed: int) -> list[Planted]:
    """`count` pairs of each class, the same for the same seed."""
    chance = random.Random(f"{lang} {seed}")  # noqa: S311 no secret, the same texts each time
    texts = (read_file(path) for path in find_documents(REPORTS) if path.parent != REPORTS)
    documents = [
        one for one in texts if one.lang == lang and len(one.text) >= LEAST * get_pack(lang).min_passage
    ]
    kinds = [kind for kind in CLASSES for _ in range(count)]
    return [_plant(kind, (pair := chance.sample(documents, 2))[0], pair[1], chance) for kind in kinds]


def _plant(kind: str, host: Document, source: Document, chance: random.Random) -> Planted:
    """The host with passages of the source in it, at line ends, evenly over both."""
    length, change = CLASSES[kind]
    blank = " " if host.lang == "en" else ""
    lines, theirs = host.text.splitlines(), list(places(source.text))
    copied = read_text(host.text, id=f"{host.id}-{kind}", lang=host.lang)
    name = f"{copied.id}|{source.id}"
    text, cases = "", []
    for part in range(PASSAGES if length else 0):
        own = lines[part * len(lines) // PASSAGES : (part + 1) * len(lines) // PASSAGES]
        taken = _stretch(theirs[part * len(theirs) // PASSAGES :], length * get_pack(host.lang).min_passage)
        passage = blank.join(change([source.text[start:end] for start, end in taken], chance))
        text += "\n".join(own) + "\n"
        cases.append(Copy(name, len(text), len(text) + len(passage), taken[0][0], taken[-1][1]))
        text += passage + "\n"
    return Planted(kind, replace(copied, text=text or host.text), source, tuple(cases))


def _stretch(theirs: Sequence[tuple[int, int]], characters: int) -> Sequence[tuple[int, int]]:
    """The first sentences that are so long together."""
    enough = (at for at, place in enumerate(theirs, 1) if place[1] - theirs[0][0] >= characters)
    return theirs[: next(enough, len(theirs))]


def found(folder: Path) -> Iterator[Planted]:
    """The pairs of a folder of the set `copy`, with the passages that `truth.jsonl` tells.

    Raises UnusableRowError or ReadError where a line or a file of it cannot be used.
    """
    truth: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for line in lines_of(folder / "truth.jsonl"):
        row = parse(line, "susp", "src")
        truth[row["susp"], row["src"]].append(row)
    for pair in copy.units(folder):
        mine, theirs = pair.names()
        document = read_file(folder / "susp" / mine)
        source = read_file(folder / "src" / theirs, lang=document.lang)
        rows = truth[mine, theirs]
        kind = str(rows[0].get("obfuscation", "")) if rows else "nothing copied"
        name = f"{document.id}|{source.id}"
        yield Planted(kind, document, source, tuple(_case(name, row) for row in rows))


def _case(name: str, row: dict[str, object]) -> Copy:
    try:
        at, length, there, reach = (
            int(str(row[key])) for key in ("susp_offset", "susp_length", "src_offset", "src_length")
        )
    except (KeyError, ValueError) as error:
        raise UnusableRowError(f"tells no offset or length: {error}") from error
    return Copy(name, at, at + length, there, there + reach)

"""Short summaries for the tests of archives, and how they are filed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from summarykit.archive import Archive, open_archive, writing
from summarykit.archive.postings import Gathered, Postings
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Analysis, Meta
from summarykit.text.hashing import Hashes

Filed = list[tuple[Analysis, Meta]]

ROOM = (
    "The harbour library opened a reading room for 24 night workers in the old customs house last spring, "
    "and every damaged map went to the dry cellar before the autumn storms began."
)
BOATS = (
    "Volunteers of the rowing club mended eleven boats on the upper quay, painted the long jetty green and "
    "taught sixty children of the valley schools how to swim against the tide."
)
BRIDGE = "镇上的志愿者今年修好了河西的三座木桥，给每座桥都装上了新的栏杆，孩子们上学再也不用绕远路。"
FOREST = "护林队在北坡补种了两千棵红松，每月巡山四次，全年没有发生一起火情，防火道也清理得干干净净。"

TEXTS = {
    "library-2024": ("en", f"Annual summary 2024 of Harbour Library\n\n{ROOM}\n"),
    "library-2025": ("en", f"Annual summary 2025 of Harbour Library\n\n{ROOM}\n\nIt rained a lot.\n"),
    "rowing-2025": ("en", f"Annual summary 2025 of Valley Rowing School\n\n{BOATS}\n"),
    "bridge-2024": ("zh", f"河西镇志愿者协会2024年工作总结\n\n{BRIDGE}\n"),
    "bridge-2025": ("zh", f"河西镇志愿者协会2025年工作总结\n\n{BRIDGE}\n\n明年还要修一条路。\n"),
    "forest-2025": ("zh", f"北坡护林队2025年工作总结\n\n{FOREST}\n"),
}


@cache
def paper(name: str, text: str | None = None, lang: str | None = None) -> Analysis:
    """One of TEXTS by its name, or a text of its own."""
    known, written = TEXTS.get(name, ("en", ""))
    document = read_text(text or written, id=name, lang=lang or known)
    source = replace(document.source, path=f"past/{name}.txt", format="txt")
    return analyse(replace(document, source=source))


def filed(names: Iterable[str] = TEXTS) -> Filed:
    """Papers and what is said of them."""
    return [(paper(name), Meta("Unit " + name.split("-")[0], int(name[-4:]))) for name in names]


def archive(folder: Path, *segments: Sequence[str], keep_text: bool = True) -> Archive:
    """An archive of papers, one segment for each sequence of names."""
    with writing(folder) as writer:
        for names in segments or [tuple(TEXTS)]:
            writer.write(filed(names), keep_text=keep_text)
        writer.commit()
    return open_archive(folder)


def invert(documents: Sequence[Hashes]) -> Postings:
    """The postings of documents 0, 1, ... from the hashes that each of them holds."""
    gathered = Gathered()
    for number, hashes in enumerate(documents):
        gathered.add(hashes, np.full(len(hashes), number, dtype=np.int64))
    return gathered.postings()

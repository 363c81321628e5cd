"""A corpus small enough to learn from in a test: units of two genres in two languages, made from parts."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from summarykit.learning.labelled import GOLD, MANIFEST

PARTS = {
    "en": {
        "front": "{unit}: work summary {year}",
        "achievements": "We held {n} meetings and served {n} visitors in the hall.",
        "resources": "Nine people work here, among them two drivers and a cook.",
        "problems": "The roof leaks, and the lift is never mended in time.",
        "plans": "We will paint the hall and must mend the lift.",
        "closing": "Thank you all.",
    },
    "zh": {
        "front": "{unit}{year}年工作总结",
        "achievements": "全年召开会议{n}次，接待群众{n}人次，完成了各项任务。",
        "resources": "现有职工九人，其中司机两人、厨师一人。",
        "problems": "屋顶漏水，电梯常坏，经费不足，人手不够。",
        "plans": "明年要粉刷大厅，力争修好电梯。",
        "closing": "感谢大家的支持。",
    },
}
UNITS = {
    "school": ("east", "west"),
    "hospital": ("north", "south"),
}


def write_corpus(folder: Path) -> Path:
    """Write sixteen documents with their gold and a manifest; west and south are for tests."""
    (folder / "gold").mkdir(parents=True)
    rows, entries = [], []
    for genre, units in UNITS.items():
        (folder / genre).mkdir()
        for unit in units:
            for lang, parts in PARTS.items():
                for year in (2024, 2025):
                    doc = f"{unit}-{lang}-{year}"
                    text, blocks = document(parts, unit, year)
                    path = folder / genre / f"{doc}.txt"
                    path.write_bytes(text.encode())
                    rows.append({"doc": doc, "lang": lang, "text": f"../{genre}/{doc}.txt", "blocks": blocks})
                    digest = hashlib.sha256(path.read_bytes()).hexdigest()
                    split = "train" if unit == units[0] else "test"
                    entry = {"file": f"{genre}/{doc}.txt", "sha256": digest}
                    entries.append({**entry, "unit": unit, "genre": genre, "split": split})
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    (folder / GOLD).write_text("".join(lines), encoding="utf-8")
    (folder / MANIFEST).write_text(json.dumps({"documents": entries}), encoding="utf-8")
    return folder


def document(parts: dict[str, str], unit: str, year: int) -> tuple[str, list[dict[str, object]]]:
    """A text of one line a part, and its blocks."""
    text, blocks = "", []
    for role, part in parts.items():
        line = part.format(unit=unit, year=year, n=year - 2000)
        kind = "title" if role == "front" else "body"
        blocks.append({"start": len(text), "end": len(text) + len(line), "kind": kind, "section": role})
        text += f"{line}\n\n"
    return text, blocks

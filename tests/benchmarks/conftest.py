"""Tiny data of every set, in the shapes that the sets ask for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import predict

Row = dict[str, Any]

PLAN = (
    "The night patrol found two boats and trained nine skippers in the old harbour during the winter months."
)
REPORT = f"""Annual report

1. Work done
{PLAN}
We spent $3.2 million, up 5% on 2024.

2. Problems
However, the boats are old and there are too few skippers.

3. Plans
We will train ten more skippers.
"""
SUMMARY = """工作总结

一、主要工作
全年培训教师52人，其中校内30人，校外22人。

二、存在的问题
但是，经费不足。
"""
PAGE = f"""<html><body><nav><a href="/">Home</a> <a href="/a">About us</a></nav>
<h1>Annual report</h1><p>{PLAN}</p><p>We spent 30 dollars on ropes.</p>
<footer>Copyright 2024, all rights reserved.</footer></body></html>"""


def write_rows(path: Path, rows: Iterable[Row | bytes]) -> Path:
    """A .jsonl file; rows given as bytes are written as they are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows)
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return path


def texts(folder: Path, name: str) -> Path:
    rows = [
        {"id": "a", "text": REPORT, "lang": "en", "figures": "gold that nobody reads"},
        {"id": "b", "text": SUMMARY, "lang": "zh"},
        {"id": "c", "text": "", "lang": "en"},
        {"id": "d", "text": SUMMARY},
    ]
    return write_rows(folder / f"{name}.jsonl", rows)


def copies(folder: Path) -> Path:
    data = folder / "copy"
    for name, text in (
        ("susp/s1.txt", f"Mine.\n\n{PLAN}\n"),
        ("src/o1.txt", f"Theirs, all.\n{PLAN}\nEnd.\n"),
    ):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text(text, encoding="utf-8")
    (data / "pairs.tsv").write_text("# susp\tsrc\ns1.txt\to1.txt\n\n", encoding="utf-8")
    return data


def layouts(folder: Path) -> Path:
    data = folder / "structure"
    rows = [{"doc": "a", "lang": "en", "text": "text/a.txt", "blocks": None}]
    write_rows(data / "gold.jsonl", [*rows, {"doc": "b", "lang": "zh", "text": "text/b.txt"}])
    for name, text in (("a", REPORT), ("b", SUMMARY)):
        (data / "text").mkdir(exist_ok=True)
        (data / f"text/{name}.txt").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    return data


def pages(folder: Path) -> Path:
    data = folder / "web"
    (data / "html").mkdir(parents=True)
    (data / "html/p.1.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (data / "html/README.md").write_text("no page", encoding="utf-8")
    return data


def files(folder: Path) -> Path:
    data = folder / "reading"
    (data / "below").mkdir(parents=True)
    (data / "report.txt").write_bytes(f"Home > Reports\n{REPORT}".encode())
    (data / "gbk.txt").write_bytes(SUMMARY.encode("gbk"))
    (data / "empty.txt").write_bytes(b"")
    return data


MAKERS: dict[str, Callable[[Path], Path]] = {
    "copy": copies,
    "figures": lambda folder: texts(folder, "figures"),
    "structure": layouts,
    "web": pages,
    "themes": lambda folder: texts(folder, "themes"),
    "reading": files,
}


@pytest.fixture
def data(tmp_path: Path) -> Callable[[str], Path]:
    """`data("copy")`: tiny data of a set."""
    return lambda name: MAKERS[name](tmp_path)


@pytest.fixture
def predicted(tmp_path: Path) -> Callable[..., tuple[int, list[Row]]]:
    """`predicted(set, data, *options)`: the exit status and the rows that were written."""

    def run(name: str, data: Path, *options: str) -> tuple[int, list[Row]]:
        out = tmp_path / "pred.jsonl"
        status = predict.main([name, str(data), "-o", str(out), *options])
        if not out.exists():
            return status, []
        return status, [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    return run


@pytest.fixture(autouse=True)
def no_clearing_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between entrants rubbish is collected, which takes long in a process as full as that of the tests."""
    monkeypatch.setattr("benchmarks.rounds.gc.collect", lambda: None)

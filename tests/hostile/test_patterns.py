"""No regular expression of the package takes a time that grows faster than its text."""

from __future__ import annotations

import ast
import contextlib
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.hostile.backtracking import is_exponential
from tests.hostile.collect import PACKAGE, ROOT, USES
from tests.hostile.timing import slow_on

SEEN_WHOLE = {
    "boilerplate/running.py": (80, "lines up to the length of a title"),
    "boilerplate/shapes.py": (168, "lines that are short by the language's measure, and half more"),
    "boilerplate/signs.py": (168, "lines that are short by the language's measure, and half more"),
    "boilerplate/site_lines.py": (168, "lines that are short by the language's measure, and half more"),
    "figures/units.py": (24, "a window before or behind a number"),
    "drafting/unit.py": (200, "titles, cut"),
    "drafting/asked.py": (400, "the clause around a figure"),
    "reading/page.py": (4096, "the head of a page"),
    "reading/sniff.py": (4096, "the head of a file"),
    "structure/candidates.py": (400, "lines that may be headings"),
    "structure/cues.py": (400, "lines that may be headings, and beginnings of blocks"),
    "structure/names.py": (80, "lines that may be names"),
    "structure/numbering.py": (40, "what may open a heading"),
    "structure/titles.py": (100, "lines that may be titles"),
}
"""Modules that look at no more than so many letters at a time, and what those are (found by watching their
expressions at work on lines of 6,000 letters). What is quadratic in a longer text is none in theirs."""

ELSEWHERE = {
    "checks/names.py": "a name",
    "checks/numbering.py": "one number between what stands before and behind it in a heading",
    "lang/detect.py": "the unit of a pack",
}
"""Modules that make an expression which the examples do not need, and what it is made of."""


def number_in_words() -> str:
    """English: words of a number follow each other without a blank only where the text ends."""
    path = PACKAGE / "lang/en/reuse.toml"
    return str(tomllib.loads(path.read_text(encoding="utf-8"))["number"])


NOT_SO = {number_in_words()}
"""Found exponential because assertions are taken for nothing, and are not."""


class Expression(NamedTuple):
    """A regular expression of the package as it is compiled, and what is asked of it."""

    file: str
    line: int
    pattern: str | bytes
    flags: int
    uses: frozenset[str]


@cache
def expressions() -> tuple[Expression, ...]:
    """Those that are compiled while all commands work on the examples, each once."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("collect.py"))],
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        check=True,
        encoding="utf-8",
    )
    found: dict[tuple[str, str | bytes, int], Expression] = {}
    for file, line, kind, written, flags, uses in map(json.loads, done.stdout.splitlines()):
        pattern = written if kind == "text" else written.encode("latin-1")
        asked = frozenset(uses) or named_uses(file, line)
        found.setdefault((file, pattern, flags), Expression(file, line, pattern, flags, asked))
    return tuple(found.values())


def calls(path: Path) -> Iterator[ast.Call]:
    """Calls of the module `re`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            if isinstance(of, ast.Name) and of.id == "re" and node.func.attr in USES | {"compile"}:
                yield node


def named_uses(file: str, line: int) -> frozenset[str]:
    """What is asked of an expression that has a name in its module and was not needed for the examples."""
    written = (PACKAGE / file).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(written)):
        if isinstance(node, ast.Assign) and node.lineno <= line <= (node.end_lineno or 0):
            name = ast.unparse(node.targets[0])
            return USES & set(re.findall(rf"\b{re.escape(name)}\.(\w+)", written))
    return frozenset()


def plain(one: Expression) -> tuple[str, int]:
    """Pattern and flags for the analysis: bytes as the letters of the same numbers."""
    if isinstance(one.pattern, bytes):
        return one.pattern.decode("latin-1"), one.flags | re.ASCII
    return one.pattern, one.flags & ~re.UNICODE


@pytest.mark.slow
def test_every_call_was_watched() -> None:
    """Each call is reached by the examples, but those with a literal or with a pack's expression."""
    seen = {(one.file, one.line) for one in expressions()}
    missing = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for call in calls(path):
            reached = any((name, line) in seen for line in range(call.lineno, (call.end_lineno or 0) + 1))
            if not reached and not isinstance(call.args[0], ast.Constant | ast.Attribute):
                missing.append(f"{name}:{call.lineno}")
    assert [one for one in missing if one.partition(":")[0] not in ELSEWHERE] == []


def strings(told: object) -> Iterator[str]:
    """All strings in a table of a language pack."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from strings(one)


def of_packs() -> list[tuple[str, str]]:
    """What can be read as an expression with a repeat in the tables of the language packs."""
    found = []
    for path in sorted((PACKAGE / "lang").rglob("*.toml")):
        for one in strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            with contextlib.suppress(re.error):
                if re.search(r"[*+}]", one) and re.compile(one):
                    found.append((path.relative_to(PACKAGE).as_posix(), one))
    return found


def literals() -> list[tuple[str, str]]:
    """Expressions that stand in the code as they are, and those of the packs."""
    found = of_packs()
    for path in sorted(PACKAGE.rglob("*.py")):
        for call in calls(path):
            first = call.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.append((f"{path.relative_to(PACKAGE).as_posix()}:{call.lineno}", first.value))
    return found


@pytest.mark.parametrize(("place", "pattern"), literals(), ids=lambda one: ascii(one)[:40])
def test_no_literal_is_exponential(place: str, pattern: str) -> None:
    assert pattern in NOT_SO or not is_exponential(pattern), place


@pytest.mark.slow
def test_no_expression_is_exponential() -> None:
    assert len(expressions()) > 500
    found = [one for one in expressions() if is_exponential(*plain(one))]
    assert [one for one in found if one.pattern not in NOT_SO] == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_twice_the_text_takes_twice_the_time(part: int) -> None:
    found = []
    for one in expressions()[part::8]:
        longest, _ = SEEN_WHOLE.get(one.file, (None, ""))
        slow = slow_on(one.pattern, one.flags, one.uses, longest)
        if slow:
            found.append(f"{one.file}:{one.line} {slow} {one.pattern!r}")
    assert found == []


@pytest.mark.slow
def test_what_the_examples_did_not_need_is_as_fast() -> None:
    """The tables of the packs hold more: what is a part of no expression that was watched at work."""
    known = "\n".join(one.pattern for one in expressions() if isinstance(one.pattern, str))
    found = []
    for place, pattern in of_packs():
        slow = None if pattern in known else slow_on(pattern, re.compile(pattern).flags, ())
        if slow:
            found.append(f"{place} {slow} {pattern!r}")
    assert found == []

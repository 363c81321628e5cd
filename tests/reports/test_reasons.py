"""Every rule that a room can give as its reason has words for people, in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import summarykit
from summarykit.messages import speaking
from summarykit.reports.terminal.reasons import RULES, rule

PACKAGE = Path(summarykit.__file__).parent
EXAMPLES = sorted((PACKAGE.parent / "corpora" / "examples").glob("*-2025.*"))
ROOMS = ("structure", "boilerplate")
PLACES = {"Reason": 0, "Hit": 2, "Found": 3, "_mark": 1}
"""Which argument of a call is the rule's name."""


def names(file: Path) -> Iterator[str]:
    """Rules named in a module: in calls, in `rule = ...`, and first in each pair of `_RULES`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from literals(node.args[at : at + 1] if (at := PLACES.get(node.func.id, -1)) >= 0 else [])
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "rule":
            yield from literals([node.value])
        elif isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "_RULES":
            assert isinstance(node.value, ast.Tuple)
            yield from literals(pair.elts[0] for pair in node.value.elts if isinstance(pair, ast.Tuple))


def literals(values: Iterable[ast.expr]) -> Iterator[str]:
    """The strings in expressions, without the keys of mappings."""
    for value in values:
        nodes = list(ast.walk(value))
        keys = [key for node in nodes if isinstance(node, ast.Dict) for key in node.keys]
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in keys:
                yield node.value


@pytest.mark.parametrize("room", ROOMS)
def test_every_rule_of_a_room_has_words(room: str) -> None:
    named = {name for file in (PACKAGE / room).glob("*.py") for name in names(file)}
    assert named
    assert named <= RULES.keys()


@pytest.mark.parametrize("name", list(RULES))
def test_words_differ_from_language_to_language(name: str) -> None:
    english = rule(name)
    with speaking("zh"):
        assert rule(name) != english
        assert not rule(name).isascii()


def test_a_rule_without_words_is_told_by_its_name() -> None:
    assert rule("made up") == "made up"
    assert rule("") == ""


@pytest.mark.parametrize("name", EXAMPLES, ids=lambda path: path.name)
def test_what_an_analysis_gives_has_words(name: Path) -> None:
    analysis = summarykit.analyse(summarykit.read(name))
    reasons = [block.reason for block in analysis.blocks]
    reasons += [reason for section in analysis.sections for reason in section.evidence]
    assert {reason.rule for reason in reasons} <= RULES.keys()

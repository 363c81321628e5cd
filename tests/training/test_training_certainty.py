"""How often rules are right."""

from __future__ import annotations

import pytest

from summarykit.records import ROLES, Span
from summarykit.records.structure import Role
from summarykit.structure.cues import Hit
from summarykit.structure.roles import Passage
from summarykit.training.certainty import BORROWED, Decided, measure
from summarykit.training.roles import Trained


def told(rule: str, role: Role, right: int, wrong: int) -> list[Decided]:
    passage = Passage(Span(0, 9), "body", (), False, (Hit(role, 2.0, rule),) if rule else ())
    return [Decided(passage, role, True)] * right + [Decided(passage, role, False)] * wrong


@pytest.mark.parametrize("rule", ["heading", "words", ""])
def test_with_many_passages_it_is_the_share_right(rule: str) -> None:
    measured = measure(told(rule, "plans", 8000, 2000)).rules[rule or "neighbours"]
    assert measured["plans"] == pytest.approx(0.8, abs=0.01)


def test_a_role_told_seldom_is_held_to_what_the_rule_does() -> None:
    measured = measure([*told("heading", "plans", 900, 100), *told("heading", "closing", 0, 1)])
    usual = measured.rules["heading"]["problems"]
    assert usual == pytest.approx(0.9, abs=0.01)
    assert measured.rules["heading"]["closing"] == pytest.approx(BORROWED * usual / (1 + BORROWED), abs=0.01)


def test_what_the_model_decides_is_not_counted_with_the_rules() -> None:
    assert measure(told("learned", "plans", 5, 5)).rules == {}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_rule_has_a_share_for_every_role(lang: str, trained: Trained) -> None:
    measured = trained.certainty[lang]
    assert {"title", "heading"} & set(measured.rules)
    for shares in measured.rules.values():
        assert set(shares) == set(ROLES)
        assert all(0 <= share <= 1 for share in shares.values())

"""C104 and C105: only where a passage is rewritten or shortened, and never as loud as a plain copy."""

from __future__ import annotations

import pytest

from summarykit.checks import RULES, rule
from summarykit.checks.copied import CopyRule
from tests.checks.checking import findings
from tests.reuse.copying import SENTENCES, text_of
from tests.reuse.test_rewriting import shuffled

OPENING = {"en": "Rain fell for nine days. ", "zh": "连续九天下雨。"}
OLD = {lang: text_of(lang, range(6)) for lang in SENTENCES}
REWRITTEN = {lang: shuffled(lang, list(range(6))) for lang in SENTENCES}
SHORT = {lang: text_of(lang, [0, 5]) for lang in SENTENCES}


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize(("texts", "code"), [(OLD, "C102"), (REWRITTEN, "C104"), (SHORT, "C105")])
def test_a_passage_is_told_by_one_rule(texts: dict[str, str], code: str, lang: str) -> None:
    new = OPENING[lang] + texts[lang]
    told = {one.code: len(findings(one.code, new, [(OLD[lang], "self")], lang)) for one in RULES}
    assert {name: count for name, count in told.items() if name[:2] == "C1" and count} == {code: 1}


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_length_likeness_and_length_of_the_source(lang: str) -> None:
    (rewritten,) = findings("C104", REWRITTEN[lang], [(OLD[lang], "self")], lang)
    (short,) = findings("C105", SHORT[lang], [(OLD[lang], "self")], lang)
    assert f"{len(rewritten.at.span)} characters" in rewritten.message
    assert "% the same words" in rewritten.message
    assert short.source is not None
    assert short.message.endswith(f"shortened from {len(short.source.span)}")


def test_every_kind_of_passage_has_its_rule() -> None:
    kinds = [one.kind for one in RULES if isinstance(one, CopyRule)]
    assert sorted(kinds) == ["condensed", "edited", "figures_only", "rewritten", "verbatim"]
    assert rule("c104") is not None

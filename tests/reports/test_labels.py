"""Everything that can be shown has a name for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

import pytest

from summarykit.lang import languages
from summarykit.records import BlockKind, Origin, Role, Severity
from summarykit.records.figures import FigureKind, Modifier
from summarykit.reports.terminal import labels


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (labels.ROLES, Role),
        (labels.BLOCK_KINDS, BlockKind),
        (labels.ORIGINS, Origin),
        (labels.FIGURE_KINDS, FigureKind),
        (labels.MODIFIERS, Modifier),
        (labels.SEVERITIES, Severity),
    ],
)
def test_every_kind_has_a_name_of_its_own(names: Mapping[str, str], kind: Any) -> None:
    assert tuple(names) == get_args(kind)
    assert len(set(names.values())) == len(names)


def test_languages_have_names_and_unknown_ones_their_code() -> None:
    assert set(languages()) <= set(labels.LANGUAGES)
    assert labels.language("zh") == "Chinese"
    assert labels.language("eo") == "eo"

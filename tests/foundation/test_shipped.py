"""Models and examples are found in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit import shipped
from summarykit.errors import ModelError
from summarykit.reading import find_documents

ROOT = Path(__file__).parents[2]


def test_a_checkout_has_them_at_its_top() -> None:
    assert shipped.examples() == ROOT / "corpora/examples"
    assert len(find_documents(shipped.examples())) == 8


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "summarykit/_shipped"
    for place in (inside, tmp_path):
        (place / "models/roles/1").mkdir(parents=True)
    monkeypatch.setattr(shipped, "PLACES", (inside, tmp_path))
    assert shipped.model("roles", "1") == inside / "models/roles/1"


@pytest.mark.parametrize("path", ["models/roles/none", "README.md", "models/no such model/1"])
def test_what_is_missing_is_told(path: str) -> None:
    with pytest.raises(ModelError, match=path) as raised:
        shipped.shipped(path)
    assert raised.value.code == "E701"
    assert raised.value.help

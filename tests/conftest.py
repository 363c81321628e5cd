"""What all tests share: golden files, and the language of messages set to English."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

# How long an example takes says how busy the machine is, and nothing of the code.
hypothesis.settings.register_profile("summarykit", deadline=None)
hypothesis.settings.load_profile("summarykit")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what is found into tests/golden/")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden("name.txt", found)`: `found` equals tests/golden/name.txt (--update-golden writes it)."""

    def compare(name: str, found: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found, encoding="utf-8", newline="\n")
        assert path.exists(), f"no {path.name}: run pytest --update-golden and look at what it wrote"
        assert found == path.read_text(encoding="utf-8")

    return compare

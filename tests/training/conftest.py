"""The small corpus, and what was trained on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.learning.labelled import GOLD
from summarykit.training.roles import Trained, train_roles
from tests.training.corpus import write_corpus


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpora") / "small")


@pytest.fixture(scope="session")
def trained(corpus: Path) -> Trained:
    return train_roles([corpus], {"again": corpus / GOLD})

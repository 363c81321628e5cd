"""What is told about a model beside its weights: from what and how it was learned, and how good it is."""

from __future__ import annotations

import hashlib
import platform
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from summarykit.learning.labelled import GOLD, MANIFEST
from summarykit.learning.scores import Scores
from summarykit.structure.learned import NAME, VERSION
from summarykit.training.roles import FEWEST_UNITS, STRENGTH, Trained

LIBRARIES = ("numpy", "scikit-learn")
DIGITS = 4
DEFAULT_WHERE = (
    "more blocks have their right role than by the rules alone on held-out units and on held-out genres, "
    "at no lower macro-F1, and on every other set at least as many, at no lower macro-F1"
)


def card_of(trained: Trained, corpora: Sequence[Path]) -> dict[str, Any]:
    """The card as JSON holds it. Nothing in it tells of the time, the machine, or a path of it."""
    return {
        "name": NAME,
        "version": VERSION,
        "what": "roles of passages of work summaries, where no heading announces one; heard beside the rules",
        "licence": "MIT",
        "default_for": trained.default_for,
        "default_where": DEFAULT_WHERE,
        "voice": trained.model.voice,
        "longest": dict(trained.model.longest),
        "certainty": {lang: asdict(one) for lang, one in trained.certainty.items()},
        "learned_from": _learned_from(trained, corpora),
        "learned_by": {
            "method": "multinomial logistic regression, L2",
            "strength": STRENGTH,
            "fewest_units": FEWEST_UNITS,
            "features": _features(trained),
            "versions": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}},
        },
        "scores": {
            name: {row.lang: {"rules": _scores(row.rules), "model": _scores(row.model)} for row in rows}
            for name, rows in trained.sets.items()
        },
    }


def _learned_from(trained: Trained, corpora: Sequence[Path]) -> dict[str, Any]:
    used = trained.learned_from
    return {
        "split": "train",
        "documents": len(used),
        "units": len({one.unit for one in used}),
        "genres": sorted({one.genre for one in used}),
        "languages": dict(sorted(Counter(one.lang for one in used).items())),
        "sha256": {
            corpus.resolve().name: {
                name: hashlib.sha256((corpus / name).read_bytes()).hexdigest() for name in (MANIFEST, GOLD)
            }
            for corpus in corpora
        },
    }


def _features(trained: Trained) -> dict[str, int]:
    """How many features of each kind."""
    kinds = Counter(name.split(" ")[0] for name in trained.model.linear.vocabulary)
    return dict(sorted(kinds.items()))


def _scores(scores: Scores) -> dict[str, float | int]:
    return {
        name: round(value, DIGITS) if isinstance(value, float) else value
        for name, value in asdict(scores).items()
    }

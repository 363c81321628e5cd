"""The floors: what the toolkit reached on the corpora and may not fall below.

`python -m tests.quality.floors` raises them to what is measured now, less a little. It lowers one only with
`--lower-floors`, and the file is sealed, so a test sees a floor that was lowered by hand.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("floors.json")
SLACK = 0.01
"""A floor stands this much under what was measured: about one heading in a hundred."""


def seal_of(content: Mapping[str, Any]) -> str:
    """A short hash of everything in the file but the seal."""
    kept = {name: content[name] for name in sorted(content) if name != "seal"}
    return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()[:16]


def below(measured: float) -> float:
    """The floor for a measured score, cut to three digits."""
    return math.floor(max(0.0, measured - SLACK) * 1000) / 1000


def renew(old: Mapping[str, float], measured: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """New floors: never under the old ones unless `lower`."""
    floors = {name: below(value) for name, value in sorted(measured.items())}
    return floors if lower else {name: max(floor, old.get(name, 0.0)) for name, floor in floors.items()}


def read() -> dict[str, Any]:
    """The file's content."""
    content: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return content


def size_of_sets() -> dict[str, dict[str, int]]:
    """How much gold there is: a floor means nothing when a set shrinks."""
    from tests.quality.measure import SETS

    return {
        gold.name: {
            "documents": len(gold.rows("structure")),
            "blocks": sum(len(row["blocks"]) for row in gold.rows("structure")),
            "figures": sum(len(row["figures"]) for row in gold.rows("figures")),
            "breakdowns": sum(len(row["breakdown"]) for row in gold.rows("figures")),
            "passages": len(gold.rows("passages")),
        }
        for gold in SETS
    }


def main() -> None:
    """Measure and write."""
    from tests.quality.measure import scores

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lower-floors", action="store_true", help="allow a floor to sink")
    lower = parser.parse_args().lower_floors
    old = read()["floors"] if FILE.exists() else {}
    content: dict[str, Any] = {"size": size_of_sets(), "floors": renew(old, scores(), lower=lower)}
    content["seal"] = seal_of(content)
    FILE.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

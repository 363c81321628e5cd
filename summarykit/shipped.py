"""What comes with the package beside its code: learned models and the example corpus.

A wheel holds both inside the package; in a checkout they stand at its top.
"""

from __future__ import annotations

from pathlib import Path

from summarykit.errors import ModelError
from summarykit.messages import say

_PACKAGE = Path(__file__).parent
PLACES = (_PACKAGE / "_shipped", _PACKAGE.parent)
"""Where is looked, in this order: in an installed wheel, in a checkout."""


def examples() -> Path:
    """The folder of the example documents, with a README, a manifest and `gold/`.

    Raises ModelError E701 where the installation is not whole.
    """
    return shipped("corpora/examples")


def model(name: str, version: str) -> Path:
    """The folder of a learned model (`card.json`, `weights.npz`, `vocab.txt`).

    Raises ModelError E701 where the installation is not whole.
    """
    return shipped(f"models/{name}/{version}")


def shipped(path: str) -> Path:
    """The folder of that name, relative to what is shipped. Raises ModelError E701 where it is missing."""
    for place in PLACES:
        if (place / path).is_dir():
            return place / path
    raise ModelError(
        "E701",
        say("{what} is missing from this installation", what=path),
        help=say("Install summarykit anew, from its wheel or as a whole checkout."),
    )

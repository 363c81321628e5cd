"""A model on disk: `weights.npz`, `vocab.txt` and `card.json`; the same model is the same bytes."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from summarykit.errors import ModelError
from summarykit.files import write_aside
from summarykit.learning.linear import Floats, LinearModel
from summarykit.messages import say

WEIGHTS, VOCABULARY, CARD = "weights.npz", "vocab.txt", "card.json"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first time a zip file can tell


def save(model: LinearModel, card: Mapping[str, Any], folder: Path) -> None:
    """Write a model into `folder`, which must be there. The card comes last and names what it belongs to.

    `card` is anything JSON can hold; `labels` and `sha256` (by file) are added. Raises OutputError
    E502 or E503.
    """
    parts = {
        WEIGHTS: _arrays({"weights": model.weights, "bias": model.bias}),
        VOCABULARY: _lines(model.vocabulary),
    }
    for name, content in parts.items():
        write_aside(folder / name, content)
    told = {
        **card,
        "labels": model.labels,
        "sha256": {name: _sha256(content) for name, content in parts.items()},
    }
    write_aside(folder / CARD, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def load(folder: Path) -> tuple[LinearModel, dict[str, Any]]:
    """The model in `folder`, and its card.

    Raises ModelError E701 where a file is missing or is not the one that the card names.
    """
    try:
        card = json.loads((folder / CARD).read_bytes())
        parts = {name: (folder / name).read_bytes() for name in (WEIGHTS, VOCABULARY)}
        if card["sha256"] != {name: _sha256(content) for name, content in parts.items()}:
            raise _damaged(folder)
        with np.load(io.BytesIO(parts[WEIGHTS]), allow_pickle=False) as arrays:
            weights, bias = arrays["weights"], arrays["bias"]
        vocabulary = tuple(parts[VOCABULARY].decode().split("\n")[:-1])
        return LinearModel(tuple(card["labels"]), vocabulary, weights, bias), card
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise _damaged(folder) from error


def _damaged(folder: Path) -> ModelError:
    return ModelError(
        "E701",
        say("the learned model is damaged, or a part of it is missing"),
        help=say("Install summarykit anew, or train the model again with summarykit train."),
        at=folder,
    )


def _lines(names: tuple[str, ...]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()


def _arrays(arrays: Mapping[str, Floats]) -> bytes:
    """What `numpy.savez` writes, without the time it is written at and without a packer that may change."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            with io.BytesIO() as content:
                np.lib.format.write_array(content, np.ascontiguousarray(array), allow_pickle=False)
                archive.writestr(zipfile.ZipInfo(f"{name}.npy", _LONG_AGO), content.getvalue())
    return out.getvalue()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

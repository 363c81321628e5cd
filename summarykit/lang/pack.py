"""A language pack: a folder of data files and a few hooks. Packs know no stage; stages know no language.

A stage asks for its facet: `pack.facet(RoleCues)` reads `<folder>/roles.toml` once and returns it as the
frozen dataclass `RoleCues` of `summarykit.lang.facets`, every field checked for its type.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Protocol, TypeVar, cast

from summarykit.errors import RecordError


class Facet(Protocol):
    """A frozen dataclass that holds what one room must know of a language; `FILE` names its data file."""

    FILE: ClassVar[str]


F = TypeVar("F", bound=Facet)


@dataclass(frozen=True, slots=True, eq=False)
class LanguagePack:
    """One language. A pack equals only itself, so that what is compiled of it is found by its identity: the
    stages ask for that at every line, and a hash of all fields took a tenth of the time of headings.

    `cut_words` cuts a text into word and blank pieces whose concatenation is the text, unchanged.
    `tag_words` does the same with a part of speech for each piece, where a tagger is at hand.
    `min_passage` is the least length in characters of a passage that is told.
    """

    code: str
    name: str
    folder: Path
    cut_words: Callable[[str], list[str]]
    min_passage: int
    tag_words: Callable[[str], list[tuple[str, str]]] | None = None

    def facet(self, kind: type[F]) -> F:
        """What this language knows for one room. Raises RecordError where the data file does not fit."""
        return cast("F", _load(self, kind))


@cache
def _load(pack: LanguagePack, kind: type[Facet]) -> Facet:
    import msgspec

    path = pack.folder / kind.FILE
    try:
        with path.open("rb") as stream:
            return msgspec.convert(tomllib.load(stream), kind, strict=True)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise RecordError(f"{path.name}: {error}") from error

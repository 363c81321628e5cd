"""What there is to do: every file of the corpus with its hash, and what is said of it beside its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from summarykit.corpus.discovery import Found, discover, unread_for
from summarykit.corpus.metadata import over, read_metadata
from summarykit.corpus.pattern import NamePattern
from summarykit.corpus.reading import Input
from summarykit.corpus.shards import digest
from summarykit.errors import Location, ReadError, Warned
from summarykit.messages import say
from summarykit.reading.fetch import fetch, shown
from summarykit.reading.folder import nothing_in
from summarykit.records import Meta, Skipped


@dataclass(frozen=True, slots=True)
class Survey:
    """The files to read in the order of their names, all others, and what was odd about the metadata."""

    inputs: tuple[Input, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[Warned, ...]

    @property
    def digest(self) -> str:
        """Of everything the tables depend on beside the settings; where the corpus lies is not among it."""
        return digest([(one.name, one.sha256, one.said) for one in self.inputs], self.skipped)


def survey(folder: Path, pattern: NamePattern | None, is_output: Callable[[Path], bool]) -> Survey:
    """Look through a corpus folder.

    Raises ReadError E101, E111 or E502 where there is no such folder, E102 where no document is in it,
    CorpusError E504 where a metadata.csv cannot be used.
    """
    found = discover(folder, is_output)
    if not found.documents:
        raise nothing_in(folder)
    names = [one.name for one in found.documents]
    said, warnings = read_metadata(found.metadata, names)
    named, strange = _named(names, pattern)
    inputs: list[Input] = []
    skipped = [*found.skipped, *(Skipped(one.name, say("metadata")) for one in found.metadata)]
    for one in found.documents:
        looked = _look(one, over(said.get(one.name, Meta()), named.get(one.name, Meta())))
        if isinstance(looked, Skipped):
            skipped.append(looked)
        else:
            inputs.append(looked)
    return Survey(
        inputs=tuple(inputs),
        skipped=tuple(sorted(skipped, key=lambda one: one.file)),
        warnings=(*warnings, *([_unlike(folder, strange)] if strange else [])),
    )


def _named(names: Sequence[str], pattern: NamePattern | None) -> tuple[dict[str, Meta], list[str]]:
    """What the names say by the pattern, and those that do not have its form."""
    if pattern is None:
        return {}, []
    named = {name: pattern.meta(name) for name in names}
    told = {name: meta for name, meta in named.items() if meta is not None}
    return told, [name for name in names if name not in told]


def _look(found: Found, said: Meta) -> Input | Skipped:
    try:
        data = fetch(found.path)
    except ReadError as error:
        return unread_for(found.name, error)
    return Input(found.name, str(found.path), sha256(data).hexdigest(), len(data), said)


def _unlike(folder: Path, names: list[str]) -> Warned:
    return Warned(
        "W506",
        say(
            "{n} name is not of the pattern: {first}|{n} names are not of the pattern, the first {first}",
            n=len(names),
            first=names[0],
        ),
        say("Whose these are and of which year is taken from metadata.csv or from the documents."),
        Location(shown(folder)),
    )

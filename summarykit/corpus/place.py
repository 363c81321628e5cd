"""The output folder: whether it is ours, and where in it a run keeps what the next one need not do again."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import msgspec

from summarykit.archive import is_archive
from summarykit.corpus.reading import How
from summarykit.errors import OutputError
from summarykit.files import output_error, write_aside
from summarykit.messages import say
from summarykit.reports.codec import from_json, to_json
from summarykit.shipped import shipped

FORMAT = 1
"""Version of what is kept: raise it when the tables or what stands in `work` change their shape."""

MARK = Path("work", "settings.json")
"""What tells an output folder of ours from any other, and what it was made with."""


@dataclass(frozen=True, slots=True)
class Made:
    """What everything that is kept was made with: with anything else it is worth nothing.

    `models` are the learned models, by name and version, each with the hash of its files.
    """

    version: str
    format: int
    models: dict[str, str]
    how: How


@dataclass(frozen=True, slots=True)
class Place:
    """The output folder `root` and the places in it."""

    root: Path

    @property
    def archive(self) -> Path:
        """The documents and their analyses: an archive like any other."""
        return self.root / "archive"

    @property
    def read(self) -> Path:
        """The outcomes of reading, a file a shard."""
        return self.root / "work" / "read"

    @property
    def rows(self) -> Path:
        """The rows of documents, a file a shard."""
        return self.root / "work" / "rows"

    @property
    def habits(self) -> Path:
        """What of each document stands in many others: there while documents are compared."""
        return self.root / "work" / "habits"

    @property
    def known(self) -> Path:
        """Which files are in the archive, and which are no documents."""
        return self.root / "work" / "known.json"

    @property
    def run(self) -> Path:
        """What the tables were made with and of: there where, and only where, they are complete."""
        return self.root / "run.json"

    def made(self) -> Made | None:
        """What is kept was made with this, None where nothing is kept."""
        try:
            return from_json((self.root / MARK).read_bytes(), Made)
        except (OSError, msgspec.MsgspecError):
            return None


def made_with(how: How) -> Made:
    """What a run of this installation is made with."""
    models = {}
    for card in sorted(shipped("models").glob("*/*/card.json")):
        files = sorted(path for path in card.parent.iterdir() if path.is_file())
        content = b"".join(path.name.encode() + path.read_bytes() for path in files)
        models["/".join(card.parts[-3:-1])] = sha256(content).hexdigest()
    return Made(version("summarykit"), FORMAT, models, how)


def is_output(folder: Path) -> bool:
    """A folder that a run or the archive wrote: no documents of a corpus are in it."""
    return (folder / MARK).is_file() or is_archive(folder)


def claim(root: Path) -> Place:
    """The output folder, made where there is none.

    Raises OutputError E501 where it holds anything that no run has written, E502 where it cannot be made.
    """
    place = Place(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
        strange = not (root / MARK).is_file() and any(root.iterdir())
    except FileExistsError as error:
        raise _taken(root) from error
    except OSError as error:
        raise output_error(error, root) from error
    if strange:
        raise _taken(root)
    return place


def begin(place: Place, made: Made, *, anew: bool) -> None:
    """Make the folder ready for a run; `anew` where nothing that is kept may be used.

    From here on the tables count as incomplete until the run is done. Raises OutputError E502 or E503.
    """
    try:
        place.run.unlink(missing_ok=True)
        if anew:
            shutil.rmtree(place.root / MARK.parent, ignore_errors=True)
        for folder in (place.read, place.rows):
            folder.mkdir(parents=True, exist_ok=True)
        for left in [
            path for folder in (place.root, *place.root.glob("work/**/")) for path in folder.glob(".*")
        ]:
            left.unlink()
    except OSError as error:
        raise output_error(error, place.root) from error
    if anew:
        write_aside(place.root / MARK, to_json(made).encode())


def _taken(root: Path) -> OutputError:
    return OutputError(
        "E501",
        say("holds what no run of summarykit analyse wrote"),
        help=say("Name a new or an empty folder with -o: nothing of others is written over."),
        at=root,
    )

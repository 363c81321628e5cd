"""One tree of errors. Each has a code, a message and a help line, both in the reader's language.

SummarykitError
├── InputError          exit 2 or 3: something given to us cannot be used
│   ├── ReadError       E101-E111  a document file
│   ├── InputsError     E201-E212  an inputs file, with line and column
│   ├── TemplateError   E301-E306  an outline template
│   ├── CompareError    E401, E402 what a document is compared with, or its language
│   ├── ArchiveError    E404-E409  an archive
│   ├── CorpusError     E504-E509  a corpus run
│   ├── OutputError     E501-E503  the place of the output
│   └── ModelError      E701-E702  a learned model, or what one is to be learned from
├── RecordError         a record that would break its own promise (our bug: exit 4)
└── InterruptionError   E601, exit 130
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarykit.messages import say


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file: `line` and `column` count from 1; None where the whole file is meant."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """`file:line:column`, as editors and terminals understand it."""
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts)


class SummarykitError(Exception):
    """Base of all errors this package raises on purpose.

    `code` is the public code, `message` says what is wrong, `help` says what to do, `at` says where.
    `exit_status` is what the command line returns when nothing else was done.
    """

    exit_status = 2

    def __init__(
        self, code: str, message: str, *, help: str, at: Location | Path | str | None = None
    ) -> None:
        self.code = code
        self.message = message
        self.help = help
        self.at = at if isinstance(at, Location) or at is None else Location(str(at))
        super().__init__(code, message)

    def __reduce__(self) -> tuple[Any, ...]:
        """An error crosses the border of a process with all its parts."""
        return _made_again, (type(self), self.args), self.__dict__

    def __str__(self) -> str:
        """The error's first line without its code: `FILE:LINE:COL what`."""
        return f"{self.at} {self.message}" if self.at else self.message


def _made_again(kind: type[SummarykitError], args: tuple[Any, ...]) -> SummarykitError:
    return kind.__new__(kind, *args)


class InputError(SummarykitError):
    """Something given to us cannot be used."""


class ReadError(InputError):
    """A document file cannot be read (E101-E111)."""


class InputsError(InputError):
    """An inputs file is malformed (E201-E212)."""


class TemplateError(InputError):
    """A template of an outline cannot be used (E301-E306)."""


class CompareError(InputError):
    """There is nothing to compare with, or no language pack (E401, E402)."""


class ArchiveError(InputError):
    """An archive is none, is damaged, is being written, or does not hold what is asked for (E404-E409)."""


class CorpusError(InputError):
    """A corpus cannot be run: its metadata, a pattern of names, workers that are killed (E504-E509)."""


class OutputError(InputError):
    """The output cannot be written there (E501-E503)."""


class ModelError(InputError):
    """A learned model, or the corpus it is to be learned from, cannot be used (E701-E702)."""


class RecordError(SummarykitError):
    """A record would break its own promise: a bug of ours, never a user's mistake."""

    exit_status = 4

    def __init__(self, message: str) -> None:
        super().__init__("E900", message, help=say("This is a bug in summarykit: please report it."))


class InterruptionError(SummarykitError):
    """Stopped by the user before the end (E601)."""

    exit_status = 130


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning that travels with a result instead of stopping it: same parts as an error."""

    code: str
    message: str
    help: str
    at: Location

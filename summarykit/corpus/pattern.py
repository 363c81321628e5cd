"""Names of files that say whose a document is: `--name-pattern "{organisation}-{year}"`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath

from summarykit.errors import CorpusError
from summarykit.messages import say
from summarykit.records import Meta

FIELDS = {"organisation": r".+", "year": r"[12]\d{3}", "title": r".+"}
"""What a pattern can name, and how that is written in a file's name."""

_PIECE = re.compile(r"\{([^{}]*)\}|(\*)")


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern that was understood; it speaks of the last `parts` parts of a path, without the suffix."""

    regex: re.Pattern[str]
    parts: int

    def meta(self, name: str) -> Meta | None:
        """What a file's name says, None where it does not have the form."""
        path = PurePosixPath(name).with_suffix("")
        found = self.regex.fullmatch("/".join(path.parts[-self.parts :]))
        if found is None:
            return None
        said = {field: value.strip(" -_") for field, value in found.groupdict().items()}
        year = said.get("year")
        return Meta(said.get("organisation") or None, int(year) if year else None, said.get("title") or None)


def name_pattern(written: str) -> NamePattern:
    """The pattern as written: fields in braces, `*` for anything, `/` between folders, all else as it is.

    Raises CorpusError E509 where a field is unknown, stands twice, or where there is none.
    """
    regex, at = "", 0
    fields: list[str] = []
    for piece in _PIECE.finditer(written):
        regex += re.escape(written[at : piece.start()])
        at = piece.end()
        field = piece[1]
        if field is None:
            regex += ".*"
            continue
        name = field.strip().replace("organization", "organisation")
        if name not in FIELDS or name in fields:
            raise _bad(written, field)
        fields.append(name)
        regex += f"(?P<{name}>{FIELDS[name]})"
    if not fields:
        raise _bad(written, "")
    return NamePattern(re.compile(regex + re.escape(written[at:])), written.count("/") + 1)


def _bad(written: str, field: str) -> CorpusError:
    what = (
        say(
            "the name pattern “{pattern}” has a field it cannot have: {field}",
            pattern=written,
            field=f"{{{field}}}",
        )
        if field
        else say("the name pattern “{pattern}” names nothing", pattern=written)
    )
    near = get_close_matches(field, FIELDS, n=1)
    help_line = say("Did you mean {name}?", name=f"{{{near[0]}}}") if near and near[0] != field else ""
    known = " ".join(f"{{{name}}}" for name in FIELDS)
    return CorpusError(
        "E509",
        what,
        help=help_line or say("Fields, each once: {fields}; * stands for anything.", fields=known),
    )

"""Finds language packs by entry point (`summarykit.languages`): a third language is a folder and a line."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from summarykit.errors import CompareError
from summarykit.lang.pack import LanguagePack
from summarykit.messages import say

GROUP = "summarykit.languages"


@cache
def languages() -> tuple[str, ...]:
    """Codes of the packs at hand, sorted."""
    return tuple(sorted({entry.name for entry in entry_points(group=GROUP)}))


@cache
def get_pack(code: str) -> LanguagePack:
    """The pack of a language. Raises CompareError E402 where there is none."""
    for entry in entry_points(group=GROUP, name=code):
        pack = entry.load()
        if isinstance(pack, LanguagePack):
            return pack
    raise CompareError(
        "E402",
        say("there is no language {code!r}", code=code),
        help=say("Languages at hand: {languages}.", languages=", ".join(languages())),
    )

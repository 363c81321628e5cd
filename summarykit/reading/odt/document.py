"""OpenDocument texts: the reader."""

from __future__ import annotations

from typing import Any

from summarykit.messages import say
from summarykit.reading.canvas import Canvas
from summarykit.reading.flow import Told
from summarykit.reading.odt.lists import Lists
from summarykit.reading.odt.names import DC, MANIFEST, META, OFFICE, STYLE
from summarykit.reading.odt.story import Story
from summarykit.reading.odt.styles import Styles
from summarykit.reading.package import Package
from summarykit.reading.results import File, Reading
from summarykit.reading.sniff import damaged, locked
from summarykit.records import Facts

FACTS = {
    f"{DC}title": "title",
    f"{META}initial-creator": "author",
    f"{META}creation-date": "created",
    f"{DC}date": "modified",
}
"""Properties and the fact that each tells."""
RUNNING = tuple(f"{STYLE}{kind}{page}" for kind in ("header", "footer") for page in ("", "-left", "-first"))


def read(file: File) -> Reading:
    """The text of an OpenDocument file with its hints and facts; comments and deletions are left out.

    Raises ReadError: E105 damaged, E106 locked, E109 too large (see `Package`).
    """
    package = Package(file)
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None:
        raise locked(file.name)
    content, named = package.xml("content.xml"), package.xml("styles.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise damaged(file.name, say("the part with the text is missing"))
    story = Story(Styles([content, named]), Lists.of([content, named]))
    told = Told(story.read(body))
    told.running = [story.read(part) for part in _running(named)]
    told.notes = story.notes
    told.hidden = story.hidden
    canvas = Canvas()
    told.write(canvas)
    return canvas.finish(facts=_facts(package), warnings=told.warnings(file.name))


def _running(named: Any) -> list[Any]:
    """Heads, then feet."""
    return [] if named is None else [one for kind in RUNNING for one in named.iter(kind)]


def _facts(package: Package) -> Facts:
    root = package.xml("meta.xml")
    told: dict[str, str] = {}
    for element in () if root is None else root.iter(*FACTS):
        if (element.text or "").strip():
            told[FACTS[element.tag]] = " ".join(element.text.split())
    return Facts(**told)

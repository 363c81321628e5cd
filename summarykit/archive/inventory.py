"""What is in an archive, counted."""

from __future__ import annotations

from collections import Counter

from summarykit.archive.snapshot import Archive
from summarykit.reading.fetch import identity
from summarykit.records import Inventory


def take_inventory(archive: Archive) -> Inventory:
    """The counts of an archive, each kind in ascending order."""
    entries = archive.entries
    return Inventory(
        archive=identity(archive.folder),
        documents=len(entries),
        hidden=sum(not entry.readable for entry in entries),
        characters=sum(entry.characters for entry in entries),
        segments=len(archive.segments),
        bytes=sum(segment.container.size for segment in archive.segments),
        languages=dict(sorted(Counter(entry.lang for entry in entries).items())),
        years=dict(sorted(Counter(str(entry.meta.year) for entry in entries if entry.meta.year).items())),
        organisations=dict(
            sorted(Counter(entry.meta.organisation for entry in entries if entry.meta.organisation).items())
        ),
        entries=entries,
    )

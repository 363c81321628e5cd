"""What is known only from many documents, on disk: texts, analyses, fingerprints, background."""

from summarykit.archive.segments import Segment, write_segment
from summarykit.archive.snapshot import Archive, is_archive, open_archive
from summarykit.archive.writer import Writer, writing

__all__ = ["Archive", "Segment", "Writer", "is_archive", "open_archive", "write_segment", "writing"]

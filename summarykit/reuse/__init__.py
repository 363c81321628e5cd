"""Text reuse: passages that stand in two documents, so or nearly so. Matching only, no storage."""

from summarykit.reuse.matching import Prepared
from summarykit.reuse.passages import Match, compare, find_passages, prepare

__all__ = ["Match", "Prepared", "compare", "find_passages", "prepare"]

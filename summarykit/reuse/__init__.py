"""Text reuse: passages that stand in two documents, so or nearly so. Matching only, no storage."""

from summarykit.reuse.matching import Prepared
from summarykit.reuse.passages import Match, compare, find_passages, prepare
from summarykit.reuse.phrases import find_phrases
from summarykit.reuse.tokens import tokenise

__all__ = ["Match", "Prepared", "compare", "find_passages", "find_phrases", "prepare", "tokenise"]

"""Learned models of labelled items: trained by scikit-learn, kept as plain arrays and a card, never a pickle.

Knows nothing of work summaries: what an item's features are is said by the room that asks. Loading and
using a model needs numpy only.
"""

from summarykit.learning.linear import LinearModel

__all__ = ["LinearModel"]

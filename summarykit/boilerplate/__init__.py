"""Tells a document's own content from what a web site put around and into it."""

from summarykit.boilerplate.mark import mark_furniture

__all__ = ["mark_furniture"]

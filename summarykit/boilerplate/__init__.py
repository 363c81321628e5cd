"""Tells a document's own content from what a web site put around and into it."""

from summarykit.boilerplate.mark import mark_furniture
from summarykit.boilerplate.site_wide import mark_site_wide
from summarykit.boilerplate.stock import find_forms, find_stock, phrase_at

__all__ = ["find_forms", "find_stock", "mark_furniture", "mark_site_wide", "phrase_at"]

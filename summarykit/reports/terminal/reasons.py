"""What the rules of the stages are called to people: short names in the code, words on the screen."""

from __future__ import annotations

from summarykit.messages import msg, say

RULES = {
    "columns": msg("columns"),
    "bullet": msg("bullet"),
    "lines joined": msg("lines joined"),
    "line": msg("line of its own"),
    "title": msg("top of the document"),
    "numbered item": msg("numbered item"),
    "numbered": msg("numbered"),
    "set off": msg("set off"),
    "label": msg("label of its paragraph"),
    "turn": msg("turns to problems"),
    "heading": msg("heading"),
    "words": msg("words"),
    "most of its text": msg("most of its text"),
    "nothing under it": msg("nothing under it"),
    "neighbours": msg("neighbours"),
    "before the first heading": msg("before the first heading"),
    "head of the document": msg("head of the document"),
    "end of the document": msg("end of the document"),
    "what is usual here": msg("what is usual here"),
    "what is to be done": msg("what is to be done"),
    "what was done": msg("what was done"),
    "learned": msg("learned from other summaries"),
    "reader": msg("known to the format"),
    "page-number": msg("page number"),
    "running-head": msg("running head"),
    "breadcrumb": msg("breadcrumb"),
    "way-back": msg("way back"),
    "widget": msg("title of a list"),
    "made-by": msg("facts of the page"),
    "site-footer": msg("foot of the site"),
    "photo-credit": msg("photo credit"),
    "tool-bar": msg("tool bar"),
    "call": msg("call to visitors"),
    "end-of-page": msg("end of the page"),
    "notice": msg("notice"),
    "lead-in": msg("lead-in to links"),
    "links-before-a-notice": msg("links before a notice"),
    "titles-in-a-line": msg("titles in a line"),
    "titles-in-a-row": msg("titles in a row"),
    "list-twice": msg("list stands twice"),
    "second-copy": msg("second copy"),
    "site-wide": msg("at the foot of most pages of this site"),
}


def rule(name: str) -> str:
    """The rule that a stage decided by, in the reader's language; a name we have no words for as it is."""
    return say(RULES[name]) if name in RULES else name

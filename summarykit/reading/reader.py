"""From a path or a string to a Document."""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module
from pathlib import Path

from summarykit.errors import Location, Warned
from summarykit.lang import get_pack, languages
from summarykit.lang.detect import detect_language, recognise
from summarykit.messages import say
from summarykit.reading.encodings import known_encoding, to_utf8
from summarykit.reading.fetch import fetch, identity, shown
from summarykit.reading.glosses import mark_glosses
from summarykit.reading.results import File, Reading
from summarykit.reading.sniff import Kind, nothing_to_read, sniff
from summarykit.records import Document, Source

RULES = 2
"""Version of the rules that make a canonical text of html and docx: raise it when that text changes."""

READERS: dict[Kind, str] = {
    "txt": "plain",
    "md": "markdown",
    "html": "markup",
    "docx": "docx",
    "pdf": "pdf",
    "rtf": "rtf",
    "odt": "odt",
    "doc": "office",
}
"""The module of this room whose `read` takes a kind of file; imported when the first of them comes."""


def read_file(path: Path, *, lang: str | None = None, encoding: str | None = None) -> Document:
    """The document in a file; its id is the path as given, with forward slashes.

    `lang` and `encoding` are found out where not given. Raises ReadError (see `fetch`, `sniff` and
    `encodings` for the codes) and CompareError E402 where there is no pack for `lang`.
    """
    known_encoding(encoding)
    if lang is not None:
        get_pack(lang)
    data = fetch(path)
    kind = sniff(data, path)
    reader = import_module(f"summarykit.reading.{READERS[kind]}")
    reading: Reading = mark_glosses(reader.read(File(shown(path), data, encoding)))
    if not reading.text or reading.text.isspace():
        raise nothing_to_read(shown(path))
    name = identity(path)
    found, is_foreign = (lang, False) if lang is not None else recognise(reading.text)
    return Document(
        id=name,
        text=reading.text,
        lang=found,
        source=Source(name, sha256(data).hexdigest(), kind, reading.encoding, RULES, reading.confidence),
        hints=reading.hints,
        facts=reading.facts,
        warnings=reading.warnings + ((_foreign(shown(path)),) if is_foreign else ()),
    )


def read_text(text: str, *, id: str = "text", lang: str | None = None) -> Document:
    """A string as a document.

    Raises ReadError E103 where it holds half of a surrogate pair, CompareError E402 where there is no pack
    for `lang`.
    """
    if lang is not None:
        get_pack(lang)
    source = Source(id, sha256(to_utf8(text, id)).hexdigest(), "text", rules=RULES)
    return Document(id=id, text=text, lang=lang or detect_language(text), source=source)


def _foreign(name: str) -> Warned:
    """W122: a language that no pack knows."""
    return Warned(
        "W122",
        say("is in a language that is not known; sections, figures and themes will be missed"),
        help=say("Languages at hand: {languages}.", languages=", ".join(languages())),
        at=Location(name),
    )

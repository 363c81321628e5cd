"""OpenDocument texts built in code."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{name}="{ODF}{path}:1.0"'
    for name, path in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("meta", "meta"),
        ("manifest", "manifest"),
    ]
)
SPACES += (
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def part(tag: str, inside: str) -> str:
    """A part whose root element is `tag`."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{tag} {SPACES}>{inside}</{tag}>'


def odt(body: str, styles: str = "", named: str = "", **parts: str) -> bytes:
    """A file; further parts by their name with `_` for `/`, their root element told by its tag."""
    content = (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": part("office:document-content", content),
        "styles.xml": part("office:document-styles", f"<office:styles>{named}</office:styles>"),
    } | {f"{name.replace('_', '/')}.xml": text for name, text in parts.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, text, compress_type=stored)
    return stream.getvalue()


@pytest.fixture
def make() -> Callable[..., bytes]:
    """`make(body, styles, named, ...)`: a file."""
    return odt


@pytest.fixture
def root() -> Callable[[str, str], str]:
    """`root(tag, inside)`: a part."""
    return part

"""The namespaces of OpenDocument, as prefixes of names in lxml."""

from __future__ import annotations

from typing import Any

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_ODF}office:1.0}}"
TEXT = f"{{{_ODF}text:1.0}}"
TABLE = f"{{{_ODF}table:1.0}}"
STYLE = f"{{{_ODF}style:1.0}}"
DRAW = f"{{{_ODF}drawing:1.0}}"
META = f"{{{_ODF}meta:1.0}}"
MANIFEST = f"{{{_ODF}manifest:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
"""What LibreOffice writes before the standard has it."""
DC = "{http://purl.org/dc/elements/1.1/}"


def whole(element: Any, name: str, otherwise: int) -> int:
    """An attribute as a whole number; `otherwise` where it is none, or larger than any file needs."""
    said = element.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 7 else otherwise

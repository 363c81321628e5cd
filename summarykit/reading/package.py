"""The parts of a Word file: a ZIP archive of XML, opened as if an enemy had sent it."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from lxml import etree

from summarykit.errors import ReadError
from summarykit.messages import say
from summarykit.reading.fetch import too_large
from summarykit.reading.results import File
from summarykit.reading.sniff import damaged, locked, plain_name

MAX_PARTS = 10_000
"""A report with a picture on each of a thousand pages has about 1,100 parts."""
MAX_UNPACKED = 100 * 1024 * 1024
"""Bytes of all parts that are read together. The text of a thousand pages is about 10 megabytes of XML."""
MAX_RATIO = 200
"""XML of tables shrinks to a fiftieth at most; a bomb to a thousandth."""
RATIO_COUNTS_FROM = 5 * 1024 * 1024
"""Small files may shrink as they like."""

STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's elements, as a prefix of their names in lxml."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What zipfile raises on damaged bytes, on sizes that do not hold and on methods nobody uses."""
_LINKS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """An opened Word file. Sizes are counted while reading, whatever the archive says of them."""

    def __init__(self, file: File) -> None:
        """Raises ReadError: E105 damaged, E109 too many parts."""
        self.name = file.name
        self._size = len(file.data)
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(file.data))
        except _BROKEN as error:
            raise damaged(self.name, say("the archive ends early or is broken")) from error
        if len(self._zip.filelist) > MAX_PARTS:
            raise too_large(self.name, say("has more than {n} parts", n=MAX_PARTS))
        self._parts = {plain_name(info.filename): info for info in self._zip.filelist}

    def xml(self, part: str) -> Any:
        """The root element of a part, None where there is no such part.

        Raises ReadError: E105 broken bytes or XML, or a DOCTYPE; E106 locked; E109 too large unpacked.
        """
        if part not in self._parts:
            return None
        data = self._unpack(self._parts[part]).replace(STRICT, W.strip("{}").encode())
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
        )
        try:
            root: Any = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._broken(say("{part} is no valid XML", part=part)) from error
        if root.getroottree().docinfo.doctype:
            raise self._broken(say("{part} defines its own document type", part=part))
        return root

    def main_part(self) -> str:
        """Name of the part with the text."""
        return self.linked("", "officeDocument") or "word/document.xml"

    def linked(self, part: str, kind: str) -> str | None:
        """Name of the part that `part` ("" is the package) links to as `kind` (styles, numbering ...)."""
        folder, name = posixpath.split(part)
        links = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        for link in () if links is None else links.iter(_LINKS):
            outside = link.get("TargetMode") == "External"
            if not outside and link.get("Type", "").rpartition("/")[2] == kind:
                target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
                return target.lstrip("/")
        return None

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 0x1:
            raise locked(self.name)
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise self._broken(say("{part} cannot be unpacked", part=info.filename))
        left = MAX_UNPACKED - self._read
        try:
            with self._zip.open(info) as stream:
                data = stream.read(left + 1)
        except _BROKEN as error:
            raise self._broken(say("{part} cannot be unpacked", part=info.filename)) from error
        self._read += len(data)
        if len(data) > left:
            raise too_large(self.name, say("unpacks to more than {n} megabytes", n=MAX_UNPACKED >> 20))
        if self._read > max(RATIO_COUNTS_FROM, MAX_RATIO * self._size):
            raise too_large(self.name, say("unpacks to more than {n} times its size", n=MAX_RATIO))
        return data

    def _broken(self, why: str) -> ReadError:
        return damaged(self.name, why)

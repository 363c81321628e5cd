"""The parts of a Word file: a ZIP archive of XML, opened as if an enemy had sent it."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any

from lxml import etree

from summarykit.errors import ReadError
from summarykit.messages import say
from summarykit.reading.fetch import too_large
from summarykit.reading.results import File
from summarykit.reading.sniff import damaged, locked, open_zip, plain_name

MAX_UNPACKED = 50 * 1024 * 1024
"""Bytes of all parts that are read together. The text of a thousand pages is about 10 megabytes of XML."""
MAX_TAGS = 1_000_000
"""Tags and attributes of all parts that are read together: each takes up to 250 bytes of memory. The text of
a thousand pages has about 400,000."""
MAX_RATIO = 200
"""XML of tables shrinks to a fiftieth at most; a bomb to a thousandth."""
RATIO_COUNTS_FROM = 5 * 1024 * 1024
"""Small files may shrink as they like."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's elements, as a prefix of their names in lxml."""
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
"""The namespace of attributes that name a link to another part."""
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
"""The namespace of formulas."""

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M.strip("{}").encode()),
)
"""The same namespaces as the strict form of the standard writes them."""
_STRICT_HOST = b"purl.oclc.org"
_LEAST_TAG = 4
"""Bytes of the shortest tag, `<a/>`."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What zipfile raises on damaged bytes, on sizes that do not hold and on methods nobody uses."""
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)
"""Expands nothing, fetches nothing, and stops at a depth of 256."""
_LINK = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Elements that are cut out of a part before it is parsed, known by the bytes they begin and end with."""

    tag: bytes
    beginning: bytes
    end: bytes

    def cut(self, data: bytes) -> bytes:
        """The part without them; from one on that has no end before the next of its tag, all is kept."""
        kept = []
        at = 0
        while (start := data.find(self.beginning, at)) >= 0:
            end = data.find(self.end, start)
            if end < 0 or data.find(self.tag, start + 1, end) >= 0:
                break
            kept.append(data[at:start])
            at = end + len(self.end)
        return b"".join([*kept, data[at:]])


class Package:
    """An opened Word file. Sizes are counted while reading, whatever the archive says of them."""

    def __init__(self, file: File) -> None:
        """Raises ReadError: E105 damaged, E109 too many parts."""
        self.name = file.name
        self._size = len(file.data)
        self._read = 0
        self._tags = 0
        self._links: dict[str, dict[str, tuple[str, str]]] = {}
        try:
            self._zip = open_zip(file.data, file.name)
        except _BROKEN as error:
            raise damaged(self.name, say("the archive ends early or is broken")) from error
        # Names of parts are compared without regard to case, as the standard has it.
        self._parts = {plain_name(info.filename).lower(): info for info in self._zip.filelist}

    def xml(self, part: str, without: Skipped | None = None) -> Any:
        """The root element of a part, None where there is no such part; `without` elements nobody asks for.

        Raises ReadError: E105 broken bytes or XML, or a DOCTYPE; E106 locked; E109 too large unpacked.
        """
        info = self._parts.get(part.lower())
        if info is None:
            return None
        data = self._unpack(info)
        if without is not None:
            data = without.cut(data)
        self._count_tags(data)
        if _STRICT_HOST in data:
            for strict, plain in _STRICT:
                data = data.replace(strict, plain)
        try:
            root: Any = etree.fromstring(data, _PARSER)
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
        return next((target for said, target in self._links_of(part).values() if said == kind), None)

    def target(self, part: str, link: str) -> str | None:
        """Name of the part that a link of `part` leads to, by the link's id."""
        return self._links_of(part).get(link, ("", None))[1]

    def _links_of(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of all links of a part that stay inside the package, by their id."""
        if part not in self._links:
            folder, name = posixpath.split(part)
            root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
            self._links[part] = {
                link.get("Id") or str(at): (link.get("Type", "").rpartition("/")[2], _inside(folder, link))
                for at, link in enumerate(() if root is None else root.iter(_LINK))
                if link.get("TargetMode") != "External"
            }
        return self._links[part]

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

    def _count_tags(self, data: bytes) -> None:
        """Only where there may be too many of them: most files are too small for that."""
        if self._read > _LEAST_TAG * MAX_TAGS:
            self._tags += data.count(b"<") + data.count(b"=")
        if self._tags > MAX_TAGS:
            raise too_large(self.name, say("has more than {n} tags", n=MAX_TAGS))

    def _broken(self, why: str) -> ReadError:
        return damaged(self.name, why)


def _inside(folder: str, link: Any) -> str:
    """The target of a link as the name of a part; none can lead out of the package."""
    return posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/")

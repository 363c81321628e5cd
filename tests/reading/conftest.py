"""Word files built in code, and a shorthand for what a file is refused with."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarykit.errors import ReadError
from summarykit.reading import read_file

W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SPACES = (
    f'xmlns:w="{W_SPACE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def wordml(tag: str, inside: str) -> str:
    """A part whose root element is `w:tag`."""
    return f"{HEAD}<w:{tag} {SPACES}>{inside}</w:{tag}>"


def run(text: str) -> str:
    """A run with a text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text: str = "", style: str = "", num: tuple[int, int] | None = None, settings: str = "") -> str:
    """A paragraph; `num` is its list and level; a text with a tag in it is taken as runs."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        inside += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{inside}{settings}</w:pPr>{text if '<' in text else run(text)}</w:p>"


def row(*cells: str) -> str:
    """A row; a cell without a paragraph in it gets one."""
    inside = "".join(f"<w:tc>{cell if '<w:p>' in cell else para(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{inside}</w:tr>"


def lvl(at: int, style: str, text: str, inside: str = "<w:start w:val='1'/>") -> str:
    """One level of a list."""
    return f'<w:lvl w:ilvl="{at}">{inside}<w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


def num(list_id: int, definition: int, inside: str = "") -> str:
    """A list that follows a definition."""
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{definition}"/>{inside}</w:num>'


def abstract(definition: int, *levels: str) -> str:
    """A definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{definition}">{"".join(levels)}</w:abstractNum>'


def links(*told: tuple[str, str, str]) -> str:
    """Links of a part to others: id, kind and target of each."""
    inside = "".join(
        f'<Relationship Id="{name}" Type="http://x/{kind}" Target="{target}"/>' for name, kind, target in told
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'


def docx(
    body: str,
    numbering: str = "",
    styles: str = "",
    linked: tuple[tuple[str, str, str], ...] = (),
    **parts: str,
) -> bytes:
    """A Word file; further parts by their name with `_` for `/` ("docProps_core")."""
    files = {"word/document.xml": wordml("document", f"<w:body>{body}</w:body>")}
    if numbering:
        files["word/numbering.xml"] = wordml("numbering", numbering)
    if styles:
        files["word/styles.xml"] = wordml("styles", styles)
    if linked:
        files["word/_rels/document.xml.rels"] = links(*linked)
    files |= {f"{name.replace('_', '/')}.xml": text for name, text in parts.items()}
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    """A ZIP archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


@pytest.fixture
def word() -> SimpleNamespace:
    """The builders above."""
    return SimpleNamespace(
        docx=docx,
        para=para,
        run=run,
        row=row,
        lvl=lvl,
        num=num,
        abstract=abstract,
        packed=packed,
        part=wordml,
        links=links,
    )


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[..., ReadError]:
    """`refusal(data, name)`: the error that a file of these bytes is refused with."""

    def of(data: bytes, name: str = "file.txt", encoding: str | None = None) -> ReadError:
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(ReadError) as caught:
            read_file(path, encoding=encoding)
        error = caught.value
        assert error.help
        assert error.at is not None
        assert error.at.file == path.as_posix()
        return error

    return of

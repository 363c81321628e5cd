"""Word files of before 2007, and files of every kind as LibreOffice writes them."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarykit.errors import ReadError
from summarykit.reading import office, read_file
from summarykit.reading.office import find_office, read
from summarykit.reading.results import File, Reading

needs_office = pytest.mark.skipif(
    find_office() is None, reason="NO LIBREOFFICE: .doc files and prints of it are not tested on this machine"
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="the programs of this test are shell scripts")

ENGLISH = (
    "In the first half of the year the harbour saw twelve hundred ships enter and leave, which is more than "
    "in any year before it, and the cranes stood still on nine days only.",
    "In the second half the number fell by a third, as the new port in the north was opened in July.",
)
CHINESE = (
    "2025年，支部共召开党员大会12次、支委会24次，组织集中学习18次，参加520人次，同比增长6.5%；"
    "发展预备党员2名，培养入党积极分子5名，其中青年教师3名、班主任2名。",
    "下一步，我们将继续抓好理论学习，把规矩立得住，把账目看得清。",
)


def program(tmp_path: Path, lines: str) -> str:
    """A stand-in for LibreOffice; `$7` is the folder for what it makes."""
    path = tmp_path / "soffice"
    path.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_without_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    monkeypatch.setattr(office, "PLACES", ())
    with pytest.raises(ReadError) as caught:
        read(File("a.doc", b""))
    assert caught.value.code == "E107"
    assert "LibreOffice" in caught.value.help


def test_the_program_is_looked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office.shutil, "which", {"libreoffice": "/bin/libreoffice"}.get)
    assert find_office() == "/bin/libreoffice"
    place = tmp_path / "soffice"
    place.touch()
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    monkeypatch.setattr(office, "PLACES", ("/nowhere", str(place)))
    assert find_office() == str(place)


@posix
def test_what_is_made_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, word: SimpleNamespace) -> None:
    (tmp_path / "made.docx").write_bytes(word.docx(word.para("52 teachers")))
    stand_in = program(tmp_path, f'test -f "$8" && cp {tmp_path}/made.docx "$7/text.docx"')
    monkeypatch.setattr(office, "find_office", lambda: stand_in)
    found = read(File("a.doc", b"anything"))
    assert isinstance(found, Reading)
    assert found.text.strip() == "52 teachers"


@posix
def test_nothing_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office, "find_office", lambda: program(tmp_path, "exit 1"))
    with pytest.raises(ReadError) as caught:
        read(File("a.doc", b""))
    assert caught.value.code == "E105"


@posix
def test_a_program_that_does_not_end_goes_with_its_children(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sign = tmp_path / "child"
    stand_in = program(tmp_path, f"sleep 300 & echo $! > {sign}; wait")
    monkeypatch.setattr(office, "find_office", lambda: stand_in)
    monkeypatch.setattr(office, "SECONDS", 1)
    with pytest.raises(ReadError) as caught:
        read(File("a.doc", b""))
    assert caught.value.code == "E109"
    assert _is_gone(int(sign.read_text()))


def _is_gone(number: int) -> bool:
    """A process has ended; one that nobody has waited for yet (a zombie) too."""
    for _ in range(100):
        try:
            os.kill(number, 0)
            told = Path(f"/proc/{number}/stat")
            if told.exists() and told.read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One report in both languages, saved by LibreOffice in every kind that it knows."""
    from docx import Document

    folder = tmp_path_factory.mktemp("office")
    report = Document()
    report.core_properties.title = "Report of the harbour"
    report.sections[0].footer.paragraphs[0].text = "Harbour office, a foot that every page has"
    report.add_heading("Report of the harbour", 0)
    for title, texts in (("1. Work of the year", ENGLISH), ("二、存在的问题", CHINESE)):
        report.add_heading(title, 1)
        for text in texts:
            report.add_paragraph(text)
    table = report.add_table(2, 3, "Table Grid")
    for at, cell in enumerate(["Kind", "2024", "2025", "Visits 走访", "5,466", "7,000"]):
        table.cell(at // 3, at % 3).text = cell
    report.save(str(folder / "report.docx"))
    office_program = find_office() or ""
    for kind in ("pdf", "rtf", "odt", "doc"):
        command = [office_program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", kind, "--outdir", str(folder), str(folder / "report.docx")]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {kind: folder / f"report.{kind}" for kind in ("docx", "pdf", "rtf", "odt", "doc")}


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["docx", "pdf", "rtf", "odt", "doc"])
def test_one_report_in_every_kind(printed: dict[str, Path], kind: str) -> None:
    document = read_file(printed[kind])
    foot = "Harbour office, a foot that every page has"
    lines = [line for line in document.text.split("\n") if line.strip() and line != foot]
    rows = ["Kind\t2024\t2025", "Visits 走访\t5,466\t7,000"]
    wanted = ["Report of the harbour", "1. Work of the year", *ENGLISH, "二、存在的问题", *CHINESE, *rows]
    assert lines == wanted
    assert document.source.format == kind
    levels = [(hint.span.of(document.text), hint.level) for hint in document.hints.headings]
    assert levels == [("Report of the harbour", 0), ("1. Work of the year", 1), ("二、存在的问题", 1)]
    assert [span.of(document.text) for span in document.hints.tables] == ["\n".join(rows)]
    if kind != "pdf":
        # The foot of a single page repeats nowhere: in a PDF file nothing tells it from the text.
        assert [span.of(document.text) for span in document.hints.furniture] == [foot]
    assert document.facts.title == "Report of the harbour"

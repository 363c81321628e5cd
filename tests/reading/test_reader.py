"""From a path or a string to a Document."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import summarykit
from summarykit.errors import CompareError, ReadError
from summarykit.reading import read_file, read_text


def test_where_a_document_comes_from(tmp_path: Path) -> None:
    data = "工作总结\r\n培训教师52人。\r\n".encode("gbk")
    path = tmp_path / "总 结.txt"
    path.write_bytes(data)
    document = read_file(path)
    assert document.id == document.source.path == path.as_posix()
    assert document.text == "工作总结\r\n培训教师52人。\r\n"
    assert document.lang == "zh"
    assert document.source.sha256 == sha256(data).hexdigest()
    assert (document.source.format, document.source.encoding) == ("txt", "gb18030")


def test_a_relative_path_stays_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.md").write_bytes(b"# Report")
    monkeypatch.chdir(tmp_path)
    assert read_file(Path("sub/a.md")).id == "sub/a.md"


@pytest.mark.parametrize(
    ("name", "format"), [("a.txt", "txt"), ("a.md", "md"), ("a.htm", "html"), ("a.docx", "docx")]
)
def test_every_kind_has_its_reader(tmp_path: Path, word: SimpleNamespace, name: str, format: str) -> None:
    path = tmp_path / name
    path.write_bytes(word.docx(word.para("52 teachers")) if format == "docx" else b"52 teachers")
    document = read_file(path)
    assert document.source.format == format
    assert document.text.strip() == "52 teachers"
    assert document.lang == "en"


@pytest.mark.parametrize("body", ["", "<w:p/>", "<w:tbl/>"])
def test_a_word_file_without_a_text(tmp_path: Path, word: SimpleNamespace, body: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word.docx(body))
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert caught.value.code == "E102"


def test_what_is_given_goes_before_what_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("全年培训".encode("gb18030"))
    assert read_file(path, lang="en").lang == "en"
    assert read_file(path, encoding="latin-1").text.startswith("È«Äê")


@pytest.mark.parametrize("lang", ["xx", "", "EN"])
def test_an_unknown_language(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"52")
    with pytest.raises(CompareError, match="language") as caught:
        read_file(path, lang=lang)
    assert caught.value.code == "E402"
    with pytest.raises(CompareError, match="language"):
        read_text("52", lang=lang)


def test_a_wrong_encoding_is_told_before_the_file_is_looked_for(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        read_file(tmp_path / "missing", encoding="no-such")
    assert caught.value.code == "E112"


def test_a_foreign_language_is_told_unless_it_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Отчёт о работе школы".encode())
    assert [warned.code for warned in read_file(path).warnings] == ["W122"]
    assert read_file(path, lang="en").warnings == ()


@pytest.mark.parametrize("text", ["", "  ", "52 teachers", "全年\r\n培训", "𠮷", "\0"])
def test_a_string_is_its_own_text(text: str) -> None:
    document = read_text(text, id="note")
    assert (document.id, document.text) == ("note", text)
    assert document.source.format == "text"
    assert document.source.encoding is None


@pytest.mark.parametrize(
    ("text", "at"),
    [("\ud800 lone", "note:1:1"), ("全年\r\n培\udfff训", "note:2:2"), ("\ude00\ud83d", "note:1:1")],
)
def test_half_a_character_is_no_text(text: str, at: str) -> None:
    """JSON can write half of a surrogate pair."""
    with pytest.raises(ReadError) as caught:
        read_text(text, id="note")
    assert (caught.value.code, str(caught.value.at)) == ("E103", at)
    with pytest.raises(ReadError):
        summarykit.analyse(text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.doc", "a"])
)
def test_any_bytes_give_a_document_or_one_clear_error(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    try:
        document = read_file(path)
    except ReadError as error:
        told = error
        assert told.code.startswith("E1")
        assert told.message
    else:
        assert document.text.strip()

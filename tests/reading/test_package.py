"""Archives of Word files, most of them hostile."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from summarykit.errors import ReadError
from summarykit.reading import package
from summarykit.reading.docx import read
from summarykit.reading.package import Package, W
from summarykit.reading.results import File

ENTRY = b"PK\x01\x02"
Refusal = Callable[..., ReadError]


def test_a_truncated_archive_is_damaged(word: SimpleNamespace, refusal: Refusal) -> None:
    data = word.docx(word.para("52 teachers"))
    for cut in (40, len(data) // 2, len(data) - 5):
        assert refusal(data[:cut], "a.docx").code == "E105"


@pytest.mark.parametrize(
    "inside",
    [
        "<w:document",
        "<!DOCTYPE d [<!ENTITY a 'x'>]><d>&a;</d>",
        '<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>',
        "<d/>",
        "",
        "<d>\x01</d>",
    ],
)
def test_a_text_part_that_is_none_is_damaged(word: SimpleNamespace, refusal: Refusal, inside: str) -> None:
    assert refusal(word.packed({"word/document.xml": inside}), "a.docx").code == "E105"


def test_a_missing_text_part_is_damaged(word: SimpleNamespace, refusal: Refusal) -> None:
    assert refusal(word.packed({"word/styles.xml": word.part("styles", "")}), "a.docx").code == "E105"
    assert refusal(word.packed({"other.xml": "<a/>"}), "a.docx").code == "E105"


def test_entities_are_never_expanded(word: SimpleNamespace, refusal: Refusal) -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    body = word.part("document", "<w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body>")
    begun = time.monotonic()
    error = refusal(
        word.packed({"word/document.xml": f"<!DOCTYPE d [{bomb}]>" + body.partition("?>")[2]}), "a.docx"
    )
    assert error.code == "E105"
    assert time.monotonic() - begun < 5


def test_a_bomb_is_stopped_while_unpacking(
    word: SimpleNamespace, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = word.docx(word.para("a" * 30_000_000))
    assert len(bomb) < 100_000
    assert refusal(bomb, "a.docx").code == "E109"
    monkeypatch.setattr(package, "MAX_UNPACKED", 1000)
    assert refusal(bomb, "a.docx").code == "E109"


def test_too_many_parts_are_refused(word: SimpleNamespace, refusal: Refusal) -> None:
    parts = {"word/document.xml": "<a/>"} | {f"word/media/{n}.png": "" for n in range(20_000)}
    assert refusal(word.packed(parts), "a.docx").code == "E109"


def test_a_list_of_parts_that_is_too_long_is_not_even_read(word: SimpleNamespace, refusal: Refusal) -> None:
    data = word.docx(word.para("52"))
    at = data.index(ENTRY)
    begun = time.process_time()
    assert refusal(data[:at] + (ENTRY + bytes(42)) * 500_000 + data[at:], "a.docx").code == "E109"
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("tag", ["<w:p/>", '<w:p a="" b=""/>', "<w:p></w:p>"])
def test_too_many_tags_are_refused_before_they_fill_the_memory(
    word: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, tag: str
) -> None:
    data = word.docx(tag * 5000)
    monkeypatch.setattr(package, "MAX_TAGS", 30_000)
    assert read(File("a.docx", data)).text
    monkeypatch.setattr(package, "MAX_TAGS", 4000)
    with pytest.raises(ReadError, match="more than 4000 tags"):
        read(File("a.docx", data))


def test_parts_are_found_whatever_the_case_of_their_names(word: SimpleNamespace) -> None:
    body = word.part("document", f"<w:body>{word.para('52')}</w:body>")
    assert read(File("a.docx", word.packed({"Word/Document.XML": body}))).text == "52\n"


def test_links_are_followed_by_their_ids_and_never_outside(word: SimpleNamespace) -> None:
    told = (("a", "header", "h.xml"), ("b", "header", "../../h2.xml"))
    out = word.links(*told).replace("</Rel", '<Relationship Id="c" TargetMode="External" Target="h"/></Rel')
    opened = Package(File("a.docx", word.packed({"word/_rels/document.xml.rels": out})))
    found = [opened.target("word/document.xml", name) for name in "abc"]
    assert found == ["word/h.xml", "h2.xml", None]
    assert opened.target("word/other.xml", "a") is None


@pytest.mark.parametrize("said", [0, 5, 2**31])
def test_an_archive_that_lies_about_sizes_is_refused(
    word: SimpleNamespace, refusal: Refusal, said: int
) -> None:
    data = bytearray(word.docx(word.para("52 teachers " * 50)))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", said)
    if said < 1000:
        assert refusal(bytes(data), "a.docx").code == "E105"
    else:
        assert "52 teachers" in read(File("a.docx", bytes(data))).text


def test_changed_bytes_are_noticed(word: SimpleNamespace, refusal: Refusal) -> None:
    data = bytearray(word.docx(word.para("52 teachers " * 50)))
    data[data.index(b"word/document.xml") + 40] ^= 0xFF
    assert refusal(bytes(data), "a.docx").code == "E105"


def test_a_locked_part_is_told(word: SimpleNamespace, refusal: Refusal) -> None:
    data = bytearray(word.docx(word.para("52 teachers")))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + offset] |= 1
    assert refusal(bytes(data), "a.docx").code == "E106"


@pytest.mark.parametrize("tag", ["w:sdt", "w:tbl", "w:smartTag"])
def test_deep_nesting_is_refused_and_not_followed(word: SimpleNamespace, refusal: Refusal, tag: str) -> None:
    assert refusal(word.docx(f"<{tag}>" * 5000 + f"</{tag}>" * 5000), "a.docx").code == "E105"


def test_the_strict_namespace_is_read_too(word: SimpleNamespace) -> None:
    transitional, strict = W.strip("{}"), "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = word.part("document", f"<w:body>{word.para('52 teachers')}</w:body>")
    data = word.packed({"word/document.xml": body.replace(transitional, strict)})
    assert read(File("a.docx", data)).text == "52 teachers\n"


LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Type="http://x/styles" Target="s.xml" TargetMode="External"/>'
    '<Relationship Type="http://x/officeDocument" Target="{}"/></Relationships>'
)


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("text/main.xml", "text/main.xml"),
        ("/text/main.xml", "text/main.xml"),
        ("../../etc/main.xml", "etc/main.xml"),
    ],
)
def test_the_text_may_stand_elsewhere(word: SimpleNamespace, target: str, part: str) -> None:
    body = word.part("document", f"<w:body>{word.para('52')}</w:body>")
    data = word.packed({"_rels/.rels": LINKS.format(target), part: body})
    opened = Package(File("a.docx", data))
    assert opened.main_part() == part
    assert opened.linked("", "styles") is None
    assert read(File("a.docx", data)).text == "52\n"


def test_backslashes_in_names_of_parts(word: SimpleNamespace) -> None:
    body = word.part("document", f"<w:body>{word.para('52')}</w:body>")
    assert read(File("a.docx", word.packed({"word\\document.xml": body}))).text == "52\n"


def test_an_archive_that_is_none() -> None:
    with pytest.raises(ReadError) as caught:
        Package(File("a.docx", b"PK\x03\x04 no archive"))
    assert caught.value.code == "E105"


def test_an_unknown_packing_method_is_damaged(word: SimpleNamespace, refusal: Refusal) -> None:
    data = bytearray(word.docx(word.para("52 teachers")))
    for sign, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(sign) + offset] = 99
    assert refusal(bytes(data), "a.docx").code == "E105"
    assert zipfile.is_zipfile(io.BytesIO(bytes(data)))


@pytest.mark.parametrize("seed", range(12))
def test_changed_bytes_anywhere_give_a_text_or_one_clear_error(word: SimpleNamespace, seed: int) -> None:
    whole = word.docx(word.para("52 teachers") + f"<w:tbl>{word.row('a', 'b')}</w:tbl>", styles="<w:style/>")
    chance = random.Random(seed)  # noqa: S311
    codes = set()
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 2, 8])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read(File("a.docx", bytes(data)))
        except ReadError as error:
            codes.add(error.code)
    assert "E105" in codes
    assert codes <= {"E105", "E106", "E109"}

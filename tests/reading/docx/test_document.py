"""Word files as a whole: their parts, facts and warnings."""

from __future__ import annotations

import io
import re
import sys
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import docx
import pytest
from docx.table import Table
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarykit.reading.docx import read
from summarykit.reading.results import File, Reading


def reading(word: SimpleNamespace, body: str, **parts: Any) -> Reading:
    return read(File("file.docx", word.docx(body, **parts)))


SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'


def note(word: SimpleNamespace, kind: str, name: int, *paragraphs: str) -> str:
    return f'<w:{kind} w:id="{name}">{"".join(map(word.para, paragraphs))}</w:{kind}>'


def test_notes_are_marked_and_stand_at_the_end(word: SimpleNamespace) -> None:
    feet = SEPARATOR + note(word, "footnote", 1, " As of May.", "Without guests.")
    feet += note(word, "footnote", 2, "Never called.")
    call = '<w:r><w:{}Reference w:id="1"/></w:r>'
    body = word.para(
        word.run("52 teachers") + call.format("endnote") + word.run(", 18 classes") + call.format("footnote")
    )
    found = reading(
        word,
        body + word.para("The end."),
        word_footnotes=word.part("footnotes", feet),
        word_endnotes=word.part("endnotes", note(word, "endnote", 1, "", "All of them.")),
    )
    assert found.text == (
        "52 teachers[i], 18 classes[1]\nThe end.\n[1] As of May.\nWithout guests.\n\n[i] All of them.\n"
    )
    assert [span.of(found.text) for span in found.hints.notes] == [
        "[1] As of May.\nWithout guests.",
        "[i] All of them.",
    ]
    assert [span.of(found.text) for span in found.hints.numbers] == ["[i]", "[1]", "[1]", "[i]"]


def test_the_settings_say_how_notes_are_numbered(word: SimpleNamespace) -> None:
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    counted = '<w:footnotePr><w:numFmt w:val="chineseCounting"/></w:footnotePr>'
    found = reading(
        word,
        word.para(word.run("52") + call),
        word_footnotes=word.part("footnotes", note(word, "footnote", 1, "x")),
        word_settings=word.part("settings", counted),
    )
    assert found.text == "52[一]\n[一] x\n"


def test_a_note_that_calls_another_keeps_its_places(word: SimpleNamespace) -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    inside = (
        f'<w:footnote w:id="1">{word.para(word.run("   See ") + call.format(2) + word.run("."))}</w:footnote>'
    )
    feet = word.part("footnotes", inside + note(word, "footnote", 2, "There."))
    found = reading(word, word.para(call.format(1)), word_footnotes=feet)
    assert found.text == "[1]\n[1] See [2].\n[2] There.\n"
    assert [span.of(found.text) for span in found.hints.numbers] == ["[1]", "[1]", "[2]", "[2]"]


def test_a_note_in_deleted_text_is_left_out(word: SimpleNamespace) -> None:
    call = '<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del>'
    feet = word.part("footnotes", note(word, "footnote", 1, "As of May."))
    assert reading(word, word.para(word.run("52") + call), word_footnotes=feet).text == "52\n"


def running(word: SimpleNamespace, body: str, *references: str) -> Reading:
    """A file with three heads and a foot, of which its last section takes those named."""
    section = "".join(f'<w:{kind}Reference r:id="{name}"/>' for kind, name in map(str.split, references))
    old = '<w:sectPrChange><w:sectPr><w:headerReference r:id="c"/></w:sectPr></w:sectPrChange>'
    heads = {"a": "Lakeside School", "b": "Lakeside School", "c": "Draft"}
    parts: dict[str, Any] = {
        f"word_{name}": word.part("hdr", word.para(text)) for name, text in heads.items()
    }
    page = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    page += '<w:r><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    parts["word_f"] = word.part("ftr", word.para(word.run("page ") + page))
    linked = tuple((name, "header", f"{name}.xml") for name in "abcf")
    return reading(word, f"{body}<w:sectPr>{section}{old}</w:sectPr>", linked=linked, **parts)


def test_running_heads_and_feet_stand_at_the_end_as_furniture(word: SimpleNamespace) -> None:
    found = running(word, word.para("52"), "footer f", "header a", "header b", "header a")
    assert found.text == "52\nLakeside School\npage 7\n"
    assert [span.of(found.text) for span in found.hints.furniture] == ["Lakeside School\npage 7"]


@pytest.mark.parametrize("references", [(), ("header unknown",)])
def test_what_no_section_shows_is_left_out(word: SimpleNamespace, references: tuple[str, ...]) -> None:
    found = running(word, word.para("52"), *references)
    assert found.text == "52\n"
    assert found.hints.furniture == ()


def test_a_head_that_leads_nowhere_is_none(word: SimpleNamespace) -> None:
    body = word.para("52") + '<w:sectPr><w:headerReference r:id="a"/></w:sectPr>'
    assert reading(word, body, linked=(("a", "header", "gone.xml"),)).text == "52\n"


def test_what_stands_in_comments_is_left_out(word: SimpleNamespace) -> None:
    comments = word.part("comments", f"<w:comment>{word.para('why?')}</w:comment>")
    body = word.para(word.run("52") + '<w:r><w:commentReference w:id="0"/></w:r>')
    assert reading(word, body, word_comments=comments).text == "52\n"


def test_core_properties_are_facts(word: SimpleNamespace) -> None:
    core = (
        '<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
        "<dc:title> Report  2025 </dc:title><dc:creator>Li Hua</dc:creator><dc:subject>x</dc:subject>"
        "<t:created>2025-12-01T08:00:00Z</t:created><t:modified/></p:coreProperties>"
    )
    facts = reading(word, word.para("52"), docProps_core=core).facts
    assert (facts.title, facts.author, facts.created, facts.modified) == (
        "Report 2025",
        "Li Hua",
        "2025-12-01T08:00:00Z",
        None,
    )


OLE = '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="{}"/>'
OLE += "</w:object></w:r></w:p>"
DRAWN = '<w:p><w:r><w:drawing><d:{1} xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/{0}"/>'
DRAWN += "</w:drawing></w:r></w:p>"


@pytest.mark.parametrize(
    ("inside", "count"),
    [
        ("<w:altChunk/>", 1),
        ("<w:subDoc/>", 1),
        ("<w:tbl><w:tr><w:tc><w:altChunk/></w:tc></w:tr></w:tbl>", 1),
        (OLE.format("Excel.Sheet.12"), 1),
        (OLE.format("Equation.3"), 0),
        (DRAWN.format("chart", "chart"), 1),
        (DRAWN.format("diagram", "relIds") + DRAWN.format("chart", "chart"), 2),
        (DRAWN.format("picture", "pic"), 0),
    ],
)
def test_inserted_objects_are_told(word: SimpleNamespace, inside: str, count: int) -> None:
    found = reading(word, word.para("52") + inside)
    assert found.text.strip() == "52"
    assert [warned.code for warned in found.warnings] == ["W123"] * bool(count)
    assert all(warned.message.startswith(f"holds {count} inserted object") for warned in found.warnings)


HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>for us only</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:p><w:r><w:t>52</w:t></w:r>{}</w:p>", "52\n"),
        (
            "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p><w:r><w:t>52</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "\t52\n",
        ),
        (
            "<w:p><w:r><w:t>52</w:t></w:r><w:r><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:r></w:p>",
            "52\n\n",
        ),
    ],
)
def test_hidden_text_is_told(word: SimpleNamespace, inside: str, text: str) -> None:
    found = reading(word, inside.format(HIDDEN))
    assert found.text == text
    assert [(warned.code, warned.message) for warned in found.warnings] == [
        ("W124", "9 hidden characters were left out")
    ]


TAGS: list[str] = re.findall(
    r"\w+",
    "p r t tab br pPr rPr tbl tr tc tcPr trPr sdt sdtPr sdtContent ins del moveFrom moveTo vanish specVanish"
    " pStyle numPr numId ilvl outlineLvl framePr gridSpan gridBefore vMerge cellDel fldChar ffData ddList"
    " checkBox result listEntry sym footnoteReference endnoteReference txbxContent sectPr sectPrChange"
    " headerReference altChunk rFonts rStyle hyperlink style name basedOn lvl abstractNum num abstractNumId"
    " lvlText numFmt start lvlOverride startOverride footnote endnote docPartObj docPartGallery",
)
VALUES = st.sampled_from(["", "0", "1", "2", "-1", "a", "begin", "separate", "end", "Wingdings", "heading 1"])
NAMES = st.sampled_from(
    ["val", "id", "styleId", "numId", "ilvl", "abstractNumId", "fldCharType", "char", "font"]
)


def tree(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def made(tag: str, attributes: dict[str, str], inside: list[str]) -> str:
        said = "".join(f' w:{name}="{value}"' for name, value in attributes.items())
        return f"<w:{tag}{said}>{''.join(inside)}</w:{tag}>"

    attributes = st.dictionaries(NAMES, VALUES, max_size=3)
    return st.builds(made, st.sampled_from(TAGS), attributes, st.lists(children, max_size=4))


PARTS = st.lists(
    st.recursive(st.sampled_from(["52", " teachers ", "<w:p/>"]), tree, max_leaves=30), max_size=6
).map("".join)


@given(PARTS, PARTS, PARTS, PARTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_tags_gives_a_text_with_its_hints_inside(
    word: SimpleNamespace, body: str, styles: str, lists: str, feet: str
) -> None:
    notes = word.part("footnotes", feet)
    found = read(File("file.docx", word.docx(body, lists, styles, word_footnotes=notes)))
    hints = found.hints
    for spans in (
        hints.numbers,
        hints.tables,
        hints.furniture,
        hints.notes,
        [one.span for one in hints.headings],
    ):
        for span in spans:
            assert span.end <= len(found.text)
            assert span.of(found.text).strip()


@pytest.mark.slow
@pytest.mark.parametrize("is_table", [False, True])
def test_reading_is_no_slower_than_python_docx(is_table: bool) -> None:
    """Both read the same bytes in the same run; each counts with the best of five."""
    made = docx.Document()
    for at in range(60):
        made.add_heading(f"Part {at}", level=1 + at % 3)
        if is_table:
            for row in made.add_table(8, 4).rows:
                for cell in row.cells:
                    cell.text = f"{at} teachers"
        else:
            for _ in range(8):
                made.add_paragraph("We trained 52 teachers, and ").add_run("all of them stayed.").bold = True
    stream = io.BytesIO()
    made.save(stream)

    def theirs() -> None:
        for block in docx.Document(io.BytesIO(stream.getvalue())).iter_inner_content():
            cells = (
                [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block]
            )
            assert [cell.text for cell in cells]

    def ours() -> None:
        assert read(File("file.docx", stream.getvalue())).text

    assert best(ours) <= best(theirs)


def best(work: Callable[[], None]) -> float:
    """Seconds of the processor that the fastest of five runs takes, lines not counted by a coverage tool."""
    counter = sys.gettrace()
    sys.settrace(None)
    times = []
    for _ in range(5):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    sys.settrace(counter)
    return min(times)

"""Word files as a whole: canonical text, hints, facts."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from summarykit.reading.results import File, Reading
from summarykit.reading.word import read

HEADINGS = (
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style>'
)


def reading(
    word: SimpleNamespace, body: str, numbering: str = "", styles: str = HEADINGS, **parts: str
) -> Reading:
    return read(File("file.docx", word.docx(body, numbering, styles, **parts)))


def test_numbers_stand_in_the_text_and_are_known(word: SimpleNamespace) -> None:
    lists = word.abstract(
        0, word.lvl(0, "chineseCountingThousand", "%1、"), word.lvl(1, "decimal", "%2.")
    ) + word.num(1, 0)
    body = (
        word.para("2025年工作总结", "T")
        + word.para("工作回顾", "1", (1, 0))
        + word.para("教学工作", "2", (1, 1))
        + word.para("培训教师52人。")
        + word.para("", "1", (1, 0))
        + word.para("存在问题", "1", (1, 0))
    )
    found = reading(word, body, lists)
    assert found.text == "2025年工作总结\n一、工作回顾\n1. 教学工作\n培训教师52人。\n\n三、存在问题\n"
    assert [span.of(found.text) for span in found.hints.numbers] == ["一、", "1.", "三、"]
    assert [(hint.level, hint.span.of(found.text)) for hint in found.hints.headings] == [
        (0, "2025年工作总结"),
        (1, "一、工作回顾"),
        (2, "1. 教学工作"),
        (1, "三、存在问题"),
    ]


def test_a_style_carries_its_list_and_level(word: SimpleNamespace) -> None:
    lists = word.abstract(
        0,
        word.lvl(0, "decimal", "%1", '<w:start w:val="1"/><w:pStyle w:val="1"/>'),
        word.lvl(1, "decimal", "%1.%2", '<w:start w:val="1"/><w:pStyle w:val="2"/>'),
    ) + word.num(1, 0)
    listed = "".join(
        f'<w:style w:styleId="{at}"><w:name w:val="heading {at}"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for at in (1, 2)
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = word.para("A", "1") + word.para("B", "2") + word.para("C", "2") + word.para("D", "1", settings=off)
    assert reading(word, body, lists, listed).text == "1 A\n1.1 B\n1.2 C\nD\n"


@pytest.mark.parametrize(
    ("settings", "style", "level"),
    [
        ('<w:outlineLvl w:val="0"/>', "", 1),
        ('<w:outlineLvl w:val="9"/>', "1", None),
        ('<w:outlineLvl w:val="0"/>', "T", 0),
        ("", "1", 1),
        ("", "", None),
    ],
)
def test_a_paragraph_may_set_its_own_level(
    word: SimpleNamespace, settings: str, style: str, level: int | None
) -> None:
    found = reading(word, word.para("Teaching", style, settings=settings))
    assert [hint.level for hint in found.hints.headings] == ([] if level is None else [level])


def test_tables_are_rows_in_reading_order(word: SimpleNamespace) -> None:
    table = f"<w:tbl>{word.row('Teachers', '52')}{word.row('', '18')}</w:tbl>"
    found = reading(word, word.para("before") + table + word.para("after"))
    assert found.text == "before\nTeachers\t52\n\t18\nafter\n"
    assert [span.of(found.text) for span in found.hints.tables] == ["Teachers\t52\n\t18"]


def test_a_form_with_a_report_in_one_cell_keeps_its_paragraphs(word: SimpleNamespace) -> None:
    long = word.row("Summary", word.para("Teaching", "1") + word.para("We trained 52 teachers."))
    found = reading(
        word, f"<w:tbl>{word.row('Name', 'Li')}{long}{word.row('alone')}{word.row('Date', 'May')}</w:tbl>"
    )
    assert found.text == "Name\tLi\nSummary\nTeaching\nWe trained 52 teachers.\nalone\nDate\tMay\n"
    assert [span.of(found.text) for span in found.hints.tables] == ["Name\tLi", "Date\tMay"]
    assert [hint.span.of(found.text) for hint in found.hints.headings] == ["Teaching"]


def test_a_table_in_a_table_loses_nothing(word: SimpleNamespace) -> None:
    inner = f"<w:tbl>{word.row('Novels', '30')}</w:tbl>"
    found = reading(word, f"<w:tbl>{word.row('Library', inner + word.para('note'))}</w:tbl>")
    assert found.text == "Library\nNovels\t30\nnote\n"


def test_numbers_in_cells_count(word: SimpleNamespace) -> None:
    lists = word.abstract(0, word.lvl(0, "decimal", "%1.")) + word.num(1, 0)
    table = f"<w:tbl>{word.row(word.para('first', '', (1, 0)), 'x')}</w:tbl>"
    assert reading(word, table + word.para("second", "", (1, 0)), lists).text == "1. first\tx\n2. second\n"


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_paragraphs_whose_border_was_deleted_are_one(word: SimpleNamespace, mark: str) -> None:
    gone = f"<w:rPr><w:{mark}/></w:rPr>"
    body = (
        word.para("We trained ", settings=gone) + word.para("52 teachers.") + word.para("End", settings=gone)
    )
    assert reading(word, body).text == "We trained 52 teachers.\nEnd\n"


def test_tracked_rows_and_wrapped_blocks(word: SimpleNamespace) -> None:
    dropped = word.row("old", "1").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    table = f"<w:tbl><w:sdt><w:sdtContent>{word.row('new', '2')}</w:sdtContent></w:sdt>{dropped}</w:tbl>"
    body = (
        f"<w:customXml><w:sdt><w:sdtContent>{word.para('inside')}</w:sdtContent></w:sdt></w:customXml>{table}"
    )
    assert reading(word, body).text == "inside\nnew\t2\n"


def test_text_boxes_follow_their_paragraph(word: SimpleNamespace) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{word.para('18 classes')}</w:txbxContent></w:pict></w:r>"
    assert reading(word, word.para(word.run("Teaching") + box)).text == "Teaching\n18 classes\n"
    found = reading(word, f"<w:tbl>{word.row(word.para(word.run('a') + box), 'b')}</w:tbl>")
    assert found.text == "a 18 classes\tb\n"


def test_contents_are_furniture_and_no_headings(word: SimpleNamespace) -> None:
    found = reading(
        word, word.para("Teaching 1", "toc") + word.para("Teaching", "1") + word.para("Text. " * 9)
    )
    assert [span.of(found.text) for span in found.hints.furniture] == ["Teaching 1"]
    assert [hint.span.of(found.text) for hint in found.hints.headings] == ["Teaching"]


def test_notes_stand_at_the_end(word: SimpleNamespace) -> None:
    separator = f'<w:footnote w:type="separator">{word.para("---")}</w:footnote>'
    notes = word.part("footnotes", f"{separator}<w:footnote>{word.para('As of May.')}</w:footnote>")
    assert reading(word, word.para("52 teachers."), word_footnotes=notes).text == "52 teachers.\nAs of May.\n"


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


def test_what_stands_in_headers_and_comments_is_left_out(word: SimpleNamespace) -> None:
    header = word.part("hdr", word.para("page 99"))
    comments = word.part("comments", f"<w:comment>{word.para('why?')}</w:comment>")
    assert reading(word, word.para("52"), word_header1=header, word_comments=comments).text == "52\n"


def test_inserted_files_are_told(word: SimpleNamespace) -> None:
    found = reading(word, word.para("52") + "<w:altChunk/>")
    assert found.text == "52\n"
    assert [warned.code for warned in found.warnings] == ["W123"]


def test_a_broken_sequence_of_tags_is_read_as_far_as_it_goes(word: SimpleNamespace) -> None:
    body = f"<w:tr/><w:bookmarkStart/><w:tbl><w:tblPr/><w:tr><w:trPr/></w:tr></w:tbl>{word.para('52')}"
    assert reading(word, body).text == "52\n"

"""Paragraphs and tables of Word in reading order."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from summarykit.reading.docx import read
from summarykit.reading.docx.paragraphs import COLUMNS
from summarykit.reading.docx.story import ONE_LINE
from summarykit.reading.results import File, Reading

HEADINGS = (
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="secret"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def reading(word: SimpleNamespace, body: str, numbering: str = "", styles: str = HEADINGS) -> Reading:
    return read(File("file.docx", word.docx(body, numbering, styles)))


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


def test_a_broken_sequence_of_tags_is_read_as_far_as_it_goes(word: SimpleNamespace) -> None:
    body = f"<w:tr/><w:bookmarkStart/><w:tbl><w:tblPr/><w:tr><w:trPr/></w:tr></w:tbl>{word.para('52')}"
    assert reading(word, body).text == "52\n"


MARK = "<w:rPr>{}</w:rPr>"


@pytest.mark.parametrize(
    ("settings", "is_one"),
    [
        (MARK.format("<w:vanish/>"), True),
        (MARK.format("<w:vanish/><w:specVanish/>"), False),
        (MARK.format('<w:vanish w:val="0"/>'), False),
        (MARK.format("<w:b/>"), False),
        ('<w:framePr w:dropCap="drop"/>', True),
        ('<w:framePr w:dropCap="none"/>', False),
    ],
)
def test_a_paragraph_may_go_on_in_the_next(word: SimpleNamespace, settings: str, is_one: bool) -> None:
    found = reading(word, word.para("T", settings=settings) + word.para("eaching", "1"))
    assert found.text == ("Teaching\n" if is_one else "T\neaching\n")
    assert [hint.span.of(found.text) for hint in found.hints.headings] == [found.text.split()[-1]]


def test_a_hidden_paragraph_is_not_there_and_has_no_number(word: SimpleNamespace) -> None:
    lists = word.abstract(0, word.lvl(0, "decimal", "%1.")) + word.num(1, 0)
    body = word.para("A", "", (1, 0)) + word.para("secret", "secret", (1, 0)) + word.para("B", "", (1, 0))
    found = reading(word, body + word.para("secret", "secret"), lists)
    assert found.text == "1. A\n2. B\n"
    assert [warned.code for warned in found.warnings] == ["W124"]


def test_what_hangs_on_a_joined_paragraph_is_kept(word: SimpleNamespace) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{word.para('boxed')}</w:txbxContent></w:pict></w:r>"
    gone = "<w:rPr><w:del/></w:rPr>"
    assert reading(word, word.para(box, settings=gone) + word.para("52")).text == "52\nboxed\n"
    assert reading(word, word.para(box, settings=gone)).text == "\nboxed\n"
    table = (
        f"<w:tbl>{word.row(word.para('5', settings=gone) + word.para('2'), word.para('a', settings=gone))}"
    )
    assert reading(word, word.para("x", settings=gone) + table + "</w:tbl>").text == "x\n52\ta\n"


CELL = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (CELL.format('<w:gridSpan w:val="3"/>', "all") + CELL.format("", "9"), "all\t\t\t9"),
        (CELL.format('<w:gridSpan w:val="0"/>', "a") + CELL.format('<w:gridSpan w:val="2"/>', "b"), "a\tb"),
        (CELL.format('<w:vMerge w:val="restart"/>', "a") + CELL.format("", "b"), "a\tb"),
        (CELL.format("<w:vMerge/>", "") + CELL.format("", "b"), "\tb"),
        (CELL.format("<w:cellDel/>", "old") + CELL.format("", "a") + CELL.format("", "b"), "a\tb"),
        (f'<w:trPr><w:gridBefore w:val="2"/></w:trPr>{CELL.format("", "a")}', "\t\ta"),
        (CELL.format('<w:gridSpan w:val="999999"/>', "a") + CELL.format("", "b"), "a" + "\t" * COLUMNS + "b"),
    ],
)
def test_merged_cells_keep_their_columns(word: SimpleNamespace, row: str, line: str) -> None:
    found = reading(word, f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")
    assert found.text == line + "\n"
    assert len(found.hints.tables) == 1


@pytest.mark.parametrize(
    ("second", "is_line"),
    [
        ("b", True),
        ("b" * (ONE_LINE - 1), True),
        ("b" * ONE_LINE, False),
        ("", True),
    ],
)
def test_short_paragraphs_of_a_cell_stand_on_its_line(
    word: SimpleNamespace, second: str, is_line: bool
) -> None:
    found = reading(word, f"<w:tbl>{word.row(word.para('a') + word.para(second), '9')}</w:tbl>")
    assert found.text == (f"a {second}".strip() + "\t9\n" if is_line else f"a\n{second}\n9\n")


@pytest.mark.parametrize(
    ("paragraph", "is_line"),
    [("<w:p><w:r><w:t>Staff</w:t></w:r></w:p>", True), ("", True), ("long", False), ("heading", False)],
)
def test_a_label_over_all_columns_is_a_row(word: SimpleNamespace, paragraph: str, is_line: bool) -> None:
    made = {"long": word.para("We trained. " * 9), "heading": word.para("Staff", "1")}
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{made.get(paragraph, paragraph)}</w:tc>'
    table = f"<w:tbl>{word.row('a', '1')}<w:tr>{cell}</w:tr>{word.row('b', '2')}</w:tbl>"
    assert len(reading(word, table).hints.tables) == (1 if is_line else 2)


def test_a_heading_in_a_cell_of_several_paragraphs_stays_one(word: SimpleNamespace) -> None:
    found = reading(word, f"<w:tbl>{word.row(word.para('Aims', '1') + word.para('b'), '9')}</w:tbl>")
    assert found.text == "Aims\nb\n9\n"
    assert [hint.span.of(found.text) for hint in found.hints.headings] == ["Aims"]


def contents(word: SimpleNamespace, gallery: str) -> str:
    part = f'<w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj>'
    inside = word.para("Contents") + word.para("Teaching 1")
    return f"<w:sdt><w:sdtPr>{part}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("gallery", "furniture"), [("Table of Contents", ["Contents", "Teaching 1"]), ("Cover Pages", [])]
)
def test_the_control_of_contents_is_furniture(
    word: SimpleNamespace, gallery: str, furniture: list[str]
) -> None:
    found = reading(word, contents(word, gallery) + word.para("Text. " * 9))
    marked = [line for span in found.hints.furniture for line in span.of(found.text).split("\n")]
    assert marked == furniture


def test_of_several_versions_of_a_block_the_first_is_read(word: SimpleNamespace) -> None:
    both = f"<mc:Choice>{word.para('new')}</mc:Choice><mc:Fallback>{word.para('old')}</mc:Fallback>"
    body = f"<mc:AlternateContent>{both}</mc:AlternateContent><mc:AlternateContent/>"
    assert reading(word, body).text == "new\n"


def test_the_level_may_be_the_paragraphs_and_the_list_the_styles(word: SimpleNamespace) -> None:
    lists = word.abstract(0, word.lvl(0, "decimal", "%1."), word.lvl(1, "lowerLetter", "%2)")) + word.num(
        1, 0
    )
    listed = (
        '<w:style w:styleId="L"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '</w:style><w:style w:styleId="M"><w:name w:val="m"/><w:basedOn w:val="L"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    own = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    body = word.para("A", "L") + word.para("B", "L", settings=own) + word.para("C", "M") + word.para("D", "L")
    assert reading(word, body, lists, listed).text == "1. A\na) B\nb) C\n2. D\n"


FORMATS = {
    "chinese": [
        ("chineseCountingThousand", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%3."),
        ("decimal", "（%4）"),
    ],
    "roman": [("upperRoman", "%1."), ("upperLetter", "%2."), ("decimal", "%3)"), ("lowerLetter", "(%4)")],
    "legal": [("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"), ("decimal", "%1.%2.%3.%4")],
}
TYPED = {
    "chinese": "一、|（一）|1.|（1）|（2）|2.|（1）|（二）|1.|二、|（一）|1.|一、|（一）|三、",
    "roman": "I.|A.|1)|(a)|(b)|2)|(a)|B.|1)|II.|A.|1)|I.|A.|III.",
    "legal": "1|1.1|1.1.1|1.1.1.1|1.1.1.2|1.1.2|1.1.2.1|1.2|1.2.1|2|2.1|2.1.1|1|1.1|3",
}
PLACES = [0, 1, 2, 3, 3, 2, 3, 1, 2, 0, 1, 2]


@pytest.mark.parametrize("kind", sorted(FORMATS))
@pytest.mark.parametrize("by_style", [False, True])
def test_automatic_numbers_of_four_levels_read_like_typed_ones(
    word: SimpleNamespace, kind: str, by_style: bool
) -> None:
    """A list by styles or of each paragraph, another one, and the first that goes on."""
    linked = "<w:start w:val='1'/><w:pStyle w:val='{}'/>"
    levels = [word.lvl(at, *told, linked.format(at + 1)) for at, told in enumerate(FORMATS[kind])]
    lists = word.abstract(0, *levels) + word.abstract(1, *levels) + word.num(1, 0) + word.num(2, 1)
    styles = "".join(
        f'<w:style w:styleId="{at}"><w:name w:val="heading {at}"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for at in range(1, 5)
    )
    paragraphs = [("1", at) for at in PLACES] + [("2", 0), ("2", 1), ("1", 0)]
    automatic = "".join(
        word.para("Teaching", str(at + 1), None if by_style and name == "1" else (int(name), at))
        for name, at in paragraphs
    )
    numbers = TYPED[kind].split("|")
    blank = "" if kind == "chinese" else " "
    dotted = ("" if number.endswith(("、", "）")) else " " for number in numbers)
    typed = [f"{number}{blank or gap}Teaching" for number, gap in zip(numbers, dotted, strict=True)]
    found = reading(word, automatic, lists, styles)
    assert found.text.splitlines() == typed
    assert [span.of(found.text) for span in found.hints.numbers] == numbers
    assert [hint.level for hint in found.hints.headings] == [at + 1 for _, at in paragraphs]

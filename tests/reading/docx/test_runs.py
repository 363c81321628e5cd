"""What a paragraph of Word shows."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from lxml import etree

from summarykit.reading.docx.notes import Notes
from summarykit.reading.docx.runs import Runs
from summarykit.reading.docx.styles import Styles

BOX = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"


STYLES = """
<w:style w:styleId="secret"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="strong"><w:name w:val="s"/></w:style>
"""
TEXT = "<w:t>told</w:t>"


def shown(word: SimpleNamespace, inside: str, hides: bool = False) -> Runs:
    styles = Styles(etree.fromstring(word.part("styles", STYLES).encode()))
    runs = Runs(styles, Notes({}, []), hides)
    runs.read(etree.fromstring(word.part("p", inside).encode()))
    return runs


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>trained 39</w:t></w:r>", "trained 39"),
        ("<w:del><w:r><w:delText>41</w:delText></w:r></w:del><w:ins><w:r><w:t>39</w:t></w:r></w:ins>", "39"),
        ("<w:del><w:r><w:t>41</w:t></w:r></w:del>", ""),
        (
            "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>come</w:t></w:r></w:moveTo>",
            "come",
        ),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\nb\tc\nd"),
        ("<w:r><w:t>re</w:t><w:noBreakHyphen/><w:t>read</w:t><w:softHyphen/></w:r>", "re-read"),
        ('<w:r><w:t xml:space="preserve"> a </w:t></w:r><w:r><w:t> b </w:t></w:r>', " a b"),
        ("<w:r><w:t>one\ntwo</w:t></w:r>", "one two"),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        (
            "<w:smartTag><w:r><w:t>2025</w:t></w:r></w:smartTag><w:fldSimple><w:r><w:t>7</w:t></w:r></w:fldSimple>",
            "20257",
        ),
        (
            "<w:sdt><w:sdtPr><w:t>hint</w:t></w:sdtPr><w:sdtContent><w:r><w:t>kept</w:t></w:r></w:sdtContent></w:sdt>",
            "kept",
        ),
        (
            "<w:ruby><w:rt><w:r><w:t>xué</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>学</w:t></w:r></w:rubyBase></w:ruby>",
            "学",
        ),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>", ""),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>open</w:t></w:r>', "open"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        (
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="2460"/><w:sym w:char="?"/></w:r>',
            "☑①",
        ),
        ('<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>R</w:t></w:r>', "☑"),
        ('<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>R</w:t></w:r>', "R"),
        ("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "1/2"),
        ("<m:r><m:t>10</m:t></m:r><m:sup><m:r><m:t>8</m:t></m:r></m:sup><m:sup/>", "10^8"),
        ("<w:r><w:footnoteReference w:id='7'/></w:r>", ""),
        (
            "<mc:AlternateContent><mc:Fallback><w:r><w:t>7</w:t></w:r></mc:Fallback></mc:AlternateContent>",
            "7",
        ),
        ("<mc:AlternateContent/>", ""),
        ("<w:r><w:delText>1</w:delText><w:lastRenderedPageBreak/><w:t>2</w:t></w:r>", "2"),
        ("<w:r><w:t/></w:r>", ""),
        ('<w:r><w:sym w:char="D800"/><w:sym w:char="0001"/></w:r>', "□□"),
    ],
)
def test_text(word: SimpleNamespace, inside: str, text: str) -> None:
    assert shown(word, inside).text == text


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            f"{field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{field('separate')}{{}}{field('end')}",
            "7",
        ),
        (f"{field('begin')}{{}}{field('separate')}<w:r><w:t>8</w:t></w:r>{field('end')}", "8"),
        (f"{field('begin')}{field('begin')}{field('separate')}{{}}{field('end')}{field('end')}", ""),
        (f"{{}}{field('end')}{field('separate')}", "7"),
    ],
)
def test_of_a_field_only_the_result_is_shown(word: SimpleNamespace, inside: str, text: str) -> None:
    assert shown(word, inside.format("<w:r><w:t>7</w:t></w:r>")).text == text


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "☐"),
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☐"),
        ("<w:ddList><w:result w:val='1'/><w:listEntry w:val='a'/><w:listEntry w:val='b'/></w:ddList>", "b"),
        ("<w:ddList><w:listEntry w:val='a'/></w:ddList>", "a"),
        ("<w:ddList><w:result w:val='3'/></w:ddList>", ""),
        ("<w:textInput/>", ""),
    ],
)
def test_a_field_of_a_form_shows_its_choice(word: SimpleNamespace, inside: str, text: str) -> None:
    begin = f"<w:r><w:fldChar w:fldCharType='begin'><w:ffData>{inside}</w:ffData></w:fldChar></w:r>"
    assert shown(word, begin + field("end")).text == text


@pytest.mark.parametrize(
    ("settings", "hides", "is_shown"),
    [
        ("", False, True),
        ("", True, False),
        ("<w:rPr/>", True, False),
        ("<w:rPr><w:vanish/></w:rPr>", False, False),
        ('<w:rPr><w:vanish w:val="0"/></w:rPr>', True, True),
        ('<w:rPr><w:rStyle w:val="secret"/></w:rPr>', False, False),
        ('<w:rPr><w:rStyle w:val="secret"/></w:rPr>', True, True),
        ('<w:rPr><w:rStyle w:val="strong"/></w:rPr>', True, False),
        ('<w:rPr><w:rStyle w:val="secret"/><w:vanish w:val="0"/></w:rPr>', False, True),
    ],
)
def test_hidden_text_is_counted_and_left_out(
    word: SimpleNamespace, settings: str, hides: bool, is_shown: bool
) -> None:
    runs = shown(word, f"<w:r>{settings}{TEXT}</w:r>", hides)
    assert (runs.text, runs.hidden) == (("told", 0) if is_shown else ("", 4))


def test_a_field_may_turn_in_hidden_text(word: SimpleNamespace) -> None:
    hidden = field("separate").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    assert shown(word, f"{field('begin')}{hidden}<w:r>{TEXT}</w:r>{field('end')}").text == "told"


def test_a_text_box_is_taken_once(word: SimpleNamespace) -> None:
    both = f"<mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
    drawing = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    runs = shown(word, f"<w:r><w:t>beside</w:t>{drawing}</w:r>")
    assert runs.text == "beside"
    assert len(runs.boxes) == 1

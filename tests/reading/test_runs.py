"""What a paragraph of Word shows."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from lxml import etree

from summarykit.reading.runs import Runs

BOX = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"


def shown(word: SimpleNamespace, inside: str) -> Runs:
    return Runs.of(etree.fromstring(word.part("p", inside).encode()))


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
            "□①",
        ),
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


def test_a_text_box_is_taken_once(word: SimpleNamespace) -> None:
    both = f"<mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
    drawing = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    runs = shown(word, f"<w:r><w:t>beside</w:t>{drawing}</w:r>")
    assert runs.text == "beside"
    assert len(runs.boxes) == 1

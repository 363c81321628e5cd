"""Which encoding fits bytes that do not say."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.guess import guess_encoding, is_utf8_with_damage, looks_binary, unmarked_utf16

SIMPLIFIED = re.sub(
    r"\s",
    "",
    """
    过去的一年，在上级部门的正确领导下，学校坚持以教学质量为中心，加强教师队伍建设，全面完成了年初确定的各项任务。
    全年组织教研活动三十六次，听课评课一百二十节，编写校本教材四册；图书馆新增图书两千余册，学生借阅量比上年明显增加。
    医院门诊部改进预约流程，缩短病人等候时间；社区卫生服务站开展健康讲座，为老年居民建立档案，受到群众普遍欢迎。
    同时也应看到，部分制度落实不够到位，年轻干部锻炼机会偏少，经费使用还需要进一步规范，这些问题有待明年认真解决。
    """,
)
TRADITIONAL = re.sub(
    r"\s",
    "",
    """
    過去的一年，在上級部門的正確領導下，學校堅持以教學質量為中心，加強教師隊伍建設，全面完成了年初確定的各項任務。
    全年組織教研活動三十六次，聽課評課一百二十節，編寫校本教材四冊；圖書館新增圖書兩千餘冊，學生借閱量比上年明顯增加。
    醫院門診部改進預約流程，縮短病人等候時間；社區衛生服務站開展健康講座，為老年居民建立檔案，受到群眾普遍歡迎。
    同時也應看到，部分制度落實不夠到位，年輕幹部鍛鍊機會偏少，經費使用還需要進一步規範，這些問題有待明年認真解決。
    """,
)


def named(data: bytes, declared: str | None = None) -> str | None:
    found = guess_encoding(data, declared, 0.02)
    return found.encoding if found else None


@pytest.mark.parametrize(("letters", "right"), [(4, 118), (8, 120), (20, 120)])
@pytest.mark.parametrize(("text", "encoding"), [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5")])
def test_short_strings(text: str, encoding: str, letters: int, right: int) -> None:
    """Of 120 strings so many at least are read right; tells what `COMMON` is worth."""
    chance = random.Random(letters)  # noqa: S311
    starts = [chance.randrange(len(text) - letters) for _ in range(120)]
    strings = [text[start : start + letters].encode(encoding) for start in starts]
    assert sum(named(data) == encoding for data in strings) >= right


@pytest.mark.parametrize(
    ("text", "declared", "guess"),
    [
        ("全年培训", "gb18030", "gb18030"),
        ("全年培训", "big5", "gb18030"),
        ("全年培训", "cp1252", "gb18030"),
        ("全年培训", "no-such", "gb18030"),
    ],
)
def test_what_is_declared(text: str, declared: str, guess: str) -> None:
    assert named(text.encode("gb18030"), declared) == guess


def test_a_declared_alphabet_is_believed() -> None:
    assert named("Отчёт о работе".encode("cp1251"), "cp1251") == "cp1251"


def test_random_bytes_fit_nothing() -> None:
    chance = random.Random(7)  # noqa: S311
    assert {named(chance.randbytes(401)) for _ in range(30)} == {None}


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (b"plain text\r\n\twith tabs\x0c", None),
        (b"a\0b" + b"x" * 30, None),
        (b"ab\0\0", 2),
        (b"x" * 500 + b"\x01" * 9, 500),
        (b"", None),
    ],
)
def test_binary(data: bytes, at: int | None) -> None:
    assert looks_binary(data) == at


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("work summary".encode("utf-16-le"), "utf-16-le"),
        ("工作总结\r\n52".encode("utf-16-be"), "utf-16-be"),
        (b"Work summary\0 2025: 52 teachers\0", None),
        (b"odd\0", None),
        (b"no nul", None),
        (b"\x00\xd8" * 8, None),
    ],
)
def test_utf16_without_a_mark(data: bytes, encoding: str | None) -> None:
    found = unmarked_utf16(data)
    assert (found.encoding if found else None) == encoding


@given(st.text("工作总结é", min_size=8), st.data())
def test_one_broken_byte_does_not_hide_utf8(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    broken = text[:at].encode() + b"\xff" + text[at:].encode()
    assert is_utf8_with_damage(broken, 0.02)


def test_one_western_letter_is_no_damaged_utf8() -> None:
    assert not is_utf8_with_damage("Stefan Eßer".encode("cp1252"), 0.02)

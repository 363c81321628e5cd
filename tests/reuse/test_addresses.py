"""What an address is, and that no passage rests on one or opens inside one."""

from __future__ import annotations

import pytest
from hypothesis import given

from summarykit.reuse.addresses import in_addresses, ink_outside, outside
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import tokenise
from tests.reuse.copying import SENTENCES, passages, words

LINK = "https://example.org/notes/2024/annual-review/committee/minutes-of-the-october-meeting.html"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("see https://example.org/a/b for more", "https example org a b"),
        ("see (www.example.org) for more", "www example org"),
        ("write to our-desk@example.org today", "our desk example org"),
        ("详见https://example.org/a。后文", "https example org a"),
        ("来信请寄desk@example.org，谢谢", "desk example org"),
        ("no address at 5 o'clock", ""),
        ("5 @ 3 and a // b", ""),
    ],
)
def test_tokens_of_addresses(text: str, inside: str) -> None:
    tokens = tokenise(text)
    found = in_addresses(text, tokens)
    told = [text[tokens.starts[at] : tokens.ends[at]] for at in found.nonzero()[0]]
    assert " ".join(told) == inside


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_a_common_address_is_no_passage(lang: str) -> None:
    assert passages(f"{SENTENCES[lang][0]} {LINK}", f"{SENTENCES[lang][1]} {LINK}", lang) == ()


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_a_passage_does_not_open_or_end_inside_an_address(lang: str) -> None:
    new = f"{LINK.replace('org', 'com')} {SENTENCES[lang][0]} {LINK.replace('org', 'com')}"
    (found,) = passages(new, f"{LINK} {SENTENCES[lang][0]} {LINK}", lang)
    told = found.at.span.of(new)
    assert told.startswith(SENTENCES[lang][0][:-1])
    assert told.endswith((SENTENCES[lang][0][-4:-1], SENTENCES[lang][0][-1], "html"))


@given(words)
def test_boxes_only_shrink(text: str) -> None:
    text = f"www.{text}.example"
    tokens = tokenise(text)
    flags = in_addresses(text, tokens)
    box = outside(Box(0, len(tokens), 0, len(tokens)), flags, flags)
    assert 0 <= box.here <= box.here_end <= len(tokens)
    assert ink_outside(box, tokens, flags) <= len(text)

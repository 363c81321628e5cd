"""Mappings keep the order of the file and no key twice; slips with colons are told as such."""

from __future__ import annotations

import pytest

from summarykit.drafting.nodes import Listing, Mapping, Node, Scalar, colon_slip, mapping
from summarykit.errors import InputsError, Location

AT = Location("form.yml", 1, 1)


def word(text: str, line: int = 1, *, plain: bool = True) -> Scalar:
    return Scalar(text, plain, Location("form.yml", line, 1))


def test_a_mapping_keeps_its_order() -> None:
    made = mapping([(word("b"), word("1")), (word("a"), word("2"))], AT)
    assert [(key.text, value) for key, value in made.entries] == [("b", word("1")), ("a", word("2"))]


def test_a_key_twice_names_the_first() -> None:
    with pytest.raises(InputsError, match="first at line 3") as caught:
        mapping([(word("a", 3), word("1")), (word("a", 8), word("1"))], AT)
    assert (caught.value.code, caught.value.at) == ("E203", Location("form.yml", 8, 1))


@pytest.mark.parametrize("key", [Listing((), AT), Mapping((), AT)])
def test_a_key_is_a_single_value(key: Node) -> None:
    with pytest.raises(InputsError) as caught:
        mapping([(key, word("1"))], AT)
    assert caught.value.code == "E201"


@pytest.mark.parametrize(
    ("node", "code"),
    [
        (word("year：2026"), "E202"),
        (word("year:2026"), "E201"),
        (word("year 2026"), None),
        (word("year：2026", plain=False), None),
        (Listing((), AT), None),
    ],
)
def test_slips_with_colons(node: Node, code: str | None) -> None:
    slip = colon_slip(node)
    assert (slip.code if slip else None) == code

"""A writer's inputs file to `Inputs`: every value checked, every complaint with line and column."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from summarykit.drafting.fields import Fields
from summarykit.drafting.json_nodes import parse_json
from summarykit.drafting.nodes import Listing, Mapping, Node, Scalar, colon_slip
from summarykit.drafting.shape import FIGURE, INPUTS, PLAN, QUESTION, ROUNDING, SECTION, UNIT
from summarykit.drafting.sums import check_figure
from summarykit.drafting.yaml_nodes import parse_yaml
from summarykit.errors import InputsError, Location, ReadError
from summarykit.lang import get_pack, languages
from summarykit.lang.detect import detect_language
from summarykit.lang.facets.drafting import DraftWords
from summarykit.messages import say
from summarykit.reading.encodings import decode
from summarykit.reading.fetch import fetch, shown, too_large
from summarykit.reading.results import File
from summarykit.records import InputFigure, Inputs, InputSection, PlanAnswer, Point, Question, Unit

JSON_SUFFIX = ".json"
DEFAULT_DIGITS = 1
MAX_BYTES = 2 << 20
"""Room for ten thousand figures; YAML is read slowly, and a larger file is no form."""


def read_inputs(path: Path) -> Inputs:
    """The inputs in a YAML file, or in a JSON file where its name ends so.

    Raises InputsError E201-E212 with line and column; ReadError where there is no such file (E101),
    nothing in it (E102), no readable text (E103) or more than any form (E109).
    """
    name = shown(path)
    return parse_inputs(_text(path, name), name)


def parse_inputs(text: str, name: str) -> Inputs:
    """The inputs in a text that messages call `name`; JSON where the name ends so.

    Raises as `read_inputs`, but for what only a file can lack.
    """
    node = parse_json(text, name) if name.lower().endswith(JSON_SUFFIX) else parse_yaml(text, name)
    if node is None:
        raise _nothing(name)
    if not isinstance(node, Mapping):
        raise _no_mapping(node)
    return _inputs(Fields(node, INPUTS), node)


def _text(path: Path, name: str) -> str:
    data = fetch(path)
    if len(data) > MAX_BYTES:
        raise too_large(name, say("is larger than {n} megabytes", n=MAX_BYTES >> 20))
    if not data.strip():
        raise _nothing(name)
    decoded = decode(File(name, data))
    for warned in decoded.warnings:
        raise ReadError("E103", warned.message, help=say("Save the file in UTF-8."), at=warned.at)
    return decoded.text


def _nothing(name: str) -> ReadError:
    return ReadError(
        "E102",
        say("has nothing to read"),
        help=say("summarykit init makes an inputs file from last year's summary."),
        at=name,
    )


def _no_mapping(node: Node) -> InputsError:
    slip = colon_slip(node)
    if slip is not None:
        return slip
    what = say("a list") if isinstance(node, Listing) else say("a single value")
    return InputsError(
        "E209",
        say("an inputs file is a mapping (key: value), not {what}", what=what),
        help=say("It starts with `version: 1`; summarykit init makes one from last year's summary."),
        at=node.at,
    )


def _inputs(fields: Fields, node: Mapping) -> Inputs:
    unit = fields.inner("unit", UNIT)
    if unit is None:
        raise fields.missing("unit", INPUTS)
    rounding = fields.inner("rounding", ROUNDING)
    lang = _language(fields, node)
    version, year = fields.whole("version", 1), fields.whole("year", 0)
    sections = tuple(_section(Fields(item, SECTION)) for item in fields.items("sections"))
    _check_figures(sections, get_pack(lang).facet(DraftWords))
    return Inputs(
        version=version,
        year=year,
        unit=Unit(unit.needed("name"), unit.text("kind")),
        lang=lang,
        at=fields.at,
        title=fields.text("title"),
        previous=fields.text("previous"),
        sections=sections,
        percent_digits=rounding.whole("percent", DEFAULT_DIGITS) if rounding else DEFAULT_DIGITS,
    )


def _language(fields: Fields, node: Mapping) -> str:
    """The language that is given, else that of the words in the file."""
    given = fields.text("lang")
    if given is None:
        return detect_language(" ".join(_words(node)))
    if given in languages():
        return given
    raise InputsError(
        "E210",
        say("there is no language {code!r}", code=given),
        help=say("Languages at hand: {languages}.", languages=", ".join(languages())),
        at=fields.place("lang"),
    )


def _words(node: Node) -> Iterator[str]:
    """What the writer wrote: values, and keys of parts, but none of the form's own keys."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _words(item)
    else:
        for key, value in node.entries:
            if key.text not in {"role", "id", "previous", "from", "last_at"}:
                yield from _words(value)


def _section(fields: Fields) -> InputSection:
    return InputSection(
        role=fields.role(),
        at=fields.at,
        title=fields.text("title"),
        number=fields.text("number"),
        level=fields.whole("level", 1),
        figures=tuple(_figure(Fields(item, FIGURE)) for item in fields.items("figures")),
        points=tuple(Point(text, at) for text, at in fields.texts("points")),
        plans_answered=tuple(_plan(Fields(item, PLAN)) for item in fields.items("plans_answered")),
        questions=tuple(_question(Fields(item, QUESTION)) for item in fields.items("questions")),
    )


def _figure(fields: Fields) -> InputFigure:
    parts = fields.numbers("parts")
    return InputFigure(
        id=fields.needed("id"),
        label=fields.needed("label"),
        value=fields.number("value"),
        at=fields.place("value"),
        unit=fields.text("unit"),
        parts=_values(parts),
        parts_at={name: at for name, (_, at) in parts.items()},
        last=fields.number("last"),
        last_parts=_values(fields.numbers("last_parts")),
        last_at=fields.text("last_at"),
        source=fields.text("source"),
    )


def _values(numbers: dict[str, tuple[Decimal | None, Location]]) -> dict[str, Decimal | None]:
    return {name: number for name, (number, _) in numbers.items()}


def _plan(fields: Fields) -> PlanAnswer:
    return PlanAnswer(fields.needed("plan"), fields.text("outcome"), fields.at, fields.text("from"))


def _question(fields: Fields) -> Question:
    return Question(fields.needed("question"), fields.text("answer"), fields.at, fields.text("from"))


def _check_figures(sections: tuple[InputSection, ...], words: DraftWords) -> None:
    """Raises E203 for an id that stands twice, E206 and E207 for numbers that cannot be."""
    first: dict[str, Location] = {}
    for figure in (figure for section in sections for figure in section.figures):
        if figure.id in first:
            raise InputsError(
                "E203",
                say(
                    "the id {id!r} stands twice (first at line {line})",
                    id=figure.id,
                    line=first[figure.id].line,
                ),
                help=say("Give each figure an id of its own."),
                at=figure.at,
            )
        first[figure.id] = figure.at
        check_figure(figure, words)

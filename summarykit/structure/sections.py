"""The sections stage: a tree of passages, each with its standard role and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from summarykit.lang import LanguagePack
from summarykit.messages import msg
from summarykit.records import ROLES, Block, Document, Figure, Heading, Reason, Section, Span
from summarykit.records.structure import Role
from summarykit.structure.certainty import NEIGHBOURS, UNKNOWN, Certainty
from summarykit.structure.cues import Hit, announced
from summarykit.structure.decode import decode
from summarykit.structure.learned import LEARNED, add_learned, certainty_of, model_of
from summarykit.structure.outline import reaches
from summarykit.structure.roles import ANNOUNCED, Passage, weigh

# What a heading announces holds against most of its text: a plan told under "Results" stays a passage in it.
MOST_OF_TEXT = 1.8
MOST_REASONS = 3
# What often stands at the end of a section that is about something else says nothing about its heading.
INTERJECTED: frozenset[Role] = frozenset({"front", "problems", "closing"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A passage with the role that was decided."""

    passage: Passage
    role: Role


def find_sections(
    document: Document,
    blocks: tuple[Block, ...],
    headings: tuple[Heading, ...],
    figures: tuple[Figure, ...],
    pack: LanguagePack,
) -> tuple[Section, ...]:
    """Sections in text order, each after its parent; together they hold all content blocks.

    A section runs from its heading to the next of its level or above (one that opens a paragraph: to the
    end of it). Passages of another role than their section are sections of their own without a heading.
    Raises ModelError E701 where the learned model that ships with the package cannot be read.
    """
    passages = weigh(document, blocks, headings, figures, pack)
    model = model_of(pack)
    if model is not None:
        passages = add_learned(document, passages, figures, model)
    return build_sections(blocks, headings, passages, pack, certainty_of(pack))


def build_sections(
    blocks: tuple[Block, ...],
    headings: tuple[Heading, ...],
    passages: Sequence[Passage],
    pack: LanguagePack,
    certainty: Certainty = UNKNOWN,
) -> tuple[Section, ...]:
    """The sections that follow from what speaks for the roles of passages."""
    roles = decode([one.scores for one in passages], [one.opens for one in passages])
    told = [_Told(passage, role) for passage, role in zip(passages, roles, strict=True)]
    inside = _by_heading(told)
    headed = [
        _headed(heading, span, inside.get(heading, []), pack, certainty)
        for heading, span in reaches(blocks, headings).items()
    ]
    roles_by_heading = {one.heading: one.role for one in headed}
    return _nest([*headed, *_unheaded(told, roles_by_heading, certainty)])


def _by_heading(told: Sequence[_Told]) -> dict[Heading, list[_Told]]:
    """The passages under each heading, at any depth."""
    inside: dict[Heading, list[_Told]] = {}
    for one in told:
        for heading in one.passage.under:
            inside.setdefault(heading, []).append(one)
    return inside


def _headed(
    heading: Heading, span: Span, told: Sequence[_Told], pack: LanguagePack, certainty: Certainty
) -> Section:
    """The section of a heading: what it announces, together with what most of its text does."""
    hits = announced(heading.title, pack)
    inside = _to_the_point(told)
    role = _heaviest(hits, inside)
    named = tuple(Reason(hit.rule, hit.words) for hit in hits if hit.role == role and hit.weight >= ANNOUNCED)
    row = [one.passage for one in inside if one.role == role]
    rule = named[0].rule if named else NEIGHBOURS
    sure = certainty.of_row(row, role) if row else certainty.of_rule(rule, role)
    return Section(span, heading, role, heading.level, None, named or _text_reason(inside, role), sure)


def _heaviest(hits: Sequence[Hit], inside: Sequence[_Told]) -> Role:
    """The role that the words of a heading and its text weigh most for; without both achievements."""
    weights: dict[Role, float] = dict.fromkeys(ROLES, 0.0)
    for hit in hits:
        weights[hit.role] += hit.weight
    total = sum(len(one.passage.span) for one in inside)
    for one in inside:
        weights[one.role] += MOST_OF_TEXT * len(one.passage.span) / total
    return max(ROLES, key=weights.__getitem__) if hits or inside else "achievements"


def _to_the_point(told: Sequence[_Told]) -> list[_Told]:
    """The passages up to the first that interrupts: after problems at the end come the plans to mend them."""
    before = list(takewhile(lambda one: one.role not in INTERJECTED, told))
    return before or [one for one in told if one.role not in INTERJECTED] or list(told)


def _text_reason(inside: Sequence[_Told], role: Role) -> tuple[Reason, ...]:
    """Why the text decided: the strongest hit of its passages that bears words, else that it did."""
    if not inside:
        return (Reason(msg("nothing under it")),)
    told = [one for one in _reasons([one.passage for one in inside if one.role == role], role) if one.words]
    return tuple(told[:1]) or (Reason(msg("most of its text")),)


def _unheaded(
    told: Sequence[_Told], roles: dict[Heading | None, Role], certainty: Certainty
) -> Iterator[Section]:
    """Passages in a row under one heading, or under none, that do something else than it announces."""
    for (role, under), group in groupby(told, key=lambda one: (one.role, one.passage.under)):
        passages = [one.passage for one in group]
        if under and roles[under[-1]] == role:
            continue
        # A heading that opens a paragraph between two passages parts them.
        for row in _rows(passages):
            span = Span(row[0].span.start, row[-1].span.end)
            level = under[-1].level + 1 if under else 1
            sure = certainty.of_row(row, role)
            yield Section(span, None, role, level, None, _reasons(row, role), sure)


def _rows(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    row: list[Passage] = []
    for passage in passages:
        if row and passage.opens:
            yield row
            row = []
        row.append(passage)
    yield row


def _reasons(row: Sequence[Passage], role: Role) -> tuple[Reason, ...]:
    """The heaviest hits for a role among the passages of a row; what was learned is told last, for the words
    of a rule say more to people.
    """
    given = (hit for one in row for hit in one.hits if hit.role == role)
    hits = sorted(given, key=lambda hit: (hit.rule == LEARNED, -hit.weight))
    reasons = list(dict.fromkeys(Reason(hit.rule, hit.words) for hit in hits))
    return tuple(reasons[:MOST_REASONS]) or (Reason(NEIGHBOURS),)


def _nest(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections in text order, each with the index of the smallest one around it."""
    nested: list[Section] = []
    around: list[int] = []
    for one in sorted(sections, key=lambda one: (one.span.start, -one.span.end, one.level)):
        while around and not nested[around[-1]].span.contains(one.span):
            around.pop()
        nested.append(replace(one, parent=around[-1] if around else None))
        around.append(len(nested) - 1)
    return tuple(nested)

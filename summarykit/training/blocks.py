"""Roles by annotated block: what the toolkit says of each block that a reader has labelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from summarykit.lang import get_pack
from summarykit.learning.labelled import LabelledDocument
from summarykit.learning.scores import Pair
from summarykit.learning.train import Item
from summarykit.pipeline import before_roles
from summarykit.reading import read_file
from summarykit.records import Block, Document, Figure, Heading, Span
from summarykit.records.structure import role_of
from summarykit.structure.features import describe
from summarykit.structure.learned import RoleModel, add_learned
from summarykit.structure.roles import Passage, weigh
from summarykit.structure.sections import build_sections


@dataclass(frozen=True, slots=True)
class Prepared:
    """An annotated document with all that is the same for every model: how it is built, what is counted,
    its passages as the rules weigh them, and what can be learned from them. `ink` counts the characters
    before each offset that are not blank; `labels` are those of the passages, None where a reader gave none.
    """

    labelled: LabelledDocument
    document: Document
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    figures: tuple[Figure, ...]
    passages: tuple[Passage, ...]
    ink: tuple[int, ...]
    labels: tuple[str | None, ...]
    items: tuple[Item, ...]


def prepare(labelled: LabelledDocument) -> Prepared:
    """Read and analyse the document. Raises ReadError where it cannot be read."""
    document = read_file(labelled.path, lang=labelled.lang)
    blocks, headings, figures = before_roles(document)
    passages = tuple(weigh(document, blocks, headings, figures, get_pack(labelled.lang)))
    ink = tuple(accumulate((not char.isspace() for char in document.text), initial=0))
    wanted = [(block.span, block.label) for block in labelled.blocks]
    labels = tuple(_label(one.span, wanted, ink) for one in passages)
    described = describe(document, passages, figures)
    items = tuple(
        Item(features, label, labelled.unit)
        for features, label in zip(described, labels, strict=True)
        if label is not None
    )
    return Prepared(labelled, document, blocks, headings, figures, passages, ink, labels, items)


def pairs(prepared: Prepared, model: RoleModel | None) -> list[Pair]:
    """For each labelled block its role and the one told by rules and model, or by the rules alone."""
    passages: Sequence[Passage] = prepared.passages
    if model is not None:
        passages = add_learned(prepared.document, passages, prepared.figures, model)
    pack = get_pack(prepared.labelled.lang)
    sections = build_sections(prepared.blocks, prepared.headings, passages, pack)
    told = [
        (block.span, role)
        for block in prepared.blocks
        if not block.is_boilerplate and (role := role_of(sections, block.span)) is not None
    ]
    return [(block.label, _label(block.span, told, prepared.ink)) for block in prepared.labelled.blocks]


def _label(span: Span, labelled: Iterable[tuple[Span, str]], ink: Sequence[int]) -> str | None:
    """The label with which a span shares most ink, None where it shares none."""
    shared: Counter[str] = Counter()
    for other, label in labelled:
        start, end = max(span.start, other.start), min(span.end, other.end)
        if start < end:
            shared[label] += ink[end] - ink[start]
    return max(shared, key=lambda label: shared[label], default=None)

"""The main path: from a document to its analysis, one pass a stage and no way back.

Each stage is a plain function over records and says what it requires and what it provides; `order_holds`
proves the order before any text is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from typing import Any

from summarykit.boilerplate import find_forms, find_stock, mark_furniture, mark_site_wide, phrase_at
from summarykit.figures import find_breakdowns, find_figures, find_wordings
from summarykit.lang import LanguagePack, get_pack
from summarykit.lang.tokens import make_doc
from summarykit.records import (
    Analysis,
    Annotations,
    Background,
    Block,
    Document,
    Figure,
    Heading,
    Settings,
    Stock,
)
from summarykit.reuse import find_phrases, tokenise
from summarykit.reuse.tokens import Tokens
from summarykit.structure import find_blocks, find_headings, find_sections
from summarykit.structure.learned import NAME, VERSION, model_of
from summarykit.text.places import addresses
from summarykit.themes import find_themes


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: `run` is called with the values named in `requires` and returns those in `provides`."""

    name: str
    requires: tuple[str, ...]
    provides: tuple[str, ...]
    run: Callable[..., Any]


GIVEN = ("document", "pack", "settings", "annotations")

STAGES: tuple[Stage, ...] = (
    Stage("blocks", ("document",), ("blocks",), find_blocks),
    Stage("furniture", ("document", "blocks", "pack"), ("blocks",), mark_furniture),
    Stage("headings", ("document", "blocks", "pack"), ("blocks", "headings"), find_headings),
    Stage("figures", ("document", "blocks", "headings", "pack"), ("figures",), find_figures),
    Stage(
        "wordings",
        ("document", "blocks", "headings", "figures", "annotations", "pack"),
        ("figures",),
        find_wordings,
    ),
    Stage("breakdowns", ("document", "blocks", "figures", "pack"), ("breakdowns",), find_breakdowns),
    Stage("sections", ("document", "blocks", "headings", "figures", "pack"), ("sections",), find_sections),
    Stage("tokens", ("document", "pack"), ("tokens",), make_doc),
    Stage("themes", ("document", "blocks", "tokens", "pack", "settings"), ("themes",), find_themes),
    Stage("stock", ("document", "blocks", "pack"), ("stock",), find_stock),
)


LAYOUT = tuple(stage for stage in STAGES if stage.name in {"blocks", "furniture", "headings"})
"""The stages that tell content from boilerplate."""

AGAIN = ("headings", "figures", "wordings", "breakdowns", "sections")
"""The stages that are run again where more of a document turns out to be furniture."""

SHORTEST, LONGEST = 0.4, 6
"""A phrase is so many times as long as the least passage that is told. What is shorter is any few words; what
is longer and stands in many documents was taken over, and not said again."""

LONG = 3
"""The longer a phrase is, the more documents must have it: from so many times the least passage on more than
make a phrase stock. Of five documents with two long sentences in common four may have copied them; where they
are of five bodies, they are common all the same: nobody can tell who had them first."""

BEFORE_ROLES = tuple(stage for stage in STAGES if stage in LAYOUT or stage.name == "figures")
"""The stages whose results the roles of passages are told by."""


def order_holds(stages: tuple[Stage, ...]) -> bool:
    """Every stage finds what it requires among what is given and what came before it."""
    known = set(GIVEN)
    for stage in stages:
        if not known.issuperset(stage.requires):
            return False
        known.update(stage.provides)
    return True


def analyse(
    document: Document, settings: Settings | None = None, annotations: Annotations | None = None
) -> Analysis:
    """Everything the toolkit finds in one document by itself, without looking at any other.

    `annotations` are what a trained pipeline of the user's own says of the text, where there is one.

    Raises CompareError E402 where there is no pack for the document's language.
    """
    settings = settings or Settings()
    pack = get_pack(document.lang)
    given = {"document": document, "pack": pack, "settings": settings}
    state = _run(STAGES, given | {"annotations": annotations or Annotations()})
    return Analysis(
        document=document,
        blocks=state["blocks"],
        headings=state["headings"],
        sections=state["sections"],
        figures=state["figures"],
        breakdowns=state["breakdowns"],
        themes=state["themes"],
        stock=state["stock"],
        settings=settings,
        versions=_versions(pack),
    )


def with_background(
    analysis: Analysis,
    everywhere: Background,
    here: Background | None = None,
    site: Background | None = None,
    bodies: Background | None = None,
) -> Analysis:
    """The analysis with what only many documents can tell of one: its turns of phrase, its form, its site.

    `everywhere` counts documents of its language, `here` those of its round (all bodies in its year), `site`
    those of its folder, `bodies` who has written of its language; counts of what the document itself has not
    are not looked at.
    """
    here, bodies = here or Background(), bodies or Background()
    if site is not None:
        analysis = _without_site(analysis, site)
    forms = find_forms(analysis.document, analysis.blocks, here.lines, here.most)
    skipped = [block.span for block in analysis.blocks if block.is_boilerplate]
    skipped += [*(one.span for one in forms), *addresses(analysis.document.text)]
    tokens = tokenise(analysis.document.text, skipped)
    known = _phrases(analysis.document, tokens, everywhere, here, bodies)
    return replace(analysis, stock=_none_inside_another([*known, *analysis.stock]), forms=forms)


def _phrases(
    document: Document, tokens: Tokens, everywhere: Background, here: Background, bodies: Background
) -> Iterator[Stock]:
    """What is common, and turns of phrase."""
    text, least = document.text, get_pack(document.lang).min_passage
    for span, count in find_phrases(text, tokens, here.phrases, here.most):
        yield Stock(span, phrase_at(span, text), count, common=True)
    for span, count in find_phrases(text, tokens, bodies.phrases, bodies.often):
        if _is_long(len(span) / least, count / bodies.often):
            yield Stock(span, phrase_at(span, text), count, common=True)
    for span, count in find_phrases(text, tokens, everywhere.phrases, everywhere.often):
        if _is_stock(len(span) / least, count / everywhere.often):
            yield Stock(span, phrase_at(span, text), count)


def _is_stock(length: float, documents: float) -> bool:
    """Whether a phrase is stock: its length in least passages, its documents by those that make one stock."""
    return length >= SHORTEST and not _is_long(length, documents)


def _is_long(length: float, documents: float) -> bool:
    """Whether a text is too long for a turn of phrase."""
    return length > min(LONGEST, LONG * documents)


def _without_site(analysis: Analysis, site: Background) -> Analysis:
    """The analysis with what all pages of its site have marked as furniture, and found again without it."""
    blocks = mark_site_wide(analysis.document, analysis.blocks, site.lines, site.most)
    if blocks == analysis.blocks:
        return analysis
    pack = get_pack(analysis.document.lang)
    stages = tuple(stage for stage in STAGES if stage.name in AGAIN)
    given = {"document": analysis.document, "blocks": blocks, "pack": pack, "annotations": Annotations()}
    state = _run(stages, given)
    return replace(
        analysis,
        **{name: state[name] for name in ("blocks", "headings", "figures", "breakdowns", "sections")},
    )


def _none_inside_another(found: list[Stock]) -> tuple[Stock, ...]:
    """The phrases in text order, without those that are part of an earlier or a longer one."""
    kept: list[Stock] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end, -one.documents)):
        if not kept or one.span.end > kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def lay_out(document: Document) -> tuple[tuple[Block, ...], tuple[Heading, ...]]:
    """Blocks and headings alone: all that must be known of a document that others are compared with.

    Raises CompareError E402 where there is no pack for the document's language.
    """
    state = _run(LAYOUT, {"document": document, "pack": get_pack(document.lang)})
    return state["blocks"], state["headings"]


def before_roles(document: Document) -> tuple[tuple[Block, ...], tuple[Heading, ...], tuple[Figure, ...]]:
    """Blocks, headings and figures: all that must be known of a document to tell the roles of its passages.

    Raises CompareError E402 where there is no pack for the document's language.
    """
    state = _run(BEFORE_ROLES, {"document": document, "pack": get_pack(document.lang)})
    return state["blocks"], state["headings"], state["figures"]


def _run(stages: tuple[Stage, ...], given: dict[str, Any]) -> dict[str, Any]:
    """Everything that was given and that the stages provide, by name."""
    state = dict(given)
    for stage in stages:
        found = stage.run(*(state[name] for name in stage.requires))
        state.update(zip(stage.provides, found if len(stage.provides) > 1 else (found,), strict=True))
    return state


def _versions(pack: LanguagePack) -> dict[str, str]:
    """What an analysis in this language is made with."""
    made = {"summarykit": _version(), "language": pack.code}
    return made if model_of(pack) is None else {**made, f"{NAME} model": VERSION}


@cache
def _version() -> str:
    """The installed version; asking for it reads a file."""
    return version("summarykit")

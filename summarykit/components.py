"""The main path as a spaCy component: `spacy.blank("en").add_pipe("summarykit")`.

A Doc that went through it has the span groups `summarykit/sections`, `summarykit/figures`,
`summarykit/boilerplate` and `summarykit/themes`, and the whole `Analysis` as `doc._.summarykit`. All of it
is kept as JSON in `doc.user_data`, so it survives `to_bytes`, `nlp.pipe` and other processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from summarykit.lang import languages
from summarykit.records import Analysis, Settings, Span

KEY = "summarykit"
"""Where the analysis lies: `doc.user_data[KEY]` as JSON, `doc._.summarykit` as a record."""


class SummaryComponent:
    """Runs the main path over each Doc. It holds settings only, so there is nothing to train or to store.

    What a parser, a tagger or a recogniser of names has found before it is heard: it makes surer what each
    figure counts and whose it is. `lang` is the language of the texts, None where each text is to be looked
    at; `themes` is how many themes are told.
    """

    def __init__(self, lang: str | None, themes: int) -> None:
        self.lang = lang
        self.themes = themes

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with what was found in it. A text of blanks alone is left as it is."""
        if doc.text.strip():
            from summarykit.lang.annotations import annotations_of
            from summarykit.pipeline import analyse
            from summarykit.reading import read_text
            from summarykit.reports.codec import to_json

            analysis = analyse(
                read_text(doc.text, lang=self.lang), Settings(themes=self.themes), annotations_of(doc)
            )
            doc.user_data[KEY] = to_json(analysis)
            for group, found in _groups(analysis).items():
                doc.spans[f"{KEY}/{group}"] = list(_spans(doc, found))
        return doc

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002 (spaCy passes it)
        """Nothing: the settings lie in the pipeline's config."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> SummaryComponent:  # noqa: ARG002
        """The component as it is."""
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes nothing: the settings lie in the pipeline's config."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> SummaryComponent:  # noqa: ARG002
        """The component as it is."""
        return self


@Language.factory(KEY, default_config={"themes": 10}, assigns=["doc._.summarykit", "doc.spans"])  # type: ignore[untyped-decorator]
def make_summarykit(nlp: Language, name: str, themes: int) -> SummaryComponent:  # noqa: ARG001 (spaCy passes it)
    """The component for a pipeline: its language where we have that, else each text's own."""
    return SummaryComponent(nlp.lang if nlp.lang in languages() else None, themes)


def analysis_of(doc: Doc) -> Analysis | None:
    """What was found in a Doc, None where the component did not run."""
    stored = doc.user_data.get(KEY)
    return None if stored is None else _decode(stored)


@lru_cache(maxsize=8)
def _decode(stored: str) -> Analysis:
    from summarykit.reports.codec import from_json

    return from_json(stored, Analysis)


def _groups(analysis: Analysis) -> dict[str, list[tuple[Span, str]]]:
    """The places of each group with their labels: role, kind, kind, phrase."""
    return {
        "sections": [(one.span, one.role) for one in analysis.sections],
        "figures": [(one.span, one.kind) for one in analysis.figures],
        "boilerplate": [(one.span, one.kind) for one in analysis.blocks if one.is_boilerplate],
        "themes": [(span, one.phrase) for one in analysis.themes for span in one.spans],
    }


def _spans(doc: Doc, found: list[tuple[Span, str]]) -> Iterator[Any]:
    """Token spans around the places, out to whole tokens."""
    for span, label in found:
        yield doc.char_span(span.start, span.end, label=label, alignment_mode="expand")


if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, getter=analysis_of)

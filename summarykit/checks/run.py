"""The check of one document: compare, measure, ask every rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarykit.checks.fingerprint import fingerprint
from summarykit.checks.locate import locator
from summarykit.checks.origins import (
    formulas_of,
    gaps,
    mark_common,
    quotations,
    set_formulas_aside,
    told_once,
)
from summarykit.checks.registry import GROUP_ORDER, RULES
from summarykit.checks.rule import Case, Rule
from summarykit.checks.shares import find_shares
from summarykit.checks.sources import (
    Source,
    all_but,
    boilerplate_of,
    leave_out_same,
    prepare,
    titles_of,
)
from summarykit.errors import Warned
from summarykit.lang import LanguagePack, get_pack
from summarykit.records import Analysis, Document, Finding, Origin, Report, Span
from summarykit.records.spans import ink
from summarykit.reuse import Match, Prepared, compare
from summarykit.reuse import prepare as prepare_text
from summarykit.text.hashing import are_in


def run(
    analysis: Analysis,
    sources: Sequence[tuple[Document | Analysis | Source, Origin]] = (),
    rules: Sequence[Rule] | None = None,
) -> Report:
    """The report of a document against others.

    A source prepared once (`prepare`) may be handed to many runs. `rules` are all where not given. The
    document itself among the sources is left out, with warning W403 in the report. Raises CompareError
    E402 where there is no pack for the language of one of them.
    """
    kept, warnings = leave_out_same(analysis.document, [prepare(item, origin) for item, origin in sources])
    return report(analysis, kept, rules, warnings)


def report(
    analysis: Analysis,
    sources: Sequence[Source],
    rules: Sequence[Rule] | None = None,
    warnings: tuple[Warned, ...] = (),
    *,
    year: int | None = None,
    usual: float | None = None,
) -> Report:
    """The report of a document against sources of which the caller knows that they are other documents.

    `year` and `usual`: see `Case`.
    """
    document = analysis.document
    pack = get_pack(document.lang)
    matches = _compare(analysis, sources, pack)
    passages = tuple(match.passage for match in matches)
    content = [block.span for block in analysis.blocks if not block.is_boilerplate]
    shares = find_shares(document.text, content, matches)
    places = locator(document.text, analysis.blocks, analysis.headings)
    case = Case(
        analysis=analysis,
        sources=tuple(sources),
        passages=told_once(passages, document.text, {one.document.id: one.year for one in sources}),
        pack=pack,
        places=places,
        year=year,
        usual=usual,
    )
    return Report(
        document=document.id,
        characters=ink(document.text),
        sections=len(places.sections),
        compared=len(sources),
        copied=shares.copied,
        set_aside=shares.set_aside,
        sources=shares.sources,
        passages=passages,
        findings=tuple(find(case, RULES if rules is None else rules)),
        warnings=warnings,
    )


def find(case: Case, rules: Iterable[Rule]) -> Iterator[Finding]:
    """All findings by group and place, their fingerprints unique: equal ones are counted through."""
    findings = [finding for rule in rules for finding in rule.find(case)]
    findings.sort(key=lambda one: (GROUP_ORDER.index(one.code[0]), one.at.span, one.code))
    seen: Counter[str] = Counter()
    for finding in findings:
        nth = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        yield (
            replace(finding, fingerprint=fingerprint(finding.code, finding.fingerprint, nth))
            if nth
            else finding
        )


def _compare(analysis: Analysis, sources: Sequence[Source], pack: LanguagePack) -> list[Match]:
    """Matches with their origin, in text order: what was taken over, and what is set aside."""
    document = analysis.document
    boilerplate = boilerplate_of(analysis.blocks)
    titles = titles_of(analysis.blocks, analysis.headings, document.text)
    quoted = quotations(document.text, pack)
    body = prepare_text(document, [*boilerplate, *titles, *quoted, *gaps(document.text, pack)])
    body = replace(body, formulas=tuple(formulas_of(analysis).spans))
    rows = _rows(titles, document.text, pack.min_passage)
    named = prepare_text(document, [*boilerplate, *all_but(document.text, rows)])
    cited = prepare_text(document, [*boilerplate, *all_but(document.text, quoted)])
    matches: list[Match] = []
    for source in sources:
        matches.extend(compare(body, source.body, source.origin, pack.min_passage))
        matches.extend(_repeated(named, source.titles, "form", pack.min_passage))
        matches.extend(_repeated(cited, source.body, "quoted", pack.min_passage))
    matches.sort(key=lambda one: (one.passage.at.span, one.passage.source.document))
    return mark_common(
        set_formulas_aside(matches, analysis, pack.min_passage), document.text, pack.min_passage
    )


def _rows(titles: Iterable[Span], text: str, least: int) -> list[Span]:
    """Titles with nothing between them, where they are long enough to be told as a passage."""
    rows: list[Span] = []
    for title in titles:
        follows = bool(rows) and not text[rows[-1].end : title.start].strip()
        rows.append(Span(rows.pop().start, title.end) if follows else title)
    return [row for row in rows if len(row) >= least]


def _repeated(checked: Prepared, source: Prepared, origin: Origin, least: int) -> Iterator[Match]:
    """Titles and quotations in common: nobody puts them in other words, so they share some fingerprint."""
    if are_in(checked.fingerprints.hashes, source.fingerprints.hashes).any():
        yield from compare(checked, source, origin, least)

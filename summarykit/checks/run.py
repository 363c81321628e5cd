"""The check of one document: compare, measure, ask every rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarykit.checks.fingerprint import fingerprint
from summarykit.checks.locate import locator
from summarykit.checks.origins import own_headings, quotations, set_aside, told_once
from summarykit.checks.registry import GROUP_ORDER, RULES
from summarykit.checks.rule import Case, Rule
from summarykit.checks.shares import find_shares
from summarykit.checks.sources import Source, leave_out_same, prepare
from summarykit.lang import LanguagePack, get_pack
from summarykit.records import Analysis, Document, Finding, Origin, Report, Span
from summarykit.records.spans import ink, merge, subtract
from summarykit.reuse import Match, compare
from summarykit.reuse import prepare as prepare_text


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
    document = analysis.document
    kept, warnings = leave_out_same(document, [prepare(item, origin) for item, origin in sources])
    pack = get_pack(document.lang)
    matches = _compare(analysis, kept, pack)
    passages = tuple(match.passage for match in matches)
    content = [block.span for block in analysis.blocks if not block.is_boilerplate]
    shares = find_shares(document.text, content, matches)
    places = locator(document.text, analysis.blocks, analysis.headings)
    case = Case(
        analysis=analysis,
        sources=kept,
        passages=told_once(passages, document.text),
        pack=pack,
        places=places,
    )
    return Report(
        document=document.id,
        characters=ink(document.text),
        sections=len(places.sections),
        compared=len(kept),
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
    boilerplate = [block.span for block in analysis.blocks if block.is_boilerplate]
    quoted = quotations(document.text, pack)
    aside = merge([*quoted, *own_headings(analysis)])
    everything_else = list(subtract(Span(0, len(document.text)), aside))
    checked = prepare_text(document, [*boilerplate, *aside])
    marked = prepare_text(document, [*boilerplate, *everything_else])
    matches: list[Match] = []
    for source in sources:
        matches.extend(compare(checked, source.prepared, source.origin, pack.min_passage))
        apart = compare(marked, source.prepared, source.origin, pack.min_passage)
        matches.extend(set_aside(match, quoted) for match in apart)
    return sorted(matches, key=lambda one: (one.passage.at.span, one.passage.source.document))

"""The check of one document."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.checks.locate import locator
from summarykit.checks.registry import RULES
from summarykit.checks.rule import Case, Rule
from summarykit.checks.sources import Source, leave_out_same, prepare
from summarykit.lang import get_pack
from summarykit.records import Analysis, Document, Origin, Report
from summarykit.records.spans import ink
from summarykit.reuse import find_passages


def run(
    analysis: Analysis,
    sources: Sequence[tuple[Document | Analysis | Source, Origin]] = (),
    rules: Sequence[Rule] | None = None,
) -> Report:
    """Report of a document against sources."""
    document = analysis.document
    kept, _ = leave_out_same(document, [prepare(item, origin) for item, origin in sources])
    pack = get_pack(document.lang)
    passages = find_passages(document, [(s.document, s.origin) for s in kept], skip=(), source_skips={}, min_chars=40)
    places = locator(document.text, analysis.blocks, analysis.headings)
    case = Case(analysis, kept, passages, pack, places)
    findings = tuple(f for r in (RULES if rules is None else rules) for f in r.find(case))
    return Report(document.id, ink(document.text), len(analysis.sections), len(kept), {}, {}, (), passages, findings)

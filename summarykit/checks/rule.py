"""What a rule is: a code, a page of explanation, and a function from a case to its findings."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from summarykit.checks.fingerprint import fingerprint
from summarykit.checks.locate import Locator
from summarykit.checks.sources import Source
from summarykit.lang import LanguagePack
from summarykit.messages import say
from summarykit.records import Analysis, Block, Finding, Passage, Place, Section, Severity, Span
from summarykit.records.findings import SEVERITIES
from summarykit.records.structure import section_at

Group = Literal["C", "F", "D", "B", "S"]


@dataclass(frozen=True, slots=True)
class Case:
    """All that rules look at: the analysis, what it was compared with, and the passages found there.

    `year` is the document's, where it is known from elsewhere than its text; `usual` the percent of stock
    phrases that documents of its language have in the median, where there are others.
    """

    analysis: Analysis
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    pack: LanguagePack
    places: Locator
    year: int | None = None
    usual: float | None = None

    @property
    def text(self) -> str:
        """The document's text."""
        return self.analysis.document.text

    @property
    def content(self) -> tuple[Block, ...]:
        """Blocks that are the document's own."""
        return tuple(block for block in self.analysis.blocks if not block.is_boilerplate)

    def section_at(self, offset: int) -> Section | None:
        """The innermost section around an offset."""
        return section_at(self.analysis.sections, offset)

    def source_of(self, name: str) -> Source | None:
        """The source with this document id."""
        return next((source for source in self.sources if source.document.id == name), None)


def lower(severity: Severity, steps: int) -> Severity:
    """The severity so many steps down the ladder high, medium, low; never below low."""
    return SEVERITIES[min(SEVERITIES.index(severity) + steps, SEVERITIES.index("low"))]


class Rule(ABC):
    """One thing to look for.

    `title`, `why`, `bad`, `good` and `remedy` are catalogue sentences (`msg`): `summarykit explain CODE`
    says them in the reader's language. `severity` is that of a finding with full evidence.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    group: ClassVar[Group]
    severity: ClassVar[Severity]
    title: ClassVar[str]
    why: ClassVar[str]
    bad: ClassVar[str]
    good: ClassVar[str]
    remedy: ClassVar[str]

    @abstractmethod
    def find(self, case: Case) -> Iterator[Finding]:
        """The findings in text order."""

    def finding(
        self,
        case: Case,
        span: Span,
        message: str,
        *,
        evidence: Sequence[str] = (),
        severity: Severity | None = None,
        source: Place | None = None,
        key: str | None = None,
    ) -> Finding:
        """A finding at `span`; `key` are the words its fingerprint rests on, where not those of the span."""
        return Finding(
            code=self.code,
            severity=severity or self.severity,
            message=message,
            at=Place(case.analysis.document.id, span),
            where=case.places.where(span.start),
            help=say(self.remedy),
            fingerprint=fingerprint(self.code, span.of(case.text) if key is None else key),
            evidence=tuple(evidence),
            source=source,
        )


def excerpt(text: str, limit: int = 60) -> str:
    """The text on one line, cut at `limit` characters with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"

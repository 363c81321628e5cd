"""What a reviewer is told: copied passages, findings, and the share of the document they make."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from summarykit.errors import Warned
from summarykit.records.document import Place

PassageKind = Literal["verbatim", "figures_only", "edited", "rewritten", "condensed"]
Origin = Literal["self", "unit", "superior", "web", "form", "stock", "common", "quoted"]
COPIED_ORIGINS: tuple[Origin, ...] = ("self", "unit", "superior", "web")
SET_ASIDE_ORIGINS: tuple[Origin, ...] = ("form", "stock", "common", "quoted")
Severity = Literal["high", "medium", "low", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What stood in the source and what stands there now; "" where something was put in or left out."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed in a copied passage, by kind, in text order."""

    figures: tuple[Replacement, ...] = ()
    years: tuple[Replacement, ...] = ()
    names: tuple[Replacement, ...] = ()
    words: tuple[Replacement, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that stands at `at` and, so or nearly so, at `source`.

    `score` is the share of equal tokens, 0 to 1; kind "verbatim" means that all words and figures
    are equal, whatever the marks between them.
    """

    at: Place
    source: Place
    kind: PassageKind
    origin: Origin
    score: float
    changed: Changed = field(default_factory=Changed)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `message` and `help` are in the reader's language.

    `where` is the place in words ("§1 ¶2", from `locate`); `evidence` are the words and arithmetic it
    rests on; `source` is the other place, where there is one; `fingerprint` does not change when
    unrelated text is inserted.
    """

    code: str
    severity: Severity
    message: str
    at: Place
    where: str
    help: str
    fingerprint: str
    evidence: tuple[str, ...] = ()
    source: Place | None = None


@dataclass(frozen=True, slots=True)
class SourceShare:
    """What one source gave: percent of the checked document's ink, passages, longest one in characters."""

    document: str
    origin: Origin
    percent: float
    passages: int
    longest: int


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of a check of one document.

    `compared` is how many documents it was compared with (0: shares mean nothing and are not told);
    `copied` and `set_aside` map an origin to its percent of the ink outside boilerplate, each
    character counted once. `warnings` tell what was left out of the comparison (W403).
    """

    document: str
    characters: int
    sections: int
    compared: int
    copied: dict[Origin, float]
    set_aside: dict[Origin, float]
    sources: tuple[SourceShare, ...]
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]
    warnings: tuple[Warned, ...] = ()

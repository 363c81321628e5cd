"""The words of the house: frozen records that every room shares. Standard library only."""

from summarykit.records.analysis import Analysis, Settings
from summarykit.records.annotations import Annotations
from summarykit.records.archive import Entry, Indexed, Inventory, Meta, Verified
from summarykit.records.background import Background, Form, Stock
from summarykit.records.corpus import CorpusRun, Skipped
from summarykit.records.document import Document, Facts, HeadingHint, Hints, Place, Source
from summarykit.records.drafting import (
    Basis,
    InputFigure,
    Inputs,
    InputSection,
    Outline,
    OutlinePoint,
    OutlineSection,
    PlanAnswer,
    Point,
    Question,
    Unit,
)
from summarykit.records.figures import Breakdown, Change, Figure, Wording
from summarykit.records.findings import (
    Changed,
    Finding,
    Origin,
    Passage,
    Replacement,
    Report,
    Severity,
    SourceShare,
)
from summarykit.records.spans import Span
from summarykit.records.structure import ROLES, Block, BlockKind, Heading, Reason, Role, Section, Theme

__all__ = [
    "ROLES",
    "Analysis",
    "Annotations",
    "Background",
    "Basis",
    "Block",
    "BlockKind",
    "Breakdown",
    "Change",
    "Changed",
    "CorpusRun",
    "Document",
    "Entry",
    "Facts",
    "Figure",
    "Finding",
    "Form",
    "Heading",
    "HeadingHint",
    "Hints",
    "Indexed",
    "InputFigure",
    "InputSection",
    "Inputs",
    "Inventory",
    "Meta",
    "Origin",
    "Outline",
    "OutlinePoint",
    "OutlineSection",
    "Passage",
    "Place",
    "PlanAnswer",
    "Point",
    "Question",
    "Reason",
    "Replacement",
    "Report",
    "Role",
    "Section",
    "Settings",
    "Severity",
    "Skipped",
    "Source",
    "SourceShare",
    "Span",
    "Stock",
    "Theme",
    "Unit",
    "Verified",
    "Wording",
]

"""What a reviewer is told: one rule a class."""

from __future__ import annotations

from summarykit.checks.registry import RULES, rule, select, unknown
from summarykit.checks.run import run
from summarykit.checks.sources import Source, prepare

__all__ = ["RULES", "Source", "prepare", "rule", "run", "select", "unknown"]

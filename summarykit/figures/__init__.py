"""Every number of a text understood, and what adds up to what."""

from summarykit.figures.breakdowns import find_breakdowns
from summarykit.figures.find import find_figures

__all__ = ["find_breakdowns", "find_figures"]

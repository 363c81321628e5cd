"""Every number of a text understood, and what adds up to what."""

from summarykit.figures.breakdowns import find_breakdowns
from summarykit.figures.find import find_figures
from summarykit.figures.garbled import find_garbled
from summarykit.figures.number import read_number
from summarykit.figures.wordings import find_wordings

__all__ = ["find_breakdowns", "find_figures", "find_garbled", "find_wordings", "read_number"]

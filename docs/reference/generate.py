"""`python docs/reference/generate.py`: write the pages of the reference that follow from the code.

`codes.md` whole, and in `commands.md` every block that shows a `--help` page.
"""

from __future__ import annotations

import re
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from summarykit.cli.codes import pages
from summarykit.cli.main import main
from summarykit.reports.terminal.codes import CodePage

HERE = Path(__file__).parent
HELP = re.compile(r"^(?P<command>\$ summarykit (?P<words>[^\n]*--help))\n(?P<shown>.*?)^```$", re.M | re.S)

HEAD = """# Codes

Made from the code by `python docs/reference/generate.py`; `summarykit explain CODE` shows it too.

The first letter is the group. Findings of `check`: **C** copied, **F** figures, **D** dates,
**B** boilerplate, **S** structure. On standard error: **E** is an error, after which nothing was done with
that file, **W** a warning.
"""


def codes_page() -> str:
    """The text of `codes.md`."""
    return "\n".join([HEAD, *(_entry(page) for page in pages())])


def _entry(page: CodePage) -> str:
    facts = f"`{page.name}`, severity {page.severity}\n\n" if page.name else ""
    example = f"* bad: {page.bad}\n* good: {page.good}\n\n" if page.bad else ""
    return f"## {page.code}: {page.title}\n\n{facts}{page.why}\n\n{example}{page.remedy}\n"


def with_help_pages(text: str) -> str:
    """The text of `commands.md` with every help page as it is now."""
    return HELP.sub(lambda found: f"{found['command']}\n{_help(found['words'].split())}```", text)


def _help(words: list[str]) -> str:
    shown = StringIO()
    with redirect_stdout(shown), patch.dict("os.environ", {"COLUMNS": "80", "LANG": "C.UTF-8", "LC_ALL": ""}):
        main(words)
    return shown.getvalue()


def write() -> int:
    """Write both pages."""
    commands = HERE / "commands.md"
    commands.write_text(with_help_pages(commands.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    (HERE / "codes.md").write_text(codes_page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(write())

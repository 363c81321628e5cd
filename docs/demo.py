"""`make demo`: the first quarter of an hour of a writer, a reviewer and a researcher on example documents.

Every command is printed before it is run, so that it can be typed again. What it makes stands in
`demo-output/`.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from summarykit.cli.main import main

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES, OUTPUT = "corpora/examples", "demo-output"
PAST, BEFORE = f"{EXAMPLES}/lakeside-vocational-2025.txt", f"{EXAMPLES}/lakeside-vocational-2024.txt"
CHINESE, CHINESE_BEFORE = f"{EXAMPLES}/qinghe-school-2025.txt", f"{EXAMPLES}/qinghe-school-2024.txt"
FORM, DRAFT, TABLES = f"{OUTPUT}/2026.yml", f"{OUTPUT}/2026.md", f"{OUTPUT}/tables"

# What the writer of the demo fills in: values by the figure's id, parts by name, one plan's outcome.
ANSWERS = {"party_members": 139, "party_groups": 8, "theme_party_days": 12, "party_members_developed": 49}
PARTS = {"teachers": 11, "students": 25, "workers": 13}
OUTCOME = "opened in May with nine members"


@dataclass(frozen=True)
class Step:
    """A command, what it answers, and how many lines of its output are enough to see that."""

    title: str
    words: tuple[str, ...]
    lines: int = 40


STEPS = (
    Step("What is in last year's summary?", ("inspect", PAST), 24),
    Step("What was taken from the year before? What does not add up?", ("check", PAST, "--against", BEFORE)),
    Step("What does a code mean?", ("explain", "F201")),
    Step(
        "The same check on a Chinese summary, in Chinese.",
        ("--ui", "zh", "check", CHINESE, "--against", CHINESE_BEFORE),
    ),
    Step("Last year's summary becomes a form.", ("init", FORM, "--from", PAST)),
    Step("Some of the form is filled in; it becomes an outline.", ("draft", FORM, "-o", DRAFT)),
    Step("The outline holds nothing of last year's text.", ("check", DRAFT, "--against", PAST), 6),
    Step("All examples together, as tables for a researcher.", ("analyse", EXAMPLES, "-o", TABLES)),
)


def say(line: str = "") -> None:
    """Print a line now: the demo is watched."""
    print(line, flush=True)  # noqa: T201 a demo talks


def show(text: str, most: int) -> None:
    """The first lines of a text, and how many were left out."""
    lines = text.rstrip("\n").splitlines()
    for line in lines[:most]:
        say(f"  {line}")
    if len(lines) > most:
        say(f"  … and {len(lines) - most} more lines")


def fill_in(form: Path) -> None:
    """Give the answers, as a writer would with an editor."""
    text = form.read_text(encoding="utf-8")
    gaps = {rf"- id: {name}\n(?: .*\n)*? +value:": value for name, value in ANSWERS.items()}
    gaps |= {rf" {name}:": value for name, value in PARTS.items()}
    for gap, value in gaps.items():
        text, found = re.subn(rf"({gap})\n", rf"\g<1> {value}\n", text, count=1)
        if not found:
            raise SystemExit(f"{form}: no gap for {gap}")
    text = text.replace("outcome:\n", f"outcome: {OUTCOME}\n", 1)
    form.write_text(text, encoding="utf-8", newline="\n")


def run() -> int:
    """Run every step; the status is 0 unless a step could not be done (findings are what a demo shows)."""
    os.chdir(ROOT)
    shutil.rmtree(OUTPUT, ignore_errors=True)
    Path(OUTPUT).mkdir()
    begun = time.monotonic()
    for step in STEPS:
        say(f"\n── {step.title}\n$ summarykit {' '.join(step.words)}")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            status = main(step.words)
        if status not in {0, 1}:
            return status
        show(printed.getvalue(), step.lines)
        if step.words[0] == "init":
            fill_in(Path(FORM))
        elif step.words[0] == "draft":
            say(f"\n$ cat {DRAFT}")
            show(Path(DRAFT).read_text(encoding="utf-8"), 40)
    say(f"\nAll of it stands in {OUTPUT}/ ({time.monotonic() - begun:.0f} seconds). Next: README.md.")
    return 0


if __name__ == "__main__":
    sys.exit(run())

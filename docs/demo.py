"""`make demo`: a writer's and a reviewer's first quarter of an hour on example documents.

Every command is printed before it is run, so that it can be typed again; what it makes stands in `demo-output/`.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from summarykit.cli.main import main

HERE = Path(__file__).resolve().parents[1]
EXAMPLES = Path("corpora/examples")
OUTPUT = Path("demo-output")
FORM = OUTPUT / "2026.yml"

# What the writer of the demo fills in: the first gaps of the form.
ANSWERS = ("43", "9", "22", "12")

PAST = str(EXAMPLES / "lakeside-vocational-2025.txt")
BEFORE = str(EXAMPLES / "lakeside-vocational-2024.txt")
CHINESE = str(EXAMPLES / "qinghe-school-2025.txt")
CHINESE_BEFORE = str(EXAMPLES / "qinghe-school-2024.txt")
DRAFT = str(OUTPUT / "2026.md")

STEPS: tuple[tuple[str, list[str]], ...] = (
    ("What is in last year's summary?", ["inspect", PAST]),
    ("What was taken from the year before, and what does not add up?", ["check", PAST, "--against", BEFORE]),
    ("The same in Chinese.", ["--ui", "zh", "check", CHINESE, "--against", CHINESE_BEFORE]),
    ("Last year's summary becomes a form to fill in.", ["init", str(FORM), "--from", PAST]),
    (
        "The filled form becomes an outline in which every number has a basis.",
        ["draft", str(FORM), "-o", DRAFT],
    ),
    (
        "Checked against last year's summary, the outline holds nothing of it.",
        ["check", DRAFT, "--against", PAST],
    ),
)


def fill_in(form: Path) -> None:
    """Give the first empty values of the form, as a writer would with an editor."""
    answers = iter(ANSWERS)
    lines = form.read_text(encoding="utf-8").splitlines()
    filled = [f"{line} {next(answers, '')}".rstrip() if line.strip() == "value:" else line for line in lines]
    form.write_text("\n".join(filled) + "\n", encoding="utf-8")


def run() -> int:
    """Run every step; the status is 0 unless a step could not be done (findings are what a demo shows)."""
    shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir()
    for title, words in STEPS:
        print(f"\n── {title}\n$ summarykit {' '.join(words)}")  # noqa: T201 a demo talks
        status = main(words)
        if status not in {0, 1}:
            return status
        if words[0] == "init":
            fill_in(FORM)
    print(f"\nAll of it stands in {OUTPUT}/.")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(run())

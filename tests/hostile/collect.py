"""Every regular expression of the package as it is compiled, with where that is and how it is used.

Run as a program it watches all commands at work on the example documents and prints what it saw as JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "summarykit"
EXAMPLES = ROOT / "corpora/examples"
USES = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"})

PAGE = """<html><head><meta charset="utf-8"><title>Work summary 2025</title></head><body>
<h1 style="color: red">Work summary 2025</h1><ol><li>We trained 39 teachers.</li><li>(1) and 12 masters.</li>
</ol><table><tr><td>pupils</td><td>40</td></tr></table></body></html>"""
NOTES = """---
title: Work summary 2025
---
# Work summary 2025

Teaching
--------
We trained 39 teachers. <!-- not yet -->
Of the 40 pupils, 30 passed, a pass rate of 75%. The number of pupils rose from 40 to 50, up 25%.

| kind | number |
|:--|--:|
| pupils | 40 |
"""

seen: dict[tuple[str, int, str | bytes, int], set[str]] = {}


class Watched:
    """A compiled expression that notes the methods it is asked for."""

    def __init__(self, compiled: re.Pattern[Any], uses: set[str]) -> None:
        self.compiled, self.uses = compiled, uses

    def __getattr__(self, name: str) -> Any:
        if name in USES:
            self.uses.add(name)
        return getattr(self.compiled, name)


def watching(compile_: Callable[..., Any]) -> Callable[..., Any]:
    """`re._compile` that hands `Watched` to the package, and to all others what they are used to."""

    def compiled(pattern: Any, flags: Any) -> Any:
        if isinstance(pattern, Watched):
            return pattern
        plain = compile_(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_code.co_filename == re.__file__ and frame.f_back:
            frame = frame.f_back
        place = Path(frame.f_code.co_filename)
        if not place.is_relative_to(PACKAGE):
            return plain
        key = place.relative_to(PACKAGE).as_posix(), frame.f_lineno, plain.pattern, plain.flags
        return Watched(plain, seen.setdefault(key, set()))

    return compiled


def work() -> None:
    """All rooms at work in both languages."""
    import summarykit
    from summarykit.cli.main import main

    for module in walk_packages(summarykit.__path__, "summarykit."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        out = Path(folder)
        (out / "page.html").write_text(PAGE, encoding="utf-8")
        (out / "notes.md").write_text(NOTES, encoding="utf-8")
        (out / "metadata.csv").write_text("file,year\nnotes.md,2025\n", encoding="utf-8")
        examples = sorted(
            map(str, [*EXAMPLES.glob("*.txt"), *EXAMPLES.glob("*.docx"), out / "page.html", out / "notes.md"])
        )
        for words in (
            ["inspect", *examples],
            ["check", *examples, "--against", str(EXAMPLES)],
            ["analyse", str(out), "-o", str(out / "run"), "--name-pattern", "{organisation}-{year}"],
            *(["init", str(out / f"{at}.yml"), "--from", name] for at, name in enumerate(examples)),
        ):
            main(words)
        for form in sorted(out.glob("*.yml")):
            main(["draft", str(form), "-o", str(form.with_suffix(".md")), "--past", str(EXAMPLES)])


if __name__ == "__main__":
    re._compile = watching(re._compile)  # type: ignore[attr-defined]
    work()
    for (file, line, pattern, flags), uses in seen.items():
        kind = "bytes" if isinstance(pattern, bytes) else "text"
        written = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
        sys.stdout.write(json.dumps([file, line, kind, written, flags, sorted(uses)]) + "\n")

"""Start-up stays light, and the package imports nothing that only POSIX has."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import summarykit

HEAVY = (
    "spacy",
    "sklearn",
    "numpy",
    "rich",
    "lxml",
    "docx",
    "jinja2",
    "ruamel",
    "msgspec",
    "rapidfuzz",
    "rjieba",
    "chardet",
    "charset_normalizer",
)
POSIX_ONLY = {"fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "syslog"}

STARTS = [
    "import summarykit",
    "from summarykit.cli.main import main; main(['--help'])",
    "from summarykit.cli.main import main; main(['--version'])",
    "from summarykit.cli.main import main; main(['check', '--help'])",
    "from summarykit.cli.main import main; main(['draft', '--help', '--ui', 'zh'])",
]


@pytest.mark.parametrize("start", STARTS)
def test_nothing_heavy_is_imported(start: str) -> None:
    probe = f"import sys\n{start}\nprint('loaded:', [m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.endswith("loaded: []\n")


def test_no_posix_only_import_at_module_level() -> None:
    found = []
    for path in Path(summarykit.__file__).parent.rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [f"{path.name}: {name}" for name in names if name.split(".")[0] in POSIX_ONLY]
    assert not found

"""Every command and code block of the README and the docs is run; what is shown below it is what comes."""

from __future__ import annotations

import doctest
import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import summarykit
from summarykit.cli.main import COMMANDS, main
from tests.docs.shown import matches, refreshed

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
# Blocks of these kinds are pictures or files, not something to run; every other kind must be run here.
SHOWN_ONLY = {"text", "toml", "html"}
MAKE_TARGETS = {"make demo", "make test", "make format", "make messages", "make lock"}


def blocks(page: Path, kind: str) -> list[str]:
    return [body for found, body in BLOCK.findall(page.read_text(encoding="utf-8")) if found == kind]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as a reader of the docs would have it: a checkout's examples, nothing else."""
    shutil.copytree(ROOT / "corpora", tmp_path / "corpora")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def steps(block: str) -> Iterator[tuple[str, str]]:
    """Each `$ command` of a console block with the output shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_console_blocks(
    page: Path, desk: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """With --update-golden what is shown is brought up to date."""
    status = 0
    for block in blocks(page, "console"):
        for command, shown in steps(block):
            words = shlex.split(command, comments=True)
            if words[:2] == ["echo", "$?"]:
                assert shown.strip() == str(status)
                continue
            if words[0] == "make":
                assert command.split("#")[0].strip() in MAKE_TARGETS
                continue
            assert words[0] == "summarykit", f"a command this test cannot run: {command}"
            status = main(words[1:])
            printed = capsys.readouterr()
            assert status in {0, 1}, printed.err
            if not shown.strip() or matches(shown, printed.out):
                continue
            assert request.config.getoption("--update-golden"), f"$ {command}\n{printed.out}"
            text = page.read_text(encoding="utf-8")
            fresh = f"$ {command}\n{refreshed(shown, printed.out)}"
            page.write_text(text.replace(f"$ {command}\n{shown}", fresh), encoding="utf-8", newline="\n")


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_python_blocks(page: Path, desk: Path) -> None:
    space: dict[str, object] = {}
    for block in blocks(page, "python"):
        if ">>>" in block:
            test = doctest.DocTestParser().get_doctest(block, space, page.name, str(page), 0)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            assert runner.run(test, clear_globs=False).failed == 0
            space.update(test.globs)
        else:
            exec(compile(block, str(page), "exec"), space)  # noqa: S102 our own docs


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_data_blocks_are_read(page: Path, tmp_path: Path) -> None:
    """YAML blocks of the docs are inputs files, and hold; JSON blocks are JSON."""
    for number, block in enumerate(blocks(page, "yaml")):
        form = tmp_path / f"{number}.yml"
        form.write_text(block, encoding="utf-8")
        summarykit.draft(form)
    for block in blocks(page, "json"):
        json.loads(block)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_block_is_of_a_kind_nobody_runs(page: Path) -> None:
    kinds = {kind for kind, _ in BLOCK.findall(page.read_text(encoding="utf-8"))}
    assert kinds <= {"console", "python", "yaml", "json"} | SHOWN_ONLY


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)]+)\)", text) if "://" not in target]
    assert not [target for target in targets if target and not (page.parent / target).exists()]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_is_documented(name: str) -> None:
    reference = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
    assert f"## `summarykit {name}`" in reference


def test_public_names() -> None:
    assert sorted(summarykit.__all__) == summarykit.__all__
    assert all(hasattr(summarykit, name) for name in summarykit.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        summarykit.nothing  # noqa: B018 the lookup is the test
    doctest.testmod(summarykit, raise_on_error=True)

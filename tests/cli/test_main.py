"""The command line itself: help, language, usage errors, statuses, and the last resort."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarykit import __version__
from summarykit.cli import main as main_module
from summarykit.cli.main import COMMANDS, main, ui_of
from summarykit.errors import ReadError


@pytest.fixture(autouse=True)
def plain_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")


@pytest.mark.parametrize("name", list(COMMANDS))
@pytest.mark.parametrize("ui", ["en", "zh"])
def test_every_command_has_help_in_both_languages(
    name: str, ui: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--ui", ui, name, "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith({"en": "Usage: ", "zh": "用法："}[ui] + f"summarykit {name}")
    assert {"en": "Options:", "zh": "选项："}[ui] in page
    assert ("Show this page and stop." in page) is (ui == "en")


def test_the_group_lists_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    page = capsys.readouterr().out
    assert all(f"\n  {name}" in page for name in COMMANDS)


def test_no_arguments_is_help_and_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Commands:" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--bogus"], "no such option: --bogus"),
        (["check", "--agains", "x"], "did you mean --against"),
        (["check"], "missing:"),
        (["--ui", "en"], "missing: COMMAND"),
        (["inspect", "x", "--format", "pdf"], "--format must be one of: text, json"),
        (["inspect", "x", "--format"], "--format is used wrongly"),
        (["chekc"], "no such command: chekc; did you mean check?"),
    ],
)
def test_usage_errors(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("error[E001]: ")
    assert said in told[0]
    assert told[1].startswith("help: ")


@pytest.mark.parametrize(
    ("words", "environment", "ui"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LC_ALL": "en_GB", "LANG": "zh_CN"}, "en"),
        (["--ui", "en"], {"LANG": "zh_CN"}, "en"),
        (["check", "--ui=zh"], {}, "zh"),
        (["--ui"], {}, "en"),
        (["--ui", "fr"], {"LANG": "zh_CN"}, "zh"),
    ],
)
def test_language_of_messages(words: list[str], environment: dict[str, str], ui: str) -> None:
    assert ui_of(words, environment) == ui


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (ReadError("E101", "no such file", help="look", at="a.txt"), 2, "error[E101]: a.txt no such file"),
        (KeyboardInterrupt(), 130, "error[E601]"),
        (ValueError("odd"), 4, "error[E900]"),
    ],
)
def test_errors_become_statuses(
    raised: BaseException,
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(main_module.cli, "main", fail)
    assert main(["check"]) == status
    assert said in capsys.readouterr().err
    kept = list(tmp_path.glob("*.trace.txt"))
    assert [("ValueError: odd" in trace.read_text(encoding="utf-8")) for trace in kept] == [True] * (
        status == 4
    )


def test_chinese_prints_where_the_console_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", console)
    assert main(["--ui", "zh", "--help"]) == 0
    console.flush()
    assert "用法" in console.buffer.getvalue().decode()  # type: ignore[attr-defined]


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "summarykit", "schema", "analysis"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        told = running.stderr.read()
    assert b"Traceback" not in told
    assert running.returncode == 0


def test_the_forwarder_of_a_checkout() -> None:
    forwarder = Path(__file__).parents[2] / "cli.py"
    done = subprocess.run(
        [sys.executable, str(forwarder), "--version"], capture_output=True, text=True, check=True
    )
    assert __version__ in done.stdout

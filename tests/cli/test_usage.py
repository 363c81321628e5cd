"""Usage errors: what is wrong, what was probably meant, where to look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
import pytest

from summarykit.cli.usage import Misuse, explain_usage, unknown_word, write_definitions


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("chekc x", "no such command: chekc; did you mean check?"),
        ("frobnicate", "no such command: frobnicate"),
        ("--bogus", "no such option: --bogus"),
        ("check --agains x", "no such option: --agains; did you mean --against?"),
        ("check", "missing: FILE..."),
        ("init out.yml", "missing: --from"),
        ("inspect x --format pdf", "--format must be one of: text, json"),
        ("inspect x --format", "option --format is used wrongly"),
        ("init out.yml --from x --year then", "--year must be a whole number from 1900 to 2199"),
        ("init out.yml --from x --year 12", "--year must be a whole number from 1900 to 2199"),
        ("check x --max-copied 120%", "--max-copied must be a share such as 20%, not 120%"),
        ("check x --max-copied much", "--max-copied must be a share such as 20%, not much"),
        ("check x --select c,Q1", "no rule has a code that begins with Q1"),
        ("check x --ignore F21", "no rule has a code that begins with F21; did you mean F201?"),
        ("explain C101 C102", "nothing takes this: C102"),
        ("schema nothing", "must be one of: inputs, analysis, report, outline"),
        ("draft form.yml -o out.pdf", "no format is named by out.pdf; give -f md|docx|json"),
        ("draft form.yml -f docx", "a Word file cannot be shown here: name it with -o"),
    ],
)
def test_usage_errors(words: str, said: str, run: Callable[..., Any]) -> None:
    ran = run(*words.split())
    first, second = ran.err.splitlines()
    assert first.startswith("error[E001]: ")
    assert first.endswith(said)
    assert second.startswith("help: Try 'summarykit")
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.parametrize(
    ("word", "said"), [("chek", "no; did you mean check?"), ("CHECK", "no; did you mean check?"), ("x", "no")]
)
def test_unknown_word(word: str, said: str) -> None:
    with pytest.raises(Misuse) as caught:
        unknown_word("no", word, ["check", "draft"])
    assert caught.value.message == said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (click.UsageError("odd"), "the command line is not understood: odd"),
        (click.BadParameter("odd"), "?: odd"),
        (click.NoSuchOption("--x"), "no such option: --x"),
    ],
)
def test_what_click_says_by_itself(error: click.UsageError, said: str) -> None:
    assert explain_usage(error) == (said, "Try 'summarykit --help'.")


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([("-f", "short"), ("--all", "x")], ["  -f     short", "  --all  x"]),
        ([("-f", "工作总结工作总结工作总结")], ["  -f  工作总结工作总结工作总", "      结"]),
        ([("-" * 31, "x"), ("-f", "")], ["  " + "-" * 31, " " * 34 + "x", "  -f"]),
    ],
)
def test_definitions_know_that_chinese_is_wide(rows: list[tuple[str, str]], lines: list[str]) -> None:
    formatter = click.HelpFormatter(width=28)
    write_definitions(formatter, "Names:", rows)
    assert formatter.getvalue().splitlines() == ["Names:", *lines]

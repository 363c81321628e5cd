"""The command: a ratio for every job and language, told to people and to programs, never a verdict."""

from __future__ import annotations

import json
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from benchmarks import speed
from benchmarks.contests import JOBS
from benchmarks.contests.contest import Contest, Peer, megabytes, over
from benchmarks.material import LANGUAGES
from benchmarks.peers import minhash, numbers
from benchmarks.rounds import Entrant, Spread
from benchmarks.speed import Result
from benchmarks.writer import made

SMALL = ("--documents", "2", "--rounds", "2")


@pytest.fixture
def no_tools(monkeypatch):
    monkeypatch.setattr(numbers, "quantulum3", lambda lang: None)
    monkeypatch.setattr(numbers, "recognizers", lambda lang: None)
    monkeypatch.setattr(minhash, "shelves", lambda: None)


@pytest.mark.parametrize("name", JOBS)
def test_every_job_gives_ratios_in_both_languages(name, capsys, no_tools):
    assert speed.main([name, *SMALL, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["rounds"], told["seed"]) == (2, 1)
    assert {one["lang"] for one in told["results"]} == set(LANGUAGES)
    for one in told["results"]:
        assert one["job"] == name
        assert one["amount"] > 0
        if one["ratio"] is None:
            assert one["theirs"] is None
            assert one["peer"].startswith(("quantulum3", "Recognizers-Text", "MinHash"))
        else:
            assert 0 < one["ratio"]["low"] <= one["ratio"]["median"] <= one["ratio"]["high"]
            assert 0 < one["ours"]["low"] <= one["ours"]["median"] <= one["ours"]["high"]


@pytest.mark.parametrize(
    ("lang", "tools"), [("en", ["quantulum3", "Recognizers-Text"]), ("zh", ["Recognizers-Text"])]
)
def test_installed_tools_are_given_a_few_sentences(lang, tools, monkeypatch):
    read: list[str] = []
    monkeypatch.setattr(numbers, "quantulum3", lambda lang: read.append)
    monkeypatch.setattr(numbers, "recognizers", lambda lang: read.append)
    contest = JOBS["figures"].contest(made(lang, 2, 1))
    _, *peers = contest.peers
    assert [peer.name for peer in peers] == tools
    for peer in peers:
        peer.entrant.run()
        assert len(read) == peer.entrant.amount > 0
        read.clear()


@pytest.mark.parametrize("job", ["query", "add"])
def test_an_archive_is_raced_against_buckets_where_they_are_installed(job, monkeypatch):
    shelf = SimpleNamespace(insert=Mock(), query=Mock())
    monkeypatch.setattr(minhash, "shelves", lambda: lambda: shelf)
    contest = JOBS[job].contest(made("en", 4, 1))
    contest.ours.run()
    contest.peers[-1].entrant.run()
    assert contest.ours.amount == contest.peers[-1].entrant.amount == 4
    assert shelf.insert.call_count == 4
    assert shelf.query.call_count == (4 if job == "query" else 0)


def test_a_table_for_people(capsys, no_tools):
    assert speed.main(["figures", *SMALL]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("medians of 2 rounds in turn; made texts, seed 1.")
    assert sum(line.startswith("figures (") for line in lines) == 2
    assert sum("not installed" in line for line in lines) == 3
    assert all(line == line.rstrip() for line in lines)


def test_the_words_of_the_table():
    rate = Spread(1234.5, 1000.0, 2000.0)
    result = Result(
        "pairs", "en", "copied passages", "MB", 0.5, rate, "a peer", rate, Spread(2.04, 1.5, 3.0), 2
    )
    heading, _, job, ours, peer = speed.table([result], "CPU time").splitlines()
    assert heading == "CPU time"
    assert job == "pairs (en): copied passages; 0.50 MB a round"
    assert ours.split() == ["summarykit", "1,234", "MB/s"]
    assert " ".join(peer.split()) == "a peer 1,234 MB/s ours: 2.04 x (1.5 to 3) asked: 2 x"


def test_rates_are_set_beside_their_own_peer():
    done: list[str] = []

    def entrant(name, amount):
        return Entrant(name, amount, lambda: done.append(name))

    peers = (Peer("a", entrant("a", 1)), Peer("gone", None, 3), Peer("b", entrant("b", 1)))
    results = list(speed.results_of("j", Contest("s", "MB", entrant("o", 1), peers), "en", 1))
    assert [(one.peer, one.theirs is None, one.bar) for one in results] == [
        ("a", False, None),
        ("gone", True, 3),
        ("b", False, None),
    ]
    assert set(done) == {"o", "a", "b"}


def test_all_jobs_at_once(capsys, monkeypatch):
    quick = dict.fromkeys(("one", "two"), JOBS["fingerprints"])
    monkeypatch.setattr(speed, "JOBS", quick)
    assert speed.main(["all", *SMALL, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["results"]
    assert list(dict.fromkeys(one["job"] for one in told)) == list(quick)


def test_real_files(tmp_path, capsys):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("We trained 52 teachers in the year. All is well.\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    assert speed.main(["fingerprints", "--data", str(tmp_path), "--rounds", "1", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert told["seed"] is None
    assert {one["lang"] for one in told["results"]} == {"en"}
    assert "empty.txt" in err


@pytest.mark.parametrize("content", [None, b"", b"One report alone."])
def test_nothing_to_run_on(content, tmp_path, capsys):
    folder = tmp_path / "data"
    if content is not None:
        folder.mkdir()
        (folder / "a.txt").write_bytes(content)
    assert speed.main(["pairs", "--data", str(folder)]) == speed.UNUSABLE
    assert "error" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["none"], ["pairs", "--rounds", "0"], ["pairs", "--documents", "1"]]
)
def test_wrong_usage(arguments):
    with pytest.raises(SystemExit) as stopped:
        speed.main(arguments)
    assert stopped.value.code == speed.UNUSABLE


@pytest.mark.parametrize(
    ("number", "told"),
    [(0.01234, "0.0123"), (3.14159, "3.14"), (52, "52"), (99.96, "100"), (1234567.8, "1,234,568")],
)
def test_three_digits_count(number, told):
    assert speed._short(number) == told


def test_sizes_are_bytes():
    material = made("zh", 2, 1)
    assert megabytes(material.documents) == sum(len(one.text.encode()) for one in material.documents) / 1e6
    seen: list[str] = []
    over(material.documents, lambda one: seen.append(one.id))()
    assert seen == ["zh-0", "zh-1"]

"""Copies planted and found: the table, and that a finder that finds nothing does not look good."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import copies, planted
from benchmarks.material import LANGUAGES
from benchmarks.peers import passages


@pytest.mark.parametrize("lang", LANGUAGES)
def test_planted_passages_stand_where_they_are_told(lang: str) -> None:
    pairs = planted.planted(lang, 1, 3)
    assert [pair.kind for pair in pairs] == list(planted.CLASSES)
    for pair in pairs:
        assert len(pair.cases) == (0 if pair.kind == "nothing copied" else planted.PASSAGES)
        if pair.kind in {"verbatim", "short pieces"}:
            for case in pair.cases:
                mine = pair.copy.text[case.start : case.end]
                theirs = pair.source.text[case.source_start : case.source_end]
                assert "".join(mine.split()) == "".join(theirs.split())
    again = planted.planted(lang, 1, 3)
    assert [pair.copy.text for pair in again] == [pair.copy.text for pair in pairs]


@pytest.mark.parametrize("finder", [passages.by_sentences, passages.by_fingerprints])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_peers_find_what_is_copied_as_it_is(lang: str, finder: passages.Finder) -> None:
    pairs = [pair for pair in planted.planted(lang, 2, 3) if pair.kind in {"verbatim", "nothing copied"}]
    told = copies.judged("peer", finder, pairs)
    assert told.overall.recall > 0.6
    assert told.by_class["verbatim"] > 0.4


def test_a_finder_that_finds_nothing() -> None:
    told = copies.judged("none", lambda mine, theirs, lang: [], planted.planted("en", 1, 3))
    assert told.by_class.pop("nothing copied") == 1
    assert set(told.by_class.values()) == {0.0}


@pytest.mark.slow
def test_the_product_is_ahead_of_the_peers(capsys: pytest.CaptureFixture[str]) -> None:
    assert copies.main(["--pairs", "1"]) == copies.DONE
    lines = capsys.readouterr().out.splitlines()
    for at in (at for at, line in enumerate(lines) if "summarykit" in line):
        ours, *peers = (float(line[36:].split()[7]) for line in lines[at : at + 3])
        assert all(ours > peer for peer in peers)


ROW = {"susp": "a.txt", "susp_offset": 0, "susp_length": 9, "src": "b.txt", "src_offset": 3, "src_length": 8}


def folder(tmp_path: Path, truth: str) -> Path:
    for name in ("susp/a.txt", "src/b.txt", "src/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"The lamps of {name} were lit at dusk and put out at dawn.", "utf-8")
    (tmp_path / "pairs.tsv").write_text("a.txt\tb.txt\na.txt\tc.txt\n", "utf-8")
    (tmp_path / "truth.jsonl").write_text(truth, "utf-8")
    return tmp_path


def test_a_folder_of_the_set(tmp_path: Path) -> None:
    first, second = planted.found(folder(tmp_path, json.dumps({**ROW, "obfuscation": "light"})))
    assert (first.kind, [case[1:] for case in first.cases]) == ("light", [(0, 9, 3, 11)])
    assert (second.kind, second.cases) == ("nothing copied", ())


@pytest.mark.parametrize(
    "truth", ["{", json.dumps({**ROW, "src_length": "x"}), '{"susp": "a.txt", "src": "b.txt"}']
)
def test_a_folder_that_cannot_be_used(tmp_path: Path, truth: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert copies.main(["--data", str(folder(tmp_path, truth))]) == copies.UNUSABLE
    assert capsys.readouterr().err.startswith("error: ")


def test_at_least_one_pair() -> None:
    with pytest.raises(SystemExit):
        copies.main(["--pairs", "0"])

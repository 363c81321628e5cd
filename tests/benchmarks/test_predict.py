"""The command: bad rows cost no others, statuses, and nothing half-written."""

from __future__ import annotations

import gzip
import json
import shutil

import pytest

from benchmarks import predict
from benchmarks.sets import SETS
from benchmarks.sets.web import SUFFIX
from tests.benchmarks.conftest import write_rows

GOOD = {"id": "good", "text": "We trained 52 teachers.", "lang": "en"}
BAD = [
    b"{not json",
    b'{"id": "a", "text": "cut off',
    b"[1, 2]",
    b'"a string"',
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b'{"id": "a", "lang": "en"}',
    b'{"id": "a", "text": null}',
    b'{"id": 3, "text": "x"}',
    b'{"id": "a", "text": "x", "lang": 3}',
    b'{"id": "a", "text": "x", "lang": "tlh"}',
]


@pytest.mark.parametrize("name", ["figures", "themes"])
@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_a_bad_row_costs_no_other(name, bad, predicted, tmp_path, capsys):
    data = write_rows(tmp_path / "d.jsonl", [GOOD, bad, {**GOOD, "id": "last"}])
    status, rows = predicted(name, data)
    assert status == predict.PARTLY
    assert [row["id"] for row in rows] == ["good", "last"]
    [told] = capsys.readouterr().err.splitlines()
    assert told.startswith("error")
    assert "d.jsonl:2" in told


HOSTILE = [
    "",
    " \n\t",
    "\x00\x07",
    "\u200b" * 50,
    "1" * 5000,
    "9" * 400 + " dollars",
    "😀 3 beds",
    "- " * 3000,
    "一" * 3000,
]


@pytest.mark.parametrize("name", ["figures", "themes"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_strange_text_is_answered(name, text, predicted, tmp_path):
    data = tmp_path / "d.jsonl"
    data.write_text(json.dumps({**GOOD, "text": text}) + "\n", encoding="utf-8")
    status, [row] = predicted(name, data)
    assert status == predict.DONE
    assert row["id"] == "good"


def test_half_a_character_costs_no_other(predicted, tmp_path):
    """JSON can hold half of a surrogate pair, UTF-8 cannot: what is written stays readable."""
    rows = [
        json.dumps({**GOOD, "id": name, "text": text}) for name, text in (("a", "\ud800 3 beds"), ("b", "x"))
    ]
    data = write_rows(tmp_path / "d.jsonl", [row.encode() for row in rows])
    assert predicted("themes", data)[1][-1]["id"] == "b"


def test_lines_may_be_blank_or_open_with_a_mark_of_order(predicted, tmp_path):
    line = json.dumps(GOOD).encode()
    data = write_rows(tmp_path / "d.jsonl", [b"\xef\xbb\xbf" + line + b"\r", b"", b"  "])
    assert predicted("themes", data)[0] == predict.DONE


@pytest.mark.parametrize(
    "line",
    [
        b"s1.txt",
        b"s1.txt\tnone.txt",
        b"none.txt\to1.txt",
        b"\xff\xff\to1.txt",
        b"s1.txt\t",
        b"../../x\to1.txt",
    ],
)
def test_a_bad_pair_costs_no_other(line, data, predicted, capsys):
    folder = data("copy")
    with (folder / "pairs.tsv").open("ab") as stream:
        stream.write(line + b"\n")
    status, rows = predicted("copy", folder)
    assert (status, len(rows)) == (predict.PARTLY, 1)
    assert "pairs.tsv:4" in capsys.readouterr().err


@pytest.mark.parametrize("lost", ["text/a.txt", "text/b.txt"])
def test_a_document_that_is_gone_costs_no_other(lost, data, predicted, capsys):
    folder = data("structure")
    (folder / lost).unlink()
    status, rows = predicted("structure", folder)
    assert (status, len(rows)) == (predict.PARTLY, 1)
    assert "error[E101]" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [b"", b"no gzip", gzip.compress(b"<p>cut off" * 99)[:-9], gzip.compress(b"")],
    ids=["empty", "no gzip", "cut off", "nothing in it"],
)
def test_a_page_that_cannot_be_unpacked_costs_no_other(content, data, predicted, capsys):
    folder = data("web")
    (folder / f"html/bad{SUFFIX}").write_bytes(content)
    status, rows = predicted("web", folder)
    assert (status, [row["doc"] for row in rows]) == (predict.PARTLY, ["p.1"])
    assert f"bad{SUFFIX}" in capsys.readouterr().err


def test_a_page_that_unpacks_without_end_is_refused(data, predicted, monkeypatch, capsys):
    for module in ("benchmarks.sets.web", "summarykit.reading.fetch"):
        monkeypatch.setattr(f"{module}.MAX_BYTES", 5000)
    folder = data("web")
    (folder / f"html/huge{SUFFIX}").write_bytes(gzip.compress(b" " * 1_000_000))
    status, rows = predicted("web", folder)
    assert (status, [row["doc"] for row in rows]) == (predict.PARTLY, ["p.1"])
    assert "error[E109]" in capsys.readouterr().err


def test_nothing_read_is_another_status(predicted, tmp_path):
    assert predicted("themes", write_rows(tmp_path / "d.jsonl", [b"{"])) == (predict.UNUSABLE, [])


@pytest.mark.parametrize("name", SETS)
def test_data_that_is_not_there(name, predicted, tmp_path, capsys):
    assert predicted(name, tmp_path / "none") == (predict.UNUSABLE, [])
    assert "none" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", SETS)
def test_data_of_another_shape(name, predicted, data, tmp_path):
    other = data("copy" if name != "copy" else "themes")
    status, rows = predicted(name, other)
    if name == "reading":
        assert (status, [row["file"] for row in rows]) == (predict.DONE, ["pairs.tsv"])
    else:
        assert (status, rows) == (predict.UNUSABLE, [])


def test_the_output_must_have_a_place(data, tmp_path, capsys):
    out = tmp_path / "none/pred.jsonl"
    assert predict.main(["themes", str(data("themes")), "-o", str(out)]) == predict.UNUSABLE
    assert "there is no such folder" in capsys.readouterr().err


def test_an_old_prediction_is_replaced(data, predicted, tmp_path):
    (tmp_path / "pred.jsonl").write_text("old", encoding="utf-8")
    assert predicted("themes", data("themes"))[0] == predict.DONE


def test_an_old_prediction_stays_where_there_is_no_data(predicted, tmp_path):
    (tmp_path / "pred.jsonl").write_text('{"old": 1}', encoding="utf-8")
    assert predicted("themes", tmp_path / "none") == (predict.UNUSABLE, [{"old": 1}])


def test_a_bug_of_ours_is_told_in_full_and_costs_no_other_document(capsys):
    def answer(unit):
        if unit == "b":
            raise ZeroDivisionError("our bug")
        return [{"id": unit}]

    chosen = predict.Set(units=lambda data: data, answer=answer)
    rows, status = predict.gather(predict.outcomes(chosen, ["a", "b", "c"], 1))
    assert (rows, status) == ([{"id": "a"}, {"id": "c"}], predict.BUG)
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "our bug" in told


@pytest.mark.parametrize(
    "arguments", [["themes", "d"], ["none", "d", "-o", "p"], ["copy", "d", "-o", "p", "-j", "0"]]
)
def test_wrong_usage(arguments):
    with pytest.raises(SystemExit) as stopped:
        predict.main(arguments)
    assert stopped.value.code == predict.UNUSABLE


def test_only_inputs_are_read(data, predicted, tmp_path):
    """Gold beside the inputs changes nothing."""
    folder = data("structure")
    _, before = predicted("structure", folder)
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    write_rows(folder / "gold.jsonl", [{**row, "blocks": [{"start": 0, "end": 5}]} for row in rows])
    shutil.copy(folder / "gold.jsonl", folder / "truth.jsonl")
    assert predicted("structure", folder)[1] == before

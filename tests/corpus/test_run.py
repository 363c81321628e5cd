"""The run over a corpus: what it makes, that nothing is done twice, that the bytes are always the same."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from summarykit.archive import open_archive
from summarykit.archive.lock import locked
from summarykit.corpus import maps, reading
from summarykit.corpus.run import Options, run_corpus
from summarykit.errors import (
    ArchiveError,
    CorpusError,
    InterruptionError,
    OutputError,
    SummarykitError,
)
from summarykit.messages import speaking
from summarykit.records import Analysis, Document, Settings


def digest(out: Path) -> str:
    """Of all that a run makes for its readers: the tables, their schemas, and the account of the run."""
    files = sorted(path for pattern in ("*.*", "schema/*") for path in out.glob(pattern))
    assert len(files) == 2 * 10 + 1 + 11 + 1
    return sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()


def rows(out: Path, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """One document a shard."""
    monkeypatch.setattr(maps, "BUDGET", 1)


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are analysed from here on."""
    seen: list[str] = []
    analyse = reading.analyse

    def note(document: Document, settings: Settings | None = None) -> Analysis:
        seen.append(document.id)
        return analyse(document, settings)

    monkeypatch.setattr(reading, "analyse", note)
    return seen


def test_what_a_run_tells(corpus: Path, out: Path) -> None:
    run = run_corpus(corpus, out)
    assert (run.documents, run.languages, run.organisations, run.years) == (
        7,
        {"en": 5, "zh": 2},
        3,
        (2022, 2024),
    )
    assert [(one.file, one.code) for one in run.unread] == [("hill/empty.txt", "E102")]
    assert (run.skipped, run.is_fresh) == (2, True)
    assert run.tables["documents"] == 7
    assert all(run.tables[name] == len(rows(out, name)) for name in run.tables if name != "skipped")


def test_documents_with_what_is_known_of_them(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    told = {row["doc"]: row for row in rows(out, "documents")}
    assert list(told) == sorted(told)
    first, hill, school = (
        told[name] for name in ("harbour/harbour-2022.txt", "hill/hill-2023.md", "school/一中-2024.txt")
    )
    assert (first["organisation"], first["year"], first["copied"]) == ("Harbour Library", 2022, None)
    assert (hill["organisation"], hill["year"], hill["format"]) == ("Hill Library", 2023, "md")
    assert (school["organisation"], school["lang"], school["encoding"]) == ("青山区第一中学", "zh", "gb18030")
    assert school["copied"] > 50
    assert school["sha256"] == sha256((corpus / school["doc"]).read_bytes()).hexdigest()


def test_what_was_copied_from_whom(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    texts = {path.relative_to(corpus).as_posix(): path.read_bytes() for path in corpus.rglob("*.*")}
    found = {(row["doc"], row["source"]): row for row in rows(out, "passages") if row["origin"] != "form"}
    own = found["harbour/harbour-2024.txt", "harbour/harbour-2023.txt"]
    taken = found["hill/hill-2023.md", "harbour/harbour-2023.txt"]
    assert (own["kind"], own["origin"]) == ("figures_only", "self")
    assert (taken["kind"], taken["origin"]) == ("verbatim", "unit")
    assert {"old": "3023", "new": "3024"} in own["changed"]["figures"]
    assert texts[taken["doc"]].decode()[taken["start"] : taken["end"]].startswith("This year we lent")
    assert ("harbour/harbour-2023.txt", "harbour/harbour-2024.txt") not in found
    findings = [row for row in rows(out, "findings") if (row["doc"], row["code"]) == (own["doc"], "C101")]
    assert {row["source"] for row in findings} <= {source for doc, source in found if doc == own["doc"]}
    assert findings


def test_the_same_rows_in_both_kinds_of_file(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    for path in out.glob("*.jsonl"):
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as stream:
            table = list(csv.DictReader(stream))
        told = rows(out, path.stem)
        assert [row.get("doc") for row in table] == [row.get("doc") for row in told]
        assert not told or list(table[0]) == list(told[0])


def test_skipped_files(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    with (out / "skipped.csv").open(encoding="utf-8", newline="") as stream:
        table = [tuple(row.values()) for row in csv.DictReader(stream)]
    assert table == [
        ("README.md", "tells of the documents, is none", "", "no"),
        ("harbour/metadata.csv", "metadata", "", "no"),
        ("hill/empty.txt", "has nothing to read", "E102", "yes"),
    ]


def test_the_account_names_every_file_and_its_hash(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out, Options(pattern="{organisation}-{year}"))
    account = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert (account["documents"], account["unread"], account["name_pattern"]) == (
        7,
        1,
        "{organisation}-{year}",
    )
    hashes = {one["file"]: one["sha256"] for one in account["files"]}
    assert hashes == {
        path.relative_to(out).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in [*out.glob("*.jsonl"), *out.glob("*.csv"), *out.glob("schema/*")]
    }


def test_the_analyses_are_an_archive(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    archive = open_archive(out / "archive")
    assert [entry.id for entry in archive.entries] == [row["doc"] for row in rows(out, "documents")]
    assert archive.entry("hill/hill-2024.md").meta.year == 2024


def test_where_the_corpus_lies_does_not_matter(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    moved = corpus.rename(corpus.with_name("moved"))
    assert run_corpus(moved, out).is_fresh is False
    run_corpus(moved, out.with_name("out2"))
    assert digest(out) == digest(out.with_name("out2"))


def test_a_second_run_does_nothing(corpus: Path, out: Path, analysed: list[str]) -> None:
    first = run_corpus(corpus, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    analysed.clear()
    assert run_corpus(corpus, out, Options(jobs=2)) == replace(first, is_fresh=False)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before
    assert not analysed


def add(corpus: Path) -> set[str]:
    (corpus / "hill/hill-2025.md").write_text(
        (corpus / "hill/hill-2024.md").read_text().replace("2024", "2025")
    )
    return {"hill/hill-2025.md"}


def change(corpus: Path) -> set[str]:
    path = corpus / "harbour/harbour-2023.txt"
    path.write_text(path.read_text() + "\nThe roof of the old house was mended in October by two masons.\n")
    return {"harbour/harbour-2023.txt"}


def remove(corpus: Path) -> set[str]:
    (corpus / "harbour/harbour-2022.txt").unlink()
    return set()


def rename(corpus: Path) -> set[str]:
    (corpus / "school/一中-2024.txt").rename(corpus / "school/二中-2024.txt")
    return {"school/二中-2024.txt"}


def say_otherwise(corpus: Path) -> set[str]:
    path = corpus / "harbour/metadata.csv"
    path.write_text(
        path.read_text().replace("harbour-2024.txt,Harbour Library", "harbour-2024.txt,Quay Library")
    )
    return {"harbour/harbour-2024.txt"}


def fill(corpus: Path) -> set[str]:
    (corpus / "hill/empty.txt").write_text("The Hill Library was closed in 2020 for all of the year.\n")
    return {"hill/empty.txt"}


@pytest.mark.parametrize(
    "happens", [add, change, remove, rename, say_otherwise, fill], ids=lambda one: one.__name__
)
def test_what_has_changed_alone_is_done_again(
    happens: Callable[[Path], set[str]], corpus: Path, out: Path, analysed: list[str]
) -> None:
    run_corpus(corpus, out)
    analysed.clear()
    expected = happens(corpus)
    assert run_corpus(corpus, out).is_fresh
    assert set(analysed) == expected
    run_corpus(corpus, out.with_name("fresh"))
    assert digest(out) == digest(out.with_name("fresh"))


def test_only_documents_with_a_changed_source_are_compared_again(
    corpus: Path, out: Path, small_shards: None
) -> None:
    run_corpus(corpus, out)
    before = set((out / "work/rows").iterdir())
    (corpus / "school/一中-2024.txt").write_text(
        "青山区第一中学2024年工作总结\n\n今年学校新建了一座图书馆，藏书十万册。\n"
    )
    run_corpus(corpus, out)
    after = set((out / "work/rows").iterdir())
    assert (len(before), len(before & after), len(after)) == (7, 6, 7)


class Stop:
    """Interrupts a run when so many documents are done in a stage."""

    def __init__(self, stage: str, after: int) -> None:
        self.stage, self.after = stage, after
        self.seen: list[tuple[str, int, int]] = []

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.seen.append((stage, done, total))
        if (stage, done) == (self.stage, self.after):
            raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("stage", "after"), [("read", 0), ("read", 3), ("read", 8), ("compare", 4), ("compare", 7)]
)
def test_interrupted_and_gone_on_with(
    stage: str, after: int, corpus: Path, out: Path, small_shards: None, analysed: list[str]
) -> None:
    with pytest.raises(InterruptionError) as told:
        run_corpus(corpus, out, watch=Stop(stage, after))
    assert told.value.message.startswith(f"interrupted at {after} of {8 if stage == 'read' else 7} documents")
    assert not (out / "run.json").exists()
    done = list(analysed)
    analysed.clear()
    run = run_corpus(corpus, out)
    assert run.is_fresh
    assert not set(done) & set(analysed)
    run_corpus(corpus, out.with_name("fresh"))
    assert digest(out) == digest(out.with_name("fresh"))


def test_a_run_that_was_killed_after_filing_files_nothing_twice(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch, analysed: list[str]
) -> None:
    def killed(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("summarykit.corpus.run.save_known", killed)
        with pytest.raises(KeyboardInterrupt):
            run_corpus(corpus, out)
    analysed.clear()
    run = run_corpus(corpus, out)
    assert run.documents == len(open_archive(out / "archive").entries) == 7
    assert not analysed


def test_the_work_is_watched(corpus: Path, out: Path, small_shards: None) -> None:
    watch = Stop("never", 0)
    run_corpus(corpus, out, watch=watch)
    assert watch.seen == [("read", done, 8) for done in range(9)] + [
        ("compare", done, 7) for done in range(8)
    ]


@pytest.mark.parametrize(
    "options",
    [
        Options(lang="en"),
        Options(encoding="utf-8"),
        Options(settings=Settings(themes=3)),
        Options(force=True),
    ],
    ids=["lang", "encoding", "settings", "force"],
)
def test_other_settings_do_everything_anew(
    options: Options, corpus: Path, out: Path, analysed: list[str]
) -> None:
    run_corpus(corpus, out)
    analysed.clear()
    run = run_corpus(corpus, out, options)
    assert run.is_fresh
    assert len(analysed) == run.documents
    run_corpus(corpus, out.with_name("fresh"), options)
    assert digest(out) == digest(out.with_name("fresh"))
    assert open_archive(out / "archive").entries == open_archive(out.with_name("fresh") / "archive").entries


def test_in_the_language_of_the_reader(corpus: Path, out: Path) -> None:
    with speaking("zh"):
        run_corpus(corpus, out)
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["settings"]["ui"] == "zh"
    assert run_corpus(corpus, out).is_fresh


def test_names_that_tell(corpus: Path, out: Path) -> None:
    run = run_corpus(corpus, out, Options(pattern="{organisation}-{year}"))
    told = {row["doc"]: row["organisation"] for row in rows(out, "documents")}
    assert told["hill/hill-2024.md"] == "hill"
    assert told["harbour/harbour-2024.txt"] == "Harbour Library"
    [warned] = run.warnings
    assert (warned.code, warned.message) == ("W506", "1 name is not of the pattern: hill/empty.txt")


def test_documents_with_equal_bytes_are_each_a_document(corpus: Path, out: Path) -> None:
    (corpus / "harbour/harbour-2025.txt").write_bytes((corpus / "harbour/harbour-2024.txt").read_bytes())
    run_corpus(corpus, out)
    told = {row["doc"]: row for row in rows(out, "documents")}
    assert told["harbour/harbour-2025.txt"]["copied"] > 80
    assert told["harbour/harbour-2025.txt"]["sha256"] == told["harbour/harbour-2024.txt"]["sha256"]


def test_the_output_inside_the_corpus_is_no_part_of_it(corpus: Path) -> None:
    first = run_corpus(corpus, corpus / "out")
    again = run_corpus(corpus, corpus / "out")
    assert (first.documents, again.documents, again.unread) == (7, 7, first.unread)


@pytest.mark.parametrize(
    "name", [b"=1+1.txt", b"a\nb.txt", b"\xff\xfe.txt", b" .txt", b"\x1b[2J.txt", b'a,"b".txt']
)
def test_a_name_may_be_anything(name: bytes, corpus: Path, out: Path) -> None:
    path = corpus / os.fsdecode(name)
    path.write_bytes((corpus / "hill/hill-2024.md").read_bytes())
    assert run_corpus(corpus, out).documents == 8
    told = {row["doc"] for row in rows(out, "documents")}
    with (out / "documents.csv").open(encoding="utf-8", newline="") as stream:
        table = [row["doc"].removeprefix("'") for row in csv.DictReader(stream)]
    assert told == set(table)
    assert not run_corpus(corpus, out).is_fresh
    path.unlink()
    assert run_corpus(corpus, out).documents == 7


def test_a_table_that_was_written_to_is_made_again(corpus: Path, out: Path, analysed: list[str]) -> None:
    run_corpus(corpus, out)
    before = digest(out)
    analysed.clear()
    (out / "figures.csv").write_text("spoilt")
    assert run_corpus(corpus, out).is_fresh
    assert digest(out) == before
    assert not analysed


@pytest.mark.parametrize("lost", ["archive/manifest.json", "archive/segments/*.seg", "archive"])
@pytest.mark.parametrize("how", ["deleted", "damaged"])
def test_an_archive_that_is_lost_is_made_again(how: str, lost: str, corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    before = digest(out)
    [path] = out.glob(lost)
    if path.is_dir():
        shutil.rmtree(path)
    elif how == "deleted":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:99])
    assert run_corpus(corpus, out).is_fresh
    assert digest(out) == before
    assert len(open_archive(out / "archive").entries) == 7


def test_rows_that_are_damaged_are_made_again(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    before = digest(out)
    [kept] = (out / "work/rows").iterdir()
    content = bytearray(kept.read_bytes())
    content[-50] ^= 255
    kept.write_bytes(content)
    (out / "run.json").unlink()
    with pytest.raises(CorpusError) as told:
        run_corpus(corpus, out)
    assert told.value.code == "E508"
    run_corpus(corpus, out)
    assert digest(out) == before


def test_a_file_that_changes_while_it_is_read(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = reading.read_file

    def write_first(path: Path, **given: Any) -> Document:
        if path.name == "hill-2024.md" and "late" not in path.read_text():
            path.write_text(path.read_text() + "\nWritten late.\n")
        return read(path, **given)

    monkeypatch.setattr(reading, "read_file", write_first)
    run = run_corpus(corpus, out)
    assert [(one.file, one.code) for one in run.unread] == [
        ("hill/empty.txt", "E102"),
        ("hill/hill-2024.md", "E507"),
    ]
    assert [one.file for one in run_corpus(corpus, out).unread] == ["hill/empty.txt"]


@pytest.fixture
def foreign(out: Path) -> Iterator[Path]:
    out.mkdir()
    (out / "thesis.txt").write_text("ten years of work")
    yield out
    assert [path.name for path in out.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_of_somebody_else_is_refused(force: bool, corpus: Path, foreign: Path) -> None:
    with pytest.raises(OutputError) as told:
        run_corpus(corpus, foreign, Options(force=force))
    assert told.value.code == "E501"


@pytest.mark.parametrize(
    ("where", "options", "code"),
    [
        ("nowhere", Options(), "E101"),
        ("README.md", Options(), "E111"),
        ("nothing", Options(), "E102"),
        (".", Options(lang="xx"), "E402"),
        (".", Options(encoding="nonsense"), "E112"),
        (".", Options(pattern="{when}"), "E509"),
    ],
)
def test_nothing_is_made_where_nothing_can_be_done(
    where: str, options: Options, code: str, corpus: Path, out: Path
) -> None:
    (corpus / "nothing").mkdir()
    with pytest.raises(SummarykitError) as told:
        run_corpus(corpus / where, out, options)
    assert told.value.code == code
    assert not out.exists()


def test_a_bad_metadata_is_one_error_before_anything_is_done(corpus: Path, out: Path) -> None:
    (corpus / "hill/metadata.csv").write_text("file,year\nhill-2023.md,soon\n")
    with pytest.raises(CorpusError, match=r"hill/metadata.csv:2:14 “soon” is no year"):
        run_corpus(corpus, out)
    assert not out.exists()


def test_where_nothing_can_be_read(tmp_path: Path, out: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus/empty.txt").touch()
    (tmp_path / "corpus/gone.txt").symlink_to(tmp_path / "nothing")
    run = run_corpus(tmp_path / "corpus", out)
    assert (run.documents, run.years, [one.code for one in run.unread]) == (0, None, ["E102", "E101"])
    assert rows(out, "documents") == []


def test_one_run_at_a_time(corpus: Path, out: Path) -> None:
    run_corpus(corpus, out)
    with locked(out / "archive"), pytest.raises(ArchiveError) as told:
        run_corpus(corpus, out, Options(force=True))
    assert told.value.code == "E406"
    assert (out / "run.json").exists()


def test_the_trace_of_a_bug_names_the_document(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: object) -> Analysis:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "analyse", broken)
    with pytest.raises(ZeroDivisionError) as told:
        run_corpus(corpus, out)
    assert told.value.__notes__ == ["document: harbour/harbour-2022.txt"]


@pytest.mark.slow
def test_the_same_bytes_from_one_and_two_workers(corpus: Path, out: Path, small_shards: None) -> None:
    run_corpus(corpus, out, Options(jobs=2))
    run_corpus(corpus, out.with_name("one"), Options(jobs=1))
    assert digest(out) == digest(out.with_name("one"))
    assert [path.read_bytes() for path in sorted((out / "archive").rglob("*.seg"))] == [
        path.read_bytes() for path in sorted((out.with_name("one") / "archive").rglob("*.seg"))
    ]


RUN = """
import sys
from summarykit.cli.main import main
from summarykit.corpus import maps
if __name__ == "__main__":
    maps.BUDGET = 1
    sys.exit(main(["analyse", sys.argv[1], "-o", sys.argv[2], "-j", "2"]))
"""


@pytest.mark.slow
@pytest.mark.parametrize(("mark", "after"), [("read/*.json", 1), ("read/*.json", 4), ("rows/*.rows", 2)])
def test_killed_and_gone_on_with(mark: str, after: int, corpus: Path, out: Path) -> None:
    script = out.with_name("run.py")
    script.write_text(RUN)
    killed = subprocess.Popen(
        [sys.executable, str(script), str(corpus), str(out)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while killed.poll() is None and len(list((out / "work").glob(mark))) < after:
        time.sleep(0.005)
    os.kill(killed.pid, signal.SIGKILL)
    assert killed.wait() == -signal.SIGKILL
    assert not (out / "run.json").exists()
    done = subprocess.run(
        [sys.executable, str(script), str(corpus), str(out)], capture_output=True, check=False
    )
    assert done.returncode == 3
    run_corpus(corpus, out.with_name("fresh"))
    assert digest(out) == digest(out.with_name("fresh"))

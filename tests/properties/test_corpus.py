"""However a corpus came to be what it is, its tables are the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.archive import open_archive
from summarykit.corpus import maps
from summarykit.corpus.run import Options, run_corpus

SENTENCES = (
    "This year we lent {n} books and held readings for children in all four quarters of the town.",
    "The lift stood still for six weeks, because no spare part of that kind could be had in {n} shops.",
    "全年开展教研活动{n}次，青年教师在市级优质课评比中取得较好成绩，教育教学质量稳步提升。",
    "",
)
NAMES = ("north-2022.txt", "north-2023.txt", "south/south-2023.txt", "south/south-2024.md", "readme.txt")

Corpus = Mapping[str, str]

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map("\n\n".join)
corpora: st.SearchStrategy[Corpus] = st.dictionaries(
    st.sampled_from(NAMES), st.builds(lambda text, n: text.format(n=n), texts, st.integers(2, 99)), min_size=1
).map(
    lambda files: files | {"always.txt": "The same every year, in all of its words and of its twelve lines."}
)


def lay_down(folder: Path, files: Corpus) -> Path:
    """The folder with these files and no others."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        path.unlink()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def made(out: Path) -> dict[str, bytes]:
    """All tables and the account of a run."""
    return {path.name: path.read_bytes() for path in out.glob("*.*")}


@settings(max_examples=12, deadline=None)
@given(st.lists(corpora, min_size=2, max_size=3), st.sampled_from([1, 300, maps.BUDGET]))
def test_changed_step_by_step_or_made_at_once(steps: list[Corpus], budget: int) -> None:
    with TemporaryDirectory() as name:
        root, kept = Path(name), maps.BUDGET
        (root / "corpus").mkdir()
        try:
            maps.BUDGET = budget
            for files in steps:
                run = run_corpus(lay_down(root / "corpus", files), root / "grown")
        finally:
            maps.BUDGET = kept
        run_corpus(root / "corpus", root / "fresh")
        assert made(root / "grown") == made(root / "fresh")
        grown, fresh = (open_archive(root / out / "archive") for out in ("grown", "fresh"))
        assert grown.entries == fresh.entries
        assert run.documents == len(fresh.entries)
        assert not run_corpus(root / "corpus", root / "grown").is_fresh
        run_corpus(root / "corpus", root / "grown", Options(force=True))
        assert made(root / "grown") == made(root / "fresh")

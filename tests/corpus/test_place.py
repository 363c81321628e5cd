"""The output folder."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from summarykit.corpus import place as place_module
from summarykit.corpus.place import FORMAT, Made, Place, begin, claim, is_output, made_with
from summarykit.corpus.reading import How
from summarykit.errors import OutputError
from summarykit.records import Settings

MADE = Made("1.0", FORMAT, {}, How(None, None, Settings(), "en"))


@pytest.mark.parametrize("name", ["new", "deep/er/new", "empty"])
def test_a_new_or_empty_folder_is_ours(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    place = claim(tmp_path / name)
    assert place.root.is_dir()
    assert place.made() is None


@pytest.mark.parametrize(
    ("name", "code"), [("full", "E501"), ("full/thesis.txt", "E501"), ("full/thesis.txt/out", "E502")]
)
def test_what_is_not_ours_is_left_alone(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/thesis.txt").write_text("ten years")
    with pytest.raises(OutputError) as told:
        claim(tmp_path / name)
    assert told.value.code == code
    assert (tmp_path / "full/thesis.txt").read_text() == "ten years"


def test_what_a_run_begins_with(tmp_path: Path) -> None:
    place = claim(tmp_path / "out")
    begin(place, MADE, anew=True)
    assert place.made() == MADE
    assert is_output(place.root)
    assert claim(place.root) == place
    assert place.read.is_dir()
    assert place.rows.is_dir()


def test_a_run_is_made_with_this_version_and_its_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roles = tmp_path / "models/roles/1"
    roles.mkdir(parents=True)
    (roles / "card.json").write_text("{}")
    monkeypatch.setattr(place_module, "shipped", tmp_path.joinpath)
    first = made_with(MADE.how)
    (roles / "vocab.txt").write_text("a")
    second = made_with(MADE.how)
    assert (first.how, first.format, list(first.models)) == (MADE.how, FORMAT, ["roles/1"])
    assert first.models != second.models
    assert first.version == version("summarykit")


@pytest.mark.parametrize("anew", [False, True])
def test_what_is_kept(anew: bool, tmp_path: Path) -> None:
    place = claim(tmp_path / "out")
    begin(place, MADE, anew=True)
    left = [place.root / ".figures.csv.x1", place.rows / ".a.rows.x2", place.root / "work/.known.json.x3"]
    for path in [place.rows / "a.rows", place.run, place.root / "figures.csv", *left]:
        path.touch()
    begin(place, MADE, anew=anew)
    assert (place.rows / "a.rows").exists() is not anew
    assert not place.run.exists()
    assert (place.root / "figures.csv").exists()
    assert not any(path.exists() for path in left)


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied")

    place = claim(tmp_path / "out")
    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OutputError) as told:
        begin(place, MADE, anew=False)
    assert told.value.code == "E502"


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"version": 1}'])
def test_settings_of_nobody(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work/settings.json").write_bytes(content)
    assert Place(tmp_path).made() is None

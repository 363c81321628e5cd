"""The wheel and the sdist hold what they should, and an installed wheel does the main job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from summarykit.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
CODE = {".py", ".typed"}
DATA = {".toml", ".mo", ".po", ".pot", ".j2", ".json"}
SHIPPED = ("corpora/examples", "models")
ABOUT = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
POSIX = os.name != "nt"

pytestmark = pytest.mark.slow

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel that was built from it."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    [found] = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of a fresh environment with the wheel installed: nothing is downloaded, the libraries
    are those of the running environment.
    """
    home = tmp_path_factory.mktemp("fresh") / "env"
    venv.create(home, with_pip=False)
    found = home / ("bin" if POSIX else "Scripts")
    install = ["install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", str(wheel)]
    python = found / ("python" if POSIX else "python.exe")
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *install], check=True)
    site = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return found


@pytest.fixture
def run(scripts: Path, tmp_path: Path) -> Run:
    """Run a program of the fresh environment in an empty folder, outside of the checkout."""

    def call(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [str(scripts / program), *arguments],
            cwd=tmp_path,
            env={**kept, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return call


@pytest.fixture
def examples(run: Run) -> Path:
    """The example corpus as the installed package knows it."""
    return Path(
        run("python", "-c", "from summarykit import shipped; print(shipped.examples())").stdout.strip()
    )


def files_below(folder: Path) -> set[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name for name in found if "__pycache__" not in name}


def test_the_wheel_holds_exactly_what_it_should(wheel: Path) -> None:
    package = files_below(ROOT / "summarykit")
    wanted = {f"summarykit/{name}" for name in package}
    wanted |= {f"summarykit/_shipped/{top}/{name}" for top in SHIPPED for name in files_below(ROOT / top)}
    wanted |= {f"summarykit-0.1.0.dist-info/{name}" for name in ABOUT}
    assert sorted(zipfile.ZipFile(wheel).namelist()) == sorted(wanted)
    assert {Path(name).suffix for name in package if Path(name).name != "py.typed"} <= CODE | DATA


@pytest.mark.parametrize(
    "name",
    [
        "summarykit/py.typed",
        "summarykit/messages/locale/zh/LC_MESSAGES/summarykit.mo",
        "summarykit/_shipped/corpora/examples/manifest.json",
        "summarykit/_shipped/models/README.md",
    ],
)
def test_what_is_easily_forgotten_is_in_the_wheel(name: str, wheel: Path) -> None:
    assert name in zipfile.ZipFile(wheel).namelist()


def test_the_sdist_can_be_tested(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        held = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"cli.py", "Makefile", "requirements.lock", "pyproject.toml"} <= held
    for top in ("corpora/examples", "models", "tests/packaging"):
        assert {f"{top}/{name}" for name in files_below(ROOT / top)} <= held


def test_the_installed_package_is_that_of_the_wheel(run: Run, scripts: Path) -> None:
    told = run("python", "-c", "import summarykit; print(summarykit.__file__)").stdout.strip()
    assert Path(told).is_relative_to(scripts.parent)


def test_an_installed_wheel_has_every_command(run: Run) -> None:
    told = run("summarykit", "--help").stdout
    assert [name for name in COMMANDS if f"  {name} " not in told] == []


def test_an_installed_wheel_checks_its_examples(run: Run, examples: Path) -> None:
    this_year, last_year = (examples / f"lakeside-vocational-{year}.txt" for year in (2025, 2024))
    done = run("summarykit", "check", str(this_year), "--against", str(last_year), "--format", "json")
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert {"C101", "C102", "F201"} <= {finding["code"] for finding in report["findings"]}
    assert report["passages"]


def test_an_installed_wheel_analyses_its_examples(run: Run, examples: Path, tmp_path: Path) -> None:
    done = run("summarykit", "analyse", str(examples), "-o", "tables", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    rows = (tmp_path / "tables/documents.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(json.loads((examples / "manifest.json").read_bytes())["documents"])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_installed_wheel_has_its_models(lang: str, run: Run) -> None:
    code = (
        "from summarykit.lang import get_pack; from summarykit.structure.learned import model_of; "
        f"print(model_of(get_pack('{lang}')).linear.labels)"
    )
    assert "'plans'" in run("python", "-c", code).stdout


@pytest.mark.parametrize("line", (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines())
def test_the_lock_names_versions_and_no_address(line: str) -> None:
    name, _, version = line.partition("==")
    assert name
    assert version
    assert "/" not in line
    assert " " not in line

"""One writer at a time, and no lock left by a killed one."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from summarykit.archive.lock import NAME, locked
from summarykit.errors import SummarykitError

HOLD = """
import sys, time
from pathlib import Path
from summarykit.archive.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_is_refused_and_the_next_one_is_not(tmp_path: Path) -> None:
    with locked(tmp_path / "a.skx"):
        with pytest.raises(SummarykitError, match="another program") as caught, locked(tmp_path / "a.skx"):
            pass
        assert caught.value.code == "E406"
        with locked(tmp_path / "b.skx"):
            pass
    with locked(tmp_path / "a.skx"):
        assert (tmp_path / "a.skx" / NAME).read_bytes() == b""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_killed_writer_leaves_no_lock(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(SummarykitError, match="another program"), locked(tmp_path):
            pass
        other.send_signal(signal.SIGKILL)
    with locked(tmp_path):
        assert other.returncode == -signal.SIGKILL


@pytest.mark.parametrize("place", ["file/a.skx", "file"])
def test_a_place_that_cannot_be_written(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SummarykitError, match="cannot be written") as caught, locked(tmp_path / place):
        pass
    assert caught.value.code == "E502"


def test_a_folder_that_is_closed_to_us(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SummarykitError, match="Permission denied"), locked(tmp_path):
        pass

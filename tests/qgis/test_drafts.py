"""Drafts and places: one run at a time, nothing left of a killed one, links and devices."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from sample_case import ROOT

from am_delimiter.bridge.drafts import is_draft, new_draft
from am_delimiter.bridge.files import check_writable, replacing, reserving, write_whole
from am_delimiter.core.basis import OutputBusy, OutputNoFile, OutputNotWritable, OutputReserved

NAMES = ("r.gpkg", "a[1].gpkg", "todo*.gpkg", "¿ñandú?.gpkg", f"{'l' * 250}.gpkg")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_replaced_whole_and_nothing_stays_beside_it(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_bytes(b"before")
    neighbour = tmp_path / "a1.gpkg"
    neighbour.write_bytes(b"of somebody else")
    with replacing(target) as draft:
        assert draft.parent == tmp_path
        assert draft.suffix == ".gpkg"
        assert is_draft(draft)
        draft.write_bytes(b"after")
        draft.with_name(f"{draft.name}-wal").write_bytes(b"a journal")
        assert target.read_bytes() == b"before"
    assert target.read_bytes() == b"after"
    assert sorted(tmp_path.iterdir()) == sorted([target, neighbour])


def test_an_error_leaves_the_earlier_file_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "a[1].gpkg"
    target.write_bytes(b"before")
    with pytest.raises(ZeroDivisionError), replacing(target) as draft:
        raise ZeroDivisionError(draft.write_bytes(b"half"))
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


def test_drafts_of_one_process_never_meet(tmp_path: Path) -> None:
    assert len({new_draft(tmp_path / "r.gpkg") for _ in range(100)}) == 100


def test_two_threads_do_not_write_the_same_file(tmp_path: Path) -> None:
    """The second is told at once, the first goes on; afterwards the file is free."""
    target, told = tmp_path / "r.json", []

    def second() -> None:
        try:
            write_whole(target, b"second")
        except OutputBusy as error:
            told.append(error)

    with reserving([target]):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(20)
        assert not thread.is_alive()
        write_whole(target, b"first")  # the run that holds the file may write it
    assert [type(error) for error in told] == [OutputReserved]
    assert target.read_bytes() == b"first"
    write_whole(target, b"third")
    assert target.read_bytes() == b"third"
    assert list(tmp_path.iterdir()) == [target]


KILLED = """
import os, signal, sys
from pathlib import Path
from am_delimiter.bridge.files import replacing
with replacing(Path(sys.argv[1])) as draft:
    for end in ("", "-wal", "-shm"):
        draft.with_name(draft.name + end).write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_run_left_goes_with_the_next_run_in_its_folder(tmp_path: Path) -> None:
    target, other = tmp_path / "caso [1].gpkg", tmp_path / "otro.json"
    target.write_bytes(b"before")
    subprocess.run([sys.executable, "-c", KILLED, target], cwd=ROOT, check=False)
    left = [file for file in tmp_path.iterdir() if is_draft(file)]
    assert len(left) == 4  # three parts of the draft and the lock
    assert target.read_bytes() == b"before"
    write_whole(other, b"{}")
    assert sorted(tmp_path.iterdir()) == [target, other]


def test_the_status_lists_no_draft(provider: Any, tmp_path: Path) -> None:
    """Nine parts of runs that were killed, of this and of earlier versions, and one true file."""
    from qgis import processing

    for name in (".r.4242.gpkg", new_draft(tmp_path / "r.gpkg").name, "caso.gpkg"):
        for end in ("", "-wal", "-shm"):
            (tmp_path / f"{name}{end}").write_bytes(b"half")
    told = processing.run(
        "am_delimiter:status",
        {"FOLDER": str(tmp_path), "OUTPUT": "memory:"},
    )
    assert told["COUNT"] == 1
    assert "caso.gpkg" in told["LINES"]


def test_the_draft_of_a_run_under_way_is_left_alone(tmp_path: Path) -> None:
    with replacing(tmp_path / "a.gpkg") as draft:
        draft.write_bytes(b"half")
        subprocess.run(
            [sys.executable, "-c", KILLED.replace("os.kill", "sys.exit() or os.kill"),
             tmp_path / "b.gpkg"],
            cwd=ROOT,
            check=True,
        )  # fmt: skip
        assert draft.read_bytes() == b"half"
    assert (tmp_path / "a.gpkg").read_bytes() == b"half"


def test_a_link_stays_a_link_to_the_new_content(tmp_path: Path) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    (folder / "r.gpkg").write_bytes(b"before")
    for name, there in (("a.gpkg", "r.gpkg"), ("b.gpkg", "new.gpkg")):
        link = tmp_path / name
        link.symlink_to(folder / there)
        write_whole(link, b"after")
        assert link.is_symlink()
        assert (folder / there).read_bytes() == b"after"
    assert sorted(file.name for file in folder.iterdir()) == ["new.gpkg", "r.gpkg"]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.gpkg").mkdir()
    os.mkfifo(tmp_path / "pipe.gpkg")
    (tmp_path / "link.gpkg").symlink_to("/dev/null")
    for name in ("folder.gpkg", "pipe.gpkg", "link.gpkg"):
        with pytest.raises(OutputNoFile, match=name):
            check_writable(tmp_path / name)
    with pytest.raises(OutputNoFile):
        check_writable(Path("/dev/null"))
    assert Path("/dev/null").is_char_device()


def circle(folder: Path) -> Path:
    (folder / "a.gpkg").symlink_to("b.gpkg")
    (folder / "b.gpkg").symlink_to("a.gpkg")
    return folder / "a.gpkg"


@pytest.mark.parametrize(
    "path",
    [
        lambda folder: folder / ("x" * 5000 + ".gpkg"),
        lambda folder: folder / ("x" * 260 + ".gpkg"),
        lambda folder: folder / "a\0b.gpkg",
        lambda folder: folder / "not there" / "a.gpkg",
        circle,
    ],
)
def test_a_path_that_no_file_can_have_is_a_sentence(tmp_path: Path, path: Any) -> None:
    with pytest.raises(OutputNotWritable):
        check_writable(path(tmp_path))

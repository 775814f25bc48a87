"""Who does the work, from what is written; and what is said where that cannot be."""

from __future__ import annotations

import sys

import pytest

from am_delimiter.core.blockwork import Alone, hired, parse_workers
from am_delimiter.core.blockwork.crew_errors import NoDask, NoPythonFound, WorkersNotUnderstood


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", None),
        ("  ", None),
        ("0", 0),
        ("1", 0),
        (" 4 ", 4),
        ("tcp://127.0.0.1:8786", "tcp://127.0.0.1:8786"),
        ("tls://servidor.minvu.cl:8786", "tls://servidor.minvu.cl:8786"),
        ("tcp://[::1]:8786", "tcp://[::1]:8786"),
    ],
)
def test_what_is_written(text, told):
    assert parse_workers(text) == told


@pytest.mark.parametrize(
    "text", ["-2", "2.5", "two", "1000", "²", "http://a:1", "tcp://a", "tcp:a:1", "/etc/x", "4 8"]
)
def test_what_says_nothing(text):
    with pytest.raises(WorkersNotUnderstood, match="does not say who does the work"):
        parse_workers(text)


def test_nobody_else_is_this_process():
    with hired(0) as crew:
        assert isinstance(crew, Alone)
        assert crew.workers == 0


def test_without_dask_there_is_a_sentence(monkeypatch):
    monkeypatch.delitem(sys.modules, "am_delimiter.core.blockwork.dask_crew", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoDask, match="pip install distributed"), hired(2):
        pass


def test_the_python_of_a_qgis_is_found(tmp_path):
    pytest.importorskip("distributed")
    from am_delimiter.core.blockwork.dask_crew import python_to_start

    windows, debian = tmp_path / "Python312", tmp_path / "usr"
    for file in (windows / "python.exe", debian / "bin" / "python3"):
        file.parent.mkdir(parents=True)
        file.write_text("")
    qgis = str(tmp_path / "bin" / "qgis-bin.exe")
    assert python_to_start(qgis, str(windows)) == windows / "python.exe"
    # in qgis_process it is the first Python of the path, and another one is loaded
    of_path = str(tmp_path / "pyenv" / "bin" / "python3")
    assert python_to_start(of_path, str(debian)) == debian / "bin" / "python3"
    in_venv = debian / "bin" / "python"
    assert python_to_start(str(in_venv), str(debian)) == in_venv
    with pytest.raises(NoPythonFound, match="nowhere"):
        python_to_start("/opt/QGIS", "/nowhere")

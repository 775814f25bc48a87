"""Every text of a stored case that could be a place, on every road that reads the case.

A place of another computer is planted in each of them; nobody is called and, because in Windows
that is to call, nobody asks the system whether it is there.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from sample_case import COMMUNES, TILES, Recorder

SHARE = "servidor-ajeno"
PLACES = (
    rf"\\{SHARE}\datos\a.gpkg",
    f"//{SHARE}/datos/a.gpkg",
    "{url}/a.gpkg",
    "/vsicurl/{url}/a.gpkg",
    "WFS:{url}",
    "PG:host=127.0.0.1 port={port} dbname=a",
)
PROVIDERS = (
    ("postgres", "host=127.0.0.1 port={port} dbname='a' table=\"a\" (geom)"),
    ("mssql", "host=127.0.0.1,{port} dbname='a' table=\"a\""),
    ("oracle", "host=127.0.0.1 port={port} dbname='a'"),
    ("WFS", "url='{url}' typename='a'"),
    ("wms", "url={url}&layers=a"),
    ("arcgisfeatureserver", "url='{url}'"),
)
LOOKS = ((os, "stat"), (os, "lstat"), (os, "open"), (os, "scandir"), (os, "listdir"),
         (io, "open"), (os.path, "realpath"), (gdal, "VSIStatL"), (gdal, "VSIFOpenL"),
         (gdal, "Open"), (gdal, "OpenEx"))  # fmt: skip


class Watch:
    """What was asked of the system about the share, and who called the port of the database."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self.called = 0
        for module, name in LOOKS:
            patch.setattr(module, name, self._noting(name, getattr(module, name)))
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _noting(self, name: str, done: Any) -> Any:
        def noted(*given: Any, **named: Any) -> Any:
            # below a folder of this computer such a name is one of its files, but in Windows
            if given and str(given[0]).startswith(("//", "\\\\", f"/{SHARE}")):
                self.asked.append(f"{name} {given[0]}")
            return done(*given, **named)

        return noted

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            self.called += 1
            connection.close()

    def close(self) -> None:
        self._server.close()


@pytest.fixture
def watch(provider: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Whoever looks at the share or calls the port fails the test."""
    found = Watch(monkeypatch)
    yield found
    found.close()
    assert found.asked == []
    assert found.called == 0


@pytest.fixture
def case(sample_result: dict[str, Any], tmp_path: Path) -> Path:
    file = tmp_path / "ajeno.gpkg"
    shutil.copyfile(sample_result["file"], file)
    return file


def put(case: Path, statement: str, *values: Any) -> None:
    with closing(sqlite3.connect(case)) as connection:
        assert connection.execute(statement, values).rowcount > 0
        connection.commit()


def plant(case: Path, parameter: str, value: Any) -> None:
    """Another value of a stored parameter."""
    update = "update 'case' set value = ? where kind = 'parámetro' and name = ?"
    put(case, update, json.dumps(value), parameter)


def layer_of(case: Path) -> dict[str, Any]:
    with closing(sqlite3.connect(case)) as connection:
        query = "select value from 'case' where kind = 'parámetro' and name = 'COMMUNES'"
        (found,) = connection.execute(query).fetchone()
    return dict(json.loads(found)["layer"])


def ran(name: str, **values: Any) -> str:
    """The sentence with which a run was refused, "" when it ended well."""
    from qgis import processing

    try:
        processing.run(f"am_delimiter:{name}", values, feedback=Recorder())
    except QgsProcessingException as error:
        return str(error)
    return ""


def rerun(case: Path) -> str:
    return ran("rerun", CASE=str(case), OUTPUT=str(case.parent / "otro.gpkg"))


def test_whatever_a_parameter_of_a_case_names(watch: Watch, case: Path) -> None:
    """Each place as the path of a layer, of one of several, of a file, and as a bare text."""
    url, whole = f"http://127.0.0.1:{watch.port}", layer_of(case)
    before = case.read_bytes()
    for text in PLACES:
        place = text.format(url=url, port=watch.port)
        layer = {**whole, "path": place}
        for parameter, value in (
            ("COMMUNES", {"layer": layer}),
            ("POPULATION_LAYERS", {"layers": [layer]}),
            ("SERVICES", {"layer": layer}),
            ("COMMUNES", {"file": place}),
            ("BUILTUP", {"files": [place]}),
            ("COMMUNES", {"value": place}),
            ("BUILTUP", {"value": [place]}),
        ):
            plant(case, parameter, value)
            assert rerun(case), (parameter, value)
            case.write_bytes(before)
    for provider, source in PROVIDERS:
        said = source.format(url=url, port=watch.port)
        plant(case, "COMMUNES", {"layer": {**whole, "path": "", "source": said,
                                           "provider": provider}})  # fmt: skip
        assert "no es un archivo de este equipo" in rerun(case)
        case.write_bytes(before)


@pytest.mark.parametrize("place", PLACES[:4])
def test_files_and_documents_of_a_case_on_every_road(
    watch: Watch, case: Path, tmp_path: Path, place: str
) -> None:
    """The stored input files, the log and the sources name the place; the user gives the case."""
    said = place.format(url=f"http://127.0.0.1:{watch.port}", port=watch.port)
    put(case, "update sources set path = ?", said)
    put(case, "update procedure set document = ?", said)
    put(case, "update 'case' set path = ?, relative_path = ? where kind = 'archivo'", said, said)
    given, layer = str(case), f"{case}|layername=continuum"
    assert "no es un archivo de este equipo" in rerun(case)
    assert ran("rerun", CASE=given, CHECK_ONLY=True)
    office = {"GORE": "G", "RESPONSIBLE": "R", "ALLOW_EDITED": True}
    ran("expediente", CASE=given, **office, PROJECT=str(tmp_path / "p.qgz"))
    assert ran("status", CASES=[given], OUTPUT="memory:") == ""
    both = {"COMPUTED": layer, "REFERENCE": layer, "COMMUNES": COMMUNES}
    assert ran("compare", **both, OUTPUT=str(tmp_path / "c.gpkg")) == ""
    assert ran("diagnose", INPUTS=[layer, given], OUTPUT=str(tmp_path / "d.html")) == ""
    ran("continuity", COMMUNES=COMMUNES, BUILTUP=TILES, OUTPUT=given)

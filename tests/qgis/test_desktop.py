"""The saved project in a true desktop: it asks nothing, and opens on the continuum."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsRectangle, QgsVectorLayer
from sample_case import ROOT, project_of

from am_delimiter.core.basis import Progress
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.expediente.files.export import save_project
from am_delimiter.expediente.maps.scope import continua_of
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.workspace.opening import fix_operations, show_at_first
from am_delimiter.expediente.workspace.project import load_layers
from am_delimiter.toolbelt.paths import resource

POINTS = """{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},
"geometry": {"type": "Point", "coordinates": [-76.5, -33.1]}}]}"""


def opened(project: Path, folder: Path) -> dict[str, Any]:
    """What a desktop with a new profile shows of a project."""
    told = folder / "visto.json"
    environment = {**os.environ, "DESKTOP_TOLD": str(told), "XDG_RUNTIME_DIR": str(folder)}
    environment["PYQGIS_STARTUP"] = str(ROOT / "tests" / "qgis" / "desktop_look.py")
    environment.pop("QT_QPA_PLATFORM", None)
    screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x900x24"]
    desktop = ["qgis", "--noversioncheck", "--nologo", "--noplugins"]
    profile = ["--profiles-path", str(folder / "perfil"), "--project", str(project)]
    subprocess.run([*screen, *desktop, *profile], env=environment, timeout=240, check=False)
    return json.loads(told.read_text(encoding="utf-8"))


@pytest.mark.skipif(
    not (shutil.which("qgis") and shutil.which("xvfb-run")), reason="no QGIS desktop, or no Xvfb"
)
def test_the_desktop_opens_on_the_continuum(sample_result: dict[str, Any], tmp_path: Path) -> None:
    """With a layer in degrees, for which a stock QGIS stops at «Select Transformation».

    Without a first view, 97 of 100 dots are white.
    """
    catalogue = load_catalogue(resource("catalogue"))
    layers = load_layers(sample_result["file"], catalogue)
    case = read_case(layers, sample_result["summary"], catalogue)
    box = continua_of(case, case.candidates[:1])
    (tmp_path / "puntos.geojson").write_text(POINTS, encoding="utf-8")
    project = project_of(layers, case)
    project.addMapLayer(QgsVectorLayer(str(tmp_path / "puntos.geojson"), "Puntos", "ogr"))
    show_at_first(project, box, project.crs())
    fix_operations(project)
    save_project(project, tmp_path / "caso.qgz", Progress())
    project.clear()
    found = opened(tmp_path / "caso.qgz", tmp_path)
    assert found["dialog"] == ""
    assert QgsRectangle(*found["extent"]).contains(box)
    assert found["blank"] < 0.6
    assert found["invalid"] == []

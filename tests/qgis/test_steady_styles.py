"""The same inputs give the same stored styles and metadata, in whatever process they are made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from am_delimiter.bridge.steady_xml import steady_text

ROOT = Path(__file__).resolve().parents[2]
MAKE = """
import hashlib
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsRectangle
application = QgsApplication([], False)
application.initQgis()
from am_delimiter.bridge import geopackage_dress
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.toolbelt.paths import resource
crs = QgsCoordinateReferenceSystem("EPSG:5361")
known = load_catalogue(resource("catalogue"))
for spec in (*known.layers.values(), *known.governance_layers.values()):
    style = geopackage_dress._style(spec)
    about = geopackage_dress._metadata(spec, crs, QgsRectangle(0, 0, 1, 1))
    print(spec.id, *(hashlib.sha256(text.encode()).hexdigest() for text in (style, about)))
"""


def made() -> list[str]:
    """Digests from a process of its own: Qt takes another seed in each."""
    done = subprocess.run(
        [sys.executable, "-c", MAKE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [line for line in done.stdout.splitlines() if len(line.split()) == 3]


def test_two_processes_store_the_same_styles() -> None:
    first = made()
    assert len(first) > 20
    assert first == made()


def test_attributes_come_by_name_and_nothing_is_lost() -> None:
    inner = '&lt;symbol y="&amp;amp;" c="2"/&gt;'.replace('"', "&quot;")
    told = '&lt;symbol c="2" y="&amp;amp;"/&gt;'.replace('"', "&quot;")
    found = steady_text(f'<a z="1" b="{inner}"><b k="ñ">«»</b> </a>')
    assert found == f'<a b="{told}" z="1"><b k="ñ">«»</b> </a>'

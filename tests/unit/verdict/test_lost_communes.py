"""Communes of the layer that the result does not have, and layers that lie nowhere."""

from __future__ import annotations

from dataclasses import replace

import geopandas
import pytest
from shapely.affinity import translate
from worlds import on_land, world

from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.land_errors import OffEarth
from am_delimiter.core.land.land_given import CrossingLayer
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.verdict.delimitation import delimit

FAR = 60_000.0
"""Metres that no evidence reaches."""


@pytest.fixture
def case(catalogue, tmp_path):
    """Two communes that are built up and, 60 km away, one of their region and one of another."""
    widths = {"05101": 5, "05109": 5, "05802": 1, "13101": 1}
    case = world(tmp_path, ["##########"], widths, catalogue=catalogue)
    frame = case.land.communes.frame
    frame["geometry"] = [
        translate(shape, FAR if n > 1 else 0, 0) for n, shape in enumerate(frame.geometry)
    ]
    return case


def test_a_commune_without_evidence_is_in_the_result_or_named(catalogue, case):
    result = delimit(case, catalogue, RasterioPort())
    assert result.communes.cuts == ["05101", "05109"]
    notes = [str(note) for note in result.notes]
    (near,) = [note for note in notes if "does not reach" in note]
    assert "Limache (05802)" in near
    assert "13101" not in near
    assert any(note.startswith("1 communes of other regions") for note in notes)


def test_one_that_is_asked_for_is_judged_as_not_evaluable(catalogue, case):
    asked = replace(case, candidate=("05101", "05802"))
    result = delimit(asked, catalogue, RasterioPort())
    (candidate,) = result.candidates
    (found,) = [one for one in candidate.criteria if one.id == "continuity"]
    assert found.verdict.value == "no evaluable"
    assert not [note for note in result.notes if "05802" in str(note) and "reach" in str(note)]


def in_degrees(frame):
    """The metres of a layer, said to be degrees."""
    return frame.set_crs(4326, allow_override=True)


def test_coordinates_that_a_system_does_not_have_are_named(catalogue, tmp_path):
    case = world(tmp_path, ["##########"], {"99101": 5, "99102": 5}, catalogue=catalogue)
    layer = case.land.communes
    nowhere = replace(layer, frame=in_degrees(layer.frame))
    shapes = geopandas.GeoDataFrame(geometry=list(layer.frame.geometry), crs=layer.frame.crs)
    polygons = PolygonEvidence("techos", "", in_degrees(shapes))
    river = CrossingLayer("río", "", in_degrees(shapes))
    for land, told in (
        ({"communes": nowhere}, "99101, 99102"),
        ({"polygons": (polygons,)}, "techos"),
        ({"barriers": (river,)}, "río"),
        ({"bridges": (river,)}, "río"),
    ):
        with pytest.raises(OffEarth, match=told):
            delimit(on_land(case, **land), catalogue, RasterioPort())

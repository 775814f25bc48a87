"""A commune in several rows: what the criterion of the population makes of it."""

from __future__ import annotations

from dataclasses import replace

import geopandas
import pandas as pd
import pytest
from worlds import on_land, strips, world

from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.verdict.delimitation import delimit

THRESHOLD = 250_000
FIRST_ROWS, TRUE = 100_000 + 133_610, 100_000 + 133_610 + 38_420


def judged(catalogue, folder, **parameters):
    """Two communes, the second in two rows of 133,610 and 38,420 persons."""
    case = world(
        folder,
        ["########"],
        {"05101": 4, "05109": 4},
        catalogue=catalogue,
        columns={"POB": [100_000, 133_610]},
        population="field",
        population_field="POB",
        **parameters,
    )
    frame = case.land.communes.frame
    _, west, east = strips([4, 2, 2])
    row = frame.iloc[[1]].copy()
    row["POB"], row["geometry"] = [38_420], [east]
    frame.loc[1, "geometry"] = west
    frame = geopandas.GeoDataFrame(pd.concat([frame, row], ignore_index=True), crs=frame.crs)
    case = on_land(case, communes=replace(case.land.communes, frame=frame))
    result = delimit(case, catalogue, RasterioPort())
    (candidate,) = result.candidates
    (found,) = [one for one in candidate.criteria if one.id == "population"]
    return found, [str(note) for note in result.notes]


@pytest.mark.parametrize(
    ("reading", "verdict", "value"),
    [
        ("undecided", Verdict.NOT_EVALUABLE, None),
        ("sum", Verdict.MET, TRUE),
        ("largest", Verdict.NOT_MET, FIRST_ROWS),
    ],
)
def test_rows_that_differ_decide_nothing_until_it_is_said(
    catalogue, tmp_path, reading, verdict, value
):
    assert (TRUE, FIRST_ROWS < THRESHOLD <= TRUE) == (272_030, True)
    found, notes = judged(catalogue, tmp_path, repeated_population=reading)
    assert (found.verdict, found.value) == (verdict, value)
    assert any("133.610; 38.420" in note for note in notes)
    if value is None:
        assert "133.610; 38.420" in str(found.reason)

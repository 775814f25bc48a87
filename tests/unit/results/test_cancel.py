"""Whoever cancels while a large result is put into tables is heard at once."""

from __future__ import annotations

import numpy as np
import pytest
from worlds import commune_layer, strips, write_raster

from am_delimiter.core.basis import Cancelled, Progress
from am_delimiter.core.basis.progress import WATCHED
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum import outlines
from am_delimiter.core.continuum.outlines import patch_outlines
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.drawn import drawn_parts
from am_delimiter.core.results.gap_tables import gap_table
from am_delimiter.core.results.land_tables import continuum_table, patch_table
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

SIDE = 60
PATCHES = SIDE * SIDE


class Asked:
    """Counts how often it is asked whether to stop, and says so at the ``stop``-th time."""

    def __init__(self, stop=None):
        self.times, self.stop = 0, stop
        self.progress = Progress(stopped=self)

    def __call__(self):
        self.times += 1
        return self.times == self.stop


@pytest.fixture(scope="module")
def many(tmp_path_factory, catalogue):
    """Single cells with two cells between them: as many patches, and continua, as cells."""
    mask = np.zeros((3 * SIDE, 3 * SIDE), dtype=np.uint8)
    mask[::3, ::3] = 1
    path = write_raster(tmp_path_factory.mktemp("mundo") / "built.tif", mask)
    layer = commune_layer(dict(zip(("05101", "05102"), strips([SIDE, 2 * SIDE], 3 * SIDE))))
    chosen = choose_parameters(catalogue, tolerance=100, max_gap=500)
    given = LandGiven(layer, (RasterEvidence(path, "built"),))
    found = delimit(Case(given, chosen), catalogue, RasterioPort())
    assert len(found.patches) == len(found.continua) == PATCHES
    return found


def test_looks_are_so_many_items_apart():
    asked = Asked()
    assert list(asked.progress.watched(range(2 * WATCHED + 1))) == list(range(2 * WATCHED + 1))
    assert asked.times == 3
    with pytest.raises(Cancelled):
        list(Asked(stop=2).progress.watched(range(2 * WATCHED)))


@pytest.mark.parametrize(
    ("work", "least"),
    [
        (lambda found, progress: patch_table(found, drawn_parts(found), progress), 2),
        (lambda found, progress: gap_table(found, drawn_parts(found), progress), 3),
        (lambda found, progress: continuum_of(found, progress), 3),
    ],
)
def test_every_table_of_many_rows_looks_at_the_cancel(many, work, least):
    """Between columns: each is made at once."""
    asked = Asked()
    assert len(work(many, asked.progress)) in (PATCHES, PATCHES - 1)
    assert asked.times >= least
    for stop in range(1, asked.times + 1):
        with pytest.raises(Cancelled):
            work(many, Asked(stop).progress)


def continuum_of(found, progress):
    outlines = patch_outlines(found.patches)
    return continuum_table(found.continua, found, {}, outlines, progress)


def test_outlines_are_made_in_batches_with_a_look_between_them(many, monkeypatch):
    whole = patch_outlines(many.patches)
    before = Asked()
    patch_outlines(many.patches, None, before.progress)
    monkeypatch.setattr(outlines, "_SIDES", 100)  # a patch of one cell has two
    asked = Asked()
    assert (patch_outlines(many.patches, None, asked.progress) == whole).all()
    assert asked.times - before.times == 2 * PATCHES // 100 - 1
    for stop in range(1, asked.times + 1):
        with pytest.raises(Cancelled):
            patch_outlines(many.patches, None, Asked(stop).progress)


def test_each_patch_is_drawn_as_the_continuum_that_it_is(many):
    assert (continuum_of(many, Progress()).shapes == patch_outlines(many.patches)).all()


def test_the_result_looks_between_its_parts_and_while_it_is_written_down(many):
    asked = Asked()
    built = build_result(many, str, {}, progress=asked.progress)
    assert asked.times >= 2 + 3 + 3
    assert len(built.tables(asked.progress)["patches"]) == PATCHES

"""What the unit tests share: the catalogue, small worlds drawn by hand, and the real data."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.memory import remember_at_most

ROOT = Path(__file__).resolve().parents[2]

NEED_QGIS = (
    "land/test_raster_ports.py",
    "population/test_real_population.py",
    "results/test_remembered_runs.py",
    "studies/test_real_sensitivity.py",
    "test_scoped_enums.py",
    "verdict/test_real_cases.py",
    "verdict/test_real_data.py",
)
"""They ask ``osgeo.gdal`` or Qt, which come with QGIS and not from PyPI."""

NEED_DASK = ("blockwork/test_dask_crew.py",)
"""They start processes of Dask, which is optional."""

collect_ignore = [] if find_spec("osgeo") else list(NEED_QGIS)
collect_ignore += [] if find_spec("distributed") else list(NEED_DASK)

# the same examples every time; --hypothesis-profile=search draws many new ones
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=80)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def nothing_remembered():
    """Every run is the first of its session: how often it asks for a cancel is always the same."""
    remember_at_most(0)


@pytest.fixture(scope="session")
def catalogue():
    return load_catalogue(ROOT / "resources" / "catalogue")


@pytest.fixture(scope="session")
def real_data():
    """The folder of real files, which do not belong to the repository."""
    folder = Path(os.environ.get("AM_DELIMITER_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"the folder of real data is absent: {folder}")
    return folder

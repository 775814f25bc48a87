"""What the tests of the Python front share: the sample, delimited once, and the real data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import am_delimiter

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def sample():
    return am_delimiter.sample()


@pytest.fixture(scope="session")
def result(sample):
    """The sample with its travel and services, as the demo delimits it."""
    return am_delimiter.delimit(
        sample.communes,
        sample.evidence,
        population_field="POB_2024",
        travel=sample.travel,
        services=sample.services,
    )


@pytest.fixture(scope="session")
def real_data():
    """The folder of real files, which do not belong to the repository."""
    folder = Path(os.environ.get("AM_DELIMITER_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"the folder of real data is absent: {folder}")
    return folder

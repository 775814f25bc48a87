"""The record of what went in: hashes, dates, and layers that are no file."""

from __future__ import annotations

import hashlib
import os

import pytest

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.fingerprints import CHUNK, fingerprint
from am_delimiter.core.basis.progress import Progress


def record(path):
    return fingerprint("construido", "n", str(path), "d", Progress())


def test_hash_and_date_of_a_file(tmp_path):
    content = os.urandom(CHUNK + 1)
    file = tmp_path / "ñandú uno.tif"
    file.write_bytes(content)
    os.utime(file, (0, 1_700_000_000))  # 2023-11-14 22:13:20 UTC
    found = record(file)
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert found.modified == "2023-11-14T22:13:20+00:00"
    assert (found.kind, found.name, found.path, found.detail) == ("construido", "n", str(file), "d")


@pytest.mark.parametrize("stem", ["comunas", "comunas [2017]"])
def test_a_shapefile_is_all_its_parts(tmp_path, stem):
    parts = {".dbf": b"b", ".prj": b"p", ".shp": b"s", ".shx": b"x"}
    for suffix, content in parts.items():
        (tmp_path / (stem + suffix)).write_bytes(content)
    found = record(tmp_path / f"{stem}.shp")
    assert found.sha256 == hashlib.sha256(b"bpsx").hexdigest()
    (tmp_path / f"{stem}.dbf").write_bytes(b"other codes")
    assert record(tmp_path / f"{stem}.shp").sha256 != found.sha256


def test_what_programs_leave_beside_a_shapefile_changes_nothing(tmp_path):
    for suffix in (".shp", ".shx", ".dbf"):
        (tmp_path / f"c{suffix}").write_bytes(b"1")
    before = record(tmp_path / "c.shp").sha256
    for name in ("c.qix", "c.qmd", "c.shp.xml", "c.gpkg", "c2.dbf"):
        (tmp_path / name).write_bytes(b"2")
    assert record(tmp_path / "c.shp").sha256 == before


@pytest.mark.parametrize("path", ["", "/no/such/file.gpkg", "memory?geometry=Polygon", "."])
def test_a_layer_that_is_no_file_has_no_hash(path):
    found = record(path)
    assert (found.path, found.sha256, found.modified) == ("", "", "")


def test_cancelling_stops_the_hashing(tmp_path):
    file = tmp_path / "f.tif"
    file.write_bytes(b"1")
    with pytest.raises(Cancelled):
        fingerprint("k", "n", str(file), "d", Progress(stopped=lambda: True))

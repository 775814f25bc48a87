"""Communes in a cell: by code, old code or name, several at once, and words that are none."""

from __future__ import annotations

import pytest

from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.portfolio.named_places import Gazetteer

from worlds import commune_layer, strips  # isort: skip


@pytest.fixture(scope="module")
def places(catalogue):
    shapes = dict(zip(["08101", "99101"], strips([5, 5], 5)))
    communes = read_communes(commune_layer(shapes), catalogue)
    return Gazetteer.of(communes, catalogue)


@pytest.mark.parametrize(
    ("cell", "cuts", "unknown"),
    [
        ("05101; 5109", ["05101", "05109"], []),
        ("05101 05109", ["05101", "05109"], []),
        (5101, ["05101"], []),
        (5101.0, ["05101"], []),
        ("Viña del Mar, Quilpué y Valparaíso", ["05101", "05109", "05801"], []),
        ("CONCEPCION / talcahuano", ["08101", "08110"], []),
        ("5106", ["05801"], []),
        ("Comuna 99101", ["99101"], []),
        ("Concepción; toda la región", ["08101"], ["toda la región"]),
        ("99999", [], ["99999"]),
        ("Concepción, Concepción", ["08101"], []),
        (None, [], []),
        (float("nan"), [], []),
        ("  ", [], []),
    ],
)
def test_cells(places, cell, cuts, unknown):
    found = places.read(cell)
    assert (list(found.cuts), list(found.unknown)) == (cuts, unknown)
    assert found.said is bool(cuts or unknown)


def test_a_name_with_an_and_is_one_commune(places, catalogue):
    """«y» parts names only where both sides are communes."""
    names = [one.name for one in catalogue.communes.values()]
    for name in names:
        assert places.read(name).unknown == (), name
        assert len(places.read(name).cuts) == 1, name

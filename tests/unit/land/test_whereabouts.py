"""Where communes lie: the right system is named whatever the wrong one, and only when it is so."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from placed import ARICA, dpa, square

from am_delimiter.core.land.communes import CommuneLayer, read_communes
from am_delimiter.core.land.land_errors import (
    MissingCrs,
    MissingCrsProbable,
    SwappedAxes,
    UnknownSchema,
    UnknownSchemaSuggested,
    WrongCrs,
)
from am_delimiter.core.land.whereabouts import lies_right, probable_system

SOUTH = ("10101", "10109", "10105", "10107", "10303")  # in zone 18


def read(frame, catalogue):
    return read_communes(CommuneLayer(frame, "comunas.shp"), catalogue)


def told(raised):
    return raised.value.details["probable"].split()[0]


def test_a_layer_in_its_place_passes(catalogue):
    assert read(dpa(catalogue), catalogue).cuts == list(ARICA)


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:5361", "EPSG:32719", "EPSG:24879"])
def test_a_layer_in_another_system_passes(catalogue, crs):
    assert len(read(dpa(catalogue).to_crs(crs), catalogue)) == 4


@pytest.mark.parametrize(
    ("crs", "named"),
    [
        ("EPSG:3857", "EPSG:3857"),  # the BCN without .prj
        ("EPSG:5361", "EPSG:5361"),
        ("EPSG:32719", "EPSG:5361"),  # the same to the metre: the first of the catalogue
        ("EPSG:4326", "EPSG:4326"),
        ("EPSG:24879", "EPSG:24879"),
    ],
)
def test_the_system_of_a_layer_without_one_is_named(catalogue, crs, named):
    frame = dpa(catalogue).to_crs(crs).set_crs(None, allow_override=True)
    with pytest.raises(MissingCrsProbable) as raised:
        read(frame, catalogue)
    assert told(raised) == named
    assert isinstance(raised.value, MissingCrs)


def test_what_does_as_well_is_told_too(catalogue):
    frame = dpa(catalogue).to_crs("EPSG:32719").set_crs(None, allow_override=True)
    with pytest.raises(MissingCrsProbable, match=r"EPSG:5361 SIRGAS.*19S = EPSG:32719"):
        read(frame, catalogue)


@pytest.mark.parametrize(
    ("cuts", "truly", "declared", "named"),
    [
        (SOUTH, "EPSG:32718", "EPSG:32719", "EPSG:5362"),
        (ARICA, "EPSG:32719", "EPSG:32718", "EPSG:5361"),
        (ARICA, "EPSG:3857", "EPSG:4326", "EPSG:3857"),
        (ARICA, "EPSG:3857", "EPSG:5361", "EPSG:3857"),
        (ARICA, "EPSG:4326", "EPSG:5361", "EPSG:4326"),
    ],
)
def test_a_wrong_system_is_an_error_that_names_the_right_one(
    catalogue, cuts, truly, declared, named
):
    frame = dpa(catalogue, cuts).to_crs(truly).set_crs(declared, allow_override=True)
    with pytest.raises(WrongCrs) as raised:
        read(frame, catalogue)
    assert told(raised) == named


def test_swapped_axes_are_an_error_of_their_own(catalogue):
    shapes = [shapely.transform(s, lambda xy: xy[:, ::-1]) for s in dpa(catalogue).geometry]
    with pytest.raises(SwappedAxes) as raised:
        read(dpa(catalogue, shapes=shapes), catalogue)
    assert told(raised) == "EPSG:4326"


def test_invented_communes_may_lie_anywhere(catalogue):
    cuts = ("99101", "99102")
    shapes = [shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)]
    assert read(dpa(catalogue, cuts, shapes), catalogue).cuts == list(cuts)


def test_one_commune_out_of_place_does_not_make_the_system_wrong(catalogue):
    shapes = [square(catalogue, cut) for cut in ARICA]
    shapes[2] = square(catalogue, "12101")
    fit = lies_right(np.array(shapes), ARICA, "EPSG:4674", catalogue)
    assert fit.right.tolist() == [True, True, False, True]
    assert (fit.known, fit.share) == (4, 0.75)
    assert len(read(dpa(catalogue, shapes=shapes), catalogue)) == 4


@pytest.mark.parametrize(("km", "right"), [(40, True), (60, False)])
def test_the_margin_is_measured_between_boxes(catalogue, km, right):
    """A point north of the box of Arica, so many kilometres away; the margin is 50 km."""
    place = catalogue.places["15101"]
    point = shapely.Point((place.west + place.east) / 2, place.north + km / 111.2)
    fit = lies_right(np.array([point]), ["15101"], "EPSG:4326", catalogue)
    assert fit.right.tolist() == [right]


def test_another_datum_shows_as_a_shift(catalogue):
    """PSAD56 is some 400 m off in northern and central Chile (EPSG: 24879 against 32719)."""
    frame = dpa(catalogue).to_crs("EPSG:24879").set_crs("EPSG:32719", allow_override=True)
    shapes = np.array(frame.geometry.values)
    fit = lies_right(shapes, ARICA, "EPSG:32719", catalogue)
    assert fit.share == 1
    assert 350 < fit.shift_m < 500
    assert probable_system(shapes, ARICA, catalogue).fit.crs == "EPSG:24879"


def test_a_field_that_holds_codes_is_suggested(catalogue):
    frame = dpa(catalogue)[["CUT_COM", "COMUNA", "geometry"]].rename(columns={"CUT_COM": "clave"})
    with pytest.raises(UnknownSchemaSuggested) as raised:
        read(frame, catalogue)
    assert raised.value.details["field"] == "clave"
    with pytest.raises(UnknownSchema) as raised:
        read(frame[["COMUNA", "geometry"]], catalogue)
    assert type(raised.value) is UnknownSchema

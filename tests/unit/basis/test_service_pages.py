"""A file that says of itself that it is one page of a web service."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from am_delimiter.core.basis import sign_of_page

FEATURE = {"type": "Feature", "properties": {}, "geometry": None}
WHOLE = {"type": "FeatureCollection", "features": [FEATURE, FEATURE]}
NEXT = [{"rel": "self", "href": "x"}, {"rel": "next", "href": "y"}]


def sign(folder: Path, content: Any) -> str:
    file = folder / "capa.geojson"
    file.write_text(json.dumps(content), encoding="utf-8")
    return sign_of_page(file)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"exceededTransferLimit": True}, "exceededTransferLimit: true"),
        ({"properties": {"exceededTransferLimit": True}}, "exceededTransferLimit: true"),
        ({"numberMatched": 5, "numberReturned": 2}, "numberMatched: 5, numberReturned: 2"),
        ({"numberMatched": 5}, "numberMatched: 5, numberReturned: 2"),
        ({"totalFeatures": 346, "numberReturned": 2}, "numberMatched: 346, numberReturned: 2"),
        ({"links": NEXT}, "links: next"),
    ],
)
def test_a_page_says_so(tmp_path: Path, more: dict[str, Any], said: str) -> None:
    assert sign(tmp_path, {**WHOLE, **more}) == said


def test_the_flavour_of_esri(tmp_path: Path) -> None:
    cut = {"displayFieldName": "", "features": [], "exceededTransferLimit": True}
    assert sign(tmp_path, cut) == "exceededTransferLimit: true"


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"exceededTransferLimit": False},
        {"properties": {"exceededTransferLimit": False}},
        {"numberMatched": 2, "numberReturned": 2},
        {"numberMatched": "unknown", "totalFeatures": "unknown"},
        {"totalFeatures": -1},
        {"links": NEXT[:1]},
    ],
)
def test_a_whole_layer_says_nothing(tmp_path: Path, more: dict[str, Any]) -> None:
    assert sign(tmp_path, {**WHOLE, **more}) == ""


def test_an_attribute_of_that_name_is_no_sign(tmp_path: Path) -> None:
    own = {**FEATURE, "properties": {"exceededTransferLimit": True, "numberMatched": 9}}
    assert sign(tmp_path, {**WHOLE, "features": [own]}) == ""


def test_a_sign_far_into_the_file_is_found_over_the_seam_of_two_pieces(tmp_path: Path) -> None:
    file = tmp_path / "capa.geojson"
    for end in range(3):
        long = '{"type": "FeatureCollection", "features": [], "name": "'
        long += "x" * ((1 << 20) - len(long) - 12 + end) + '", "exceededTransferLimit": true}'
        file.write_text("\ufeff" + long, encoding="utf-8")
        assert sign_of_page(file) == "exceededTransferLimit: true"


def test_the_numbers_of_a_wfs_in_gml(tmp_path: Path) -> None:
    file = tmp_path / "capa.gml"
    text = '<?xml version="1.0"?><wfs:FeatureCollection numberMatched="{}" numberReturned="4">'
    file.write_text(text.format(5), encoding="utf-8")
    assert sign_of_page(file) == "numberMatched: 5, numberReturned: 4"
    for whole in ("4", "unknown"):
        file.write_text(text.format(whole), encoding="utf-8")
        assert sign_of_page(file) == ""


def test_what_is_no_json_or_not_there_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "capa.geojson"
    assert sign_of_page(file) == ""
    for content in (
        b"",
        b'{"exceededTransferLimit": true',
        b"\xff\xfe{",
        b"[" * 9,
        b'{"a":' * 9**5,
    ):
        file.write_bytes(content + b"exceededTransferLimit")
        assert sign_of_page(file) == ""

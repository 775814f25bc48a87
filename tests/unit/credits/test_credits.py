"""Where inputs come from: who says it, in which order, and what is left unsaid."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.fingerprints import InputFile
from am_delimiter.core.basis.said_sources import SaidSource
from am_delimiter.core.basis.vocabulary import InputKind
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.credits import (
    NOBODY,
    Credit,
    KnownBy,
    LayerFacts,
    SaidFacts,
    completed,
    credit_of_tags,
    metadata_of_file,
    with_credits,
)

CATALOGUE = load_catalogue(Path(__file__).parents[3] / "resources" / "catalogue")
INE = "Instituto Nacional de Estadísticas (INE)"
ENCODED = "codificado como GHS-BUILT-S (m² construidos por celda); procedencia no declarada; ≥ 20 %"
MADE_FROM_BLOCKS = (
    ("description", "m2 of INE 2017 census block per 100 m cell, GHS_BUILT_S-like encoding"),
    ("source", "derived by rasterising INE census blocks; NOT GHSL"),
)
QMD = """<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6">
  <title>R&amp;os
   principales</title>
  <abstract>Red de drenaje</abstract>
  <contact><name>Ana</name><organization>Otra</organization><role>user</role></contact>
  <contact><name>Eva</name><organization>DGA</organization><role>owner</role></contact>
  <dates><date type="Created" value="2019-01-01"/>
  <date type="Published" value="2021-05-03"/></dates>
  <rights>Uso libre</rights>
  <license>CC BY 4.0</license>
</qgis>
"""
DGA = Credit("DGA", "R&os principales", "2021", "CC BY 4.0", "Red de drenaje", KnownBy.METADATA)


def of(kind, path, name="capa", detail=""):
    return InputFile(kind, name, path, "", "", detail)


def credited(item, said=(), facts=(), official=True):
    (found,) = with_credits([item], SaidFacts(said, facts, official), CATALOGUE)
    return (found.institution, found.title, found.year, found.licence, found.known_by)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            of(InputKind.COMMUNES, "/d/Cartografia.gpkg", detail="ine_2024"),
            (INE, "Cartografía del Censo 2024", "2024", "CC BY-SA 4.0"),
        ),
        (
            of(InputKind.LOCATED, "/d/m.gpkg", detail="polígonos; campo n_per; por igual"),
            (INE, "Cartografía del Censo 2024", "2024", "CC BY-SA 4.0"),
        ),
        (
            of(
                InputKind.POPULATION,
                "",
                "Censo de Población y Vivienda 2024: población por comuna",
            ),
            (
                INE,
                "Censo de Población y Vivienda 2024: población por comuna",
                "2024",
                "Sin licencia indicada; se citan hechos",
            ),
        ),
        (
            of(InputKind.BUILTUP, "C:\\d\\WSF2019_v1_-72_-34.tif"),
            (
                "Centro Aeroespacial Alemán (DLR)",
                "World Settlement Footprint 2015, 2019 y Evolution",
                "",
                "CC-BY 4.0",
            ),
        ),
    ],
)
def test_official_data_are_recognised(item, expected):
    assert credited(item)[:4] == expected


@pytest.mark.parametrize(
    ("kind", "fields", "institution", "licence"),
    [
        ("hidrografía", ("osm_id", "code", "fclass", "name"), "Colaboradores", "ODbL 1.0"),
        (
            "límite urbano",
            ("ID_ENTIDAD", "ENTIDAD", "COMUNA", "CATEGORIA", "CONURBACION", "n_per"),
            INE,
            "CC BY-SA 4.0",
        ),
        (
            "construido",
            ("REGION", "NOM_REGION", "COMUNA", "NOM_COMUNA", "URBANO", "TIPO", "NOM_CATEG"),
            INE,
            "Sin licencia indicada",
        ),
        ("hidrografía", ("osm_id", "name"), "", ""),
    ],
)
def test_layers_of_any_kind_are_known_by_their_fields(kind, fields, institution, licence):
    item = replace(of(InputKind.BUILTUP, "/d/capa.gpkg"), kind=kind)
    found = credited(item, facts=(LayerFacts("/d/capa.gpkg", "capa", kind, fields),))
    assert found[0].startswith(institution) == bool(found[0] or not institution)
    assert (bool(found[0]), found[3].partition(";")[0]) == (bool(institution), licence)


def test_what_only_looks_like_a_product_is_nobodys():
    item = of(InputKind.BUILTUP, "/d/blockcover2017_concepcion.tif", detail=ENCODED)
    facts = LayerFacts(item.path, "capa", "construido", tags=MADE_FROM_BLOCKS)
    (found,) = with_credits([item], SaidFacts((), (facts,)), CATALOGUE)
    assert (found.institution, found.title, found.known_by) == ("", "", "")
    assert "NOT GHSL" in found.statement


def test_the_product_of_a_made_up_region_is_nobodys():
    item = of(InputKind.BUILTUP, "/d/GHS_BUILT_S_E2020_FICTICIA_54009_100_R13_C12.tif")
    assert credited(item)[0].startswith("Joint Research Centre")
    assert credited(item, official=False) == ("", "", "", "", "")


def test_communes_of_an_earlier_result_are_nobodys():
    fields = tuple(field["name"] for field in CATALOGUE.layers["communes"].fields)
    item = of(InputKind.COMMUNES, "/d/resultado.gpkg", detail="dpa_subdere")
    facts = LayerFacts(item.path, "capa", "comunas", fields)
    assert credited(item, facts=(facts,)) == ("", "", "", "", "")
    assert credited(item)[0] == "SUBDERE e IDE Chile"


def test_a_person_goes_before_the_metadata_and_these_before_what_is_recognised():
    item = of(InputKind.COMMUNES, "/d/c.gpkg", detail="ine_2024")
    facts = (LayerFacts("/d/c.gpkg", "capa", "comunas", metadata=DGA),)
    assert credited(item, facts=facts) == ("DGA", DGA.title, "2021", "CC BY 4.0", KnownBy.METADATA)
    said = (SaidSource("c.gpkg", "INE", "Mis comunas", "2025"),)
    known = ("INE", "Mis comunas", "2025", "CC BY-SA 4.0", KnownBy.PERSON)
    assert credited(item, said) == known
    # another institution made another layer: its licence is not borrowed
    assert credited(item, said, facts) == known
    other = (SaidSource("c.gpkg", "GORE", "Comunas", "", "Reservada"),)
    assert credited(item, other) == ("GORE", "Comunas", "", "Reservada", KnownBy.PERSON)


def test_layers_of_one_file_are_told_apart_by_their_use():
    path = "/d/pais.gpkg"
    blocks = LayerFacts(path, "pais", "límite urbano", ("MANZENT", "CUT", "n_per"))
    plain = LayerFacts(path, "pais", "construido", ("id",))
    assert credited(of(InputKind.URBAN_LIMIT, path), facts=(plain, blocks))[0] == INE
    assert credited(of(InputKind.BUILTUP, path), facts=(plain, blocks))[0] == ""
    both = (blocks, replace(blocks, fields=("id",)))
    assert credited(of(InputKind.URBAN_LIMIT, path), facts=both)[0] == ""


def test_metadata_beside_a_file_are_read(tmp_path):
    file = tmp_path / "ríos.shp"
    file.write_bytes(b"x")
    assert metadata_of_file(str(file)) == NOBODY
    file.with_suffix(".qmd").write_text(QMD, encoding="utf-8")
    assert metadata_of_file(str(file)) == DGA
    assert metadata_of_file(str(tmp_path / "otra.shp")) == NOBODY


def test_metadata_in_a_geopackage_are_those_of_the_table_and_nothing_is_left_beside(tmp_path):
    file = tmp_path / "capas.gpkg"
    with closing(sqlite3.connect(file)) as base, base:
        base.execute("create table gpkg_metadata (id, md_standard_uri, metadata)")
        base.execute("create table gpkg_metadata_reference (table_name, md_file_id)")
        for number, name in enumerate(("rios", "caminos")):
            text = QMD.replace("DGA", name.upper())
            row = (number, "http://mrcc.com/qgis.dtd", text)
            base.execute("insert into gpkg_metadata values (?, ?, ?)", row)
            base.execute("insert into gpkg_metadata_reference values (?, ?)", (name, number))
    assert metadata_of_file(str(file), "rios").institution == "RIOS"
    assert metadata_of_file(str(file), "Caminos").institution == "CAMINOS"
    assert metadata_of_file(str(file), "otra") == NOBODY
    assert metadata_of_file(str(file)) == NOBODY
    assert sorted(one.name for one in tmp_path.iterdir()) == ["capas.gpkg"]


@pytest.mark.parametrize("content", [b"", b"<qgis>", b"\xff\xfe\x00", b"<title>" * 200_000])
def test_a_damaged_description_says_nothing(tmp_path, content):
    file = tmp_path / "capa.gpkg"
    file.write_bytes(content)
    file.with_suffix(".qmd").write_bytes(content)
    assert metadata_of_file(str(file)) == NOBODY


def test_tags_of_a_raster_tell_who_made_it_and_the_name_of_a_band_does_not():
    tags = (
        ("TIFFTAG_ARTIST", "GORE"),
        ("TITLE", "Huella"),
        ("date", "mayo de 2023"),
        ("license", "CC0"),
        ("DESCRIPTION", "Band 1"),
    )
    assert credit_of_tags(tags) == Credit("GORE", "Huella", "2023", "CC0", "", KnownBy.METADATA)
    assert credit_of_tags((("AREA_OR_POINT", "Area"), ("DESCRIPTION", "gris"))) == NOBODY


WORDS = st.sampled_from(["", "INE", "Instituto (INE)", "GORE"])
CREDITS = st.builds(Credit, WORDS, st.sampled_from(["", "T"]), st.sampled_from(["", "2024"]))


@given(CREDITS, CREDITS)
def test_to_complete_never_takes_away_what_was_known(first, then):
    found = completed(first, then)
    for name in ("institution", "title", "year", "licence"):
        assert getattr(found, name) in {getattr(first, name), getattr(then, name)}
        if getattr(first, name):
            assert getattr(found, name) == getattr(first, name)
    assert completed(first, NOBODY) == first

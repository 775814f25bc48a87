"""Tables as offices have them: blocks, microdata, names in place of codes, wrong regions."""

from __future__ import annotations

from pathlib import Path

import geopandas
import pandas as pd
import pytest
from placed import dpa
from shapely.geometry import box

from am_delimiter.core.diagnosis import (
    Diagnosis,
    TableInput,
    UnreadInput,
    VectorInput,
    diagnose,
    read_text_table,
)
from am_delimiter.core.land.communes import CommuneLayer, commune_schema
from am_delimiter.core.land.land_errors import UnknownSchemaSuggested
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort


@pytest.fixture
def examine(catalogue):
    def run(source: TableInput | VectorInput | UnreadInput) -> Diagnosis:
        return diagnose([source], catalogue, RasterioPort())[0]

    return run


def office(file: Path) -> TableInput:
    return TableInput(read_text_table(file).frame, file.name, str(file))


def ids(found: Diagnosis) -> list[str]:
    return [one.id for one in found.findings]


def test_blocks_in_a_table_are_no_rows_too_many(real_data, examine):
    found = examine(office(real_data / "cases" / "censo2024_manzana_mini.csv"))
    assert (found.role, found.use.value) == ("block_table", "sirve con advertencias")
    assert ids(found) == ["suppressed", "undetermined", "blocks_without_shapes"]
    # by the README of the file: 120 urban and 47 indeterminate
    sums = str({fact.id: fact.value for fact in found.facts}["persons_by_commune"])
    assert sums == "05101: 167.0, 05109: 6178.0, 01107: 81.0"
    assert found.finding("undetermined").figures == {"rows": 1, "persons": 47.0}
    assert found.finding("suppressed").figures["fields"] == {"n_pueblos_orig": 2}


def test_microdata_are_sent_where_they_are_read(real_data, examine):
    found = examine(office(real_data / "cases" / "od_censo2024_mini.csv"))
    assert (found.role, found.use.value) == ("census_microdata", "sirve con advertencias")
    assert "odfromcensus2024" in str(found.finding("census_microdata").advice)


def test_a_raster_of_persons_can_be_used_and_is_summed(real_data, catalogue):
    file = real_data / "cases" / "ghs_pop_mini_54009.asc"
    (found,) = diagnose([RasterEvidence(str(file), "ghs_pop_mini")], catalogue, RasterioPort())
    assert (found.role, found.use.value) == ("population_raster", "sirve")
    total = {fact.id: fact.value for fact in found.facts}["persons"]
    assert total == pytest.approx(168_298.853, abs=0.01)  # README of the file; no data left out


def test_names_are_joined_by_the_register_and_its_variants(examine):
    names = ["Aisén", "AYSEN", "Llay-Llay", "Treguaco", "Paiguano", "viña  del mar", "Til Til"]
    table = pd.DataFrame({"comuna": [*names, "Santiago Sur", "Total país"], "m2": ["1"] * 9})
    found = examine(TableInput(table, "permisos"))
    assert (found.role, found.use.value) == ("names_table", "no sirve")
    assert found.finding("names_not_codes").figures["cuts"] == {
        "Aisén": "11201",
        "AYSEN": "11201",
        "Llay-Llay": "05703",
        "Treguaco": "16207",
        "Paiguano": "04105",
        "viña  del mar": "05109",
        "Til Til": "13303",
    }
    assert set(found.finding("name_variants").figures["cuts"]) == {
        "Aisén",
        "Llay-Llay",
        "Paiguano",
    }
    assert found.finding("tax_districts").figures["cuts"] == {"Santiago Sur": "13101"}
    assert found.finding("unmatched_names").figures["unmatched"] == ["Total país"]


def test_codes_that_contradict_their_region_are_told(examine):
    rows = {
        "CUT": ["5101", "13101", "8401", "08401"],
        "COD_REGION": ["00005", "5", "16", "8"],  # Chillán was 08401 until 2018 and is 16101
        "pob_2024": ["310000", "438856", "", ""],
    }
    found = examine(TableInput(pd.DataFrame(rows), "t"))
    assert found.finding("other_region").figures == {"rows": 1, "field": "COD_REGION"}
    assert "13101 (COD_REGION 5)" in str(found.finding("other_region").note)


def test_a_population_far_from_both_censuses_is_told(examine, catalogue):
    vina = catalogue.communes["05109"]
    persons = [vina.census_2024 * 1.09, catalogue.communes["05101"].census_2017 * 0.5]
    found = examine(
        TableInput(pd.DataFrame({"CUT": ["05109", "05101"], "poblacion": persons}), "t")
    )
    assert found.finding("far_from_census").figures == {"field": "poblacion", "communes": 1}
    assert "Valparaíso" in str(found.finding("far_from_census").note)


def test_what_lacks_is_a_sentence(catalogue):
    table = TableInput(pd.DataFrame({"a": ["x"], "b": ["y"]}), "t")
    for role, lacking in (
        ("travel", "the code of the commune of origin, the code of the commune of destination"),
        ("population_table", "the code of the commune, persons"),
    ):
        (found,) = diagnose([table], catalogue, RasterioPort(), role)
        said = str(found.finding("missing_columns").note)
        assert lacking in said
        assert "Its columns are: a, b." in said
        assert "—" not in said


@pytest.mark.parametrize(("code", "name"), [("CUT", "COMUNA"), ("CUT_COM", "Comuna")])
def test_a_code_and_a_name_are_recognised_without_choosing(catalogue, code, name):
    frame = geopandas.GeoDataFrame(
        {name: ["Arica", "Camarones"], code: ["15101", "15102"]},
        geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1)],
        crs=4326,
    )
    schema = commune_schema(CommuneLayer(frame, "c"), catalogue)
    assert (schema.cut_field, schema.name_field) == (code, name)
    blocks = pd.concat([frame] * 3, ignore_index=True)  # no layer of communes: three rows of each
    with pytest.raises(UnknownSchemaSuggested):
        commune_schema(CommuneLayer(blocks, "c"), catalogue)


def test_the_area_of_a_commune_in_two_rows_counts_once(examine, catalogue):
    once = dpa(catalogue)
    twice = pd.concat([once, once.head(1)], ignore_index=True)

    def area(frame: geopandas.GeoDataFrame) -> object:
        found = examine(VectorInput(frame, "c"))
        return {fact.id: fact.value for fact in found.facts}["area_km2"]

    assert area(twice) == area(once)

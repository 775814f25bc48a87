"""The catalogue: its files follow their schemas, hold together and say what the sources say."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from am_delimiter.core.catalogue.catalogue import Catalogue, load_catalogue
from am_delimiter.core.catalogue.catalogue_errors import CatalogueError

FOLDER = Path(__file__).parents[3] / "resources" / "catalogue"
JSON_FILES = (
    "census_microdata",
    "comparison_layers",
    "continuity_layers",
    "criteria",
    "degurba_checks",
    "degurba_classes",
    "degurba_layers",
    "degurba_rules",
    "degurba_sets",
    "definition_fields",
    "definition_kinds",
    "definition_layers",
    "definition_rules",
    "encodings",
    "epoch_layers",
    "epoch_products",
    "epoch_rules",
    "fields",
    "functional_layers",
    "functional_presets",
    "functional_rules",
    "functional_special_codes",
    "governance_layers",
    "governance_lists",
    "grounds",
    "growth_indicators",
    "background_roles",
    "instrument_kinds",
    "layers",
    "limits",
    "metropolitan_areas",
    "nationwide_layers",
    "note_kinds",
    "official_sources",
    "overview_layers",
    "page_texts",
    "parameters",
    "people_fields",
    "portfolio_fields",
    "portfolio_layers",
    "portfolio_legs",
    "portfolio_rules",
    "portfolio_states",
    "portfolio_units",
    "presets",
    "problem_layers",
    "procedure",
    "procedure_steps",
    "recognised_layers",
    "register_fields",
    "rezago_dimensions",
    "rezago_fields",
    "rezago_layers",
    "rezago_presets",
    "rezago_rules",
    "rezago_tests",
    "rezago_variables",
    "robustness_layers",
    "roles",
    "schemas",
    "service_categories",
    "sources",
    "status_layers",
    "texts",
    "travel_definitions",
    "travel_tables",
)
NOT_CITING = (
    "sources",
    "layers",
    "continuity_layers",
    "comparison_layers",
    "definition_layers",
    "overview_layers",
    "nationwide_layers",
    "epoch_layers",
    "portfolio_layers",
    "degurba_layers",
    "problem_layers",
    "rezago_layers",
    "robustness_layers",
    "governance_layers",
    "roles",
    "status_layers",
    "functional_layers",
)
TABLES = (
    "commune_names.csv",
    "commune_places.csv",
    "communes.csv",
    "crs_candidates.csv",
    "old_codes.csv",
    "regions.csv",
    "working_crs.csv",
)

REGISTER_POPULATION = {
    "alto_hospicio_iquique": (299843, 341673),
    "gran_valparaiso": (951311, 970233),
    "ohiggins": (341324, 368458),
    "la_serena_coquimbo": (448784, 513860),
    "puerto_montt_puerto_varas": (290480, 329982),
    "gran_concepcion": (985034, 1012490),
    "temuco_padre_las_casas": (358541, 373174),
    "chillan_chillan_viejo": (215646, 223070),
    "talca_maule": (270078, 293212),
}

FILE_ENCODINGS = {
    "GHS_BUILT_S_E2020_GLOBE_R2023A_54009_100_V1_0_R14_C12.tif": ["ghs_built_s"],
    "GHS_BUILT_S_E2020_GLOBE_R2023A_4326_30ss_V1_0.tif": ["ghs_built_s"],
    "GHS_SMOD_E2030_GLOBE_R2023A_54009_1000_V2_0_R5_C20.tif": ["ghs_smod"],
    "ESA_WorldCover_10m_2021_v200_S36W072_Map.tif": ["esa_worldcover"],
    "WSF2019_v1_-72_-34.tif": ["wsf"],
    "WSF2015_v2_-72_-34.tif": ["wsf"],
    "WSFevolution_v1_-72_-34.tif": ["wsf_evolution"],
    "GAIA_1985_2018_-33_-072.tif": ["gaia"],
    "Dynamic_World_Biobio_2024.tif": ["dynamic_world"],
    "19H_20230101-20240101.tif": ["esri_lulc"],
    "U2018_CLC2018_V2020_20u1.tif": ["corine"],
    "mapbiomas_chile_collection2_coverage_2024.tif": ["mapbiomas"],
    "GHS_BUILT_S_NRES_E2020_GLOBE_R2023A_54009_100_V1_0_R14_C12.tif": [],
    "GHS_POP_E2020_GLOBE_R2023A_54009_100_V1_0_R14_C12.tif": [],
    "ESA_WorldCover_10m_2021_v200_S36W072_InputQuality.tif": [],
    "mascara_urbana.tif": [],
}

INE_2017 = ["REGION", "NOM_REGION", "PROVINCIA", "NOM_PROVIN", "COMUNA", "NOM_COMUNA"]
LAYER_SCHEMAS = {
    "INE 2017": ([*INE_2017, "SHAPE_Leng", "SHAPE_Area"], ["ine_2017"]),
    "INE 2017 with joined figures": (
        [*INE_2017, "SHAPE_Area", "CUT_COM", "POB_2017", "POB_2024"],
        ["ine_2017"],
    ),
    "INE 2017, census urban limit": ([*INE_2017, "URBANO", "TIPO", "NOM_CATEG"], []),
    "DPA": (
        ["REGION", "PROVINCIA", "COMUNA", "SUPERFICIE", "CUT_REG", "CUT_PROV", "CUT_COM"],
        ["dpa_subdere"],
    ),
    "INE 2024": (["CUT", "COMUNA", "COD_REGION", "REGION", "PROVINCIA", "n_per"], ["ine_2024"]),
    "INE 2024, blocks": (["MANZENT", "CUT", "COMUNA", "COD_REGION", "REGION", "n_per"], []),
    "BCN": (
        ["objectid", "cod_comuna", "codregion", "st_area_sh", "Region", "Comuna", "Provincia"],
        ["bcn"],
    ),
    "chilemapas": (["codigo_comuna", "codigo_provincia", "codigo_region"], ["chilemapas"]),
    "chilemapas with names": (
        ["codigo_comuna", "codigo_provincia", "codigo_region", "NOM_COMUNA"],
        ["chilemapas"],
    ),
    "chilemapas in a shapefile": (["codigo_com", "codigo_pro", "codigo_reg"], ["chilemapas_shp"]),
    "chilemapas, census zones": (["geocodigo", "codigo_comuna", "codigo_region", "pob_2017"], []),
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(FOLDER)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "catálogo"))


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def items(name: str) -> list[dict]:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["items"]


def schema_of(name: str) -> dict:
    return json.loads((FOLDER / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_json_file_has_a_schema_and_every_schema_a_file() -> None:
    assert {file.stem for file in FOLDER.glob("*.json")} == set(JSON_FILES)
    assert {f.name for f in (FOLDER / "schema").iterdir()} == {
        f"{name}.schema.json" for name in JSON_FILES
    }
    assert {file.name for file in FOLDER.glob("*.csv")} == set(TABLES)


@pytest.mark.parametrize("name", JSON_FILES)
def test_json_follows_its_schema(name: str) -> None:
    schema = schema_of(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    content = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert content["$schema"] == f"schema/{name}.schema.json"
    problems = jsonschema.Draft202012Validator(schema).iter_errors(content)
    assert [f"{list(p.absolute_path)}: {p.message}" for p in problems] == []


@pytest.mark.parametrize("name", JSON_FILES)
def test_schema_rejects_an_item_with_a_key_missing(name: str) -> None:
    validator = jsonschema.Draft202012Validator(schema_of(name))
    required = schema_of(name)["properties"]["items"]["items"]["required"]
    for key in required:
        broken = [{k: v for k, v in items(name)[0].items() if k != key}]
        assert not validator.is_valid({"items": broken}), key


def test_communes_add_up_to_both_censuses(catalogue: Catalogue) -> None:
    communes = catalogue.communes.values()
    assert len(communes) == 346
    assert sum(c.census_2017 for c in communes) == 17_574_003
    assert sum(c.census_2024 for c in communes) == 18_480_432


def test_commune_codes_nest(catalogue: Catalogue) -> None:
    for cut, commune in catalogue.communes.items():
        assert cut == commune.cut
        assert len(cut) == 5
        assert cut.isdigit()
        assert cut.startswith(commune.province_code)
        assert commune.province_code.startswith(commune.region_code)
        assert commune.region == catalogue.regions[commune.region_code].name
    assert len({c.province_code for c in catalogue.communes.values()}) == 56


def test_commune_names_are_well_spelt(catalogue: Catalogue) -> None:
    names = {cut: commune.name for cut, commune in catalogue.communes.items()}
    assert names["08301"] == "Los Ángeles"
    assert names["16206"] == "Ránquil"
    assert names["13120"] == "Ñuñoa"
    assert [n for n in names.values() if "Ã" in n or n != n.strip() or n.isupper()] == []


def test_every_commune_but_antarctica_has_a_place(catalogue: Catalogue) -> None:
    assert catalogue.communes.keys() - catalogue.places.keys() == {"12202"}
    for place in catalogue.places.values():
        assert -110 < place.west < place.east < -66
        assert -57 < place.south < place.north < -17
    arica = catalogue.places["15101"]
    assert arica.west < -70.31 < arica.east  # the city, on any map
    assert arica.south < -18.48 < arica.north


def test_fields_of_a_meaning_are_found_in_the_order_of_the_names(catalogue: Catalogue) -> None:
    fields = ["comuna", "x", "Cut"]
    assert catalogue.fields["cut"].among(fields) == ["Cut", "comuna"]


def test_regions_run_from_north_to_south(catalogue: Catalogue) -> None:
    romans = "XV I II III IV V RM VI VII XVI VIII IX XIV X XI XII"
    codes = "15 01 02 03 04 05 13 06 07 16 08 09 14 10 11 12"
    assert [r.roman for r in catalogue.regions.values()] == romans.split()
    assert list(catalogue.regions) == codes.split()
    assert {c.region_code for c in catalogue.communes.values()} == set(catalogue.regions)


def test_old_codes_lead_to_their_commune(catalogue: Catalogue) -> None:
    for row in rows("old_codes.csv"):
        assert catalogue.communes[row["cut"]].name == row["name"]
        if row["ambiguous"] == "no":
            assert row["old_cut"] not in catalogue.communes
            assert catalogue.old_codes[row["old_cut"]] == row["cut"]


def test_old_codes_cover_the_four_reforms(catalogue: Catalogue) -> None:
    old = catalogue.old_codes
    assert len(old) == 4 + 5 + 12 + 4 + 21
    assert old["05106"] == "05801"
    assert old["05108"] == "05804"
    assert old["05505"] == "05802"
    assert old["05507"] == "05803"
    assert old["01201"] == "15101"
    assert old["01106"] == "01401"
    assert old["10501"] == "14101"
    assert old["08406"] == "16103"
    assert "05506" not in old  # Nogales, never Olmué
    assert set(old.values()) >= {
        cut for cut, c in catalogue.communes.items() if c.province_code in {"058", "014"}
    }
    assert set(old.values()) >= {
        cut for cut, c in catalogue.communes.items() if c.region_code in {"14", "15", "16"}
    }


def test_an_ambiguous_old_code_is_not_translated(copy: Path) -> None:
    table = copy / "old_codes.csv"
    line = "05101,05801,Quilpué,2010-03-10,Prueba,yes,proyecto\n"
    table.write_text(table.read_text(encoding="utf-8") + line, encoding="utf-8")
    assert "05101" not in load_catalogue(copy).old_codes


@pytest.mark.parametrize("area_id", REGISTER_POPULATION)
def test_register_adds_up(catalogue: Catalogue, area_id: str) -> None:
    area = catalogue.metropolitan_areas[area_id]
    communes = [catalogue.communes[cut] for cut in area.communes]
    found = sum(c.census_2017 for c in communes), sum(c.census_2024 for c in communes)
    assert found == REGISTER_POPULATION[area_id]
    assert {c.region_code for c in communes} == {area.region_code}


def test_register_does_not_invent_the_list_of_santiago(catalogue: Catalogue) -> None:
    unknown = [a.id for a in catalogue.metropolitan_areas.values() if not a.communes_known]
    assert unknown == ["santiago"]
    assert catalogue.metropolitan_areas["santiago"].communes == ()
    assert set(catalogue.metropolitan_areas) == {*REGISTER_POPULATION, "santiago"}


def test_criteria_say_what_the_law_says(catalogue: Catalogue) -> None:
    found = {
        c.id: (c.operator, c.threshold, c.threshold_parameter, c.known)
        for c in catalogue.criteria.values()
    }
    assert found == {
        "communes": (">=", 2, None, True),
        "region": ("==", 1, None, True),
        "continuity": ("<=", None, "tolerance", False),
        "population": (">", 250_000, None, True),
        "travel": (">=", 15, None, False),
        "services": ("judgement", None, None, False),
        "joint_policy": ("judgement", None, None, False),
    }
    for criterion in catalogue.criteria.values():
        if criterion.known:
            assert "Ley 19.175, art. 104 bis" in criterion.source


def test_threshold_parameters_share_their_unit(catalogue: Catalogue) -> None:
    for criterion in catalogue.criteria.values():
        if criterion.threshold_parameter is not None:
            assert catalogue.parameters[criterion.threshold_parameter].unit == criterion.unit


def test_parameter_defaults(catalogue: Catalogue) -> None:
    assert {p.id: (p.default, p.unit) for p in catalogue.parameters.values()} == {
        "builtup_share": (None, "%"),
        "preset": ("own", ""),
        "tolerance": (200, "m"),
        "max_gap": (5000, "m"),
        "min_patch": (0, "ha"),
        "min_density": (0, "%"),
        "density_side": (500, "m"),
        "min_patch_tried": (None, "ha"),
        "tolerance_tried": (None, "m"),
        "min_density_tried": (None, "%"),
        "barrier_cost": (None, "m"),
        "membership": (50, "%"),
        "membership_by": ("share", ""),
        "membership_area": (20, "ha"),
        "membership_margin": (5, "%"),
        "evidence_cells": (4, "celdas"),
        "evidence_built": (10, "m²/hab."),
        "evidence_people": (10, "%"),
        "people_rule": ("areal", ""),
        "repeated_population": ("undecided", ""),
        "partial_membership": (10, "%"),
        "population": ("census_2024", ""),
        "population_measure": ("whole", ""),
        "cell_size": (None, "m"),
        "connectivity": (8, "vecinos"),
        "cells_per_source": (4, "celdas"),
        "finest_cell": (10, "m"),
        "memory_limit": (6, "GB"),
        "working_crs": (None, ""),
        "candidate": (None, ""),
        "region": (None, ""),
        "scale_error": (1, "%"),
        "travel_definition": ("crossing_origin", ""),
        "travel_centre": (None, ""),
        "travel_coverage": ("table", ""),
        "travel_few_records": (60, "registros"),
        "min_shared": (None, "n.º"),
        "min_instruments": (None, "n.º"),
        "service_length": (100, "m"),
        "service_join": (1000, "m"),
        "service_share": (10, "%"),
        "service_radius": (None, "m"),
        "service_margin": (200, "m"),
        "service_category": (None, ""),
        "service_categories": (None, ""),
        "modifies": (None, ""),
        "include": (None, ""),
        "exclude": (None, ""),
        "justification": (None, ""),
    }


def test_parameter_defaults_are_allowed(catalogue: Catalogue) -> None:
    for parameter in catalogue.parameters.values():
        if parameter.options:
            assert parameter.default in (None, *parameter.options)
        elif parameter.default is not None:
            assert parameter.min <= parameter.default <= parameter.max


def test_presets_fit_the_parameters(catalogue: Catalogue) -> None:
    assert set(catalogue.parameters["preset"].options) == set(catalogue.presets)
    assert catalogue.presets["insee"].tolerance == 200
    assert catalogue.presets["insee"].min_population == 2000
    assert catalogue.presets["ons_os"].min_patch == 20
    assert catalogue.presets["ibge"].tolerance == 3000
    assert catalogue.presets["own"].tolerance is None
    for preset in catalogue.presets.values():
        for name in ("tolerance", "min_patch", "membership"):
            value, parameter = getattr(preset, name), catalogue.parameters[name]
            assert value is None or parameter.min <= value <= parameter.max


@pytest.mark.parametrize("name", [n for n in JSON_FILES if n not in NOT_CITING])
def test_sources_of_items_exist_and_name_the_file(catalogue: Catalogue, name: str) -> None:
    for item in items(name):
        assert f"{name}.json" in catalogue.sources[item["source_id"]].used_in, item["id"]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_a_source(catalogue: Catalogue, name: str) -> None:
    assert any(name in source.used_in for source in catalogue.sources.values())


def test_files_named_by_sources_exist(catalogue: Catalogue) -> None:
    for source in catalogue.sources.values():
        assert [name for name in source.used_in if not (FOLDER / name).is_file()] == []


@pytest.mark.parametrize("file_name", FILE_ENCODINGS)
def test_file_names_are_recognised_by_one_encoding(catalogue: Catalogue, file_name: str) -> None:
    found = [e.id for e in catalogue.encodings.values() if e.matches(file_name)]
    assert found == FILE_ENCODINGS[file_name]


def test_every_named_product_has_an_example(catalogue: Catalogue) -> None:
    named = {e.id for e in catalogue.encodings.values() if e.filename_patterns}
    assert named == {encoding for found in FILE_ENCODINGS.values() for encoding in found}
    assert set(catalogue.encodings) - named == {"mask", "percent", "fraction"}


def test_built_values_are_legal_and_never_no_data(catalogue: Catalogue) -> None:
    for encoding in catalogue.encodings.values():
        built = set(encoding.classes)
        if encoding.kind == "range":
            built = set(range(int(encoding.min), int(encoding.max) + 1))
        assert built.isdisjoint(encoding.nodata), encoding.id
        if encoding.legal_values is not None:
            assert built < set(encoding.legal_values), encoding.id
            assert set(encoding.legal_values).isdisjoint(encoding.nodata), encoding.id


def test_legends_of_the_products(catalogue: Catalogue) -> None:
    encodings = catalogue.encodings
    assert encodings["esa_worldcover"].classes == (50,)
    assert encodings["esa_worldcover"].legal_values == (10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)
    assert encodings["ghs_smod"].classes == (21, 22, 23, 30)
    assert encodings["ghs_smod"].legal_values == (10, 11, 12, 13, 21, 22, 23, 30)
    assert encodings["corine"].classes == (111, 112, 121, 122, 123, 124, 131, 132, 133, 141, 142)
    assert len(encodings["corine"].legal_values) == 44
    assert encodings["percent"].scale == 0.01


def test_products_to_verify_are_not_called_known(catalogue: Catalogue) -> None:
    unknown = {e.id for e in catalogue.encodings.values() if not e.known}
    assert unknown == {"dynamic_world", "esri_lulc", "corine", "mapbiomas"}


def test_no_data_of_built_area_depends_on_the_cell(catalogue: Catalogue) -> None:
    ghs = catalogue.encodings["ghs_built_s"]
    assert set(ghs.nodata_for(100)) == {255, 65535, 4294967295}
    assert set(ghs.nodata_for(10_000)) == {65535, 4294967295}
    assert set(ghs.nodata_for(1_000_000)) == {4294967295}
    assert catalogue.encodings["ghs_smod"].nodata_for(1_000_000) == (-200,)


@pytest.mark.parametrize("layer", LAYER_SCHEMAS)
@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_layers_are_recognised_by_one_schema(catalogue: Catalogue, layer: str, case) -> None:
    fields, expected = LAYER_SCHEMAS[layer]
    found = [s.id for s in catalogue.schemas.values() if s.recognises(map(case, fields))]
    assert found == expected


def test_the_field_comuna_is_a_code_only_in_ine_2017(catalogue: Catalogue) -> None:
    code_in = [s.id for s in catalogue.schemas.values() if s.cut_field.upper() == "COMUNA"]
    name_in = [s.id for s in catalogue.schemas.values() if (s.name_field or "").upper() == "COMUNA"]
    assert code_in == ["ine_2017"]
    assert name_in == ["dpa_subdere", "ine_2024", "bcn"]


def test_schema_fields_are_among_the_required(catalogue: Catalogue) -> None:
    for schema in catalogue.schemas.values():
        used = {schema.cut_field, schema.name_field, schema.region_code_field}
        used |= {schema.region_name_field}
        assert used - {None} <= set(schema.required_fields), schema.id
        assert set(schema.required_fields).isdisjoint(schema.forbidden_fields)
        assert set(schema.excluded_codes).isdisjoint(catalogue.communes)
    priorities = [schema.priority for schema in catalogue.schemas.values()]
    assert len(set(priorities)) == len(priorities)


def test_census_microdata_say_what_is_seen_and_what_is_assumed(catalogue: Catalogue) -> None:
    record = catalogue.census_microdata["censo_2024"]
    lists = (record.residence_fields, record.place_fields, record.work_fields)
    first = [names[0] for names in lists]
    assert first == ["comuna", "p44_lug_trab", "p44_lug_trab_esp"]
    assert set(record.verified_fields) == set(first)
    places = {entry["code"]: entry["place"] for entry in record.places}
    assert places == {
        "1": "own_commune",
        "2": "own_commune",
        "3": "other_commune",
        "4": "other_country",
        "5": "several",
        "-99": "no_answer",
    }
    special = {entry["code"]: entry["evidence"] for entry in record.special_codes}
    assert special == {"998": "visto", "-99": "documentado", "-66": "supuesto"}
    assert record.memory_min_mb <= record.memory_mb <= record.memory_max_mb


def test_a_table_saved_with_semicolons_and_bom_is_read(copy: Path) -> None:
    table = copy / "regions.csv"
    text = table.read_text(encoding="utf-8").replace(",", ";")
    table.write_text(text, encoding="utf-8-sig")
    assert load_catalogue(copy).regions["05"].roman == "V"


MALFORMED = {
    "place unknown": ("census_microdata.json", '"several"', '"varias"', "varias"),
    "count unreadable": ("census_microdata.json", '"460346"', '"460.346"', "460.346"),
    "code unreadable": ("census_microdata.json", '"code": "998"', '"code": "S/I"', "S/I"),
    "code lost": ("census_microdata.json", '"code": "-66",', "", "code"),
    "zero lost": ("communes.csv", "01101,", "1101,", "must have 5 digits"),
    "thousands point": ("communes.csv", ",191468,", ",191.468,", "no whole number"),
    "population missing": ("communes.csv", ",191468,", ",,", "no whole number"),
    "column renamed": ("communes.csv", "census_2024", "censo", "lacks census_2024"),
    "cell too many": ("communes.csv", "199587", "199587,1", "wrong number of columns"),
    "cell too few": ("communes.csv", ",199587", "", "wrong number of columns"),
    "commune twice": ("communes.csv", "01107,", "01101,", "01101 appears twice"),
    "region unknown": ("communes.csv", ",011,Iquique,01,", ",011,Iquique,99,", "99"),
    "yes or no": ("old_codes.csv", ",no,", ",quizás,", "must be yes or no"),
    "old code in use": ("old_codes.csv", "05106,", "05101,", "05101 is in use"),
    "old code to nowhere": ("old_codes.csv", ",05801,", ",05899,", "05899"),
    "old code unsourced": ("old_codes.csv", "codigos_antiguos", "nadie", "source nadie"),
    "comma lost": ("criteria.json", '"communes",', '"communes"', "not valid JSON"),
    "items lost": ("presets.json", '"items"', '"lista"', "under"),
    "key lost": ("presets.json", '"tolerance": 200,', "", "lacks tolerance"),
    "key unknown": ("presets.json", '"note"', '"nota"', "lacks note"),
    "key added": ("presets.json", '"name"', '"x": 1, "name"', "has unknown x"),
    "number as text": ("parameters.json", '"max": 100', '"max": "cien"', "max cannot be"),
    "flag as number": ("criteria.json", '"known": true', '"known": 1', "known cannot be"),
    "number as flag": ("presets.json", '"tolerance": 200', '"tolerance": true', "tolerance cannot"),
    "list as text": ("encodings.json", "[-200]", '"-200"', "nodata cannot be"),
    "kind of input": ("criteria.json", '"barrera"', '"barreras"', "rests_on cannot be"),
    "ground unknown": ("criteria.json", '"morphological"', '"forma"', "no ground forma"),
    "parameter unknown": ("criteria.json", '"tolerance"', '"distancia"', "distancia"),
    "source unknown": ("criteria.json", '"prensa_nuble"', '"rumor"', "source rumor"),
    "kind unknown": ("encodings.json", '"built_area"', '"superficie"', "superficie"),
    "classes lost": ("encodings.json", '"classes": [50]', '"classes": []', "incomplete"),
    "pattern wrong": ("encodings.json", "^GHS_SMOD_", "^GHS_SMOD_(", "filename_patterns"),
    "place with a decimal comma": ("commune_places.csv", "-70.2092,", '"-70,2092",', "no number"),
    "place of no commune": ("commune_places.csv", "01101,", "01199,", "01199"),
    "system unsourced": ("crs_candidates.csv", "srid_chile", "nadie", "source nadie"),
    "commune unknown": ("metropolitan_areas.json", '"01107"', '"01199"', "01199"),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_malformed_file_is_named(copy: Path, case: str) -> None:
    name, old, new, problem = MALFORMED[case]
    edit(copy / name, old, new)
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(copy)
    assert str(copy / name) in str(caught.value)
    assert problem in str(caught.value)


@pytest.mark.parametrize("name", [*TABLES, *(f"{name}.json" for name in JSON_FILES)])
def test_missing_empty_or_wrongly_encoded_file_is_named(copy: Path, name: str) -> None:
    (copy / name).write_bytes("Ñuble".encode("latin-1"))
    with pytest.raises(CatalogueError, match="not UTF-8") as wrong:
        load_catalogue(copy)
    (copy / name).write_bytes(b"")
    with pytest.raises(CatalogueError) as empty:
        load_catalogue(copy)
    (copy / name).unlink()
    with pytest.raises(CatalogueError, match="cannot be read") as missing:
        load_catalogue(copy)
    for caught in (wrong, empty, missing):
        assert str(copy / name) in str(caught.value)

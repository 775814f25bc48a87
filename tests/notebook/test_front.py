"""The Python front as a notebook uses it: the page's examples, the sample, real places, slips."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from conftest import ROOT
from doc_examples import examples, printed_by

import am_delimiter
from am_delimiter import AmDelimiterError, delimit

MEMBERS = ("99101", "99102", "99105")
PAGE = ROOT / "docs" / "NOTEBOOK.md"
NAMES_OF_FILES = {
    "criteria": ["rests_on", "reason"],
    "sources": ["name", "path", "sha256", "modified"],
}
"""Fields that say how the inputs are called: a frame in memory has no file."""


# -- the page --------------------------------------------------------------------------------


def test_the_examples_print_what_the_page_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    told = [(printed_by(code, names), said) for code, said in examples(PAGE)]
    assert len(told) == 6
    assert [printed for printed, _ in told] == [said for _, said in told]
    assert [file.name for file in tmp_path.iterdir()] == ["delimitacion.gpkg"]


def test_importing_loads_nothing_of_the_science():
    code = """
import sys, am_delimiter
dir(am_delimiter)
print(*sorted({name.split(".")[0] for name in sys.modules} & {"numpy", "pandas", "qgis"}))
"""
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == []


def test_the_package_has_no_other_names(sample):
    assert set(am_delimiter.__all__) <= set(dir(am_delimiter))
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = am_delimiter.nothing_such


# -- the sample ------------------------------------------------------------------------------


def test_the_known_verdict_of_the_sample(result):
    (candidate,) = result.candidates
    assert candidate.communes == MEMBERS
    assert candidate.population["field"] == 272_030
    verdicts = {item.id: item.verdict for item in candidate.criteria}
    assert verdicts["continuity"] == verdicts["population"] == verdicts["travel"] == "cumple"
    assert verdicts["services"] == "requiere juicio"
    assert verdicts["joint_policy"] == candidate.verdict == "no evaluable"
    assert result.verdict.startswith("AM-99-1 Puerto Aurora–Villa Alba: no evaluable\n")
    assert repr(result) == result.verdict


def test_every_table_has_the_fields_of_the_catalogue(result):
    known = result.stored.catalogue.layers
    assert set(result.tables) == set(known) - {"case"}
    for name in result.tables:
        frame, spec = getattr(result, name), known[name]
        fields = [field["name"] for field in spec.fields]
        assert [c for c in frame.columns if c != "geometry"] == fields
        assert isinstance(frame, geopandas.GeoDataFrame) == bool(spec.geometry)
    assert result.communes.crs.is_projected
    assert result.communes["cut"].tolist()[1:4] == ["99101", "99102", "99103"]
    assert result.gaps.loc[0, "distance_m"] == 789.38  # the river of the sample


def test_changing_a_frame_changes_no_result(result):
    spoilt = result.communes
    spoilt.loc[:, "name"] = "?"
    spoilt["more"] = 1
    assert result.communes.loc[1, "name"] == "Puerto Aurora"
    assert "more" not in result.communes
    with pytest.raises(AttributeError):
        result.crs = ""


def test_a_notebook_shows_it_as_html(result):
    shown = result._repr_html_()
    assert shown.count("<tr>") == 1 + 7  # the heading and the criteria
    assert "272.030 habitantes; umbral &gt; 250.000" in shown
    assert "<table>" in result.at(200)._repr_html_() or "dataframe" in result.at(200)._repr_html_()


def test_the_remarks_in_both_languages(result):
    spanish, english = result.remarks(), result.remarks("en")
    assert spanish == result.notes["text"].tolist()[: len(spanish)]
    assert len(english) == len(spanish)
    assert english != spanish
    assert all("{" not in text for text in (*english, *spanish))


def without_names(result):
    """Every table as text without how the inputs are called."""
    return {
        name: getattr(result, name).drop(columns=NAMES_OF_FILES.get(name, [])).to_csv()
        for name in result.tables
        if name != "notes"
    }


def test_frames_and_paths_are_the_same_case(sample):
    """Also with another order of tiles, and a folder in place of its files."""
    choice = {"population_field": "POB_2024", "candidate": [99103, "99101"]}
    files = delimit(str(sample.communes), sample.evidence, travel=str(sample.travel), **choice)
    frames = delimit(
        geopandas.read_file(sample.communes),
        sample.communes.parent,
        travel=pd.read_csv(sample.travel),
        **choice,
    )
    assert without_names(files) == without_names(frames)
    assert files.candidates[0].communes == ("99101", "99103")


def test_tiles_as_path_glob_gives_them(sample):
    tiles = sample.communes.parent.glob("*.tif")
    found = delimit(sample.communes, tiles, population_field="POB_2024")
    assert found.candidates[0].population["field"] == 272_030
    assert [item.name for item in found.summary.inputs if item.kind == "construido"] == [
        file.stem for file in sample.evidence
    ]


def test_a_region_without_candidates(sample, tmp_path):
    """Quebrada Honda is alone in its region: nothing is judged, and everything else is there."""
    found = delimit(sample.communes, sample.evidence, region=98)
    assert found.candidates == ()
    assert found.verdict.startswith("Sin candidatas: a 200 m")
    assert found._repr_html_() == f"<p>{found.verdict}</p>"
    assert len(found.at(0).sets) == 0 < len(found.at(0).continuum)
    assert repr(found.at(0)) == "A 0 m: 0 conjuntos"
    assert found.save(tmp_path / "nada.gpkg").is_file()


def test_whoever_does_the_work_the_result_is_the_same(sample, result):
    given = {"travel": sample.travel, "services": sample.services, "population_field": "POB_2024"}
    shared = delimit(sample.communes, sample.evidence, workers=2, **given)
    assert without_names(shared) == without_names(result)


def test_progress_only_grows_and_says_what_is_done(sample):
    told = []
    delimit(
        sample.communes,
        sample.evidence,
        language="en",
        progress=lambda share, what: told.append((share, what)),
    )
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "Reading the communes" in [what for _, what in told]


# -- another tolerance -----------------------------------------------------------------------


@pytest.mark.parametrize("tolerance", [0, 200, 789.38, 789.39, 3000, 5000])
def test_reading_a_tolerance_is_running_it(sample, result, tolerance):
    run = delimit(
        sample.communes,
        sample.evidence,
        population_field="POB_2024",
        travel=sample.travel,
        services=sample.services,
        tolerance=tolerance,
    )
    seen, areas = result.at(tolerance), run.metropolitan_areas
    assert seen.sets["communes"].tolist() == areas["communes"].tolist()
    assert seen.sets["population"].tolist() == areas["population"].tolist()
    for field in ("critical_gap_m", "critical_gap_min_m", "critical_gap_max_m"):
        assert np.array_equal(seen.sets[field], areas[field], equal_nan=True), field
    own, known = seen.continuum, run.continuum
    for field in ("continuum", "tolerance_m", "area_ha", "patches", "members"):
        assert own[field].tolist() == known[field].tolist(), field
    assert shapely.to_wkb(own.geometry).tolist() == shapely.to_wkb(known.geometry).tolist()
    for field in ("cut", "continuum", "share"):
        assert seen.communes[field].tolist() == run.communes[field].tolist(), field
    live = {"communes", "region", "continuity", "population"}
    told, judged = (
        frame[frame["criterion"].isin(live)].reset_index(drop=True)
        for frame in (seen.criteria, run.criteria)
    )
    for field in ("criterion", "verdict", "threshold"):
        assert told[field].tolist() == judged[field].tolist(), field


@pytest.mark.parametrize("scope", [{"region": "98"}, {"candidate": "99103;99101"}])
@pytest.mark.parametrize("tolerance", [0, 789.39, 5000])
def test_another_tolerance_stays_in_the_scope_of_the_run(sample, scope, tolerance):
    """Of one region, or of one set that was asked for."""
    given = (sample.communes, sample.evidence)
    seen = delimit(*given, **scope).at(tolerance).sets
    areas = delimit(*given, **scope, tolerance=tolerance).metropolitan_areas
    assert seen["communes"].tolist() == areas["communes"].tolist()
    assert np.array_equal(seen["critical_gap_m"], areas["critical_gap_m"], equal_nan=True)


def test_a_set_of_ones_own_at_a_tolerance(result):
    assert result.at(200, candidate="99101,99103").sets["verdict"].item() == "no cumple"
    joined = result.at(800, candidate=["99101", "99103"]).sets
    assert joined["joined"].item()
    assert joined["population"].item() == 138_420 + 46_870


# -- saving ----------------------------------------------------------------------------------


def test_saves_every_table_with_its_rows(result, tmp_path):
    file = result.save(tmp_path / "ñandú.gpkg")
    listed = dict(pyogrio.list_layers(file))
    assert {*result.tables, "case", "layer_styles"} == set(listed)
    for name in result.tables:
        stored, own = pyogrio.read_dataframe(file, layer=name), getattr(result, name)
        assert len(stored) == len(own)
        for column in own.columns:
            values = [None if pd.isna(v) else v for v in own[column]]
            found = [None if pd.isna(v) else v for v in stored[column]]
            if column == "geometry":
                values, found = shapely.to_wkb(values).tolist(), shapely.to_wkb(found).tolist()
            assert found == values, (name, column)
    assert [one.name for one in tmp_path.iterdir()] == ["ñandú.gpkg"]


def test_two_runs_save_the_same_tables(sample, tmp_path):
    files = [
        delimit(sample.communes, sample.evidence).save(tmp_path / f"{name}.gpkg") for name in "ab"
    ]
    one, other = (
        [pyogrio.read_dataframe(file, layer=name).to_csv() for name, _ in pyogrio.list_layers(file)]
        for file in files
    )
    assert one[:-1] == other[:-1]  # the last one dates the styles


def test_replaces_nothing_unasked_and_no_input(sample, tmp_path):
    copy = tmp_path / "comunas.gpkg"
    copy.write_bytes(Path(sample.communes).read_bytes())
    found, before = delimit(copy, sample.evidence), copy.read_bytes()
    other = tmp_path / "otro.gpkg"
    other.write_text("mío", encoding="utf-8")
    with pytest.raises(AmDelimiterError, match=r"comunas\.gpkg"):
        found.save(copy, overwrite=True)
    with pytest.raises(AmDelimiterError, match=r"otro\.gpkg.*overwrite=True"):
        found.save(other)
    assert (copy.read_bytes(), other.read_text(encoding="utf-8")) == (before, "mío")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["comunas.gpkg", "otro.gpkg"]
    assert len(pyogrio.list_layers(found.save(other, overwrite=True))) > 20


# -- real places -----------------------------------------------------------------------------


def test_concepcion(real_data):
    """San Pedro de la Paz lies 1,191 m away, across the Biobío."""
    found = delimit(
        f"{real_data / 'comunas_INE2017_regiones.gpkg'}|layername=R08",
        real_data / "blockcover2017_concepcion_54009_100.tif",
        population="census_2017",
    )
    first = found.candidates[0]
    assert first.communes == ("08101", "08103", "08107", "08110", "08112")
    pairs = found.gap_matrix.set_index(["cut_a", "cut_b"])
    assert round(pairs.loc[("08101", "08108"), "critical_gap_m"]) == 1191
    assert "08108" not in found.at(1190).sets.loc[0, "communes"]
    assert "08108" in found.at(1191).sets.loc[0, "communes"]


def test_gran_valparaiso_of_two_tiles(real_data):
    found = delimit(
        f"{real_data / 'comunas_INE2017_regiones.gpkg'}|layername=R05",
        [real_data / f"tiles_blockcover2017_valparaiso_{n}_C12.tif" for n in ("R13", "R14")],
        population="census_2017",
        travel=real_data / "od_laboral_ENE2019amj_region_valparaiso.csv",
    )
    first = found.candidates[0]
    assert first.communes == ("05101", "05103", "05109", "05801", "05804")
    assert first.population["census_2017"] == 951_311
    assert first.name == "Gran Valparaíso"


# -- slips -----------------------------------------------------------------------------------


def no_system(sample):
    frame = geopandas.read_file(sample.communes)
    return geopandas.GeoDataFrame(frame.drop(columns="geometry"), geometry=list(frame.geometry))


def abroad(sample):
    """Two communes around Paris with codes that could be ours."""
    shapes = [shapely.box(2, 48, 3, 49), shapely.box(3, 48, 4, 49)]
    return geopandas.GeoDataFrame({"cut": ["05101", "05109"]}, geometry=shapes, crs="EPSG:4326")


SLIPS = {
    "a name": ({"tolerance_m": 200}, "UnknownArgument", "tolerance"),
    "capitals": ({"TOLERANCE": 200}, "UnknownArgument", "tolerance"),
    "a text": ({"tolerance": "200"}, "NotANumber", "tolerance"),
    "true": ({"tolerance": True}, "NotANumber", "tolerance"),
    "below": ({"tolerance": -1}, "ParameterError", "Tolerancia"),
    "nan": ({"tolerance": float("nan")}, "ParameterError", "Tolerancia"),
    "above": ({"tolerance": 6000}, "ToleranceAboveMaxGap", "6.000 m"),
    "an option": ({"membership_by": "shares"}, "NoSuchOption", "share, area, population"),
    "an encoding": ({"encoding": "ghs"}, "NoSuchOption", "ghs_built_s"),
    "a field": ({"population_field": "POB"}, "MissingField", "POB_2024"),
    "a commune": ({"candidate": ["13101"]}, "UnknownCommune", "13101"),
    "no codes": ({"candidate": {"a": 1}}, "NotAText", "candidate"),
    "a region": ({"region": 13}, "UnknownRegion", "13"),
    "a system": ({"working_crs": "EPSG:1"}, "UnknownCrs", "EPSG:1"),
    "no reason": ({"include": "99103"}, "MissingJustification", "99103"),
    "no people": ({"membership_by": "population"}, "NoLocatedPopulation", ""),
    "who works": ({"workers": "tres"}, "WorkersNotUnderstood", "tres"),
    "a language": ({"language": "fr"}, "NoSuchOption", "es, en"),
    "a table": ({"travel": "nada.csv"}, "NoSuchInput", "nada.csv"),
    "no table": ({"services": 3}, "NotATable", "services"),
    "a missing file": ({"communes": "no/hay.gpkg"}, "NoSuchInput", "hay.gpkg"),
    "a layer": ({"communes": lambda s: f"{s.communes}|layername=otra"}, "LayerNotInFile", "otra"),
    "a raster": ({"communes": lambda s: s.evidence[0]}, "RasterGiven", "GHS_BUILT_S"),
    "no system": ({"communes": no_system}, "FrameWithoutSystem", "set_crs"),
    "abroad": ({"communes": abroad, "cut_field": "cut"}, "NoCommuneInExtent", "communes"),
    "no rows": ({"communes": lambda s: no_system(s).set_crs(5360)[:0]}, "NoCommunes", ""),
    "nothing": ({"communes": None}, "NotALayer", "communes"),
    "a frame": ({"communes": pd.DataFrame({"a": [1]})}, "FrameWithoutShapes", "communes"),
    "no evidence": ({"evidence": []}, "NoEvidence", ""),
    "an array": ({"evidence": np.zeros(2)}, "NotALayer", "ndarray"),
    "a csv": ({"evidence": lambda s: s.travel}, "NotBuiltup", "viajes_ficticios"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_its_sentence(sample, slip):
    given, kind, said = SLIPS[slip]
    given = {name: value(sample) if callable(value) else value for name, value in given.items()}
    given = {"communes": sample.communes, "evidence": sample.evidence, **given}
    with pytest.raises(AmDelimiterError) as raised:
        delimit(**given)
    assert type(raised.value).__name__ == kind
    assert said in str(raised.value)
    assert "{" not in str(raised.value).replace("{'a': 1}", "")


@pytest.mark.parametrize("content", [b"", b"hola", b"II*\x00" + bytes(200)])
def test_a_raster_that_is_none(sample, tmp_path, content):
    file = tmp_path / "hoja.tif"
    file.write_bytes(content)
    with pytest.raises(AmDelimiterError, match=r"hoja\.tif"):
        delimit(sample.communes, file)


def test_a_folder_without_tiles(sample, tmp_path):
    (tmp_path / "léeme.txt").write_text("nada", encoding="utf-8")
    with pytest.raises(AmDelimiterError, match=r"\.tif, \.tiff"):
        delimit(sample.communes, tmp_path)


def test_a_shapefile_cut_short(sample, tmp_path):
    frame = geopandas.read_file(sample.communes)
    frame.to_file(tmp_path / "comunas.shp")
    whole = (tmp_path / "comunas.shp").read_bytes()
    (tmp_path / "comunas.shp").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(AmDelimiterError) as raised:
        delimit(tmp_path / "comunas.shp", sample.evidence)
    assert type(raised.value).__name__ == "ShapefileCutShort"


def test_errors_in_both_languages(sample):
    told = {}
    for language in ("es", "en"):
        with pytest.raises(AmDelimiterError) as raised:
            delimit(sample.communes, sample.evidence, tolerance=6000, language=language)
        told[language] = str(raised.value)
    assert told["es"].startswith("La tolerancia (6.000 m) es mayor")
    assert told["en"].startswith("The tolerance (6,000 m) is larger")


@pytest.mark.parametrize("tolerance", [-1, 6000, 200.001, "200", True, float("nan"), None])
def test_a_tolerance_that_was_not_searched(result, tolerance):
    with pytest.raises(AmDelimiterError, match=r"5\.000 m"):
        result.at(tolerance)


@pytest.mark.parametrize("codes", [["13101"], [], "", 13101, "x"])
def test_communes_that_the_result_lacks(result, codes):
    with pytest.raises(AmDelimiterError, match="99101"):
        result.at(200, candidate=codes)


def test_a_table_that_there_is_not(result):
    with pytest.raises(AttributeError, match="comunas"):
        _ = result.comunas


# -- where it runs ---------------------------------------------------------------------------


def test_no_qgis_takes_part(result):
    del result
    loaded = {name.split(".")[0] for name in sys.modules}
    assert loaded.isdisjoint({"qgis", "osgeo", "PyQt5", "PyQt6"})

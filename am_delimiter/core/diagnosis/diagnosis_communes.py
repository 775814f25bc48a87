"""The diagnosis of a commune layer: schema, codes, names, place, and the land it divides."""

from __future__ import annotations

import contextlib
from collections import Counter
from dataclasses import replace

import geopandas
import numpy as np

from ..basis.double_encoding import damaged
from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import CommuneSchema
from ..land.commune_polygons import listing, mend_polygons, one_feature_each
from ..land.communes import (
    CommuneLayer,
    check_system,
    commune_codes,
    commune_schema,
    normalise_cut,
    read_communes,
    suggest_cut_field,
)
from ..land.land_errors import DuplicatedCut
from .diagnosis_codes import census_findings, code_facts, code_findings, region_findings
from .diagnosis_land import area_findings, land_findings, place_findings
from .diagnosis_names import plain_name
from .diagnosis_records import Diagnosis, Fact, Finding, Level, Problem, VectorInput
from .diagnosis_repeats import repeated_population
from .diagnosis_shapes import area_fact, failure, invalid_polygons, land_once, shape_facts


def diagnose_communes(
    source: VectorInput, cut_field: str, catalogue: Catalogue, progress: Progress
) -> Diagnosis:
    """Everything that is right and wrong with a commune layer; nothing stops at the first fault."""
    frame = source.frame
    facts: list[Fact] = shape_facts(frame)
    findings: list[Finding] = []
    problems: list[Problem] = []
    chosen = cut_field if cut_field in frame.columns else ""
    layer = CommuneLayer(frame, source.name, source.path, chosen)
    schema = _schema(layer, catalogue, findings)
    if schema is None:
        findings += invalid_polygons(source)[0]
        return Diagnosis(source.name, source.path, "communes", tuple(facts), tuple(findings))
    values = list(frame[schema.cut_field])
    facts += _schema_facts(schema, frame, catalogue) + code_facts(schema.cut_field, values)
    findings += code_findings(values, catalogue, schema.excluded_codes)
    progress.report(0.2)
    cuts = [normalise_cut(value) for value in values]
    invalid, places = invalid_polygons(source, cuts)
    findings += invalid
    problems += places
    findings += _names(frame, schema, cuts, catalogue)
    findings += region_findings(frame, schema.cut_field, catalogue)
    findings += census_findings(frame, values, catalogue)
    progress.report(0.4)
    table = _readable(layer, schema, cuts, catalogue)
    findings += _completeness(list(table["cut"]), catalogue)
    findings += _repeated(table) + repeated_population(table, frame, catalogue)
    try:
        check_system(table, source.name, catalogue)
    except AmDelimiterError as error:
        findings.append(failure(error))
    else:
        mended, _ = mend_polygons(table, "")
        facts.append(area_fact(land_once(mended), mended.crs.to_wkt()))
        findings += place_findings(mended, source.name, catalogue)
        findings += area_findings(mended, frame, catalogue)
        land, marked = land_findings(_joined(mended), source.name, catalogue)
        layer = replace(layer, frame=_with_shapes(frame, mended))  # repaired once is enough
        findings += land
        problems += marked
    progress.report(0.9)
    findings += _engine(layer, catalogue, findings)
    return Diagnosis(
        source.name, source.path, "communes", tuple(facts), tuple(findings), tuple(problems)
    )


def _schema(
    layer: CommuneLayer, catalogue: Catalogue, findings: list[Finding]
) -> CommuneSchema | None:
    """The schema; where none fits, the field that holds codes is taken and told."""
    try:
        return commune_schema(layer, catalogue)
    except AmDelimiterError as error:
        findings.append(failure(error))
    suggested = suggest_cut_field(layer.frame, catalogue)
    if not suggested:
        return None
    chosen = CommuneLayer(layer.frame, layer.name, layer.path, suggested)
    return commune_schema(chosen, catalogue)


def _schema_facts(
    schema: CommuneSchema, frame: geopandas.GeoDataFrame, catalogue: Catalogue
) -> list[Fact]:
    known = schema.id in catalogue.schemas
    name: Note | str = schema.name
    if schema.id == "pair":
        name = Note(mark("none known; the code and the name were recognised"))
    elif not known:
        name = Note(mark("none known; the field was chosen"))
    facts = [Fact("schema", Note(mark("Schema")), name)]
    if schema.name_field:
        facts.append(Fact("name_field", Note(mark("Field with the name")), schema.name_field))
    if schema.cut_field.upper() == "COMUNA":
        told = Note(mark("here it is the code, not the name"))
        facts.append(Fact("comuna_is", Note(mark("The field COMUNA")), told))
    elif (schema.name_field or "").upper() == "COMUNA":
        told = Note(mark("here it is the name, not the code"))
        facts.append(Fact("comuna_is", Note(mark("The field COMUNA")), told))
    persons = catalogue.fields["persons"].among([str(c) for c in frame.columns])
    value: Note | str = ", ".join(persons) if persons else Note(mark("none"))
    facts.append(Fact("population_fields", Note(mark("Population fields")), value))
    return facts


def _readable(
    layer: CommuneLayer,
    schema: CommuneSchema,
    cuts: list[str | None],
    catalogue: Catalogue,
) -> geopandas.GeoDataFrame:
    """The features with a code that is one, by today's codes, with ``row`` of the layer."""
    good = np.array([cut is not None for cut in cuts], dtype=bool)
    part = CommuneLayer(layer.frame[good].reset_index(drop=True), layer.name)
    table, _ = commune_codes(part, schema, catalogue)
    table["row"] = np.flatnonzero(good)[table["row"]]
    return table


def _with_shapes(
    frame: geopandas.GeoDataFrame, table: geopandas.GeoDataFrame
) -> geopandas.GeoDataFrame:
    """The layer with the shapes of a table whose ``row`` says where they belong."""
    shapes = np.array(frame.geometry.values, dtype=object)
    shapes[table["row"]] = table.geometry.values
    return frame.set_geometry(geopandas.GeoSeries(shapes, index=frame.index, crs=frame.crs))


def _joined(table: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """One polygon for each commune; versions that overlap are kept side by side."""
    with contextlib.suppress(DuplicatedCut):
        table, _ = one_feature_each(table, "")
    return table.sort_values("cut", kind="stable").reset_index(drop=True)


def _names(
    frame: geopandas.GeoDataFrame,
    schema: CommuneSchema,
    cuts: list[str | None],
    catalogue: Catalogue,
) -> list[Finding]:
    """Names written twice in UTF-8, and names that are not those of their codes."""
    if not schema.name_field:
        return []
    names = ["" if v is None else str(v).strip() for v in frame[schema.name_field]]
    repaired = damaged(names)
    found = []
    if repaired:
        told = [f"{old} → {new}" for old, new in repaired.items()]
        found.append(
            Finding(
                "double_encoded",
                Level.WARNING,
                Note(
                    mark("{count} names were written twice in UTF-8: {names}."),
                    {"count": len(repaired), "names": listing(told, 3)},
                ),
                Note(mark("They are repaired while reading.")),
                {"names": len(repaired)},
            )
        )
    other = [
        f"{cut} {repaired.get(name, name)} ({catalogue.communes[today].name})"
        for name, cut, today in (
            (n, c, catalogue.old_codes.get(c or "", c)) for n, c in zip(names, cuts)
        )
        if today in catalogue.communes
        and name
        and plain_name(repaired.get(name, name)) != plain_name(catalogue.communes[today].name)
    ]
    if other:
        found.append(
            Finding(
                "other_names",
                Level.INFO,
                Note(
                    mark("{count} names are not spelt as the catalogue spells them: {names}."),
                    {"count": len(other), "names": listing(other)},
                ),
                Note(
                    mark(
                        "Communes are joined by code. If a name is that of another commune, "
                        "correct its code."
                    )
                ),
                {"names": len(other)},
            )
        )
    return found


def _completeness(cuts: list[str], catalogue: Catalogue) -> list[Finding]:
    """The communes that the regions of the layer have and the layer lacks.

    A commune that no commune layer draws (it has no known place) is not expected.
    """
    regions = Counter(cut[:2] for cut in set(cuts) if cut in catalogue.communes)
    found = []
    lacking = [
        cut
        for cut, commune in catalogue.communes.items()
        if commune.region_code in regions and cut not in set(cuts) and cut in catalogue.places
    ]
    told = tuple(
        Note(
            mark("{region}: {count} of {all}"),
            {
                "region": catalogue.regions[region].short_name,
                "count": regions[region],
                "all": sum(c.region_code == region for c in catalogue.communes.values()),
            },
        )
        for region in catalogue.regions
        if region in regions
    )
    if told:
        found.append(
            Finding(
                "regions",
                Level.INFO,
                Note(mark("Communes by region: {regions}."), {"regions": told}),
                None,
                {"communes": sum(regions.values()), "regions": dict(sorted(regions.items()))},
            )
        )
    if lacking:
        names = [f"{cut} {catalogue.communes[cut].name}" for cut in lacking]
        found.append(
            Finding(
                "missing_communes",
                Level.WARNING,
                Note(
                    mark("{count} communes of these regions are missing: {communes}."),
                    {"count": len(lacking), "communes": listing(names)},
                ),
                Note(mark("What is missing cannot be a candidate. Give the whole region.")),
                {"communes": len(lacking), "cuts": lacking},
            )
        )
    return found


def _repeated(table: geopandas.GeoDataFrame) -> list[Finding]:
    """Communes in more than one feature."""
    times = Counter(table["cut"])
    repeated = sorted(cut for cut, count in times.items() if count > 1)
    if not repeated:
        return []
    return [
        Finding(
            "repeated_codes",
            Level.WARNING,
            Note(
                mark("{count} communes are in more than one feature: {cuts}."),
                {"count": len(repeated), "cuts": listing(repeated)},
            ),
            Note(
                mark(
                    "Copies are left out and parts joined while reading. Two versions that overlap "
                    "stop the delimitation: keep one."
                )
            ),
            {"communes": len(repeated), "cuts": repeated},
        )
    ]


def _engine(layer: CommuneLayer, catalogue: Catalogue, findings: list[Finding]) -> list[Finding]:
    """What the delimitation itself would say: if it cannot read the layer, nobody else decides."""
    if any(found.level == Level.ERROR for found in findings):
        return []
    try:
        read_communes(layer, catalogue)
    except AmDelimiterError as error:
        return [failure(error)]
    return []

"""The diagnosis of built-up polygons and of blocks with population."""

from __future__ import annotations

import numpy as np

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.communes import normalise_cut
from ..land.overlaps import claimed_twice, find_overlaps
from ..land.whereabouts import far_note, lies_right
from .diagnosis_codes import code_facts, code_findings
from .diagnosis_records import Diagnosis, Fact, Finding, Level, VectorInput
from .diagnosis_shapes import (
    area_fact,
    invalid_polygons,
    missing_system,
    same_shapes,
    shape_facts,
    valid_shapes,
)
from .diagnosis_tables import code_field, texts_damaged
from .text_tables import number_or_nan


def diagnose_polygons(source: VectorInput, role: str, catalogue: Catalogue) -> Diagnosis:
    """Polygons that say what is built-up, with persons or without."""
    frame = source.frame
    facts, findings = shape_facts(frame), missing_system(frame, source.name)
    field = code_field(frame, "cut", catalogue)
    cuts: list[str | None] = [None] * len(frame)
    if field is not None:
        values = list(frame[field])
        facts += code_facts(field, values)
        findings += code_findings(values, catalogue, ("00000",))
        cuts = [normalise_cut(value) for value in values]
    invalid, problems = invalid_polygons(source, cuts)
    findings += invalid + same_shapes(frame)
    findings += texts_damaged(frame.drop(columns=frame.geometry.name))
    if frame.crs is not None:
        facts.append(area_fact(valid_shapes(frame), frame.crs.to_wkt()))
        findings += _places(source, cuts, catalogue) + _overlaps(source, catalogue)
    if role == "population_blocks":
        more, found = _persons(source, catalogue)
        facts += more
        findings += found
    return Diagnosis(source.name, source.path, role, tuple(facts), tuple(findings), tuple(problems))


def _places(source: VectorInput, cuts: list[str | None], catalogue: Catalogue) -> list[Finding]:
    """Features far from the commune whose code they carry."""
    today = [catalogue.old_codes.get(cut or "", cut or "") for cut in cuts]
    crs = source.frame.crs.to_wkt()
    fit = lies_right(np.asarray(source.frame.geometry.values), today, crs, catalogue)
    far = far_note(source.name, today, fit, catalogue)
    if far is None:
        return []
    count = far.details["count"]
    return [
        Finding(
            "far_features",
            Level.WARNING,
            Note(
                mark("{count} features lie far from the commune whose code they carry."),
                {"count": count},
            ),
            Note(mark("See whether their code, their shape or the reference system is wrong.")),
            {"features": count},
        )
    ]


def _overlaps(source: VectorInput, catalogue: Catalogue) -> list[Finding]:
    """Land drawn by several features: harmless for what is built-up, not for persons."""
    crs = source.frame.crs.to_wkt()
    shapes = valid_shapes(source.frame)
    found = find_overlaps(shapes, crs, catalogue.limit("overlap_least"))
    if not found:
        return []
    km2 = claimed_twice(found, crs)
    return [
        Finding(
            "overlaps",
            Level.INFO,
            Note(
                mark("{count} pairs of features overlap, {ha} ha in all."),
                {"count": len(found), "ha": round(100 * km2, 2)},
            ),
            Note(mark("As built-up land it counts once.")),
            {"pairs": len(found), "claimed_km2": round(km2, 6)},
        )
    ]


def _persons(source: VectorInput, catalogue: Catalogue) -> tuple[list[Fact], list[Finding]]:
    """The field of the persons, their sum, and features that say nothing."""
    fields = catalogue.fields["persons"].among([str(c) for c in source.frame.columns])
    persons = np.array([number_or_nan(v) for v in source.frame[fields[0]]])
    facts = [
        Fact("population_fields", Note(mark("Population fields")), ", ".join(fields)),
        Fact("persons", Note(mark("Persons in all")), float(np.nansum(persons))),
    ]
    bad = int(np.isnan(persons).sum() + (persons < 0).sum())
    if not bad:
        return facts, []
    finding = Finding(
        "bad_amounts",
        Level.WARNING,
        Note(
            mark("{count} features have no number of persons in {field}, or one below zero."),
            {"count": bad, "field": fields[0]},
        ),
        Note(mark("What is missing is not zero: complete or leave out those features.")),
        {"features": bad},
    )
    return facts, [finding]

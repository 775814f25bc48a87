"""The matrix of travel to work as a CSV, and its summary as plain data for a JSON file."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..basis.fingerprints import InputFile
from ..basis.table import Say
from ..basis.vocabulary import WorkPlace
from ..catalogue.catalogue import Catalogue
from .census_counts import (
    CONSIDERED,
    NO_RESIDENCE,
    OTHER_REGIONS,
    READ,
    against_published,
    balances,
)
from .census_travel import CensusTravel

COLUMNS = (
    *("cut_origen", "nombre_origen", "cut_destino", "nombre_destino"),
    *("trabajadores", "cobertura"),
)
COVERAGE = "censo"
"""That everybody was asked: a pair without a row has no workers."""


def write_flows(file: Path, travel: CensusTravel, catalogue: Catalogue) -> None:
    """Write the matrix in order of code, as UTF-8 with commas; within-commune flows are in it."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for origin, destination, workers in travel.flows:
            names = [catalogue.communes[cut].name for cut in (origin, destination)]
            writer.writerow([origin, names[0], destination, names[1], workers, COVERAGE])


def summarise_travel(
    travel: CensusTravel,
    catalogue: Catalogue,
    inputs: Sequence[InputFile],
    say: Say,
    versions: dict[str, str],
) -> dict[str, Any]:
    """Every row by what became of it, with sums that close; persons throughout."""
    counts, table = travel.counts, travel.table
    within = sum(persons for (a, b), persons in counts.flows.items() if a == b)
    return {
        "region": travel.region or None,
        "rows": {
            "read": counts.rows[READ],
            "considered": counts.rows[CONSIDERED],
            "other_regions": counts.rows[OTHER_REGIONS],
            "no_residence": counts.rows[NO_RESIDENCE],
        },
        "with_work_place": counts.rows[CONSIDERED] - counts.places[WorkPlace.BLANK],
        "places": {place.value: counts.places[place] for place in WorkPlace},
        "answers": _answers(travel),
        "other_commune": {
            kind: counts.outside[kind] for kind in ("commune", "special", "unknown", "blank")
        },
        "special_codes": [
            {"code": code, "name": _special_name(travel, code), "place": place.value, "rows": rows}
            for (code, place), rows in sorted(counts.special.items())
        ],
        "unknown_work_codes": _by_code(counts.unknown_work),
        "unknown_residence_codes": _by_code(counts.unknown_residence),
        "old_codes": [
            {"code": code, "cut": catalogue.old_codes[code], "times": times}
            for code, times in sorted(counts.old_codes.items())
        ],
        "no_answer_but_work_code": _by_code(counts.unasked),
        "own_commune_with_code_of_another": sum(counts.own_elsewhere.values()),
        "other_commune_with_code_of_own": sum(counts.other_at_home.values()),
        "flows": {
            "pairs": len(travel.flows),
            "workers": sum(counts.flows.values()),
            "within_commune": within,
            "between_communes": sum(counts.flows.values()) - within,
        },
        "checks": [
            {"sum": name, "whole": whole, "parts": parts, "closes": whole == parts}
            for name, whole, parts in balances(counts)
        ],
        "published": _published(travel),
        "origins": _origins(travel, catalogue),
        "notes": [say(note) for note in travel.notes],
        "reading": {
            "engine": travel.engine,
            "format": table.kind,
            "delimiter": table.delimiter or None,
            "residence_field": table.fields.residence,
            "place_field": table.fields.place,
            "work_field": table.fields.work,
            "left_out": list(table.left_out),
            "source": travel.record.source,
        },
        "inputs": [
            {"name": f.name, "path": f.path, "sha256": f.sha256, "modified": f.modified}
            for f in inputs
        ],
        "versions": versions,
    }


def _answers(travel: CensusTravel) -> list[dict[str, Any]]:
    """The answers by code: those of the catalogue, then any other that was found."""
    counted = travel.counts.answers
    known = {entry["code"]: entry for entry in travel.record.places}
    others = sorted(code for code in counted if code and code not in known)
    return [
        {
            "code": code,
            "name": known[code]["name"] if code in known else None,
            "rows": counted[code],
        }
        for code in (*known, *others)
    ]


def _special_name(travel: CensusTravel, code: str) -> str:
    return next(e["name"] for e in travel.record.special_codes if e["code"] == code)


def _by_code(counted: Counter[str]) -> list[dict[str, Any]]:
    return [{"code": code or None, "rows": rows} for code, rows in sorted(counted.items())]


def _published(travel: CensusTravel) -> list[dict[str, Any]] | None:
    """What the statistical office printed beside what was read; None unless all of it was read."""
    compared = against_published(travel.counts, travel.record, travel.region)
    if compared is None:
        return None
    return [
        {"code": code, "published": published, "read": read, "equal": published == read}
        for code, published, read in compared
    ]


def _origins(travel: CensusTravel, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Each commune of residence by where its persons work: the base of any percentage."""
    found: dict[str, dict[str, int]] = {}
    for (cut, where), persons in sorted(travel.counts.origins.items()):
        found.setdefault(cut, {})[where] = persons
    return [
        {
            "cut": cut,
            "name": catalogue.communes[cut].name,
            "with_work_place": sum(rows.values()) - rows.get(WorkPlace.BLANK.value, 0),
            **rows,
        }
        for cut, rows in found.items()
    ]

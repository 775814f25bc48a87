"""What can be said of a column of commune codes: how it is written, and which codes it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from ..land.communes import normalise_cut
from .diagnosis_records import Fact, Finding, Level
from .diagnosis_shapes import counted
from .text_tables import number_or_nan

WRITTEN = {
    "integer": mark("whole number"),
    "float": mark("number with decimals"),
    "zero": mark("text with the leading zero"),
    "no_zero": mark("text without the leading zero"),
    "text": mark("text of five digits"),
    "none": mark("no code"),
}


def how_written(values: Sequence[Any]) -> Counter[str]:
    """How many codes are written in each way; a code from region 10 on has no leading zero."""
    return Counter(_form(value) for value in values)


def _form(value: Any) -> str:
    cut = normalise_cut(value)
    if cut is None:
        return "none"
    if not isinstance(value, str):
        return "float" if isinstance(value, float) else "integer"
    text = value.strip()
    if text.endswith(".0"):
        return "float"
    if not cut.startswith("0"):
        return "text"
    return "zero" if text.startswith("0") else "no_zero"


def code_facts(field: str, values: Sequence[Any]) -> list[Fact]:
    """The field of the code and how it is written."""
    forms = how_written(values)
    told = tuple(counted(Note(WRITTEN[form]), count) for form, count in forms.most_common())
    return [
        Fact("cut_field", Note(mark("Field with the commune code")), field),
        Fact("cut_written", Note(mark("The code is written as")), Note("{forms}", {"forms": told})),
    ]


def code_findings(
    values: Sequence[Any], catalogue: Catalogue, excluded: Sequence[str] = ()
) -> list[Finding]:
    """Old codes, codes of no commune, codes that mean «no commune» and values that are none."""
    cuts = [normalise_cut(value) for value in values]
    known = catalogue.communes.keys() | catalogue.old_codes.keys() | set(excluded)
    bad = Counter(str(v) for v, cut in zip(values, cuts) if cut is None)
    unknown = Counter(cut for cut in cuts if cut is not None and cut not in known)
    old = Counter(cut for cut in cuts if cut in catalogue.old_codes)
    zero = sum(cut in excluded for cut in cuts)
    found = []
    if bad:
        found.append(_bad(bad))
    if unknown:
        found.append(_unknown(unknown))
    if old:
        found.append(_old(old, catalogue))
    if zero:
        found.append(_zero(zero))
    return found


def _bad(bad: Counter[str]) -> Finding:
    count = sum(bad.values())
    return Finding(
        "bad_codes",
        Level.WARNING,
        Note(
            mark("{count} values are no commune code: {values}."),
            {"count": count, "values": listing(bad)},
        ),
        Note(mark("Correct them or leave those rows out.")),
        {"values": count},
    )


def _unknown(unknown: Counter[str]) -> Finding:
    return Finding(
        "unknown_codes",
        Level.WARNING,
        Note(
            mark("{count} codes belong to no commune of Chile: {codes}."),
            {"count": len(unknown), "codes": listing(sorted(unknown))},
        ),
        Note(mark("Correct them by hand; their population is not known.")),
        {"codes": len(unknown), "rows": sum(unknown.values())},
    )


def _old(old: Counter[str], catalogue: Catalogue) -> Finding:
    told = [f"{cut} → {catalogue.old_codes[cut]}" for cut in sorted(old)]
    return Finding(
        "old_codes",
        Level.WARNING,
        Note(
            mark("{count} old codes are used: {codes}."),
            {"count": len(old), "codes": listing(told)},
        ),
        Note(mark("They are replaced by today's while reading.")),
        {"codes": len(old), "rows": sum(old.values())},
    )


def _zero(count: int) -> Finding:
    return Finding(
        "code_zero",
        Level.WARNING,
        Note(
            mark("{count} features have the code 0: they are no commune («Zona sin demarcar»)."),
            {"count": count},
        ),
        Note(mark("They are left out while reading.")),
        {"features": count},
    )


def region_findings(frame: pd.DataFrame, cut_field: str, catalogue: Catalogue) -> list[Finding]:
    """Codes of communes that are not in the region that their own row gives.

    A code of before a reform may go with the region of its time or with today's.
    """
    fields = catalogue.fields["region_code"].among([str(c) for c in frame.columns])
    field = next((f for f in fields if f != cut_field and _are_regions(frame[f], catalogue)), None)
    if field is None:
        return []
    against = []
    for value, region in zip(frame[cut_field], frame[field]):
        cut, given = normalise_cut(value), normalise_cut(region)
        if cut is None or given is None or cut[:2] == "00":
            continue
        if int(given) not in {int(cut[:2]), int(catalogue.old_codes.get(cut, cut)[:2])}:
            against.append(f"{cut} ({field} {region})")
    if not against:
        return []
    return [
        Finding(
            "other_region",
            Level.WARNING,
            Note(
                mark("{count} rows have the code of a commune of another region: {codes}."),
                {"count": len(against), "codes": listing(dict.fromkeys(against))},
            ),
            Note(mark("Either the code or the region of those rows is wrong: correct it.")),
            {"rows": len(against), "field": field},
        )
    ]


def _are_regions(values: pd.Series[Any], catalogue: Catalogue) -> bool:
    """Whether the values are codes of regions; ``00005`` is one."""
    known = {int(code) for code in catalogue.regions} | {0}
    given = [normalise_cut(v) for v in values if v not in (None, "")]
    return bool(given) and all(code is not None and int(code) in known for code in given)


def census_findings(
    frame: pd.DataFrame, values: Sequence[Any], catalogue: Catalogue, decimal_comma: bool = False
) -> list[Finding]:
    """Population fields whose communes are far from the census that is nearest to them."""
    most = catalogue.limit("census_gap") / 100
    cuts = [catalogue.old_codes.get(c or "", c or "") for c in map(normalise_cut, values)]
    found = []
    for field in catalogue.fields["persons"].among([str(c) for c in frame.columns]):
        amounts: dict[str, list[float]] = {}
        for cut, value in zip(cuts, frame[field]):
            amount = number_or_nan(value, decimal_comma)
            if cut in catalogue.communes and np.isfinite(amount):
                amounts.setdefault(cut, []).append(amount)
        far = [_far(cut, rows, catalogue) for cut, rows in amounts.items()]
        beyond = [(gap, said) for gap, said in far if gap > most]
        if beyond:
            found.append(_far_from_census(field, beyond, len(amounts), 100 * most))
    return found


def _far(cut: str, rows: list[float], catalogue: Catalogue) -> tuple[float, Note]:
    """How far a number is from the nearer of two censuses, as a share of that census.

    Rows of one commune may be its parts, which are added, or say the same number twice.
    """
    commune = catalogue.communes[cut]
    censuses = {"2017": commune.census_2017, "2024": commune.census_2024}
    readings = {sum(rows), *(rows if len(set(rows)) == 1 else ())}
    pairs = [(persons, year) for persons in sorted(readings) for year in censuses]
    persons, year = min(pairs, key=lambda pair: abs(pair[0] - censuses[pair[1]]))
    gap = abs(persons - censuses[year]) / max(censuses[year], 1)
    details = {"name": commune.name, "persons": persons, "year": year, "census": censuses[year]}
    return gap, Note(mark("{name} {persons} (Census {year}: {census})"), details)


def _far_from_census(
    field: str, beyond: list[tuple[float, Note]], communes: int, percent: float
) -> Finding:
    shown = tuple(said for _, said in sorted(beyond, key=lambda pair: -pair[0])[:5])
    return Finding(
        "far_from_census",
        Level.WARNING,
        Note(
            mark(
                "{field}: {count} of {all} communes differ by more than {percent} % from the "
                "census nearest to them, {examples} the most."
            ),
            {
                "field": field,
                "count": len(beyond),
                "all": communes,
                "percent": percent,
                "examples": shown,
            },
        ),
        Note(mark("See what the field counts: a verdict on population would rest on it.")),
        {"field": field, "communes": len(beyond)},
    )

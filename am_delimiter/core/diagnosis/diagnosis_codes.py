"""What can be said of a column of commune codes: how it is written, and which codes it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from ..land.communes import normalise_cut
from .diagnosis_records import Fact, Finding, Level
from .diagnosis_shapes import counted

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

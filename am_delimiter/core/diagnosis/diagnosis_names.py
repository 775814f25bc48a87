"""Tables that name their communes and give no code: the join that the register offers."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from .diagnosis_records import Fact, Finding, Level

TAX_DISTRICT = "tax_district"


@dataclass(frozen=True)
class NamedCommunes:
    """The names of a column: their codes, those of them spelt in another way, and the rest."""

    cuts: dict[str, str]
    variants: dict[str, str]
    districts: dict[str, str]
    unmatched: tuple[str, ...]


def plain_name(name: str) -> str:
    """A name without accents, case, spaces and punctuation."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def match_names(values: Sequence[Any], catalogue: Catalogue) -> NamedCommunes:
    """What the register of communes says of some names."""
    own = {plain_name(c.name): cut for cut, c in catalogue.communes.items()}
    other = {plain_name(n.name): n for n in catalogue.commune_names.values()}
    cuts: dict[str, str] = {}
    variants: dict[str, str] = {}
    districts: dict[str, str] = {}
    unmatched = []
    for name in dict.fromkeys(str(v).strip() for v in values if v not in (None, "")):
        plain = plain_name(name)
        if plain in own:
            cuts[name] = own[plain]
        elif plain in other and other[plain].what == TAX_DISTRICT:
            districts[name] = other[plain].cut
        elif plain in other:
            cuts[name] = variants[name] = other[plain].cut
        else:
            unmatched.append(name)
    return NamedCommunes(cuts, variants, districts, tuple(unmatched))


def name_field(frame: pd.DataFrame, catalogue: Catalogue) -> str | None:
    """The field whose values are mostly names of communes, known ones first."""
    fields = [str(c) for c in frame.columns]
    named = catalogue.fields["commune_name"].among(fields)
    for field in dict.fromkeys([*named, *fields]):
        values = {str(v).strip() for v in frame[field] if isinstance(v, str) and v.strip()}
        found = match_names(sorted(values), catalogue)
        matched = len(found.cuts) + len(found.districts)
        if values and 2 * matched > len(values):
            return field
    return None


def join_offered(
    frame: pd.DataFrame, field: str, catalogue: Catalogue
) -> tuple[list[Fact], list[Finding]]:
    """The field of the names, the codes that belong to them, and what has none."""
    found = match_names(list(frame[field]), catalogue)
    facts = [Fact("name_field", Note(mark("Field with the name")), field)]
    findings = [_without_codes(found, field)]
    if found.variants:
        findings.append(_variants(found, catalogue))
    if found.districts:
        findings.append(_districts(found, catalogue))
    if found.unmatched:
        findings.append(_unmatched(found))
    return facts, findings


def _without_codes(found: NamedCommunes, field: str) -> Finding:
    return Finding(
        "names_not_codes",
        Level.ERROR,
        Note(
            mark("The communes are named in {field} and have no code: it cannot be read so."),
            {"field": field},
        ),
        Note(
            mark(
                "Add a column CUT with the codes of the register of communes: {count} names have "
                "theirs, which the summary of this report (JSON) lists."
            ),
            {"count": len(found.cuts)},
        ),
        {"names": len(found.cuts), "cuts": found.cuts},
    )


def _variants(found: NamedCommunes, catalogue: Catalogue) -> Finding:
    told = [f"{n} → {cut} {catalogue.communes[cut].name}" for n, cut in found.variants.items()]
    return Finding(
        "name_variants",
        Level.INFO,
        Note(
            mark("{count} names are other spellings of communes: {names}."),
            {"count": len(told), "names": listing(told)},
        ),
        None,
        {"names": len(told), "cuts": found.variants},
    )


def _districts(found: NamedCommunes, catalogue: Catalogue) -> Finding:
    told = [f"{n} ({catalogue.communes[cut].name})" for n, cut in found.districts.items()]
    return Finding(
        "tax_districts",
        Level.WARNING,
        Note(
            mark(
                "{count} names are districts of the tax service and no communes: {names}. In "
                "brackets, the commune that each is a part of."
            ),
            {"count": len(told), "names": listing(told)},
        ),
        Note(mark("Add their rows to those of that commune, if the column can be summed.")),
        {"names": len(told), "cuts": found.districts},
    )


def _unmatched(found: NamedCommunes) -> Finding:
    return Finding(
        "unmatched_names",
        Level.WARNING,
        Note(
            mark("{count} names are those of no commune: {names}."),
            {"count": len(found.unmatched), "names": listing(found.unmatched, 20)},
        ),
        Note(mark("Correct them or give their code by hand; totals must be left out.")),
        {"names": len(found.unmatched), "unmatched": list(found.unmatched)},
    )

"""Tables of the census: blocks without their shapes, and persons that say where they work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pandas as pd

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.communes import normalise_cut
from .diagnosis_codes import code_facts, code_findings, region_findings
from .diagnosis_records import Diagnosis, Fact, Finding, Level, TableInput
from .diagnosis_tables import code_field, table_facts, told
from .text_tables import number_or_nan

SUPPRESSED = "*"
"""What the census writes where a number would give somebody away (INE, Censo 2024)."""


def is_microdata(columns: Iterable[object], catalogue: Catalogue) -> bool:
    """Whether a table has the fields that ``am_delimiter:odfromcensus2024`` reads."""
    fields = {str(c).casefold() for c in columns}
    return any(
        all(
            fields & {name.casefold() for name in names}
            for names in (one.residence_fields, one.place_fields, one.work_fields)
        )
        for one in catalogue.census_microdata.values()
    )


def diagnose_microdata(source: TableInput) -> Diagnosis:
    """Persons with their commune of work: a matrix is made of them first."""
    finding = Finding(
        "census_microdata",
        Level.WARNING,
        Note(mark("A row is a person of the census, with the commune where they work.")),
        Note(
            mark(
                "Give it to «Travel to work from the Census 2024 microdata» "
                "(odfromcensus2024); its result is the table of travel."
            )
        ),
    )
    return told(source, "census_microdata", table_facts(source), [*source.findings, finding])


def diagnose_blocks(source: TableInput, catalogue: Catalogue) -> Diagnosis:
    """Blocks in a table: several rows of a commune are its blocks, and none is one too many."""
    frame, facts, findings = source.frame, table_facts(source), [*source.findings]
    names = [str(c) for c in frame.columns]
    keys = catalogue.fields["block_key"].among(names)
    field, persons = code_field(frame, "cut", catalogue), catalogue.fields["persons"].among(names)
    if field is not None:
        facts += code_facts(field, list(frame[field]))
        findings += code_findings(list(frame[field]), catalogue)
        findings += region_findings(frame, field, catalogue)
    if field is not None and persons:
        facts.append(_sums(source, field, persons[0]))
    findings += [*_suppressed(frame), *_undetermined(source, keys, persons), _shapeless(keys)]
    return told(source, "block_table", facts, findings)


def _sums(source: TableInput, field: str, persons: str) -> Fact:
    """Persons of each commune, over its rows."""
    sums: dict[str, float] = defaultdict(float)
    for code, value in zip(source.frame[field], source.frame[persons]):
        number = number_or_nan(value, source.decimal_comma)
        if number == number:  # noqa: PLR0124 - no number is unknown, not zero
            sums[normalise_cut(code) or str(code)] += number
    values = tuple(
        Note("{cut}: {persons}", {"cut": cut, "persons": total}) for cut, total in sums.items()
    )
    label = Note(mark("{field} by commune, all its rows added"), {"field": persons})
    return Fact("persons_by_commune", label, Note("{sums}", {"sums": values}))


def _suppressed(frame: pd.DataFrame) -> list[Finding]:
    """Cells that the census keeps secret."""
    counts = {str(c): int((frame[c] == SUPPRESSED).sum()) for c in frame.columns}
    counts = {name: count for name, count in counts.items() if count}
    if not counts:
        return []
    return [
        Finding(
            "suppressed",
            Level.INFO,
            Note(
                mark("{count} cells hold «*»: the census keeps them secret (in {fields})."),
                {"count": sum(counts.values()), "fields": ", ".join(counts)},
            ),
            Note(mark("They are unknown, not zero, and no error.")),
            {"cells": sum(counts.values()), "fields": counts},
        )
    ]


def _undetermined(source: TableInput, keys: list[str], persons: list[str]) -> list[Finding]:
    """Rows whose zone is blank: persons of the commune that no block holds."""
    frame = source.frame
    blank = [i for i in range(len(frame)) if any(frame[k].iloc[i] in (None, "") for k in keys)]
    if not blank:
        return []
    amounts = (
        [number_or_nan(frame[persons[0]].iloc[i], source.decimal_comma) for i in blank]
        if persons
        else []
    )
    known = sum(amount for amount in amounts if amount == amount)  # noqa: PLR0124 - as above
    return [
        Finding(
            "undetermined",
            Level.INFO,
            Note(
                mark(
                    "{count} rows are «indeterminate»: they have no zone or block ({persons} "
                    "persons)."
                ),
                {"count": len(blank), "persons": known},
            ),
            Note(mark("Keep them: their persons are of the commune, only their place is unknown.")),
            {"rows": len(blank), "persons": known},
        )
    ]


def _shapeless(keys: list[str]) -> Finding:
    return Finding(
        "blocks_without_shapes",
        Level.WARNING,
        Note(mark("A row is a block or entity, and the table does not say where it lies.")),
        Note(
            mark(
                "Join it by {key} to the layer of blocks of the same census and give that layer "
                "as population; no row is to be deleted."
            ),
            {"key": keys[0]},
        ),
    )

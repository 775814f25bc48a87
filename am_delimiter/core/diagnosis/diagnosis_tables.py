"""The diagnosis of tables without shapes: trips between communes, persons by commune."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from ..basis.double_encoding import damaged
from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from ..land.communes import normalise_cut
from .diagnosis_codes import census_findings, code_facts, code_findings, region_findings
from .diagnosis_names import join_offered
from .diagnosis_records import Diagnosis, Fact, Finding, Level, TableInput
from .text_tables import number_or_nan


def code_field(frame: pd.DataFrame, meaning: str, catalogue: Catalogue) -> str | None:
    """The field of a meaning whose values are codes: ``COMUNA_ORIGEN`` may be a name or a code."""
    for field in catalogue.fields[meaning].among([str(c) for c in frame.columns]):
        values = [v for v in frame[field] if v not in (None, "")]
        codes = sum(normalise_cut(value) is not None for value in values)
        if values and codes >= len(values) * catalogue.limit("code_share") / 100:
            return field
    return None


def table_facts(source: TableInput) -> list[Fact]:
    """Rows and columns, and how the file was read."""
    names = ", ".join(str(c) for c in source.frame.columns)
    return [
        Fact("rows", Note(mark("Rows")), len(source.frame))
        if source.whole
        else Fact("rows_read", Note(mark("Rows read, the first of the table")), len(source.frame)),
        Fact("columns", Note(mark("Columns")), names),
        *source.facts,
    ]


def diagnose_travel(source: TableInput, catalogue: Catalogue) -> Diagnosis:
    """Trips or workers between communes: codes, pairs, amounts."""
    frame, facts, findings = source.frame, table_facts(source), [*source.findings]
    origin = code_field(frame, "origin_cut", catalogue)
    destination = code_field(frame, "destination_cut", catalogue)
    amounts = catalogue.fields["trips"].among([str(c) for c in frame.columns])
    if not (origin and destination and amounts):
        findings.append(
            _incomplete(
                frame,
                (origin, Note(mark("the code of the commune of origin"))),
                (destination, Note(mark("the code of the commune of destination"))),
                (amounts, Note(mark("trips or workers"))),
            )
        )
        return told(source, "travel", facts, findings)
    facts += [
        Fact("origin_field", Note(mark("Field of the origin")), origin),
        Fact("destination_field", Note(mark("Field of the destination")), destination),
        Fact("amount_field", Note(mark("Field of the trips or workers")), amounts[0]),
    ]
    values = [*frame[origin], *frame[destination]]
    facts.append(code_facts(origin, values)[1])
    findings += code_findings(values, catalogue) + texts_damaged(frame)
    trips = np.array([number_or_nan(v, source.decimal_comma) for v in frame[amounts[0]]])
    facts.append(Fact("total", Note(mark("Total")), float(np.nansum(trips))))
    findings += _amounts(trips, amounts[0])
    pairs = Counter(
        zip(
            (normalise_cut(v) for v in frame[origin]),
            (normalise_cut(v) for v in frame[destination]),
        )
    )
    facts.append(Fact("pairs", Note(mark("Pairs of communes")), len(pairs)))
    twice = sum(count - 1 for count in pairs.values() if count > 1)
    if twice:
        findings.append(
            Finding(
                "repeated_pairs",
                Level.WARNING,
                Note(mark("{count} rows repeat a pair of communes."), {"count": twice}),
                Note(
                    mark(
                        "See whether a table was appended twice. If the rows differ, say in the "
                        "delimitation (parameter REPEATED_POPULATION) whether they are parts to "
                        "add up or versions of the figure: until then travel is not evaluable."
                    )
                ),
                {"rows": twice},
            )
        )
    own = sum(t for t, (a, b) in zip(trips, _pairs(frame, origin, destination)) if a == b and t > 0)
    total = float(np.nansum(np.maximum(trips, 0)))
    if total:
        facts.append(
            Fact("own_share", Note(mark("Within the own commune (%)")), round(100 * own / total, 1))
        )
    return told(source, "travel", facts, findings)


def _pairs(
    frame: pd.DataFrame, origin: str, destination: str
) -> list[tuple[str | None, str | None]]:
    return [(normalise_cut(a), normalise_cut(b)) for a, b in zip(frame[origin], frame[destination])]


def diagnose_population(source: TableInput, catalogue: Catalogue) -> Diagnosis:
    """Persons by commune: codes, totals beside those of the censuses, communes missing."""
    frame, facts, findings = source.frame, table_facts(source), [*source.findings]
    field = code_field(frame, "cut", catalogue)
    persons = catalogue.fields["persons"].among([str(c) for c in frame.columns])
    if field is None or not persons:
        findings.append(
            _incomplete(
                frame,
                (field, Note(mark("the code of the commune"))),
                (persons, Note(mark("persons"))),
            )
        )
        return told(source, "population_table", facts, findings)
    facts += code_facts(field, list(frame[field]))
    findings += code_findings(list(frame[field]), catalogue) + texts_damaged(frame)
    findings += region_findings(frame, field, catalogue)
    findings += census_findings(frame, list(frame[field]), catalogue, source.decimal_comma)
    census = {
        "Censo 2017": sum(c.census_2017 for c in catalogue.communes.values()),
        "Censo 2024": sum(c.census_2024 for c in catalogue.communes.values()),
    }
    for name in persons:
        amounts = np.array([number_or_nan(v, source.decimal_comma) for v in frame[name]])
        findings += _amounts(amounts, name)
        total = float(np.nansum(amounts))
        same = next((label for label, known in census.items() if known == total), None)
        facts.append(
            Fact(
                f"total_{name.lower()}",
                Note(mark("Sum of {field}"), {"field": name}),
                Note(mark("{total}: the total of {census}"), {"total": total, "census": same})
                if same
                else total,
            )
        )
    cuts = Counter(normalise_cut(value) for value in frame[field])
    repeated = sorted(str(cut) for cut, count in cuts.items() if cut and count > 1)
    if repeated:
        findings.append(
            Finding(
                "repeated_codes",
                Level.WARNING,
                Note(
                    mark("{count} communes are in more than one row: {cuts}."),
                    {"count": len(repeated), "cuts": listing(repeated)},
                ),
                Note(mark("Keep one row for each commune.")),
                {"communes": len(repeated)},
            )
        )
    return told(source, "population_table", facts, findings)


def diagnose_unknown_table(source: TableInput) -> Diagnosis:
    """A table that nothing is known of."""
    finding = Finding(
        "unknown_table",
        Level.ERROR,
        Note(
            mark(
                "The columns are those of no known table: neither trips between communes, nor "
                "points with latitude and longitude, nor persons by commune."
            )
        ),
        Note(mark("Rename the columns or choose the role by hand.")),
    )
    findings = [*source.findings, *texts_damaged(source.frame), finding]
    return told(source, "unknown", table_facts(source), findings)


def texts_damaged(frame: pd.DataFrame) -> list[Finding]:
    """Texts of any column that were written twice in UTF-8."""
    texts = [v for column in frame.columns for v in frame[column] if isinstance(v, str)]
    repaired = damaged(dict.fromkeys(texts))
    if not repaired:
        return []
    told = [f"{old} → {new}" for old, new in repaired.items()]
    return [
        Finding(
            "double_encoded",
            Level.WARNING,
            Note(
                mark("{count} different texts were written twice in UTF-8: {names}."),
                {"count": len(repaired), "names": listing(told, 3)},
            ),
            Note(mark("Open the file as UTF-8 and save it once more, or export it again.")),
            {"texts": len(repaired)},
        )
    ]


def _amounts(amounts: np.ndarray, field: str) -> list[Finding]:  # type: ignore[type-arg]
    missing, negative = int(np.isnan(amounts).sum()), int((amounts < 0).sum())
    if not (missing or negative):
        return []
    return [
        Finding(
            "bad_amounts",
            Level.WARNING,
            Note(
                mark("{field}: {missing} rows without a number and {negative} below zero."),
                {"field": field, "missing": missing, "negative": negative},
            ),
            Note(mark("What is missing is not zero: complete or leave out those rows.")),
            {"field": field, "missing": missing, "negative": negative},
        )
    ]


def _incomplete(frame: pd.DataFrame, *wanted: tuple[object, Note]) -> Finding:
    """The columns that a table of this kind needs and does not have."""
    lacking = tuple(what for found, what in wanted if not found)
    return Finding(
        "missing_columns",
        Level.ERROR,
        Note(
            mark("It has no column with {lacking}. Its columns are: {columns}."),
            {"lacking": lacking, "columns": ", ".join(str(c) for c in frame.columns)},
        ),
        Note(mark("Rename the columns: commune codes (CUT) and a column of persons or trips.")),
    )


def diagnose_names(source: TableInput, field: str, catalogue: Catalogue) -> Diagnosis:
    """A table whose communes have names and no codes."""
    more, findings = join_offered(source.frame, field, catalogue)
    damage = texts_damaged(source.frame)
    facts = [*table_facts(source), *more]
    return told(source, "names_table", facts, [*source.findings, *damage, *findings])


def told(source: TableInput, role: str, facts: list[Fact], findings: list[Finding]) -> Diagnosis:
    """The diagnosis of a table."""
    return Diagnosis(source.name, source.path, role, tuple(facts), tuple(findings))

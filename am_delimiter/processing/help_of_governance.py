"""Help of the tables that fill those on governance."""

from __future__ import annotations

from ..core.basis import mark

GOVERNANCE = {
    "governance.CASE": mark(
        "The GeoPackage that «Delimit metropolitan areas» wrote. It gets six tables, or rows in "
        "those it has; nothing else of it changes."
    ),
    "governance.ACTORS": mark(
        "Table with a row for each: institution, person, sector, level, role, interest, influence, "
        "communes, contact (which is never printed). Empty: the table is filled in in QGIS."
    ),
    "governance.COMMITTEE": mark(
        "Table with a row for each member: commune (name or code), name, role, since when, act. "
        "Empty: a row for each commune of the first candidate waits for the names."
    ),
    "governance.ARRANGEMENTS": mark(
        "Table with a row for each: name, kind, communes, since when, status, document."
    ),
    "governance.INSTRUMENT_STAGES": mark(
        "Table with a row for each: instrument, stage, responsible, next milestone. One with the "
        "name of an instrument of the case takes its kind and communes from there."
    ),
    "governance.PROBLEMS": mark(
        "Table with a row for each: problem, description, communes, severity, evidence, source."
    ),
    "governance.PRIORITIES": mark(
        "Table with a row for each: order, theme, what is proposed, communes, responsible. Three "
        "are printed at most."
    ),
}
"""Source texts by ``algorithm.NAME``."""

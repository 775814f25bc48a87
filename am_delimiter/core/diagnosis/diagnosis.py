"""The front door of the diagnosis: what each input is for, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.communes import (
    CommuneLayer,
    Communes,
    read_communes,
    recognise_schema,
    suggest_cut_field,
)
from ..land.raster import RasterPort
from ..land.raster_provenance import RasterEvidence
from .diagnosis_census import diagnose_blocks, diagnose_microdata, is_microdata
from .diagnosis_communes import diagnose_communes
from .diagnosis_names import name_field
from .diagnosis_points import coordinate_fields, diagnose_points
from .diagnosis_polygons import diagnose_polygons
from .diagnosis_raster import diagnose_raster
from .diagnosis_records import (
    Diagnosis,
    Finding,
    Input,
    Level,
    NothingToDiagnose,
    TableInput,
    UnreadInput,
    VectorInput,
)
from .diagnosis_shapes import shape_facts
from .diagnosis_tables import (
    code_field,
    diagnose_names,
    diagnose_population,
    diagnose_travel,
    diagnose_unknown_table,
)

AUTO = "auto"


def diagnose(
    inputs: Sequence[Input],
    catalogue: Catalogue,
    port: RasterPort,
    role: str = AUTO,
    cut_field: str = "",
    progress: Progress | None = None,
    land: Communes | None = None,
) -> list[Diagnosis]:
    """Diagnose every input, in their order; `NothingToDiagnose` when there is none.

    ``role`` and ``cut_field`` are what the user corrects by hand, for the inputs they fit. Points
    and rasters are compared with the communes of ``land``, else with the first usable commune layer
    among the inputs, if there is one.
    """
    progress = progress or Progress()
    if not inputs:
        raise NothingToDiagnose
    compared = any(_is_compared(one, role, cut_field, catalogue) for one in inputs)
    communes = land
    if compared and communes is None:
        communes = _first_communes(inputs, role, cut_field, catalogue)
    found = []
    for source, part in zip(inputs, progress.parts([1] * len(inputs))):
        progress.stage(mark("Examining {input}"), input=source.name)
        found.append(_diagnose(source, role, cut_field, catalogue, port, communes, part))
        part.report(1.0)
    return found


def recognise_role(source: Input, catalogue: Catalogue, cut_field: str = "") -> str:
    """The id of the role that an input is made for, ``unknown`` when nothing tells."""
    if isinstance(source, RasterEvidence):
        return "builtup_raster"
    if isinstance(source, UnreadInput):
        return "unknown"
    if isinstance(source, TableInput):
        return _table_role(source, catalogue)
    kinds = {shape.geom_type for shape in source.frame.geometry if shape is not None}
    if kinds <= {"Point", "MultiPoint"}:
        return "points"
    if not kinds & {"Polygon", "MultiPolygon"}:
        return "unknown"
    return _polygon_role(source, catalogue, cut_field)


def _polygon_role(source: VectorInput, catalogue: Catalogue, cut_field: str) -> str:
    """Communes by their schema; smaller areas by their key; else built-up land."""
    fields = [str(c) for c in source.frame.columns if c != source.frame.geometry.name]
    if recognise_schema(fields, catalogue) is not None or cut_field in fields:
        return "communes"
    persons = catalogue.fields["persons"].among(fields)
    if catalogue.fields["block_key"].among(fields):
        return "population_blocks" if persons else "builtup_polygons"
    suggested = suggest_cut_field(source.frame, catalogue)
    if suggested and source.frame[suggested].nunique() * 2 > len(source.frame):
        return "communes"  # mostly one feature for each code
    return "population_blocks" if persons and suggested else "builtup_polygons"


def _table_role(source: TableInput, catalogue: Catalogue) -> str:
    frame, names = source.frame, [str(c) for c in source.frame.columns]
    if is_microdata(frame.columns, catalogue):
        return "census_microdata"
    trips = catalogue.fields["trips"].among(names)
    ends = [code_field(frame, end, catalogue) for end in ("origin_cut", "destination_cut")]
    if trips and all(ends):
        return "travel"
    if coordinate_fields(frame, catalogue):
        return "points"
    coded = code_field(frame, "cut", catalogue)
    if catalogue.fields["block_key"].among(names) and coded:
        return "block_table"
    if coded and catalogue.fields["persons"].among(names):
        return "population_table"
    return "names_table" if not coded and name_field(frame, catalogue) else "unknown"


_FITTING = {
    VectorInput: ("communes", "builtup_polygons", "population_blocks", "points"),
    TableInput: ("travel", "points", "population_table"),
}
"""The roles that the user may choose for each kind of input."""


def _role(source: Input, role: str, cut_field: str, catalogue: Catalogue) -> str:
    if role in _FITTING.get(type(source), ()):
        return role
    return recognise_role(source, catalogue, cut_field)


def _is_compared(source: Input, role: str, cut_field: str, catalogue: Catalogue) -> bool:
    """Whether an input is compared with the communes of another."""
    return (
        isinstance(source, RasterEvidence) or _role(source, role, cut_field, catalogue) == "points"
    )


def _first_communes(
    inputs: Sequence[Input], role: str, cut_field: str, catalogue: Catalogue
) -> Communes | None:
    for source in inputs:
        if not isinstance(source, VectorInput):
            continue
        if _role(source, role, cut_field, catalogue) != "communes":
            continue
        chosen = cut_field if cut_field in source.frame.columns else ""
        try:
            return read_communes(
                CommuneLayer(source.frame, source.name, source.path, chosen), catalogue
            )
        except AmDelimiterError:
            continue  # its own diagnosis says why
    return None


def _diagnose(
    source: Any,
    role: str,
    cut_field: str,
    catalogue: Catalogue,
    port: RasterPort,
    communes: Communes | None,
    progress: Progress,
) -> Diagnosis:
    if isinstance(source, UnreadInput):
        unread = Finding("unreadable", Level.ERROR, source.reason)
        return Diagnosis(source.name, source.path, "unknown", (), (unread,))
    if isinstance(source, RasterEvidence):
        return diagnose_raster(source, catalogue, port, communes, progress)
    chosen = _role(source, role, cut_field, catalogue)
    ways: dict[str, Callable[[], Diagnosis]] = {
        "communes": lambda: diagnose_communes(source, cut_field, catalogue, progress),
        "builtup_polygons": lambda: diagnose_polygons(source, chosen, catalogue),
        "population_blocks": lambda: diagnose_polygons(source, chosen, catalogue),
        "points": lambda: diagnose_points(source, catalogue, communes),
        "travel": lambda: diagnose_travel(source, catalogue),
        "population_table": lambda: diagnose_population(source, catalogue),
        "block_table": lambda: diagnose_blocks(source, catalogue),
        "census_microdata": lambda: diagnose_microdata(source),
        "names_table": lambda: _by_names(source, catalogue),
    }
    if chosen in ways:
        return ways[chosen]()
    return diagnose_unknown_table(source) if isinstance(source, TableInput) else _no_use(source)


def _by_names(source: TableInput, catalogue: Catalogue) -> Diagnosis:
    field = name_field(source.frame, catalogue)
    return diagnose_names(source, field, catalogue) if field else diagnose_unknown_table(source)


def _no_use(source: VectorInput) -> Diagnosis:
    finding = Finding(
        "no_use",
        Level.ERROR,
        Note(mark("It holds neither polygons nor points, so nothing can be read from it.")),
        Note(mark("Give polygons, points, rasters or tables.")),
    )
    facts = tuple(shape_facts(source.frame))
    return Diagnosis(source.name, source.path, "unknown", facts, (finding,))

"""What the values of a raster mean, who says so, and why nobody can say it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..basis.notes import Note, mark
from ..catalogue.input_records import Encoding
from ..land.geometry import system_of
from ..land.land_errors import UnknownEncoding
from ..land.raster import RasterInfo
from ..land.raster_provenance import Told
from .diagnosis_records import Finding, Level

_BY_VALUES = mark(
    "The encoding is {encoding}, told by the values. A cell is built-up from {percent} % of built "
    "surface on."
)
_TOLD = {
    Told.USER: mark(
        "The encoding is {encoding}, chosen by hand. A cell is built-up from {percent} % of built "
        "surface on."
    ),
    Told.NAME: mark(
        "The encoding is {encoding}, told by the file name. A cell is built-up from {percent} % of "
        "built surface on."
    ),
    Told.METADATA: mark(
        "The encoding is {encoding}, told by the metadata of the file. A cell is built-up from "
        "{percent} % of built surface on."
    ),
    Told.VALUES: mark(
        "The values are encoded like {encoding}; neither the file name, nor the metadata, nor the "
        "user says that it is that product. A cell is built-up from {percent} % of built surface "
        "on."
    ),
}


def encoding_named(encoding: Encoding, told: Told) -> Note | str:
    """An encoding as a fact; a product that nobody names is only what the values look like."""
    if told is not Told.VALUES or not encoding.filename_patterns:
        return encoding.name
    return Note(
        mark("encoded like {encoding}; provenance not declared"), {"encoding": encoding.name}
    )


def encoding_findings(encoding: Encoding, told: Told, percent: float) -> list[Finding]:
    """Who says the encoding, and whether its legend is known."""
    known = {"encoding": encoding.id, "told_by": told.value}
    note = Note(_TOLD[told], {"encoding": encoding.name, "percent": percent})
    if told is Told.VALUES and not encoding.filename_patterns:  # of no product
        note = replace(note, template=_BY_VALUES)
    found = [Finding("encoding", Level.INFO, note, None, known)]
    if not encoding.known:
        found.append(
            Finding(
                "encoding_to_check",
                Level.WARNING,
                Note(
                    mark("The legend of {encoding} has not been checked."),
                    {"encoding": encoding.name},
                ),
                Note(mark("Compare the class of built-up land with the product's own legend.")),
            )
        )
    return found


def unknown_encoding(error: UnknownEncoding, info: RasterInfo) -> Finding:
    """Why nobody can say what the values mean."""
    if np.dtype(info.dtype).kind == "f":
        why = Note(mark("The type has decimals, so it holds a quantity, such as persons or light."))
    elif on_metres(info) and error.details["maximum"] > info.cell_area:
        why = Note(
            mark(
                "Some values exceed the area of a cell ({area} m²), so they are no built surface."
            ),
            {"area": info.cell_area},
        )
    else:
        why = Note(mark("The file name is that of no known product, and the values fit several."))
    return Finding(
        "unknown_encoding",
        Level.ERROR,
        Note(error.template, error.details),
        Note(
            mark("{why} Keep the product's own file name, or choose the encoding."),
            {"why": why},
        ),
    )


def on_metres(info: RasterInfo) -> bool:
    """Whether the cells are measured in metres."""
    crs = system_of(info.crs)
    return bool(crs.is_projected and crs.axis_info[0].unit_conversion_factor == 1)

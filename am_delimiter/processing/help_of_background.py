"""Help for the layers that maps draw behind the data."""

from __future__ import annotations

from ..core.basis import mark

BACKGROUND = {
    "HYDROGRAPHY": mark(
        "Drawn behind the data; it changes no figure. Rivers and lakes by class where the layer "
        "has a field that is known (waterway, fclass, natural, tipo), with their names. Without "
        "it, sea and wide rivers are told from what no commune holds."
    ),
    "ROADS": mark(
        "Drawn behind the data; it changes no figure. Main roads stand out where the layer has a "
        "field that is known (highway, fclass, tipo, clase); minor ones are seen only from near."
    ),
    "RAILWAYS": mark("Drawn behind the data; it changes no figure. Abandoned lines are left out."),
    "PLACES": mark(
        "Points with a name (name, nombre, toponimo): towns and places, which give way to the "
        "names of the communes. They change no figure."
    ),
    "RELIEF": mark(
        "Raster of heights in metres: its shade is drawn behind the data. It changes no figure."
    ),
    "BASEMAP": mark(
        "A raster, or tiles such as wms://type=xyz&url=…, drawn pale behind the data. What is no "
        "file of this computer is opened only if you allow it."
    ),
}
"""Source texts by the name of the parameter."""

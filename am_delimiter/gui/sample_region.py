"""A case of the fictional sample region, to try the plugin without any data."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

from ..bridge.quiet_layers import quiet_raster, read_only_vector
from ..toolbelt.i18n import tr
from ..toolbelt.paths import resource
from .case_desk import Desk
from .case_inputs import of_layer, of_layers

NAME = "region_de_muestra"


def sample_file() -> str:
    """A GeoPackage for the case in the user's folder of temporary files; "" when none takes it."""
    place = QStandardPaths.StandardLocation.TempLocation
    folder = Path(QStandardPaths.writableLocation(place)) / "am_delimiter"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return ""
    file, number = folder / f"{NAME}.gpkg", 1
    while file.exists():
        number += 1
        file = folder / f"{NAME}_{number}.gpkg"
    return str(file)


def begin_sample(desk: Desk, file: str = "") -> bool:
    """Begin a case of the sample with all its inputs, and delimit it; whether that could be."""
    file = file or sample_file()
    if not file:
        text = tr("The folder of temporary files cannot be written: begin a new case elsewhere.")
        desk.failed.emit(text, "")
        return False
    folder = resource("sample")
    communes = folder / "comunas_ficticias.gpkg"
    address = f"{communes}|layername=comunas"
    desk.begin(file)
    desk.choose("COMMUNES", of_layer(read_only_vector(address, communes.stem, "ogr", style=False)))
    tiles = [quiet_raster(str(one), one.stem, "gdal") for one in sorted(folder.glob("*.tif"))]
    desk.choose("BUILTUP", of_layers(tiles))
    for name, table in (("TRAVEL", "viajes"), ("SERVICES", "servicios")):
        path = folder / f"{table}_ficticios.csv"
        desk.choose(name, of_layer(read_only_vector(str(path), path.stem, "ogr", style=False)))
    desk.choose("POPULATION", {"value": "field"})
    desk.choose("POPULATION_FIELD", {"value": "POB_2024"})
    return desk.delimit() is not None

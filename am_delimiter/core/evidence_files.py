"""The files of the built-up evidence, as they are printed and proved."""

from __future__ import annotations

from .builtup import Builtup
from .case import Case
from .inputs import InputFile, fingerprint
from .progress import Progress
from .register_record import SharedInputs


def evidence_files(case: Case, builtup: Builtup, progress: Progress) -> list[InputFile]:
    """The evidence with its hash and how it was understood, in print, so in Spanish."""
    found = []
    for raster in builtup.rasters:
        detail = f"{raster.encoding.name}; ≥ {raster.share * 100:g} %"
        found.append(fingerprint("construido", raster.name, raster.info.path, detail, progress))
    found += [
        fingerprint("construido", layer.name, layer.path, "polígonos", progress)
        for layer in case.polygons
    ]
    return found


def register_files(shared: SharedInputs, progress: Progress) -> list[InputFile]:
    """The tables and layers of services and instruments with their hash."""
    named = [
        *(("servicios", table.name, table.path, "tabla") for table in shared.services),
        *(("servicios", layer.name, layer.path, "capa") for layer in shared.layers),
        *(("instrumentos", table.name, table.path, "tabla") for table in shared.instruments),
    ]
    return [fingerprint(*item, progress) for item in named]

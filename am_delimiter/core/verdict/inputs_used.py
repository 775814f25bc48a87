"""The files of the evidence, built-up and of persons, as they are printed and proved."""

from __future__ import annotations

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.progress import Progress
from ..basis.vocabulary import PRINTED_PEOPLE_RULES
from ..catalogue.catalogue import Catalogue
from ..land.builtup import Builtup
from ..land.land_given import LandGiven
from ..population.located_blocks import recognise_people
from ..services.registers import SharedInputs
from .case import Case


def evidence_files(given: LandGiven, builtup: Builtup, progress: Progress) -> list[InputFile]:
    """The evidence with its hash and how it was understood, in print, so in Spanish."""
    found = []
    for raster in builtup.rasters:
        detail = f"{raster.encoding.name}; ≥ {raster.share * 100:g} %"
        found.append(fingerprint("construido", raster.name, raster.info.path, detail, progress))
    found += [
        fingerprint("construido", layer.name, layer.path, "polígonos", progress)
        for layer in given.polygons
    ]
    return found


def crossing_files(given: LandGiven, progress: Progress) -> list[InputFile]:
    """The layers of barriers and bridges with their hash; the kinds are printed, so Spanish."""
    kinds = (("barrera", given.barriers), ("puente o camino", given.bridges))
    return [
        fingerprint(kind, layer.name, layer.path, f"{len(layer.frame)} elementos", progress)
        for kind, layers in kinds
        for layer in layers
    ]


def people_files(case: Case, catalogue: Catalogue, progress: Progress) -> list[InputFile]:
    """The layers that located the population, with their hash, in print, so in Spanish."""
    kind, rule = "población localizada", PRINTED_PEOPLE_RULES[case.parameters.people_rule]
    found = []
    for layer in case.people.polygons:
        field = recognise_people(layer, case.people.field, catalogue).persons
        detail = f"polígonos; campo {field}; {rule}"
        found.append(fingerprint(kind, layer.name, layer.path, detail, progress))
    found += [
        fingerprint("límite urbano", layer.name, layer.path, "polígonos", progress)
        for layer in case.people.limits
    ]
    return found + [
        fingerprint(kind, raster.name, raster.path, "personas por celda", progress)
        for raster in case.people.rasters
    ]


def register_files(shared: SharedInputs, progress: Progress) -> list[InputFile]:
    """The tables and layers of services and instruments with their hash."""
    named = [
        *(("servicios", table.name, table.path, "tabla") for table in shared.services),
        *(("servicios", layer.name, layer.path, "capa") for layer in shared.layers),
        *(("instrumentos", table.name, table.path, "tabla") for table in shared.instruments),
    ]
    return [fingerprint(*item, progress) for item in named]

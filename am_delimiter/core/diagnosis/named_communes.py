"""The communes of a layer by name, without their polygons: read in an instant."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalogue.catalogue import Catalogue
from ..land.communes import CommuneLayer, commune_codes, commune_schema


@dataclass(frozen=True)
class NamedCommune:
    """A commune as a list shows it; ``rows`` are the places of its features in the layer."""

    cut: str
    name: str
    region: str
    region_name: str
    rows: tuple[int, ...] = ()


def list_communes(layer: CommuneLayer, catalogue: Catalogue) -> tuple[NamedCommune, ...]:
    """The communes of a layer, whose shapes may be empty, in the order of their codes.

    Names are those of the catalogue where it knows the code. Raises what `read_communes` raises
    of fields and codes.
    """
    table, _ = commune_codes(layer, commune_schema(layer, catalogue), catalogue)
    found = []
    for cut, part in table.groupby("cut", sort=True):
        known = catalogue.communes.get(cut)
        region = catalogue.regions.get(cut[:2])
        first = part.iloc[0]
        found.append(
            NamedCommune(
                cut,
                known.name if known else first["name"] or cut,
                cut[:2],
                region.name if region else first["region_name"] or cut[:2],
                tuple(part["row"]),
            )
        )
    return tuple(found)


def catalogue_communes(catalogue: Catalogue) -> tuple[NamedCommune, ...]:
    """The communes that the catalogue knows, in the order of their codes."""
    records = sorted(catalogue.communes.values(), key=lambda one: one.cut)
    regions = catalogue.regions
    return tuple(
        NamedCommune(one.cut, one.name, one.region_code, regions[one.region_code].name)
        for one in records
    )

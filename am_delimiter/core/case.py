"""The case: everything a delimitation depends on, as the user gave it."""

from __future__ import annotations

from dataclasses import dataclass

from .builtup import PolygonEvidence
from .communes import CommuneLayer, Communes, normalise_cut
from .encodings import RasterEvidence
from .errors import UnknownCommune, UnknownRegion
from .hand_decision import HandDecision
from .parameters import Parameters
from .register_record import SharedInputs


@dataclass(frozen=True)
class Case:
    """Everything a delimitation depends on.

    ``candidate`` holds the codes of a set to judge (empty: find all); ``region`` a region code or
    ""; ``working_crs`` an EPSG code or WKT (empty: chosen by location). ``shared`` holds what was
    given on services and joint policies, ``decision`` the communes put in or taken out by hand.
    """

    communes: CommuneLayer
    rasters: tuple[RasterEvidence, ...]
    polygons: tuple[PolygonEvidence, ...]
    parameters: Parameters
    population_field: str = ""
    candidate: tuple[str, ...] = ()
    region: str = ""
    working_crs: str = ""
    shared: SharedInputs = SharedInputs()  # noqa: RUF009 - frozen
    decision: HandDecision = HandDecision()  # noqa: RUF009 - frozen


def parse_cuts(text: str) -> tuple[str, ...]:
    """Codes of a text such as ``05101, 5109``, each once; what is no code stays as written."""
    words = text.replace(";", ",").replace(" ", ",").split(",")
    return tuple(dict.fromkeys(normalise_cut(word) or word for word in words if word))


def parse_region(text: str) -> str:
    """A region code of two digits from ``5`` or ``05``; anything else stays as written."""
    code = text.strip()
    return code.zfill(2) if code.isascii() and code.isdigit() else code


def check_codes(case: Case, communes: Communes) -> None:
    """Raise `UnknownCommune` or `UnknownRegion` when the case names what the layer lacks."""
    unknown = [code for code in case.candidate if code not in set(communes.cuts)]
    if unknown:
        raise UnknownCommune(layer=communes.layer, cuts=", ".join(unknown))
    if case.region and case.region not in communes.region_names:
        regions = ", ".join(f"{c} {n}" for c, n in sorted(communes.region_names.items()))
        raise UnknownRegion(layer=communes.layer, region=case.region, regions=regions)

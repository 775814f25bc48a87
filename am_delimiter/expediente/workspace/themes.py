"""The map themes of the expediente: what each sheet shows, and what a planner may change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from qgis.core import QgsMapLayer, QgsMapThemeCollection, QgsProject

from .ground import BELOW, OVER, surfaces_of
from .styles import (
    CODES,
    INSTRUMENTS,
    NAMELESS,
    NODES,
    NUMBERED,
    OWN,
    PLAIN,
    POPULATION,
    PROPOSED,
    SENSITIVITY,
    THRESHOLD,
)

Drawn = tuple[str, str]
"""A layer and the name of its style, "" for the one it has."""

AREAS, COMMUNES, LIMITS, BUILT = (
    ("metropolitan_areas", NAMELESS),
    ("communes", ""),
    ("limits", ""),
    ("patches", ""),
)


@dataclass(frozen=True)
class Themes:
    """The name of the theme of each sheet, "" where the case has nothing to show.

    ``no_blocks`` is why there is no map by block.
    """

    communes: str = "Comunas"
    codes: str = "Comunas con código"
    continuum: str = "Continuo"
    gaps: str = "Separaciones"
    population: str = "Población"
    blocks: str = ""
    services: str = ""
    travel: str = ""
    instruments: str = ""
    proposed: str = "Área propuesta"
    sensitivity: str = "Sensibilidad"
    modification: str = ""
    no_blocks: str = ""


BLOCKS, SERVICES, TRAVEL, INSTRUMENTS_THEME = (
    "Población por manzana",
    "Servicios compartidos",
    "Viajes",
    "Instrumentos",
)
MODIFICATION = "Modificación"


def names_of(themes: Themes) -> list[str]:
    """The themes that some sheet follows."""
    every = (getattr(themes, item.name) for item in fields(themes) if item.name != "no_blocks")
    return [name for name in every if name]


def drawn_by(
    themes: Themes, services: Sequence[str], blocks: Sequence[str]
) -> dict[str, list[Drawn]]:
    """The layers of every theme, from top to bottom."""
    plain, nodes = ("communes", PLAIN), ("communes", NODES)
    base = [LIMITS, ("continuum", ""), BUILT, COMMUNES]
    all_ = {
        themes.communes: [AREAS, COMMUNES],
        themes.codes: [AREAS, ("communes", CODES)],
        themes.continuum: [("metropolitan_areas", ""), *base],
        themes.gaps: [("gaps", NUMBERED), AREAS, *base],
        themes.population: [AREAS, ("limits", POPULATION), BUILT, ("communes", NAMELESS)],
        themes.blocks: [AREAS, LIMITS, *((name, "") for name in blocks), plain],
        themes.services: [
            *((name, OWN if name == "service_pairs" else "") for name in services),
            AREAS,
            LIMITS,
            nodes,
        ],
        themes.travel: [("travel_flows", THRESHOLD), AREAS, nodes],
        themes.instruments: [AREAS, ("communes", INSTRUMENTS)],
        themes.proposed: [("metropolitan_areas", PROPOSED), LIMITS, BUILT, plain],
        themes.modification: [LIMITS, BUILT, ("modification", ""), plain],
        themes.sensitivity: [AREAS, LIMITS, ("patches", SENSITIVITY), plain],
    }
    return {name: layers for name, layers in all_.items() if name}


def behind_of(names: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """The layers behind the data: those over the land, those that are seen through, those below."""
    return (
        [name for name in OVER if name in names],
        surfaces_of(names),
        [name for name in BELOW if name in names],
    )


def with_ground(drawn: dict[str, list[Drawn]], names: Sequence[str]) -> dict[str, list[Drawn]]:
    """The same themes with what lies behind the data, each where it belongs."""
    over, surfaces, below = ([(name, "") for name in part] for part in behind_of(names))
    found = {}
    for theme, shown in drawn.items():
        first = next(place for place, (name, _) in enumerate(shown) if _is_land(name))
        last = len(shown) - 1  # the communes are the lowest in every theme
        found[theme] = [*shown[:first], *over, *shown[first:last], *surfaces, *shown[last:], *below]
    return found


def _is_land(name: str) -> bool:
    """Whether a layer fills the land: what is drawn of it hides what lies under it."""
    return name in ("continuum", "patches", "communes") or name.startswith("blocks")


def add_themes(
    project: QgsProject, layers: dict[str, QgsMapLayer], drawn: dict[str, list[Drawn]]
) -> None:
    """Store the themes in the project; the printed maps follow them."""
    for theme, shown in drawn.items():
        record = QgsMapThemeCollection.MapThemeRecord()
        for name, style in shown:
            layer = layers[name]
            state = QgsMapThemeCollection.MapThemeLayerRecord(layer)
            state.usingCurrentStyle = True
            state.currentStyle = style or layer.styleManager().currentStyle()
            state.isVisible = True
            record.addLayerRecord(state)
        project.mapThemeCollection().insert(theme, record)

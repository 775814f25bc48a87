"""The project of the expediente: a QGIS project of its own, never the one the user has open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLabelingEngineSettings,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QTime

from ...bridge.geopackage import layer_uri
from ...bridge.geopackage_dress import wear_own_style
from ...bridge.quiet_layers import read_only_vector
from ...core.basis import spanish_order
from ...core.catalogue import Catalogue, LayerSpec
from ...core.records import GapRow, InstrumentRow
from ...toolbelt.formats import number
from ...toolbelt.paths import resource
from ..reading.dossier import Dossier
from ..reading.result_file import check_layer
from .styles import HATCHES, UNLISTED, add_instruments, add_styles, name_threshold
from .themes import (
    BLOCKS,
    INSTRUMENTS_THEME,
    MODIFICATION,
    SERVICES,
    TRAVEL,
    Themes,
    add_themes,
    behind_of,
    drawn_by,
    with_ground,
)
from .tree import ABOVE, DRAWN, add_tree, is_empty

BLOCK = "blocks"
"""With a number, the name of a layer of blocks, which no result holds."""

LIMITS_TITLE = "Límites comunales"
PERCENT = 100.0

PLACES_TRIED = 10
"""Places for a label that are tried on each square centimetre of a polygon."""


def load_layers(geopackage: Path, catalogue: Catalogue) -> dict[str, QgsVectorLayer]:
    """Every layer and table of a result in its style; `ResultIncomplete` if one lacks.

    Of those that results of earlier versions do not have, the ones that are there.
    """
    opened = {name: opened_layer(geopackage, spec) for name, spec in catalogue.layers.items()}
    return {
        name: check_layer(layer, geopackage, name)
        for name, layer in opened.items()
        if layer.isValid() or not catalogue.layers[name].may_lack
    }


def opened_layer(geopackage: Path, spec: LayerSpec) -> QgsVectorLayer:
    """A layer of a result; not in the style that its file holds, which anybody may have written."""
    layer = read_only_vector(layer_uri(geopackage, spec.id), spec.title, "ogr", style=False)
    if layer.isValid():
        wear_own_style(layer, spec)
    return layer


def make_project(
    layers: dict[str, QgsVectorLayer],
    case: Dossier,
    blocks: Sequence[QgsVectorLayer],
    themes: Themes,
    ground: Mapping[str, QgsMapLayer] | None = None,
) -> QgsProject:
    """A project with the layers in a tree, the tables in a closed group, and the map themes.

    ``ground`` is what is drawn behind all of it.
    """
    project = QgsProject()
    project.setCrs(layers["communes"].crs())
    project.setEllipsoid(project.crs().ellipsoidAcronym())
    shown = {**layers, "limits": _limits(layers["communes"])}
    shown |= numbered_blocks(blocks)
    given = _given(layers)
    extra = tuple(name for name in shown if name.startswith(BLOCK))
    behind = dict(ground or {})
    over, surfaces, below = behind_of(list(behind))
    shown |= behind
    drawn = (*given, *DRAWN[:3], *over, *extra, *DRAWN[3:-1], *surfaces, DRAWN[-1], *below)
    add_tree(project, shown, drawn, (*given, *extra))
    add_styles(shown)
    _fill_styles(layers, case)
    services = [name for name in given if name.startswith("service")]
    add_themes(project, shown, with_ground(drawn_by(themes, services, extra), list(behind)))
    _settle_labels(project)
    return project


def numbered_blocks(blocks: Sequence[QgsVectorLayer]) -> dict[str, QgsVectorLayer]:
    """The layers of blocks by their names in a project."""
    return {f"{BLOCK}{number}": layer for number, layer in enumerate(blocks, 1)}


def themes_of(layers: dict[str, QgsVectorLayer], case: Dossier, no_blocks: str) -> Themes:
    """The themes that a case has; ``no_blocks`` is why there is no map by block, "" if there is."""
    given = _given(layers)
    return Themes(
        blocks="" if no_blocks else BLOCKS,
        services=SERVICES if "service_pairs" in given or "service_lines" in given else "",
        travel=TRAVEL if "travel_flows" in given else "",
        instruments=INSTRUMENTS_THEME if instruments_of(case) else "",
        modification=MODIFICATION if case.rows.modification else "",
        no_blocks=no_blocks,
    )


def _given(layers: dict[str, QgsVectorLayer]) -> tuple[str, ...]:
    return tuple(name for name in ABOVE if not is_empty(layers[name]))


def instruments_of(case: Dossier) -> list[InstrumentRow]:
    """The instruments that cover a commune of the study, those of most communes first."""
    known = {row.cut for row in case.rows.communes}
    found = [
        row
        for row in case.rows.instruments
        if known.intersection(cut.strip() for cut in row.communes.split(","))
    ]
    return sorted(found, key=lambda row: (-row.n_communes, spanish_order(row.instrument)))


def _fill_styles(layers: dict[str, QgsVectorLayer], case: Dossier) -> None:
    """What the styles say of this case: the threshold of travel and the instruments."""
    told = f"{number(travel_threshold(case) * PERCENT)} %"
    name_threshold(layers["travel_flows"], told)
    add_instruments(layers["communes"], instruments_of(case)[: len(HATCHES)])


def travel_threshold(case: Dossier) -> float:
    """Share (0–1) of the criterion of travel as the case was judged or, unjudged, today's."""
    judged = [item for one in case.candidates[:1] for item in one.criteria]
    found = [item.threshold for item in judged if item.id == "travel"]
    return float((found or [case.catalogue.criteria["travel"].threshold])[0] or 0) / PERCENT


def set_variables(
    project: QgsProject,
    case: Dossier,
    numbered: Sequence[GapRow],
    flows: Sequence[str] = (),
    labelled: Sequence[str] = (),
) -> None:
    """Variables that the styles read.

    ``numbered`` are the gaps with an inset, ``flows`` those that are drawn and ``labelled`` those
    with a number, both as ``05101-05109``; all without them.
    """
    values: dict[str, Any] = {
        "comunas_candidata": ",".join(c for one in case.candidates[:1] for c in one.communes),
        "separaciones_numeradas": ",".join(str(row.gap) for row in numbered),
        "umbral_viajes": travel_threshold(case),
        "flujos_dibujados": ",".join(flows),
        "flujos_con_cifra": ",".join(labelled),
    }
    for name, value in values.items():
        QgsExpressionContextUtils.setProjectVariable(project, name, value)


def _limits(communes: QgsVectorLayer) -> QgsVectorLayer:
    layer = read_only_vector(communes.source(), LIMITS_TITLE, "ogr", style=False)
    layer.loadNamedStyle(str(resource("styles", "limits.qml")), True)
    layer.setCustomProperty(UNLISTED, "1")
    return layer


def _settle_labels(project: QgsProject) -> None:
    """No label is cut at the edge of a map, and small polygons find a place for theirs beside them.

    With the few places that QGIS tries, Hualpén has none in a map of Gran Concepción.
    """
    settings = project.labelingEngineSettings()
    settings.setMaximumPolygonCandidatesPerCmSquared(PLACES_TRIED)
    settings.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)
    project.setLabelingEngineSettings(settings)


def describe(project: QgsProject, case: Dossier) -> None:
    """Title, author and keywords, which become those of the PDF."""
    title = f"Expediente de área metropolitana: {case.title()}"
    project.setTitle(title)
    metadata = project.metadata()
    metadata.setTitle(title)
    made = f"am_delimiter {case.summary.versions['am_delimiter']}"
    who = [case.identity.gore, case.identity.responsible, made]
    metadata.setAuthor("; ".join(name for name in who if name))
    metadata.setLanguage("es")
    metadata.setAbstract(
        f"Continuo urbano, separaciones y criterios de la Ley 21.074. {', '.join(case.regions)}."
    )
    words = ["área metropolitana", "Ley 21.074", "continuo urbano", *case.regions]
    metadata.setKeywords({"Temas": words})
    day = case.day
    metadata.setCreationDateTime(QDateTime(day, QTime(0, 0), Qt.TimeSpec.UTC))
    project.setMetadata(metadata)

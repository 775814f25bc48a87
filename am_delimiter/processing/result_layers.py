"""The layers of a result, added to the user's project with the styles stored in the GeoPackage."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)
from qgis.PyQt import sip

from ..core.catalogue import DegurbaClass, LayerSpec

DRAWN = ("gaps", "metropolitan_areas", "continuum", "patches", "communes")
"""Layers of a delimitation that are shown, from top to bottom."""

DRAWN_TRAVEL = ("travel_flows",)
"""What is shown above them when there is a travel table."""
DRAWN_SERVICES = ("service_lines", "service_pairs")
"""Those above them where services were given."""

DRAWN_MODIFICATION = ("modification",)
"""Where a constituted area is modified: its communes before and after."""

TABLES = ("modification_criteria", "criteria", "population", "notes")
"""Tables of a delimitation that are read, below its layers."""

DRAWN_CONTINUITY = ("gaps", "communes", "continuum", "patches")
"""Those of a study of continuity."""

DRAWN_COMPARISON = ("comparison_communes", "comparison")
"""Those of a comparison."""
DRAWN_COUNTRY = ("national_candidates", "national_communes")
"""Those of a study of the country."""
TABLES_COUNTRY = ("ranking", "register_comparison", "regions", "notes")
DRAWN_YEARS = ("epoch_gaps", "growth_communes", "epoch_continuum", "first_built")
"""Those of a study of several years."""
TABLES_YEARS = ("land_consumption", "epoch_sets", "notes")
"""Its tables that are read, below its layers."""
DRAWN_ROBUSTNESS = ("commune_robustness",)
"""What is drawn of a study of sensitivity."""
TABLES_ROBUSTNESS = ("found_sets", "stable_intervals", "combinations")
"""Its tables that are read."""
DRAWN_PORTFOLIO = ("portfolio_points", "portfolio_lines", "portfolio_areas", "portfolio_places")
"""What is drawn of a portfolio of projects."""
TABLES_PORTFOLIO = ("portfolio_projects", "portfolio_communes", "portfolio_sums", "notes")
"""Its tables that are read."""
DRAWN_DEGURBA = ("degurba_clusters", "degurba_communes")
"""Those of a Degree of Urbanisation."""
TABLES_DEGURBA = ("degurba_totals", "notes")
DRAWN_FUNCTIONAL = ("functional_flows", "functional_areas", "functional_communes")
"""Those of a study of functional areas."""
TABLES_FUNCTIONAL = ("functional_steps", "notes")
"""Its tables that are read."""
DRAWN_REZAGO = ("rezago_territories", "rezago_communes")
"""What is drawn of lagging territories; the second also without them."""
TABLES_REZAGO = ("rezago_tests", "rezago_gaps", "rezago_index", "rezago_variables", "notes")
"""Its tables that are read, below its layers."""
DRAWN_DEFINITIONS = ("definition_communes",)
"""What is drawn of a comparison of definitions."""
TABLES_DEFINITIONS = ("definition_sets",)
"""Its table that is read."""
DRAWN_PROBLEMS = ("misplaced", "invalid_places", "overlaps", "voids")
"""Those of a diagnosis."""


class StoredStyle(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer the default style of its GeoPackage: Processing loads layers without it."""

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS on the main thread, before the layer is added."""
        layer.loadDefaultStyle()


class SpanishNames(QgsProcessingLayerPostProcessorInterface):
    """Gives the fields of a table the names that people read; not every format can store them."""

    def __init__(self, aliases: dict[str, str]) -> None:
        super().__init__()
        self._aliases = aliases

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS on the main thread, before the layer is added."""
        for name, alias in self._aliases.items():
            layer.setFieldAlias(layer.fields().indexFromName(name), alias)


class ClassColours(QgsProcessingLayerPostProcessorInterface):
    """Shows a raster in the colours of its classes."""

    def __init__(self, classes: list[tuple[int, str, str]]) -> None:
        super().__init__()
        self._classes = classes

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS on the main thread, before the layer is added."""
        from ..bridge.class_raster import colour_classes

        colour_classes(layer, self._classes)


_KEPT: list[QgsProcessingLayerPostProcessorInterface] = []
"""One for each output of the runs under way: Python would drop them before QGIS uses them."""


def load_on_completion(
    geopackage: Path,
    specs: dict[str, LayerSpec],
    drawn: tuple[str, ...],
    context: QgsProcessingContext,
    tables: tuple[str, ...] = (),
    special: dict[str, QgsProcessingLayerPostProcessorInterface] | None = None,
) -> None:
    """Ask QGIS to add the layers to the project in one group, in drawing order, tables below.

    A layer that is named in ``special`` is handed to what stands there for it.
    """
    from ..bridge.geopackage import layer_uri

    if not context.project():
        return
    first = -len(tables)  # what is added first lies lowest
    for position, name in enumerate(reversed((*drawn, *tables)), first):
        title = specs[name].title
        details = QgsProcessingContext.LayerDetails(title, context.project(), name)
        details.groupName = geopackage.stem
        details.layerSortKey = position
        details.forceName = True  # the name of the table otherwise, if the settings say so
        processor = (special or {}).get(name) or _usual(name in tables, specs[name])
        details.setPostProcessor(_kept(processor))
        context.addLayerToLoadOnCompletion(layer_uri(geopackage, name), details)


def name_on_completion(destination: str, spec: LayerSpec, context: QgsProcessingContext) -> None:
    """Give the fields of a table that QGIS is going to load their Spanish names."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    details.setPostProcessor(_kept(_usual(True, spec)))


def colour_on_completion(
    destination: str, classes: Iterable[DegurbaClass], context: QgsProcessingContext
) -> None:
    """Give a raster of classes that QGIS is going to load its colours and names."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    told = [(int(one.id), one.colour, one.name) for one in classes]
    details = context.layerToLoadOnCompletionDetails(destination)
    details.setPostProcessor(_kept(ClassColours(told)))


def _usual(table: bool, spec: LayerSpec) -> QgsProcessingLayerPostProcessorInterface:
    """A new post-processor: the names of a table, the stored style of what is drawn."""
    if not table:
        return StoredStyle()
    return SpanishNames({field["name"]: field["alias"] for field in spec.fields})


def _kept(
    processor: QgsProcessingLayerPostProcessorInterface,
) -> QgsProcessingLayerPostProcessorInterface:
    """The same post-processor; QGIS deletes it with the context it belongs to."""
    _KEPT[:] = [one for one in _KEPT if not sip.isdeleted(one)]
    _KEPT.append(processor)
    return processor

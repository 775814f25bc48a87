"""What the algorithms that read communes and built-up evidence share: from the dialog to a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.basis import Progress
from ..core.catalogue import Catalogue
from .base import AmDelimiterAlgorithm

if TYPE_CHECKING:
    from ..core.land import CrossingLayer, PolygonEvidence
    from ..core.population import People
    from ..core.verdict import Case


class EvidenceAlgorithm(AmDelimiterAlgorithm):
    """An algorithm with the inputs of `parameters.inputs`."""

    def read_case(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        catalogue: Catalogue,
        progress: Progress,
        rules: dict[str, Any] | None = None,
        **more: Any,
    ) -> Case:
        """Everything the work depends on; ``rules`` are values by catalogue id, ``more`` fields."""
        from ..bridge.layers import check_evidence, commune_layer, polygon_evidence, raster_evidence
        from ..core.catalogue import choose_parameters
        from ..core.land import LandGiven
        from ..core.verdict import Case, check_people

        source = self.parameterAsSource(parameters, "COMMUNES", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "COMMUNES"))
        encoding = self.parameterAsEnumString(parameters, "ENCODING", context)
        evidence = self.parameterAsLayerList(parameters, "BUILTUP", context)
        for layer in evidence:
            check_evidence(layer)
        communes = commune_layer(
            source,
            self.parameterAsVectorLayer(parameters, "COMMUNES", context),
            self.parameterAsString(parameters, "CUT_FIELD", context),
            self.parameterAsString(parameters, "NAME_FIELD", context),
            progress,
        )
        chosen = {**self._chosen(parameters, context, catalogue), **(rules or {})}
        case = Case(
            land=LandGiven(
                communes=communes,
                rasters=tuple(
                    raster_evidence(x, encoding) for x in evidence if isinstance(x, QgsRasterLayer)
                ),
                polygons=tuple(
                    polygon_evidence(x, progress) for x in evidence if isinstance(x, QgsVectorLayer)
                ),
                working_crs=self._working_crs(parameters, context),
                barriers=self._crossings("BARRIERS", parameters, context, progress),
                bridges=self._crossings("BRIDGES", parameters, context, progress),
            ),
            parameters=choose_parameters(catalogue, **chosen),
            people=self._people(parameters, context, progress),
            **more,
        )
        check_people(case)
        return case

    def _crossings(
        self,
        name: str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
    ) -> tuple[CrossingLayer, ...]:
        """The layers of barriers or bridges; an algorithm may have no such parameter."""
        from ..bridge.layers import crossing_layer

        if self.parameterDefinition(name) is None:
            return ()
        layers = self.parameterAsLayerList(parameters, name, context)
        return tuple(crossing_layer(layer, progress) for layer in layers)

    def _people(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> People:
        """The layers that locate the population; an algorithm may have no such parameters."""
        from ..bridge.layers import check_people_layer, people_layer, people_raster
        from ..core.population import People

        if self.parameterDefinition("POPULATION_LAYERS") is None:
            return People()
        layers = self.parameterAsLayerList(parameters, "POPULATION_LAYERS", context)
        for layer in layers:
            check_people_layer(layer)
        return People(
            polygons=tuple(people_layer(x, progress) for x in layers if _is_vector(x)),
            rasters=tuple(people_raster(x) for x in layers if not _is_vector(x)),
            field=self.parameterAsString(parameters, "PEOPLE_FIELD", context).strip(),
            limits=self._limits(parameters, context, progress),
        )

    def _limits(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> tuple[PolygonEvidence, ...]:
        """The urban limits; an algorithm may have no such parameter."""
        from ..bridge.layers import limits_layer

        if self.parameterDefinition("URBAN_LIMITS") is None:
            return ()
        layers = self.parameterAsLayerList(parameters, "URBAN_LIMITS", context)
        return tuple(limits_layer(layer, progress) for layer in layers)

    def _chosen(
        self, parameters: dict[str, Any], context: QgsProcessingContext, catalogue: Catalogue
    ) -> dict[str, Any]:
        """Numbers and choices by catalogue id; what was left empty takes its default there."""
        found: dict[str, Any] = {}
        for definition in self.parameterDefinitions():
            name = definition.name()
            entry = catalogue.parameters.get(name.lower())
            if entry is None:
                continue
            if isinstance(definition, QgsProcessingParameterEnum):
                text = self.parameterAsEnumString(parameters, name, context)
                found[entry.id] = next((o for o in entry.options if str(o) == text), text)
            elif (
                isinstance(definition, QgsProcessingParameterNumber)
                and parameters.get(name) is not None
            ):
                found[entry.id] = self.parameterAsDouble(parameters, name, context)
        return found


def _is_vector(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer)

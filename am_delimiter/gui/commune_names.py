"""The communes that can be chosen for a case: those of its layer, else those of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..core.basis import AmDelimiterError, Progress
from .case_draft import CaseDraft, described
from .case_inputs import open_described

if TYPE_CHECKING:
    from ..core.catalogue import Catalogue
    from ..core.diagnosis import NamedCommune


@dataclass(frozen=True)
class CommuneNames:
    """Communes in the order of their codes; ``features`` maps the ids of the layer to codes."""

    communes: tuple[NamedCommune, ...]
    features: dict[int, str]

    def name(self, cut: str) -> str:
        """The name of a commune; its code where it is not among them."""
        return next((one.name for one in self.communes if one.cut == cut), cut)


def names_for(draft: CaseDraft | None, known: Catalogue) -> CommuneNames:
    """The communes of a case."""
    from ..core.diagnosis import catalogue_communes

    given = described(draft.delimit.get("COMMUNES", {})) if draft else []
    if draft is not None and given:
        try:
            return _of_layer(draft, given[0], known)
        except AmDelimiterError:
            # the page of the data says why
            return CommuneNames(catalogue_communes(known), {})
    return CommuneNames(catalogue_communes(known), {})


def _of_layer(draft: CaseDraft, given: dict[str, Any], known: Catalogue) -> CommuneNames:
    from ..bridge.layers import table_of
    from ..core.diagnosis import catalogue_communes, list_communes
    from ..core.land import CommuneLayer

    layer = open_described(given, "COMMUNES", draft.file)
    if not isinstance(layer, QgsVectorLayer):
        return CommuneNames(catalogue_communes(known), {})
    fields = [field.name() for field in layer.fields()]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    frame = table_of(layer.getFeatures(request), fields, layer.crs(), Progress())
    by_hand = (str(draft.value(name, "")) for name in ("CUT_FIELD", "NAME_FIELD"))
    found = list_communes(CommuneLayer(frame, layer.name(), "", *by_hand), known)
    request.setNoAttributes()
    ids = [feature.id() for feature in layer.getFeatures(request)]
    return CommuneNames(found, {ids[row]: one.cut for one in found for row in one.rows})

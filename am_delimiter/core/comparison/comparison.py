"""Comparison: the land of a computed continuum and that of official polygons, by commune.

The rule: exact polygon overlay in the projected working system. Within a layer, land that several
features hold counts once. Land outside every commune compared is measured apart, so that the sums
close: what lies in both plus what lies only in a layer is all that layer holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..land.communes import Communes
from ..land.true_scale import ground_m2
from ..land.working_grid import working_system
from .agreement import Agreement, Part, Place
from .comparison_notes import about_agreement, about_communes, about_layer
from .comparison_scope import (
    ComparisonCase,
    EmptyPolygons,
    PolygonLayer,
    Scope,
    find_scope,
    tolerances_of,
)
from .overlay import Land, partition, parts_of


@dataclass(frozen=True)
class Comparison:
    """The answer, frozen: ``places`` in the order of the communes, and ``outside`` them.

    ``crs`` is the working system as WKT; the communes are in it.
    """

    case: ComparisonCase
    catalogue: Catalogue
    communes: Communes
    crs: str
    places: tuple[Place, ...]
    outside: Place
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]

    @property
    def inside(self) -> Agreement:
        """The communes together."""
        return sum((place.agreement for place in self.places), Agreement())

    @property
    def total(self) -> Agreement:
        """Everything, in communes or not."""
        return self.inside + self.outside.agreement


def compare(
    case: ComparisonCase, catalogue: Catalogue, progress: Progress | None = None
) -> Comparison:
    """Compare two polygon layers commune by commune.

    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    progress.stage(mark("Reading the communes"))
    scope = find_scope(case, catalogue)
    crs = working_system(case.working_crs, scope.communes, catalogue)
    communes = scope.communes.to_crs(crs)
    progress.report(0.1)
    progress.stage(mark("Comparing commune by commune"))
    owned, shared_m2 = partition(communes.frame.geometry.values)
    computed, reference = _land(scope.computed, crs), _land(scope.reference, crs)
    progress.report(0.2)
    places = []
    for done, (cut, shape) in enumerate(zip(communes.cuts, owned), start=1):
        places.append(_place(cut, computed.within(shape), reference.within(shape), crs))
        progress.report(0.2 + 0.6 * done / len(owned))
    outside = _place("", computed.outside(owned), reference.outside(owned), crs)
    progress.report(0.9)
    progress.stage(mark("Recording the inputs"))
    names = (scope.computed.name, scope.reference.name)
    return Comparison(
        case=case,
        catalogue=catalogue,
        communes=communes,
        crs=crs,
        places=tuple(places),
        outside=outside,
        inputs=tuple(_fingerprints(case, scope, progress)),
        notes=(
            *scope.notes,
            *about_layer(names[0], computed),
            *about_layer(names[1], reference),
            *about_communes(communes, crs, shared_m2, catalogue),
            *about_agreement(places, outside, communes.names, *names),
        ),
    )


def _land(layer: PolygonLayer, crs: str) -> Land:
    land = Land(layer.frame.geometry.to_crs(crs))
    if not land.square_metres:  # points, lines, or polygons without an inside
        raise EmptyPolygons(layer=layer.name)
    return land


def _place(cut: str, computed: BaseGeometry, reference: BaseGeometry, crs: str) -> Place:
    shapes = parts_of(computed, reference)
    agreement = Agreement.of_areas(*(ground_m2(shapes[part], crs) for part in Part))
    return Place(cut, agreement, {part: s for part, s in shapes.items() if agreement.of(part)})


def _fingerprints(case: ComparisonCase, scope: Scope, progress: Progress) -> list[InputFile]:
    """What the result rests on, with its hash; the wording is printed, so it is Spanish."""
    layer = case.communes
    found = [
        fingerprint(InputKind.COMMUNES, layer.name, layer.path, scope.communes.schema, progress)
    ]
    compared = ((InputKind.COMPUTED, scope.computed), (InputKind.REFERENCE, scope.reference))
    for kind, polygons in compared:
        tolerances = "; ".join(f"{printed_number(value)} m" for value in tolerances_of(polygons))
        detail = f"polígonos comparados: {printed_number(len(polygons.frame))}"
        detail += f"; tolerancia: {tolerances}" if tolerances else ""
        found.append(fingerprint(kind, polygons.name, polygons.path, detail, progress))
    return found

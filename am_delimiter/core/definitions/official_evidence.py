"""Official polygons and lists of communes as definitions."""

from __future__ import annotations

from collections.abc import Mapping

from ..basis.errors import MissingField
from ..basis.filling import filled
from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..catalogue.rule_records import DefinitionKind
from ..credits.credited_inputs import SaidFacts, with_credits
from ..land.communes import normalise_cut
from .built_land import BuiltByCommune
from .definition_case import DefinitionsGiven, OfficialLayer
from .definition_errors import ListedTwice, NoAreaName, NoListedCodes
from .definition_evidence import CommuneEvidence, DefinitionEvidence
from .listed_codes import is_empty, read_listed_codes
from .polygon_groups import PolygonGroups, group_polygons, plain_name
from .vintages import vintage_of_input

_NO_LAND = mark("the case tells nothing of its built-up land")
_NOT_COVERED = mark("the layer holds nothing in its region")


def polygon_evidence(
    kind: DefinitionKind,
    layer: OfficialLayer,
    given: DefinitionsGiven,
    built: BuiltByCommune,
    known: Catalogue,
    progress: Progress,
) -> DefinitionEvidence:
    """How much of the built-up land of each commune lies in each area of a layer of polygons."""
    groups = group_polygons(layer, built.bounds, given.ground.crs, given.polygon_join_m, known)
    covered = _regions(groups, built)
    communes = {
        cut: _of_land(cut, groups, given, built, covered)
        for cut in progress.watched(list(built.communes), 1)
    }
    detail = f"polígonos considerados: {printed_number(groups.count)}"
    item = _input(layer, detail, given, known, progress)
    return DefinitionEvidence(
        kind=kind,
        communes=communes,
        units=groups.names,
        rule=filled(kind.rule, {"share": printed_number(given.polygon_share * 100)}),
        vintage=vintage_of_input(item),
        inputs=(item,),
        notes=groups.notes,
    )


def _regions(groups: PolygonGroups, built: BuiltByCommune) -> set[str]:
    """The regions in which a layer holds anything: what it says of the others is not known."""
    return {
        built.region[cut]
        for cut, commune in built.communes.items()
        if any(commune.intersects(shape) for shape in groups.shapes.values())
    }


def _of_land(
    cut: str,
    groups: PolygonGroups,
    given: DefinitionsGiven,
    built: BuiltByCommune,
    covered: set[str],
) -> CommuneEvidence:
    if built.region[cut] not in covered:
        return CommuneEvidence(unknown=Note(_NOT_COVERED))
    if cut not in built.shapes:
        return CommuneEvidence(unknown=Note(_NO_LAND))
    shares = {id_: built.share_in(cut, shape) for id_, shape in groups.shapes.items()}
    return CommuneEvidence(
        parts={id_: share for id_, share in shares.items() if share > 0},
        members=frozenset(id_ for id_, share in shares.items() if share > given.polygon_share),
        by="construido",
    )


def has_codes(layer: OfficialLayer, known: Catalogue) -> bool:
    """Whether a layer tells the commune of each row, so that its shapes need not be asked."""
    return bool(_code_field(layer, known))


def listed_evidence(
    kind: DefinitionKind,
    layer: OfficialLayer,
    given: DefinitionsGiven,
    known: Catalogue,
    progress: Progress,
) -> DefinitionEvidence:
    """What a list of communes by area tells; one that is not in it, in a region that is, is out.

    Raises `NoListedCodes`, `NoAreaName`, `ListedTwice`, `MissingField` or `InvalidCut`.
    """
    name, fields = layer.given.name, ", ".join(layer.fields)
    code, area = _code_field(layer, known), _area_field(layer, known)
    if not code:
        raise NoListedCodes(layer=name, fields=fields)
    if not area:
        raise NoAreaName(layer=name, fields=fields)
    frame, own = layer.given.frame, given.ground.rows
    cuts, notes = read_listed_codes(list(frame[code]), name, code, known, own.keys())
    areas = [plain_name(value) for value in frame[area]]
    of = _areas_of(cuts, areas, name)
    regions = {cut[:2] for cut in of}
    communes = {
        cut: _listed(of, cut, regions, row.region) for cut, row in own.items() if cut not in of
    }
    communes |= {cut: _listed(of, cut, regions, cut[:2]) for cut in of}
    item = _input(layer, f"comunas: {code}; área: {area}", given, known, progress)
    names = {cut: known.communes[cut].name for cut in of if cut in known.communes}
    return DefinitionEvidence(
        kind=kind,
        communes=communes,
        units={one: one for one in sorted(set(of.values())) if one},
        rule=filled(kind.rule, {"share": printed_number(given.polygon_share * 100)}),
        vintage=vintage_of_input(item),
        inputs=(item,),
        names=names,
        notes=tuple(notes),
    )


def _listed(of: Mapping[str, str], cut: str, regions: set[str], region: str) -> CommuneEvidence:
    if cut not in of and region not in regions:
        return CommuneEvidence(unknown=Note(mark("the list holds nothing of its region")))
    area = of.get(cut, "")
    return CommuneEvidence(
        parts={area: 1.0} if area else {},
        members=frozenset([area]) if area else frozenset(),
        told={},
    )


def _areas_of(cuts: list[str | None], areas: list[str], layer: str) -> dict[str, str]:
    """The area of each commune. Raises `ListedTwice` for one that stands in two."""
    found: dict[str, set[str]] = {}
    for cut, area in zip(cuts, areas):
        if cut:
            found.setdefault(cut, set()).add(area)
    for cut, several in found.items():
        if len(several) > 1:
            told = "; ".join(sorted(one or "—" for one in several))
            raise ListedTwice(layer=layer, cut=cut, areas=told)
    return {cut: next(iter(one)) for cut, one in found.items()}


def _code_field(layer: OfficialLayer, known: Catalogue) -> str:
    """The field with the codes of communes: the chosen one, or one whose values read as codes."""
    if layer.cut_field:
        _check_field(layer, layer.cut_field)
        return layer.cut_field
    for field in known.definition_fields["listed_cut"].among(layer.fields):
        values = [value for value in layer.given.frame[field] if not is_empty(value)]
        found = sum(normalise_cut(value) is not None for value in values)
        if values and found >= known.limit("code_share") / 100 * len(values):
            return field
    return ""


def _area_field(layer: OfficialLayer, known: Catalogue) -> str:
    if layer.name_field:
        _check_field(layer, layer.name_field)
        return layer.name_field
    found = known.definition_fields["area_name"].among(layer.fields)
    return found[0] if found else ""


def _check_field(layer: OfficialLayer, field: str) -> None:
    if field not in layer.fields:
        fields = ", ".join(layer.fields)
        raise MissingField(layer=layer.given.name, field=field, fields=fields)


def _input(
    layer: OfficialLayer,
    detail: str,
    given: DefinitionsGiven,
    known: Catalogue,
    progress: Progress,
) -> InputFile:
    one = fingerprint(InputKind.REFERENCE, layer.given.name, layer.given.path, detail, progress)
    official = all(cut in known.communes for cut in given.ground.rows)
    (credited,) = with_credits((one,), SaidFacts(given.said, given.facts, official), known)
    return credited

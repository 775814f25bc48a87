"""A comparison of definitions as the layer and tables that people open.

Rows follow ``definition_layers.json`` and, where that is silent, ``layers.json``; what is printed
is Spanish.
"""

from __future__ import annotations

from ..basis.table import Row, Say, Table
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.provenance import note_rows, parameter_rows, source_rows, version_rows
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import multi
from ..records.definition_rows import DefinitionCommuneRow, DefinitionSetRow
from ..records.record import table_of
from .compared_sets import DefinitionSet, counted
from .definition_case import joined
from .definition_comparison import DefinedCommune, DefinitionComparison
from .definition_evidence import DefinitionStanding
from .vintages import OF_CASE, vintage_of_sources

CANDIDATE = "candidate"
"""The id under which the candidate itself heads the table of sets."""
COMPARED, WITHOUT, NOT_COVERED = (
    "comparada",
    "ninguna de sus áreas reúne algo de la candidata",
    "no cubre la candidata: no se cuenta",
)
"""What became of a definition, in print."""

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_DECIMALS = 6


def definition_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a comparison of definitions writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.definition_layers, **shared}


def build_definition_tables(
    found: DefinitionComparison, say: Say, versions: dict[str, str]
) -> dict[str, Table]:
    """The layer and every table, by the id of its spec."""
    return {
        "definition_communes": table_of(
            [DefinitionCommuneRow(**_commune_row(one, found, say)) for one in found.communes],
            [None if one.shape is None else multi(one.shape) for one in found.communes],
        ),
        "definition_sets": table_of(set_rows(found)),
        "parameters": table_of(parameter_rows(describe_definitions(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def describe_definitions(found: DefinitionComparison) -> list[ParameterValue]:
    """The parameters as they were used."""
    given, known = found.given, found.catalogue
    return [
        ParameterValue.of(known.parameters["candidate"], joined(found.candidate)),
        ParameterValue.of(known.definition_rules["polygon_share"], given.polygon_share * 100),
        ParameterValue.of(known.definition_rules["polygon_join"], given.polygon_join_m),
    ]


def _commune_row(one: DefinedCommune, found: DefinitionComparison, say: Say) -> Row:
    """A commune with a column for each definition, None for one that is not counted."""
    people = found.people
    agree, told = found.agreeing(one.cut)
    row: Row = {
        "cut": one.cut,
        "name": one.name,
        "region": one.region,
        "region_name": one.region_name,
        "own": one.own,
        "census_2017": people.census_2017.get(one.cut),
        "census_2024": people.census_2024.get(one.cut),
        "population": people.decides.get(one.cut),
        "agree": agree,
        "told": told,
    }
    counted_sets = {each.id: each for each in found.counted}
    remarks: list[str] = []
    for id_, kind in found.catalogue.definition_kinds.items():
        each = counted_sets.get(id_)
        row |= _placing(id_, each, one.cut)
        reason = _reason(each, one.cut, say) if each else ""
        remarks += [f"{kind.short}: {reason}"] if reason else []
    return {**row, "remarks": "; ".join(remarks) or None}


def _placing(id_: str, each: DefinitionSet | None, cut: str) -> Row:
    """The columns of a definition; the share is that in the area compared, where it is known."""
    evidence = each.of(cut) if each else None
    standing = each.standing(cut) if each else None
    told = evidence is not None and standing is not DefinitionStanding.UNKNOWN
    unit = ""
    share = None
    if each and evidence and told:
        unit = each.unit if standing is DefinitionStanding.IN else evidence.main
        share = evidence.share_in(each.unit or unit)
    row: Row = {
        id_: standing.value if standing else None,
        f"{id_}_share": None if share is None else round(share, _DECIMALS),
        f"{id_}_unit": each.evidence.units.get(unit, unit) or None if each else None,
    }
    if id_ == "continuum":
        row["continuum_by"] = (evidence.by if evidence and told else "") or None
    if id_ == "functional":
        row["functional_role"] = (evidence.role if evidence and told else "") or None
    return row


def _reason(each: DefinitionSet, cut: str, say: Say) -> str:
    """Why nothing can be told of a commune, in print; "" where something is."""
    evidence = each.of(cut)
    if evidence is None:
        return "sin dato de la comuna"
    return say(evidence.unknown) if evidence.unknown else ""


def set_rows(found: DefinitionComparison) -> list[DefinitionSetRow]:
    """The candidate, and the set of each definition."""
    sets = [_set_row(place, one, found) for place, one in enumerate(found.sets, 1)]
    return [DefinitionSetRow(**row) for row in (_candidate_row(found), *sets)]


def _candidate_row(found: DefinitionComparison) -> Row:
    own = {
        "position": 0,
        "definition": CANDIDATE,
        "name": f"Candidata {found.area.candidate}",
        "counted": False,
        "state": "la que se compara",
        "unit": found.area.name,
        "held": None,
    }
    rest = {
        **dict.fromkeys(("added", "added_names", "lacking", "lacking_names")),
        **dict.fromkeys(("unknown", "unknown_names", "jaccard", "population_jaccard")),
        "rule": None,
        "source": "Caso delimitado",
        "vintage": vintage_of_sources(found.given.ground.sources, OF_CASE),
        "file": _file(found.given.ground.path),
    }
    return {**own, **_members(found.candidate, found), **rest}


def _set_row(place: int, one: DefinitionSet, found: DefinitionComparison) -> Row:
    agreement, names = one.agreement, found.names
    added, lacking, unknown = (
        (agreement.added, agreement.lacking, agreement.unknown) if agreement else ((), (), ())
    )
    jaccard = agreement.jaccard if agreement else None
    people = agreement.population_jaccard if agreement else None
    return {
        "position": place,
        "definition": one.id,
        "name": one.evidence.kind.name,
        "counted": one.counted,
        "state": NOT_COVERED if not one.covers else COMPARED if one.unit else WITHOUT,
        "unit": one.unit_name or None,
        "held": None if one.held is None else round(one.held, _DECIMALS),
        **_members(one.communes, found),
        "added": joined(added) or None,
        "added_names": joined([names[cut] for cut in added]) or None,
        "lacking": joined(lacking) or None,
        "lacking_names": joined([names[cut] for cut in lacking]) or None,
        "unknown": joined(unknown) or None,
        "unknown_names": joined([names[cut] for cut in unknown]) or None,
        "jaccard": None if jaccard is None else round(jaccard, _DECIMALS),
        "population_jaccard": None if people is None else round(people, _DECIMALS),
        "rule": one.evidence.rule,
        "source": one.evidence.kind.source,
        "vintage": one.evidence.vintage,
        "file": _file(one.evidence.inputs[0].path) if one.evidence.inputs else None,
    }


def _members(cuts: tuple[str, ...], found: DefinitionComparison) -> Row:
    people = found.people
    return {
        "n_communes": len(cuts),
        "communes": joined(cuts) or None,
        "commune_names": joined([found.names[cut] for cut in cuts]) or None,
        "census_2017": counted(cuts, people.census_2017) if cuts else None,
        "census_2024": counted(cuts, people.census_2024) if cuts else None,
        "population": counted(cuts, people.decides) if cuts else None,
    }


def _file(path: str) -> str | None:
    return path.replace("\\", "/").rsplit("/", 1)[-1] or None

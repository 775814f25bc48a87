"""The parameters of ``am_delimiter:functional_area``, whose names are public, and its case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue, Parameter
from ..toolbelt.i18n import tr
from .common_parameters import field_of
from .evidence_form import read_communes
from .form_parameters import choice, chosen, shown_by
from .layer_kinds import facts_given
from .layer_parameters import VectorLayerParameter
from .run import Run
from .travel_parameters import read_travel, travel_inputs

if TYPE_CHECKING:
    from ..core.functional import CodeTable, FunctionalCase

_NOT_HERE = ("TRAVEL_DEFINITION", "TRAVEL_CENTRE")
"""What is asked of travel by the criterion of a delimitation alone."""
_NUMBERS = {
    "commuting_share": mark("Commuting zone: at least this share (empty: by the rule)"),
    "joining_share": mark("Cities are one from this share (empty: by the rule)"),
    "city_share": mark("City: at least this share in an urban centre (empty: by the rule)"),
    "city_population": mark("City: at least so many inhabitants (empty: by the rule)"),
    "enclave_share": mark("Enclave: at least this share of its border (empty: by the rule)"),
    "border_tolerance": mark("Borders of communes may lie so far apart"),
    "border_least": mark("Least length of such a border"),
}
_CHOICES = {
    "functional_preset": mark("Rule of functional areas"),
    "denominator": mark("Of whom the share is taken that commutes"),
    "enclave_units": mark("What may be an enclave"),
}


def commuting_inputs(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The table of travel or the microdata of the census, and the employed residents."""
    kinds = (tr("Tables (*.csv *.csv.gz *.gz *.txt *.parquet)"), tr("All files (*)"))
    persons = QgsProcessingParameterFile(
        "PERSONS",
        tr("In place of that table: persons of the Census 2024 (CSV or Parquet)"),
        fileFilter=";;".join(kinds),
        optional=True,
    )
    travel = [one for one in travel_inputs(known) if one.name() not in _NOT_HERE]
    residents = _table("RESIDENT_WORKERS", tr("Employed residents of each commune (table)"))
    field = field_of(
        "RESIDENT_WORKERS", "RESIDENT_WORKERS_FIELD", tr("Field with the employed residents")
    )
    return [*travel, persons, residents, field]


def given_cities() -> list[QgsProcessingParameterDefinition]:
    """The cities: written, or by a table."""
    written = QgsProcessingParameterString(
        "CITIES",
        tr("Cities: codes (CUT), with a semicolon between two cities"),
        multiLine=True,
        optional=True,
    )
    table = _table("CITY_TABLE", tr("In place of that list: degurba_communes, or a table by CUT"))
    field = field_of(
        "CITY_TABLE", "CITY_FIELD", tr("Field that names the city (empty: by urban centre)")
    )
    return [written, table, field]


def functional_rules(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The rule and each of its values."""
    rules = known.functional_rules
    found: list[QgsProcessingParameterDefinition] = []
    for id_, text in _CHOICES.items():
        label, entry = tr(text), rules[id_]  # i18n: dynamic
        found.append(choice(id_.upper(), label, entry.options, entry.default, known))
    for id_, text in _NUMBERS.items():
        found.append(_number(rules[id_], tr(text)))  # i18n: dynamic
    return found


def population_field() -> QgsProcessingParameterDefinition:
    """The field of the communes with their inhabitants."""
    label = tr("Field of the communes with their population")
    return field_of("COMMUNES", "POPULATION_FIELD", label)


def _number(entry: Parameter, label: str) -> QgsProcessingParameterNumber:
    made = QgsProcessingParameterNumber(
        entry.id.upper(),
        f"{label} [{entry.unit}]",
        type=Qgis.ProcessingNumberParameterType.Double,
        defaultValue=entry.default,
        optional=entry.default is None,
        minValue=entry.min,
        maxValue=entry.max,
    )
    made.setMetadata(shown_by("number_field.NumberWidget"))
    return made


def _table(name: str, label: str) -> VectorLayerParameter:
    kinds = [Qgis.ProcessingSourceType.Vector]
    return VectorLayerParameter(name, label, kinds, optional=True)


def read_functional(run: Run) -> FunctionalCase:
    """Everything a functional area depends on."""
    from ..core.basis import read_said
    from ..core.catalogue import choose_parameters
    from ..core.functional import FunctionalCase, choose_functional_rules

    values = choose_parameters(run.known, **chosen(run))
    persons = run.text("PERSONS").strip()
    return FunctionalCase(
        communes=read_communes(run),
        rules=choose_functional_rules(run.known, _written(run)),
        travel=read_travel(run),
        persons=Path(persons) if persons else None,
        cities=run.text("CITIES"),
        city_table=_given_table(run, "CITY_TABLE", "CITY_FIELD"),
        residents=_given_table(run, "RESIDENT_WORKERS", "RESIDENT_WORKERS_FIELD"),
        population=values.population,
        population_field=run.text("POPULATION_FIELD"),
        repeated=values.repeated_population,
        working_crs=run.working_crs(),
        scratch=Path(QgsProcessingUtils.tempFolder()),
        facts=facts_given(run),
        said=read_said(run.text("PROVENANCE")),
    )


def _written(run: Run) -> dict[str, Any]:
    """What was chosen of the rule, by id of the catalogue."""
    found: dict[str, Any] = {id_: run.choice(id_.upper()) for id_ in _CHOICES}
    for id_ in _NUMBERS:
        if run.parameters.get(id_.upper()) is not None:
            found[id_] = run.number(id_.upper())
    return found


def _given_table(run: Run, name: str, field: str) -> CodeTable | None:
    from ..bridge.code_tables import code_table

    layer = run.table(name)
    return None if layer is None else code_table(layer, run.text(field), run.progress)

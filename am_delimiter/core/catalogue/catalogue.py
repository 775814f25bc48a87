"""Read the catalogue: editable tables and lists of what is known, each with its source.

Only the standard library is used, so that every part of the plugin may ask the catalogue. A file
that an office edited wrongly raises :class:`CatalogueError` with its path and what to mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..basis.vocabulary import WorkPlace
from .catalogue_errors import CatalogueError
from .catalogue_reader import read_list, read_table
from .country_records import (
    CommuneName,
    CommunePlace,
    CommuneRecord,
    CrsCandidate,
    MetropolitanArea,
    OldCode,
    RegionRecord,
    WorkingCrs,
)
from .input_records import (
    BackgroundRole,
    CensusMicrodata,
    CommuneSchema,
    Encoding,
    EpochProduct,
    FieldMeaning,
    InputRole,
    OfficialSource,
    PeopleField,
    RecognisedLayer,
    RegisterField,
    RegisterKind,
    TravelColumn,
)
from .page_texts import PageText, wrong_placeholders
from .procedure_steps import ProcedureStep, check_steps
from .rezago_records import check_lag
from .rule_records import (
    Criterion,
    GrowthIndicator,
    LayerSpec,
    LegalGround,
    LegalText,
    NoteKind,
    Parameter,
    Preset,
    Source,
    TravelDefinition,
)
from .study_lists import CITING_STUDIES, StudyLists, study_lists

_KEYS_OF_KIND = {
    "built_area": (),
    "classes": ("classes",),
    "range": ("min", "max"),
    "fraction": ("scale",),
}

_CITING = (
    "encodings",
    "schemas",
    "people_fields",
    "criteria",
    "grounds",
    "note_kinds",
    "parameters",
    "presets",
    "metropolitan_areas",
    "texts",
    "page_texts",
    "census_microdata",
    "travel_tables",
    "travel_definitions",
    "service_categories",
    "instrument_kinds",
    "register_fields",
    "fields",
    "limits",
    "procedure",
    "procedure_steps",
    "official_sources",
    "epoch_products",
    "epoch_rules",
    "growth_indicators",
    "background_roles",
    "recognised_layers",
)


@dataclass(frozen=True)
class Catalogue(StudyLists):
    """The whole catalogue, by code or id, in the order of the files.

    ``regions`` runs from north to south; ``limits`` are the thresholds of a diagnosis
    and the precision of a comparison; ``old_codes`` maps old CUT to current CUT and leaves out the
    ambiguous ones. ``procedure`` are the rules of the window; ``places`` are the boxes that hold
    the communes.

    ``layers`` are what a delimitation writes. What only another writes is called after it:
    ``continuity_layers`` a study of continuity, ``comparison_layers`` a comparison,
    ``robustness_layers`` a study of sensitivity, ``problem_layers`` a diagnosis, ``status_layers``
    a list of expedientes, ``overview_layers`` a batch, ``nationwide_layers`` a delimitation of the
    country, ``epoch_layers`` a study of several years. ``epoch_rules`` belong to that study too,
    ``epoch_products`` say of which year a file is, and ``growth_indicators`` are the formulas of
    land consumption. ``background_roles`` are the layers that maps draw behind the data.
    What belongs to studies beside a case is in `StudyLists`.
    """

    communes: dict[str, CommuneRecord]
    regions: dict[str, RegionRecord]
    old_codes: dict[str, str]
    encodings: dict[str, Encoding]
    schemas: dict[str, CommuneSchema]
    people_fields: dict[str, PeopleField]
    criteria: dict[str, Criterion]
    grounds: dict[str, LegalGround]
    note_kinds: dict[str, NoteKind]
    parameters: dict[str, Parameter]
    presets: dict[str, Preset]
    metropolitan_areas: dict[str, MetropolitanArea]
    sources: dict[str, Source]
    working_crs: dict[str, WorkingCrs]
    layers: dict[str, LayerSpec]
    continuity_layers: dict[str, LayerSpec]
    comparison_layers: dict[str, LayerSpec]
    robustness_layers: dict[str, LayerSpec]
    texts: dict[str, LegalText]
    page_texts: dict[str, PageText]
    census_microdata: dict[str, CensusMicrodata]
    travel_tables: dict[str, TravelColumn]
    travel_definitions: dict[str, TravelDefinition]
    service_categories: dict[str, RegisterKind]
    instrument_kinds: dict[str, RegisterKind]
    register_fields: dict[str, RegisterField]
    places: dict[str, CommunePlace]
    commune_names: dict[str, CommuneName]
    crs_candidates: dict[str, CrsCandidate]
    fields: dict[str, FieldMeaning]
    roles: dict[str, InputRole]
    limits: dict[str, Parameter]
    problem_layers: dict[str, LayerSpec]
    procedure: dict[str, Parameter]
    procedure_steps: dict[str, ProcedureStep]
    status_layers: dict[str, LayerSpec]
    overview_layers: dict[str, LayerSpec]
    nationwide_layers: dict[str, LayerSpec]
    official_sources: dict[str, OfficialSource]
    epoch_products: dict[str, EpochProduct]
    epoch_rules: dict[str, Parameter]
    epoch_layers: dict[str, LayerSpec]
    growth_indicators: dict[str, GrowthIndicator]
    background_roles: dict[str, BackgroundRole]
    recognised_layers: dict[str, RecognisedLayer]

    def number(self, parameter: str) -> float:
        """The default of a parameter that is always a number."""
        return float(self.parameters[parameter].default or 0)

    def epoch_rule(self, id_: str) -> float:
        """The default of a rule on epochs that is a number."""
        return float(self.epoch_rules[id_].default or 0)

    def limit(self, id_: str) -> float:
        """A threshold of the diagnosis, a precision of a comparison, or how much is drawn."""
        return float(self.limits[id_].default or 0)


def load_catalogue(folder: Path) -> Catalogue:
    """Read and check every file of the catalogue folder; raises CatalogueError."""
    old_codes = read_table(folder / "old_codes.csv", OldCode, "old_cut")
    catalogue = Catalogue(
        communes=read_table(folder / "communes.csv", CommuneRecord, "cut"),
        regions=read_table(folder / "regions.csv", RegionRecord, "region_code"),
        old_codes={old.old_cut: old.cut for old in old_codes.values() if not old.ambiguous},
        encodings=read_list(folder / "encodings.json", Encoding),
        schemas=read_list(folder / "schemas.json", CommuneSchema),
        people_fields=read_list(folder / "people_fields.json", PeopleField),
        criteria=read_list(folder / "criteria.json", Criterion),
        grounds=read_list(folder / "grounds.json", LegalGround),
        note_kinds=read_list(folder / "note_kinds.json", NoteKind),
        parameters=read_list(folder / "parameters.json", Parameter),
        presets=read_list(folder / "presets.json", Preset),
        metropolitan_areas=read_list(folder / "metropolitan_areas.json", MetropolitanArea),
        sources=read_list(folder / "sources.json", Source),
        working_crs=read_table(folder / "working_crs.csv", WorkingCrs, "crs"),
        layers=read_list(folder / "layers.json", LayerSpec),
        continuity_layers=read_list(folder / "continuity_layers.json", LayerSpec),
        comparison_layers=read_list(folder / "comparison_layers.json", LayerSpec),
        robustness_layers=read_list(folder / "robustness_layers.json", LayerSpec),
        texts=read_list(folder / "texts.json", LegalText),
        page_texts=read_list(folder / "page_texts.json", PageText),
        census_microdata=read_list(folder / "census_microdata.json", CensusMicrodata),
        travel_tables=read_list(folder / "travel_tables.json", TravelColumn),
        travel_definitions=read_list(folder / "travel_definitions.json", TravelDefinition),
        service_categories=read_list(folder / "service_categories.json", RegisterKind),
        instrument_kinds=read_list(folder / "instrument_kinds.json", RegisterKind),
        register_fields=read_list(folder / "register_fields.json", RegisterField),
        places=read_table(folder / "commune_places.csv", CommunePlace, "cut"),
        commune_names=read_table(folder / "commune_names.csv", CommuneName, "name"),
        crs_candidates=read_table(folder / "crs_candidates.csv", CrsCandidate, "crs"),
        fields=read_list(folder / "fields.json", FieldMeaning),
        roles=read_list(folder / "roles.json", InputRole),
        limits=read_list(folder / "limits.json", Parameter),
        problem_layers=read_list(folder / "problem_layers.json", LayerSpec),
        procedure=read_list(folder / "procedure.json", Parameter),
        procedure_steps=read_list(folder / "procedure_steps.json", ProcedureStep),
        status_layers=read_list(folder / "status_layers.json", LayerSpec),
        overview_layers=read_list(folder / "overview_layers.json", LayerSpec),
        nationwide_layers=read_list(folder / "nationwide_layers.json", LayerSpec),
        official_sources=read_list(folder / "official_sources.json", OfficialSource),
        epoch_products=read_list(folder / "epoch_products.json", EpochProduct),
        epoch_rules=read_list(folder / "epoch_rules.json", Parameter),
        epoch_layers=read_list(folder / "epoch_layers.json", LayerSpec),
        growth_indicators=read_list(folder / "growth_indicators.json", GrowthIndicator),
        background_roles=read_list(folder / "background_roles.json", BackgroundRole),
        recognised_layers=read_list(folder / "recognised_layers.json", RecognisedLayer),
        **study_lists(folder),
    )
    _check_sources(folder, catalogue, old_codes)
    _check_codes(folder, catalogue)
    _check_encodings(folder / "encodings.json", catalogue.encodings)
    _check_epochs(folder / "epoch_products.json", catalogue)
    _check_criteria(folder / "criteria.json", catalogue)
    _check_microdata(folder / "census_microdata.json", catalogue.census_microdata)
    _check_travel(folder / "travel_definitions.json", catalogue)
    check_steps(folder / "procedure_steps.json", catalogue.procedure_steps)
    _check_lag(folder, catalogue)
    _check_page_texts(folder / "page_texts.json", catalogue.page_texts)
    return catalogue


def _check_sources(folder: Path, catalogue: Catalogue, old_codes: dict[str, OldCode]) -> None:
    cited: dict[str, Iterable[Any]] = {
        "old_codes.csv": old_codes.values(),
        "commune_names.csv": catalogue.commune_names.values(),
        "working_crs.csv": catalogue.working_crs.values(),
        "crs_candidates.csv": catalogue.crs_candidates.values(),
    }
    for name in (*_CITING, *CITING_STUDIES):
        cited[f"{name}.json"] = getattr(catalogue, name).values()
    for name, items in cited.items():
        for source_id in sorted({item.source_id for item in items} - catalogue.sources.keys()):
            raise CatalogueError(file=folder / name, problem=f"source {source_id} does not exist")


def _check_codes(folder: Path, catalogue: Catalogue) -> None:
    """Every code must exist, and no old code may be a current one unless marked ambiguous."""
    communes, regions = catalogue.communes, catalogue.regions
    for commune in communes.values():
        if commune.region_code not in regions:
            _unknown(folder / "communes.csv", commune.region_code)
    named = {name.cut for name in catalogue.commune_names.values()}
    for file, cuts in (("commune_places.csv", catalogue.places), ("commune_names.csv", named)):
        for cut in sorted(set(cuts) - communes.keys()):
            _unknown(folder / file, cut)
    for old_cut, cut in catalogue.old_codes.items():
        if cut not in communes:
            _unknown(folder / "old_codes.csv", cut)
        if old_cut in communes:
            raise CatalogueError(
                file=folder / "old_codes.csv", problem=f"{old_cut} is in use: mark it ambiguous"
            )
    for area in catalogue.metropolitan_areas.values():
        for code in set(area.communes) - communes.keys() | {area.region_code} - regions.keys():
            _unknown(folder / "metropolitan_areas.json", code)


def _unknown(file: Path, code: str) -> None:
    raise CatalogueError(file=file, problem=f"there is no commune or region {code}")


def _check_encodings(file: Path, encodings: dict[str, Encoding]) -> None:
    for encoding in encodings.values():
        needed = _KEYS_OF_KIND.get(encoding.kind)
        if needed is None or any(getattr(encoding, key) in (None, ()) for key in needed):
            raise CatalogueError(
                file=file, problem=f"{encoding.id}: kind {encoding.kind} is unknown or incomplete"
            )
        for name in ("filename_patterns", "metadata_patterns"):
            _check_patterns(file, encoding, name)


def _check_epochs(file: Path, catalogue: Catalogue) -> None:
    """Patterns of products can be read, their encodings exist, and each says its years one way."""
    for product in catalogue.epoch_products.values():
        try:
            groups = re.compile(product.name_pattern).groupindex
            re.compile(product.metadata_pattern or "")
        except re.error as error:
            problem = f"{product.id}: a pattern is wrong: {error}"
            raise CatalogueError(file=file, problem=problem) from error
        if product.encoding is not None and product.encoding not in catalogue.encodings:
            problem = f"{product.id}: no encoding {product.encoding}"
            raise CatalogueError(file=file, problem=problem)
        if product.of_values == ("year" in groups):
            problem = f"{product.id}: the year is told by the name or by the values, not both"
            raise CatalogueError(file=file, problem=problem)


def _check_patterns(file: Path, encoding: Encoding, name: str) -> None:
    try:
        for pattern in getattr(encoding, name):
            re.compile(pattern)
    except re.error as error:
        problem = f"{encoding.id}: a pattern of {name} is wrong: {error}"
        raise CatalogueError(file=file, problem=problem) from error


def _check_criteria(file: Path, catalogue: Catalogue) -> None:
    for criterion in catalogue.criteria.values():
        wanted = criterion.threshold_parameter
        if wanted is not None and wanted not in catalogue.parameters:
            raise CatalogueError(file=file, problem=f"{criterion.id}: no parameter {wanted}")
        if criterion.ground not in catalogue.grounds:
            raise CatalogueError(file=file, problem=f"{criterion.id}: no ground {criterion.ground}")


def _check_microdata(file: Path, tables: dict[str, CensusMicrodata]) -> None:
    for table in tables.values():
        try:
            for answer in table.places:
                WorkPlace(answer["place"])
                int(answer["published"])
            codes = [entry["code"] for entry in (*table.places, *table.special_codes)]
        except (KeyError, ValueError) as error:
            raise CatalogueError(file=file, problem=f"{table.id}: {error}") from error
        for code in codes:
            if not re.fullmatch("-?[0-9]+", code):
                raise CatalogueError(file=file, problem=f"{table.id}: «{code}» is no whole number")


def _check_travel(file: Path, catalogue: Catalogue) -> None:
    """Criteria of definitions exist, and the definitions one may choose are such as decide."""
    definitions = catalogue.travel_definitions
    for definition in definitions.values():
        wanted = definition.threshold_criterion
        if wanted is not None and wanted not in catalogue.criteria:
            raise CatalogueError(file=file, problem=f"{definition.id}: no criterion {wanted}")
    deciding = [definition.id for definition in definitions.values() if definition.decides]
    if deciding != list(catalogue.parameters["travel_definition"].options):
        problem = f"those that decide ({', '.join(deciding)}) must be the options of the parameter"
        raise CatalogueError(file=file, problem=f"travel_definition: {problem}")


def _check_lag(folder: Path, catalogue: Catalogue) -> None:
    """Dimensions, directions and rules of lagging territories are there."""
    rules = {None, *catalogue.rezago_rules}
    ruleless = {id_: one for id_, one in catalogue.rezago_tests.items() if one.rule not in rules}
    check_lag(
        folder,
        catalogue.rezago_dimensions,
        catalogue.rezago_presets,
        catalogue.rezago_variables,
        ruleless,
    )


def _check_page_texts(file: Path, texts: dict[str, PageText]) -> None:
    for text in texts.values():
        problem = wrong_placeholders(text)
        if problem:
            raise CatalogueError(file=file, problem=problem)

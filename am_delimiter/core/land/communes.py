"""Communes: recognise the schema of a layer, read its codes, mend and check its polygons."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import geopandas
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..basis.double_encoding import damaged, repair_text
from ..basis.errors import MissingField
from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import CommuneSchema
from .commune_notes import excluded_note, repaired_note
from .commune_polygons import mend_polygons, one_feature_each
from .geometry import crs_name, mend
from .land_errors import (
    InvalidCut,
    MissingCrs,
    MissingCrsProbable,
    NoCommunes,
    SwappedAxes,
    UnknownRegion,
    UnknownSchema,
    UnknownSchemaSuggested,
    WrongCrs,
)
from .whereabouts import check_coordinates, lies_right, probable_system, wants_other

CUT_DIGITS = 5


@dataclass(frozen=True)
class CommuneLayer:
    """A commune layer as given: its table, the name shown, and fields chosen by hand (or "")."""

    frame: geopandas.GeoDataFrame
    name: str
    path: str = ""
    cut_field: str = ""
    name_field: str = ""


@dataclass(frozen=True)
class Communes:
    """The communes of a layer, by code.

    ``frame`` has the columns ``cut`` (5 characters), ``name``, ``region`` (2 characters),
    ``region_name``, ``rows`` (positions in the source layer: parts, copies and rows without a
    polygon too), ``row`` (the first with a polygon) and valid polygons.
    """

    frame: geopandas.GeoDataFrame
    layer: str
    schema: str
    notes: tuple[Note, ...]

    def __len__(self) -> int:
        """Number of communes."""
        return len(self.frame)

    @cached_property
    def cuts(self) -> list[str]:
        """Codes, in order."""
        return list(self.frame["cut"])

    @cached_property
    def names(self) -> dict[str, str]:
        """Name of each code."""
        return dict(zip(self.frame["cut"], self.frame["name"]))

    @cached_property
    def regions(self) -> dict[str, str]:
        """Region code of each commune code."""
        return dict(zip(self.frame["cut"], self.frame["region"]))

    @cached_property
    def region_names(self) -> dict[str, str]:
        """Name of each region code."""
        return dict(zip(self.frame["region"], self.frame["region_name"]))

    def keep(self, chosen: NDArray[np.bool_]) -> Communes:
        """Only the chosen communes, shape (communes,)."""
        return replace(self, frame=self.frame[chosen].reset_index(drop=True))

    def to_crs(self, crs: str) -> Communes:
        """The same communes in another system, valid there too."""
        frame = self.frame.to_crs(crs)
        frame["geometry"] = [g if g.is_valid else mend(g) for g in frame.geometry]
        return replace(self, frame=frame)


def recognise_schema(fields: Sequence[str], catalogue: Catalogue) -> CommuneSchema | None:
    """The first schema of the catalogue (by priority) whose fields are all there."""
    by_priority = sorted(catalogue.schemas.values(), key=lambda schema: schema.priority)
    return next((schema for schema in by_priority if schema.recognises(fields)), None)


def normalise_cut(value: Any) -> str | None:
    """A commune code as five characters, from whole number, float or text; None if it is none.

    ``5101``, ``5101.0``, ``"5101"`` and ``"05101"`` are all ``"05101"``; 0 is ``"00000"``.
    """
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, float) and (math.isnan(value) or not value.is_integer()):
        return None
    text = str(int(value)) if isinstance(value, (int, float)) else str(value).strip()
    text = text[:-2] if text.endswith(".0") else text
    if not (text.isascii() and text.isdigit()) or len(text) > CUT_DIGITS:
        return None
    return text.zfill(CUT_DIGITS)


def suggest_cut_field(frame: pd.DataFrame, catalogue: Catalogue) -> str | None:
    """A field whose values are codes of communes, those of the catalogue's names first."""
    fields = [str(c) for c in frame.columns if str(c) != _geometry_name(frame)]
    named = catalogue.fields["cut"].among(fields)
    known = catalogue.communes.keys() | catalogue.old_codes.keys()
    for field in dict.fromkeys([*named, *fields]):
        cuts = [normalise_cut(value) for value in frame[field]]
        share = sum(cut in known for cut in cuts) / max(len(cuts), 1)
        if share >= catalogue.limit("code_share") / 100:
            return field
    return None


def read_communes(layer: CommuneLayer, catalogue: Catalogue) -> Communes:
    """Read a commune layer of any known schema, or with the fields the user chose."""
    schema = commune_schema(layer, catalogue)
    table, notes = commune_codes(layer, schema, catalogue)
    check_system(table, layer.name, catalogue)
    rows = {cut: tuple(part) for cut, part in table.groupby("cut")["row"]}
    table, mended = mend_polygons(table, layer.name)
    table, joined = one_feature_each(table, layer.name)
    if not len(table):
        raise NoCommunes(layer=layer.name)
    table["name"] = [
        catalogue.communes[cut].name if cut in catalogue.communes else name or cut
        for cut, name in zip(table["cut"], table["name"])
    ]
    table["rows"] = [rows[cut] for cut in table["cut"]]
    table["region"] = table["cut"].str[:2]
    table["region_name"] = [
        catalogue.regions[region].name if region in catalogue.regions else name or region
        for region, name in zip(table["region"], table["region_name"])
    ]
    table = table.sort_values("cut").reset_index(drop=True)
    return Communes(table, layer.name, schema.id, (*notes, *mended, *joined))


def check_system(table: geopandas.GeoDataFrame, layer: str, catalogue: Catalogue) -> None:
    """Raise when a table has no system, or another one puts its communes where their codes say.

    ``table`` has the columns ``cut`` and ``geometry``. `MissingCrs`, `WrongCrs` and `SwappedAxes`
    name the probable system. A layer that lies nowhere known (of invented communes) passes.
    """
    shapes, cuts = table.geometry.values, list(table["cut"])
    if table.crs is not None:
        fit = lies_right(np.asarray(shapes), cuts, table.crs.to_wkt(), catalogue)
        if not wants_other(fit, catalogue):
            check_coordinates(table, layer, cuts)
            return
    probable = probable_system(np.asarray(shapes), cuts, catalogue)
    if probable is None and table.crs is None:
        raise MissingCrs(layer=layer)
    if probable is None:
        check_coordinates(table, layer, cuts)
        return
    if probable.fit.swapped:
        raise SwappedAxes(layer=layer, probable=probable.told())
    if table.crs is None:
        raise MissingCrsProbable(layer=layer, probable=probable.told())
    crs = crs_name(table.crs.to_wkt())
    raise WrongCrs(layer=layer, crs=crs, probable=probable.told())


def _geometry_name(frame: pd.DataFrame) -> str:
    return str(frame.geometry.name) if isinstance(frame, geopandas.GeoDataFrame) else ""


def commune_schema(layer: CommuneLayer, catalogue: Catalogue) -> CommuneSchema:
    """The recognised schema, with the fields chosen by hand in place of its own."""
    fields = [str(c) for c in layer.frame.columns if c != layer.frame.geometry.name]
    for chosen in (layer.cut_field, layer.name_field):
        if chosen and chosen not in fields:
            raise MissingField(layer=layer.name, field=chosen, fields=", ".join(fields))
    schema = recognise_schema(fields, catalogue) or _pair(layer, fields, catalogue)
    if schema is None and not layer.cut_field:
        told = {"layer": layer.name, "fields": ", ".join(fields)}
        suggested = suggest_cut_field(layer.frame, catalogue)
        if suggested:
            raise UnknownSchemaSuggested(**told, field=suggested)
        raise UnknownSchema(**told)
    if schema is None:
        any_schema = next(iter(catalogue.schemas.values()))
        schema = replace(
            any_schema,
            id="chosen",
            name_field=None,
            region_code_field=None,
            region_name_field=None,
        )
    by_lower = {field.lower(): field for field in fields}
    return replace(
        schema,
        cut_field=layer.cut_field or by_lower[schema.cut_field.lower()],
        name_field=layer.name_field or by_lower.get((schema.name_field or "").lower()),
        region_name_field=by_lower.get((schema.region_name_field or "").lower()),
    )


def _pair(layer: CommuneLayer, fields: Sequence[str], catalogue: Catalogue) -> CommuneSchema | None:
    """A field of codes and one of names that go by names of the catalogue, one row a commune."""
    if layer.cut_field or catalogue.fields["block_key"].among(fields):
        return None
    suggested = suggest_cut_field(layer.frame, catalogue)
    codes, names = catalogue.fields["cut"].among(fields), catalogue.fields["commune_name"]
    named = [field for field in names.among(fields) if field != suggested]
    if suggested not in codes or not named:
        return None
    if 2 * layer.frame[suggested].nunique() <= len(layer.frame):
        return None
    any_schema = next(iter(catalogue.schemas.values()))
    return replace(
        any_schema,
        id="pair",
        cut_field=suggested,
        name_field=named[0],
        region_code_field=None,
        region_name_field=None,
    )


def commune_codes(
    layer: CommuneLayer, schema: CommuneSchema, catalogue: Catalogue
) -> tuple[geopandas.GeoDataFrame, list[Note]]:
    """Table with code, name and polygon; excluded codes left out and old codes replaced."""
    frame, notes = layer.frame, []
    raw = list(frame[schema.cut_field])
    cuts = [normalise_cut(value) for value in raw]
    bad = sorted({str(value) for value, cut in zip(raw, cuts) if cut is None})
    if bad:
        raise InvalidCut(layer=layer.name, field=schema.cut_field, values=", ".join(bad[:5]))
    names, regions = _texts(frame, schema.name_field), _texts(frame, schema.region_name_field)
    repaired = damaged([*names, *regions])
    if repaired:
        notes.append(repaired_note(repaired, layer.name))
    table = geopandas.GeoDataFrame(
        {
            "cut": cuts,
            "name": [repair_text(name) for name in names],
            "region_name": [repair_text(name) for name in regions],
            "row": range(len(frame)),
        },
        geometry=frame.geometry.values,
        crs=frame.crs,
    )
    excluded = table["cut"].isin(schema.excluded_codes)
    if excluded.any():
        notes.append(excluded_note(table[excluded], layer.name))
    table = table[~excluded].reset_index(drop=True)
    old = table["cut"].isin(catalogue.old_codes)
    if old.any():
        notes.append(
            Note(
                mark("{layer} uses old commune codes, replaced by today's: {codes}."),
                {
                    "layer": layer.name,
                    "codes": ", ".join(
                        f"{cut} → {catalogue.old_codes[cut]}" for cut in table["cut"][old]
                    ),
                },
            )
        )
        table["cut"] = table["cut"].replace(catalogue.old_codes)
    return table, notes


def _texts(frame: geopandas.GeoDataFrame, field: str | None) -> list[str]:
    if not field:
        return [""] * len(frame)
    return ["" if pd.isna(value) else str(value).strip() for value in frame[field]]


def check_region(region: str, communes: Communes) -> None:
    """Raise `UnknownRegion` when a region ("" for none) is not that of any commune."""
    if region and region not in communes.region_names:
        regions = ", ".join(f"{c} {n}" for c, n in sorted(communes.region_names.items()))
        raise UnknownRegion(layer=communes.layer, region=region, regions=regions)

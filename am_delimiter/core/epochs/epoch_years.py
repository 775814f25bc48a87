"""Which raster is of which year: by a list, by its name or metadata, or by its values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import shapely

from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import EpochProduct
from ..land.builtup import describe_rasters
from ..land.geometry import crs_name, outline, system_of
from ..land.raster import RasterInfo, RasterPort
from ..land.raster_provenance import RasterEvidence
from .epoch_errors import (
    EpochOfTwoKinds,
    EpochTwice,
    LandAsPeople,
    PeopleAsLand,
    SingleEpoch,
    UnreadableYears,
    ValuesBesideNames,
    YearBeyondProduct,
    YearsUneven,
    YearUntold,
)

LAND, PEOPLE = "builtup", "people"
_OPTIONS = {LAND: "YEARS", PEOPLE: "POPULATION_YEARS"}
_EXAMPLES = {
    LAND: "GHS_BUILT_S_E1990_GLOBE_R2023A_54009_100_V1_0_R14_C12.tif",
    PEOPLE: "GHS_POP_E1990_GLOBE_R2023A_54009_100_V1_0_R14_C12.tif",
}
_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True)
class YearRaster:
    """A raster with what it says of itself, and the product that it is, None where nothing says."""

    evidence: RasterEvidence
    info: RasterInfo
    product: EpochProduct | None

    @property
    def kind(self) -> tuple[str, str, float]:
        """What must agree for two rasters to be compared: product, system and size of the cells."""
        product = self.product.id if self.product else self.evidence.encoding
        return product, crs_name(self.info.crs), round(abs(self.info.transform[0]), 9)


@dataclass(frozen=True)
class YearLayers:
    """The rasters of one year: the tiles of one epoch."""

    year: int
    layers: tuple[YearRaster, ...]

    @property
    def product(self) -> EpochProduct | None:
        """The product of all of them."""
        return self.layers[0].product

    @property
    def names(self) -> str:
        """The names of the layers, for a sentence."""
        return ", ".join(layer.evidence.name for layer in self.layers)

    @property
    def infos(self) -> list[RasterInfo]:
        """What the rasters say of themselves."""
        return [layer.info for layer in self.layers]

    @property
    def projected(self) -> bool:
        """Whether the product says that its year is a projection."""
        return self.product is not None and self.product.is_projected(self.year)

    @property
    def source_cell(self) -> str:
        """The cell of the product as it is printed, in its own unit."""
        info = self.layers[0].info
        side = abs(info.transform[0])
        if system_of(info.crs).is_geographic:
            return f"{side * 3600:.4g}″".replace(".", ",")
        return f"{side:g} m".replace(".", ",")

    def compares(self, other: YearLayers) -> bool:
        """Whether what differs between two epochs is growth: same product and cells."""
        same = self.layers[0].kind == other.layers[0].kind
        return same and (self.product is None or self.product.comparable)


def told_epochs(
    rasters: Sequence[RasterEvidence], text: str, catalogue: Catalogue, port: RasterPort
) -> tuple[YearLayers, ...]:
    """The epochs of rasters of built-up land, by growing year; two at least.

    Raises `SingleEpoch`, or what `arranged_epochs` does.
    """
    found = arranged_epochs(rasters, text, catalogue, port)
    if len(found) < 2:  # noqa: PLR2004 - growth is between two
        told = ", ".join(str(one.year) for one in found)
        layers = ", ".join(raster.name for raster in rasters)
        raise SingleEpoch(years=told or "—", layers=layers or "—")
    return found


def arranged_epochs(
    rasters: Sequence[RasterEvidence], text: str, catalogue: Catalogue, port: RasterPort
) -> tuple[YearLayers, ...]:
    """Rasters of built-up land by their years, growing; none where none was given.

    ``text`` holds one year for each raster, or for rasters whose values are years those of which
    epochs are made. Raises a named error for what cannot be put in order.
    """
    read = _read(rasters, catalogue, port)
    _check_what(read, LAND, PeopleAsLand)
    years = parse_years(text, _OPTIONS[LAND], catalogue)
    by_values = [one for one in read if one.product and one.product.of_values]
    if by_values and len(by_values) < len(read):
        others = (one.evidence.name for one in read if one not in by_values)
        names = (one.evidence.name for one in by_values)
        raise ValuesBesideNames(values=", ".join(names), others=", ".join(others))
    return _by_values(read, years) if by_values else _by_layer(read, years, LAND, catalogue)


def told_people(
    rasters: Sequence[RasterEvidence], text: str, catalogue: Catalogue, port: RasterPort
) -> tuple[YearLayers, ...]:
    """The same of rasters of persons; none where none was given."""
    read = _read(rasters, catalogue, port)
    _check_what(read, PEOPLE, LandAsPeople)
    years = parse_years(text, _OPTIONS[PEOPLE], catalogue)
    return _by_layer(read, years, PEOPLE, catalogue) if read else ()


def parse_years(text: str, option: str, catalogue: Catalogue) -> tuple[int, ...]:
    """The years of a text such as ``1990, 2005; 2020``, as they stand; `UnreadableYears`."""
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    least, most = (int(catalogue.epoch_rule(id_)) for id_ in ("year_least", "year_most"))
    wrong = [w for w in words if not _YEAR.fullmatch(w) or not least <= int(w) <= most]
    if wrong:
        raise UnreadableYears(
            words=", ".join(wrong), option=option, least=str(least), most=str(most)
        )
    return tuple(int(word) for word in words)


def _read(
    rasters: Sequence[RasterEvidence], catalogue: Catalogue, port: RasterPort
) -> list[YearRaster]:
    found = []
    for evidence, info in describe_rasters(rasters, port):
        items = [text for _, text in info.said]
        named = (
            p for p in catalogue.epoch_products.values() if p.is_named(info.name, evidence.name)
        )
        told = (p for p in catalogue.epoch_products.values() if p.is_told(items))
        product = next(named, None) or next(told, None)
        found.append(YearRaster(_encoded(evidence, product), info, product))
    return found


def _encoded(evidence: RasterEvidence, product: EpochProduct | None) -> RasterEvidence:
    """The raster with the encoding of its product, unless the user chose one."""
    if product is None or product.encoding is None or evidence.encoding != "auto":
        return evidence
    return replace(evidence, encoding=product.encoding)


def _check_what(
    read: Sequence[YearRaster], wanted: str, error: type[PeopleAsLand | LandAsPeople]
) -> None:
    for one in read:
        if one.product and one.product.what != wanted:
            raise error(raster=one.evidence.name, product=one.product.name)


def _by_values(read: Sequence[YearRaster], years: tuple[int, ...]) -> tuple[YearLayers, ...]:
    """An epoch of all rasters for each year asked for."""
    product = read[0].product
    if product is None or len({one.kind for one in read}) > 1:
        raise EpochOfTwoKinds(
            year=", ".join(map(str, years)) or "—",
            layers=", ".join(one.evidence.name for one in read),
        )
    asked = sorted(set(years or product.years_asked))
    first, last = product.first_year or 0, product.last_year or 0
    ends = {"first": str(first), "last": str(last)}
    beyond = [year for year in asked if not first <= year <= last]
    if beyond:
        told = ", ".join(map(str, beyond))
        raise YearBeyondProduct(product=product.name, years=told, **ends)
    return tuple(YearLayers(year, tuple(read)) for year in asked)


def _by_layer(
    read: Sequence[YearRaster], years: tuple[int, ...], what: str, catalogue: Catalogue
) -> tuple[YearLayers, ...]:
    """The rasters of each year; tiles of one year are one epoch."""
    if years and len(years) != len(read):
        names = ", ".join(one.evidence.name for one in read)
        count = {"years": len(years), "layers": len(read)}
        raise YearsUneven(option=_OPTIONS[what], names=names, **count)
    found: dict[int, list[YearRaster]] = {}
    for place, one in enumerate(read):
        year = years[place] if years else _year_of(one, what)
        found.setdefault(year, []).append(one)
    for year, layers in found.items():
        _check_tiles(year, layers, catalogue)
    return tuple(YearLayers(year, tuple(found[year])) for year in sorted(found))


def _year_of(one: YearRaster, what: str) -> int:
    names, items = (one.info.name, one.evidence.name), [text for _, text in one.info.said]
    year = one.product.year_of(names, items) if one.product else None
    if year is None:
        option, example = _OPTIONS[what], _EXAMPLES[what]
        raise YearUntold(raster=one.evidence.name, option=option, example=example)
    return year


def _check_tiles(year: int, layers: Sequence[YearRaster], catalogue: Catalogue) -> None:
    """Raise unless the rasters of a year are tiles of one product that lie beside each other."""
    if len({one.kind for one in layers}) > 1:
        raise EpochOfTwoKinds(year=str(year), layers=", ".join(o.evidence.name for o in layers))
    crs = layers[0].info.crs
    most = catalogue.epoch_rule("same_tile") / 100
    frames = [outline(one.info, crs) for one in layers]
    for place, frame in enumerate(frames):
        for other in range(place):
            shared = shapely.intersection(frame, frames[other]).area
            if shared >= most * min(frame.area, frames[other].area):
                names = {
                    "first": layers[other].evidence.name,
                    "second": layers[place].evidence.name,
                }
                raise EpochTwice(year=str(year), **names)

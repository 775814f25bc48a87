"""What can be wrong with the layers, years and counts of several epochs."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class SingleEpoch(AmDelimiterError):
    """Growth needs two epochs."""

    template = (
        "There is only one epoch ({years}) in what was given: {layers}. Add the rasters of another "
        "year, or for a raster whose values are years write two or more in «YEARS»."
    )


class EpochsInValues(AmDelimiterError):
    """A file of many years can be no row of a table of cases."""

    template = (
        "In {rasters} the value of a cell is its year: one file holds all epochs, and a case "
        "cannot choose one of them. Study it with «Growth over several years»."
    )


class YearUntold(AmDelimiterError):
    """Nothing says of which year a raster is."""

    template = (
        "Neither the name nor the metadata of {raster} say of which year it is. Write in "
        "«{option}» one year for each layer, in their order, or give the file the name of its "
        "product (such as {example})."
    )


class UnreadableYears(AmDelimiterError):
    """A list of years holds what is no year."""

    template = (
        "«{words}» in «{option}» is no year. Write years of four digits parted by comma or "
        "semicolon, from {least} to {most}, such as 1990, 2005; 2020."
    )


class YearsUneven(AmDelimiterError):
    """There are not as many years as layers."""

    template = (
        "«{option}» holds {years} years and there are {layers} layers: {names}. Write one year for "
        "each layer, in their order (tiles of one year repeat it), or leave the list empty if the "
        "names of the files say it."
    )


class EpochTwice(AmDelimiterError):
    """Two rasters of one year show the same place."""

    template = (
        "{first} and {second} are both of {year} and cover the same place: two versions of one "
        "epoch. Leave one of them out, or correct their years."
    )


class EpochOfTwoKinds(AmDelimiterError):
    """The tiles of one year are of different products or cells."""

    template = (
        "The layers of {year} are of different products or cell sizes, so they make no epoch: "
        "{layers}. Give those of one product only, or correct their years."
    )


class ValuesBesideNames(AmDelimiterError):
    """A raster whose values are years was given together with rasters of one year."""

    template = (
        "In {values} the value of a cell is its year, and each of the other layers is of one year: "
        "{others}. Give either the one or the others."
    )


class YearBeyondProduct(AmDelimiterError):
    """A year is asked for that the values of a raster do not reach."""

    template = "{product} holds the years from {first} to {last}, and {years} were asked for."


class PeopleAsLand(AmDelimiterError):
    """A raster of persons was given as built-up land."""

    template = (
        "{raster} is of {product}, which counts persons: it is no built-up land. Give it in "
        "«POPULATION_RASTERS»."
    )


class EpochNotRaster(AmDelimiterError):
    """An epoch was given as a layer of another kind."""

    template = (
        "{layer} is no raster. Epochs are rasters of one year each, or one raster whose values are "
        "years."
    )


class LandAsPeople(AmDelimiterError):
    """A raster of built-up land was given as persons."""

    template = (
        "{raster} is of {product}, which shows built-up land and counts nobody. Give it in "
        "«EPOCHS»."
    )


class EpochUnreadable(AmDelimiterError):
    """An epoch cannot be measured."""

    template = "The epoch {year} cannot be measured. {problem}"


class FieldYearUntold(AmDelimiterError):
    """Nothing says of which year a field with inhabitants is."""

    template = (
        "«{field}» in «POP_FIELDS» does not say of which year it is. Write fields whose name ends "
        "with the year (POB_2017; POB_2024), or the year before them (1992=HABITANTES)."
    )


class PeopleYearTwice(AmDelimiterError):
    """Two counts are given for one year."""

    template = (
        "The population of {year} is given twice: {first} and {second}. Leave one of them out."
    )

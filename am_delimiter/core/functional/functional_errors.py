"""What can be wrong with the inputs of a functional area, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NoCityGiven(AmDelimiterError):
    """Nothing says where the cities are."""

    template = (
        "Nothing says which communes are cities. Give one of these: their codes in CITIES, a table "
        "with a field that names the city of each commune, or the layer «degurba_communes» of a "
        "Degree of Urbanisation."
    )


class CitiesTwice(AmDelimiterError):
    """Cities come by two ways."""

    template = (
        "The cities are given twice, in CITIES and in the table {table}. Leave one of them empty."
    )


class CityUnknown(AmDelimiterError):
    """A code of a city is no commune of the layer."""

    template = (
        "The cities name communes that are not in {layer}: {cuts}. Write codes of the layer, as in "
        "«Valparaíso: 05101, 05109; Quillota: 05501»."
    )


class CityOverlap(AmDelimiterError):
    """A commune is in two cities."""

    template = "These communes are in two cities of the list: {cuts}. Leave each in one of them."


class NoCityFound(AmDelimiterError):
    """A table of cities names none."""

    template = (
        "No commune of {layer} is a city by the table {table}: {why}. Check the table, or write "
        "the cities in CITIES."
    )


class NoCityField(AmDelimiterError):
    """It is not known which field of a table names the cities."""

    template = (
        "Choose the field of {table} that names the city of each commune. Its fields are: {fields}."
    )


class CityShareNoFraction(AmDelimiterError):
    """The share of people in an urban centre is not between 0 and 1."""

    template = (
        "In {table}, the field {field} of {cut} holds {value}, which is no share between 0 and 1. "
        "It is the part of the people of a commune who live in its urban centre."
    )


class CitiesTooSmall(AmDelimiterError):
    """No city has the inhabitants that the rule asks for."""

    template = (
        "No city has the {least} inhabitants that are asked for: {cities}. Lower CITY_POPULATION, "
        "or give other cities."
    )


class NoCommuneCodes(AmDelimiterError):
    """No field of a table holds codes of communes."""

    template = (
        "No field of {table} holds commune codes (CUT) such as 05101. Its fields are: {fields}."
    )


class CodeRepeated(AmDelimiterError):
    """A table by commune has two different values for one."""

    template = (
        "{table} has several rows with different values of {field} for: {cuts}. Leave one row for "
        "each commune."
    )


class NoTravelToWork(AmDelimiterError):
    """There is no table of travel."""

    template = (
        "Give a table of travel to work (origin, destination and workers), or the table of persons "
        "of the Census 2024."
    )


class TravelToWorkTwice(AmDelimiterError):
    """Travel comes by two ways."""

    template = "Travel to work is given twice, in TRAVEL and in PERSONS. Leave one of them empty."


class NoOwnCommune(AmDelimiterError):
    """A table of travel does not tell who works where he lives."""

    template = (
        "{table} tells of nobody who works in the commune where he lives: it has no row with the "
        "same commune of origin and destination. What part of the employed residents goes to a "
        "city cannot be known. Add those rows, or give a table with the employed residents of "
        "each commune in RESIDENT_WORKERS."
    )


class KnownBaseUnknown(AmDelimiterError):
    """The chosen denominator cannot be had from the table."""

    template = (
        "{table} tells of nobody who works in the commune where he lives, so that the workers "
        "whose commune of work is known cannot be counted. Choose the other denominator: all "
        "employed residents, as RESIDENT_WORKERS gives them."
    )


class NoWorkersField(AmDelimiterError):
    """It is not known which field of a table counts employed residents."""

    template = (
        "Choose the field of {table} with the employed residents of each commune. Its fields are: "
        "{fields}."
    )


class NoResidentWorkers(AmDelimiterError):
    """A count of employed residents is no count."""

    template = (
        "In {table}, the field {field} of {cut} holds «{value}», which is no number of persons. "
        "Correct it, or leave it empty if it is not known."
    )


class NoOriginThere(AmDelimiterError):
    """No commune of the layer is an origin of the table."""

    template = (
        "No commune of {layer} is an origin in {table}, so nothing can be said of where its people "
        "work. Give communes and travel of the same place."
    )


class RuleOutside(AmDelimiterError):
    """A value of a rule is out of its range."""

    template = "{parameter} cannot be {value}. It goes from {minimum} to {maximum}."

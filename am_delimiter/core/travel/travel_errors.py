"""What can be wrong with a travel table, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class UnknownTravelCentre(AmDelimiterError):
    """A CUT of the centre of travel is not in the commune layer."""

    template = (
        "The centre of travel names communes that are not in {layer}: {cuts}. Write codes of the "
        "layer, as in 05101, or leave it empty."
    )


class EmptyTravelTable(AmDelimiterError):
    """A travel table without rows."""

    template = "The travel table {table} is empty. Give one row for each pair of communes."


class RaggedTravelTable(AmDelimiterError):
    """A row has more cells than the header: a comma of decimals was taken for a separator."""

    template = (
        "Row {row} of the travel table {table} has {found} cells and the header {expected}. If the "
        "decimals have a comma, separate the columns with semicolons or put the numbers in quotes."
    )


class FilteredTravelTable(AmDelimiterError):
    """Only part of a CSV is asked for; QGIS would hand its numbers over as it guesses them."""

    template = (
        "The travel table {table} is a CSV of which only some rows are chosen. Take the filter or "
        "the selection away, or save those rows as a table of their own."
    )


class UnknownTravelColumns(AmDelimiterError):
    """The columns of a travel table are not recognised."""

    template = (
        "The travel table {table} has no known column for: {lacking} (found: {fields}). Choose "
        "the fields of origin, destination and count."
    )


class SameTravelField(AmDelimiterError):
    """One column is to be origin and destination, or count."""

    template = (
        "In the travel table {table} the field {field} was chosen for two of origin, destination "
        "and count. Choose a field for each; the table has: {fields}."
    )


class UnusableTravelValue(AmDelimiterError):
    """A count of a travel table is no number, or negative."""

    template = (
        "In row {row} of the travel table {table}, the field {field} holds «{value}», which is no "
        "number from zero up. Correct it, or take the row out if the figure is not known."
    )


class UnclearNumbers(AmDelimiterError):
    """Points or commas of a column may be read in two ways."""

    template = (
        "In the travel table {table} it cannot be told whether {values} of the field {field} are "
        "thousands or decimals. Write the numbers without a thousands mark."
    )


class NoTravelRows(AmDelimiterError):
    """No row of a travel table joins two known communes."""

    template = (
        "No row of the travel table {table} has two known commune codes (CUT) in {origin} and "
        "{destination}; found: {values}. Choose the fields with codes such as 05101."
    )

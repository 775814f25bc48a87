"""What can be wrong with what is given of lagging territories, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class MeasuresWithoutCodes(AmDelimiterError):
    """A table by commune has no column of codes."""

    template = (
        "The table {table} has no column with commune codes (CUT), such as 05101 (found: "
        "{fields}). Add it, or write which column holds it."
    )


class OnlyCommuneNames(MeasuresWithoutCodes):
    """A table by commune names its communes, and has no codes."""

    template = (
        "The table {table} names its communes in {field} and has no codes. Names are written in "
        "many ways, so tables are joined by code (CUT): add a column with codes such as 05101."
    )


class RepeatedCommuneMeasure(AmDelimiterError):
    """Two rows of one commune say different things."""

    template = (
        "The table {table} has commune {commune} in several rows, and {field} differs between "
        "them: {values}. Leave one row for each commune."
    )


class ColumnInSeveralTables(AmDelimiterError):
    """Several tables have the same column."""

    template = (
        "The column {field} is in several tables: {tables}. Give only one that has it, or give it "
        "another name in the others."
    )


class MissingMeasureColumn(AmDelimiterError):
    """A column that was asked for is in no table."""

    template = (
        "The column {field} ({meaning}) is in none of the tables. Their columns are: {fields}. "
        "Correct its name, or leave it out."
    )


class UnusableMeasure(AmDelimiterError):
    """A cell that should hold a number holds something else."""

    template = (
        "In row {row} of the table {table}, the column {field} holds «{value}», which is no "
        "number. Correct it, or leave the cell empty if the figure is not known."
    )


class UnclearMeasures(AmDelimiterError):
    """Points or commas of a column may be read in two ways."""

    template = (
        "In the table {table} it cannot be told whether {values} of the column {field} are "
        "thousands or decimals. Write the numbers without a thousands mark."
    )


class ImpossibleMeasure(AmDelimiterError):
    """A number that cannot be what its column says it is."""

    template = (
        "In the table {table} the column {field} ({meaning}) holds {value} for commune {commune}, "
        "which cannot be: it goes from {least} to {most}. Correct it, or choose another column."
    )


class MoreIsolatedThanLocalities(AmDelimiterError):
    """A commune has more isolated localities than localities."""

    template = (
        "Commune {commune} has {isolated} isolated localities of {localities}: there cannot be "
        "more isolated ones than there are. Check the columns {fields}."
    )


class UnreadableTerritory(AmDelimiterError):
    """A territory is not written as ``Name: code, code``."""

    template = (
        "«{text}» is no territory. Write each as its name, a colon and its commune codes, as in "
        "«Arauco: 08201, 08202; Ranco: 14201, 14203»."
    )


class UnknownTerritoryCommune(AmDelimiterError):
    """A territory names a code that is of no commune."""

    template = (
        "The territory {territory} names codes that are of no commune: {codes}. Write codes such "
        "as 05101."
    )


class RepeatedTerritory(AmDelimiterError):
    """Two territories have the same name."""

    template = "Two territories are called {territory}. Give each a name of its own."


class CentreOfNoTerritory(AmDelimiterError):
    """A centre is given for a territory that is not there."""

    template = (
        "A centre is given for «{territory}», which is none of the territories: {territories}. "
        "Write the name as there."
    )


class NoCandidateInCase(AmDelimiterError):
    """A stored case has no candidate."""

    template = (
        "The result {path} has no candidate, so it gives no territory. Write the territories "
        "instead."
    )


class NothingToStudy(AmDelimiterError):
    """There is neither a territory nor a variable."""

    template = (
        "There is nothing to study: no territory was given, and no variable of the list is in the "
        "tables. Write the territories, or give a list of variables. Columns of the tables: "
        "{fields}."
    )


class IncompleteVariableList(AmDelimiterError):
    """A list of variables lacks a column."""

    template = (
        "The list of variables {table} has no column for: {lacking} (found: {fields}). It needs a "
        "dimension, a column and a direction for each variable."
    )


class UnknownVariableWord(AmDelimiterError):
    """A dimension or direction of a list of variables is not known."""

    template = (
        "In the list of variables {table}, the {what} of «{variable}» is «{value}». Write one of: "
        "{allowed}."
    )


class RepeatedVariable(AmDelimiterError):
    """A list of variables has one twice."""

    template = (
        "The list of variables {table} holds {field} «{value}» twice. Leave it once: it would "
        "count double."
    )

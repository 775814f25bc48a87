"""What can be wrong when a stored case is reopened, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class CaseNotFound(AmDelimiterError):
    """There is no such file."""

    template = (
        "{path} does not exist. Choose the GeoPackage that «Delimit metropolitan areas» wrote."
    )


class NoCaseStored(AmDelimiterError):
    """A file is not the result of a delimitation that stores its case."""

    template = (
        "{path} holds no case that can be run again: it is no result of «Delimit metropolitan "
        "areas», or its table «case» is missing or damaged. Choose the GeoPackage that the "
        "delimitation wrote."
    )


class NoSummaryStored(AmDelimiterError):
    """A result of an earlier version, which did not store its summary."""

    template = (
        "{path} was written by an earlier version of am_delimiter and does not hold the summary "
        "that the expediente is made from. Run «Run a stored case again» on it and choose the "
        "new result."
    )


class ResultEdited(AmDelimiterError):
    """Tables or the summary of a result no longer are what its run wrote."""

    template = (
        "{path} was edited after the delimitation, in: {tables}. Its numbers are no longer those "
        "of the run, and the expediente would print them as such. Run «Run a stored case again» "
        "on it and choose the new result; or mark «Print a result that was edited by hand», and "
        "the document will say so on its cover and in its summary."
    )


class NewerCase(AmDelimiterError):
    """A case was stored by a later version of the program."""

    template = (
        "The case in {path} was stored by am_delimiter {version}, in a form that this version "
        "({current}) does not know. Install that version or a later one."
    )


class InputsMissing(AmDelimiterError):
    """Input files of a case are neither where they were nor found by their hash."""

    template = (
        "These inputs of the case are missing: {files}. Put them back, or give in «Folder» a "
        "folder that holds them: they are recognised by their content, whatever their name."
    )


class RemoteInputs(AmDelimiterError):
    """A case names what is no file of this computer."""

    template = (
        "The case names what is not a file of this computer: {sources}. Nothing was opened. If you "
        "know where the case comes from and trust it, mark «Open also what the case names on other "
        "computers»; otherwise save those data to files and delimit again."
    )


class FilterRefused(AmDelimiterError):
    """A stored filter reads more than the row that it filters."""

    template = (
        "The filter of the layer «{layer}» ({parameter}) uses {functions}, which read more than "
        "the row itself, so it is not evaluated. Save the rows you need to a file and delimit "
        "again."
    )


class InputNotStored(AmDelimiterError):
    """An input was a temporary layer, which no file holds."""

    template = (
        "The layer «{layer}» ({parameter}) was a temporary layer that no file holds, so the case "
        "cannot be run again. Save the layer to a file and delimit again."
    )


class InputNotOpened(AmDelimiterError):
    """An input is there and cannot be opened as it was."""

    template = (
        "The layer «{layer}» ({parameter}) cannot be opened from {source} ({provider}). Check "
        "that the file still holds that layer and that the connection still exists."
    )


class ParameterRefused(AmDelimiterError):
    """A stored parameter is not accepted by this version."""

    template = "This version of am_delimiter does not accept the parameters of the case: {problem}"


class OutputMissing(AmDelimiterError):
    """No file was given for the new result."""

    template = "Give a file name for the result, or ask only to check the inputs."

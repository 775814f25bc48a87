"""The root of the errors that a user can mend, and those about files and tables.

Every room has the errors of its own subject, one class per cause.

The message says what is wrong, where, and what to do. ``template`` is the source text; the
Processing boundary translates it and fills in ``details``.
"""

from __future__ import annotations

from typing import Any

from .filling import filled


class AmDelimiterError(Exception):
    """Root of the errors a user can mend."""

    template = "{problem}"

    def __init__(self, **details: Any) -> None:
        self.details = details
        super().__init__(filled(self.template, details))

    def __reduce__(self) -> tuple[Any, ...]:
        """How it travels from another process: with its details, not with its sentence."""
        return _error_again, (type(self), self.details)


def _error_again(kind: type[AmDelimiterError], details: dict[str, Any]) -> AmDelimiterError:
    return kind(**details)


class Cancelled(AmDelimiterError):
    """The user asked to stop."""

    template = "Cancelled: nothing was written."


class MissingField(AmDelimiterError):
    """A chosen field is not in the layer."""

    template = "The layer {layer} has no field {field}. Its fields are: {fields}."


class UnreadableTable(AmDelimiterError):
    """A table in CSV cannot be read."""

    template = (
        "The table {table} cannot be read ({problem}). Save it again as CSV UTF-8: every line "
        "with as many columns as the first, texts that hold the separator in quotes."
    )


class OutputNotWritable(AmDelimiterError):
    """A result file cannot be written."""

    template = "{path} cannot be written ({problem}). Choose another folder or file name."


class OutputNoFolder(OutputNotWritable):
    """The folder of a result file is not there."""

    template = "{path} cannot be written: the folder {folder} does not exist. Create it first."


class OutputBusy(AmDelimiterError):
    """A result file is in use."""

    template = (
        "{path} is open in another program or project. Close it there, or choose another "
        "file name, and run again."
    )


class OutputReserved(OutputBusy):
    """Another run is going to write the same file."""

    template = (
        "{path} is being written by another run of this plugin. Wait until it ends, or choose "
        "another file name."
    )


class OutputNoFile(OutputNotWritable):
    """Where a result should go there is something that is no file."""

    template = (
        "{path} is a folder or a device, which cannot be replaced by a file. Write the name of a "
        "file."
    )


class TablesOfOthers(AmDelimiterError):
    """A GeoPackage has tables of somebody else under the names of a result."""

    template = (
        "{path} already holds tables that this program did not write under the names of its own: "
        "{tables}. Choose another file name, or give those tables other names, and run again; "
        "nothing was changed."
    )


class NoGeoPackage(AmDelimiterError):
    """What is to become a GeoPackage is another kind of file."""

    template = (
        "{path} is there already and is no GeoPackage that can be written to ({problem}). Choose "
        "another file name and run again; nothing was changed."
    )


class LayerBeingEdited(AmDelimiterError):
    """A layer of the result that is about to be replaced is open for editing."""

    template = (
        "The layer «{layer}» of {path} is being edited in this project. Save or discard its "
        "changes, switch editing off, and run again: nothing was changed."
    )


class DiskFull(OutputNotWritable):
    """The disk has no room for a file."""

    template = (
        "There is no room on the disk for {path}. Free some space or choose another folder, and "
        "run again: the file was not written."
    )


class WrittenBroken(OutputNotWritable):
    """A file is not whole after it was written without any error."""

    template = (
        "{path} was not written, because it came out damaged ({problem}). The disk may be full: "
        "free some space or choose another folder, and run again."
    )


class PackageMissing(AmDelimiterError):
    """An optional Python package is not there, and without it this file cannot be made."""

    template = (
        "{path} cannot be made: this QGIS lacks the Python package {package}. Install it in the "
        "Python of QGIS (in its terminal: python3 -m pip install {package}); the QGIS installer "
        "for Windows carries it."
    )

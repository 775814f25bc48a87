"""What can be wrong when a file is written, one class per cause."""

from __future__ import annotations

from .errors import AmDelimiterError, OutputNotWritable


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

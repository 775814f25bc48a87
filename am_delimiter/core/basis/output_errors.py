"""Why a file must not be written where it was asked for: one class per cause, told before any work.

``parameter``, ``output`` and ``input`` are parameters as the dialog names them, ``path`` what was
written there.
"""

from __future__ import annotations

from .errors import OutputNotWritable


class OutputEnding(OutputNotWritable):
    """The ending is not one of those of this kind of file."""

    template = (
        "{output}: «{path}» is not written, because its name must end in {endings}. Write for "
        "example «{example}»."
    )


class NameRefused(OutputNotWritable):
    """A path with a sign that no name of a file can have here."""

    template = (
        "{parameter}: «{path}» is no name of a file, because of this sign: {sign}. Write it "
        "without."
    )


class NameTooLong(OutputNotWritable):
    """A path that is longer than the system takes."""

    template = (
        "{parameter}: a path of {count} letters is longer than this system takes («{path}»). "
        "Write a shorter one."
    )


class OutputIsInput(OutputNotWritable):
    """The result would replace what it is made from."""

    template = (
        "{output} and {input} are the same file: {path}. What you gave would be replaced by the "
        "result. Choose another file name for the result."
    )


class OutputIsNeeded(OutputNotWritable):
    """The result would replace a file on which a case rests: an input or a document."""

    template = (
        "{output} would replace {path}, an input or document of the case {case}. Choose another "
        "file name for the result."
    )


class OutputIsProject(OutputNotWritable):
    """The result would replace the project of the user."""

    template = (
        "{output} is the project that is open in QGIS: {path}. Choose another file name for the "
        "result."
    )


class OutputTwice(OutputNotWritable):
    """Two results go to one file."""

    template = "{output} and {other} are the same file: {path}. Give each a file name of its own."


class BlocksOfOthers(OutputNotWritable):
    """The place for the layers that a project shows is taken by a file that is somebody else's."""

    template = (
        "The project keeps the layers that it shows in {path}, but such a file is there already, "
        "and not all that is in it is by am_delimiter. Give the project another name, or move that "
        "file."
    )

"""What goes wrong with those who do the blocks of a work: one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class WorkersNotUnderstood(AmDelimiterError):
    """The text that says who does the work says nothing."""

    template = (
        "«{text}» does not say who does the work. Leave it empty, write how many processes of "
        "this computer take part (0: none beside this one), or the address of a Dask scheduler, "
        "such as tcp://10.0.0.5:8786."
    )


class NoDask(AmDelimiterError):
    """Dask is not installed."""

    template = (
        "Several processes do the work only where the Python package distributed (Dask) is "
        "installed, and this Python lacks it ({problem}). Install it (in the terminal of QGIS: "
        "python3 -m pip install distributed), or leave empty who does the work."
    )


class NoPythonFound(AmDelimiterError):
    """No Python is known that processes can be started with."""

    template = (
        "No other process can be started: no Python was found in {folder}. Leave empty who does "
        "the work, or give the address of a Dask scheduler."
    )


class ClusterNotStarted(AmDelimiterError):
    """The processes of this computer do not start."""

    template = (
        "{workers} processes of this computer could not be started ({problem}). Ask for fewer, or "
        "leave empty who does the work."
    )


class SchedulerNotFound(AmDelimiterError):
    """Nobody answers at an address."""

    template = (
        "No Dask scheduler answers at {address} ({problem}). Check that it runs («dask scheduler») "
        "and that the address can be reached from this computer."
    )


class SchedulerLost(AmDelimiterError):
    """The scheduler went away in the middle of the work."""

    template = (
        "The Dask scheduler at {address} went away before the work was done: nothing was written. "
        "{kept} finished blocks are kept; start the scheduler and its workers and run the same "
        "again: it goes on from them."
    )


class NoWorkersLeft(AmDelimiterError):
    """There is nobody who works."""

    template = (
        "The Dask scheduler at {address} has had no worker for {seconds} seconds: nothing was "
        "written. {kept} finished blocks are kept; start workers («dask worker {address}») and run "
        "the same again: it goes on from them."
    )


class BlockKillsWorkers(AmDelimiterError):
    """One block after the other worker ends with."""

    template = (
        "A block could not be done: every worker that tried ended before it was through, most "
        "likely for lack of memory ({problem}). Give each worker more memory, or ask for fewer; "
        "the finished blocks are kept and the same run goes on from them."
    )


class WorkersOfAnotherVersion(AmDelimiterError):
    """Workers run another program than this one."""

    template = (
        "Not every worker at {address} has the program that asks, and other versions may give "
        "other results: nothing was begun. Here: {here}. There: {workers}. Install the same "
        "version of am_delimiter, and numpy of the same major version, where those workers run, "
        "and start them anew."
    )


class FileNotSeen(AmDelimiterError):
    """A worker has not the file that it is to read."""

    template = (
        "The worker on {worker} does not see the file {path}. Put the rasters into a folder that "
        "all computers see under the same path, and run again."
    )


class FileDiffersThere(AmDelimiterError):
    """A worker has another file under the same path."""

    template = (
        "The worker on {worker} sees another file at {path}: its content is not the one of this "
        "computer, or it has changed since the work began. Copy the same file to all computers, "
        "and run again."
    )


class BlocksFolderUnusable(AmDelimiterError):
    """Finished blocks cannot be kept."""

    template = (
        "Finished blocks cannot be kept in {folder} ({problem}). Choose another folder, or free "
        "some space."
    )

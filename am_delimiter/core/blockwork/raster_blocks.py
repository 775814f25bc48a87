"""The blocks of a raster, read by a crew from the same files: only what is built-up comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import cast

import numpy as np

from ..basis.progress import Progress
from ..land.builtup import OwnReading, built_block, within
from ..land.encodings import BuiltRule, RuleTerms, Scan, scan_values, together
from ..land.raster import RasterInfo, RasterPort, Window
from ..land.runs import Runs
from .crew import Crew
from .seen_files import FileMark, check_seen, mark_files
from .tile_search import Found


@dataclass(frozen=True)
class ScanTask:
    """A window of a raster whose values are to be met; ``port`` is the name of the reader."""

    port: str
    marks: tuple[FileMark, ...]
    info: RasterInfo
    part: Window


@dataclass(frozen=True)
class BuiltTask:
    """A block of a raster whose built-up cells are to be found; ``part`` tells all of it."""

    port: str
    marks: tuple[FileMark, ...]
    terms: RuleTerms
    block: Window
    part: Window


def scan_block(task: ScanTask) -> Found:
    """What values a window of a raster has; no ``values`` when they are many."""
    check_seen(task.marks)
    scan = scan_values(_port_of(task.port), task.info, [task.part], Progress())
    told = {name: np.array(getattr(scan, name)) for name in ("minimum", "maximum", "infinite")}
    if scan.values is not None:
        told["values"] = np.array(sorted(scan.values), dtype=np.float64)
    return told


def find_built_block(task: BuiltTask) -> Found:
    """The built-up cells of a block, as runs of it, and the largest share that was met."""
    check_seen(task.marks)
    rule = task.terms.rule()
    runs = built_block(_port_of(task.port), rule, task.block, task.part)
    return {
        "start": runs.start.astype(np.int32),
        "end": runs.end.astype(np.int32),
        "largest": np.array(rule.largest),
    }


class CrewReading:
    """A crew reads; what is no file that can be told by its content is read by this process."""

    def __init__(self, crew: Crew, port: RasterPort) -> None:
        self._crew, self._port = crew, port
        self._marks: dict[str, tuple[FileMark, ...]] = {}

    def scan(self, info: RasterInfo, parts: Sequence[Window], progress: Progress) -> Scan:
        """Meet every value of some windows."""
        marks = self._marks[info.path] = mark_files(self._port.files(info), progress)
        if not marks:
            return OwnReading(self._port).scan(info, parts, progress)
        port, found = self._reader(), []
        tasks = (ScanTask(port, marks, info, part) for part in parts)
        for told in self._crew.work(scan_block, tasks, progress):
            values = frozenset(told["values"].tolist()) if "values" in told else None
            ends = float(told["minimum"]), float(told["maximum"])
            found.append(Scan(*ends, values, int(told["infinite"])))
            progress.report(len(found) / len(parts))
        return together(found)

    def built(
        self,
        rule: BuiltRule,
        blocks: Sequence[tuple[Window, Window]],
        whole: Window,
        progress: Progress,
    ) -> list[Runs]:
        """The built-up cells of the blocks, as runs of the window ``whole``."""
        marks = self._marks[rule.terms.info.path]
        if not marks:
            return OwnReading(self._port).built(rule, blocks, whole, progress)
        port, found = self._reader(), []
        tasks = (BuiltTask(port, marks, rule.terms, block, part) for block, part in blocks)
        done = self._crew.work(find_built_block, tasks, progress)
        for count, ((block, _), told) in enumerate(zip(blocks, done), start=1):
            rule.largest = max(rule.largest, float(told["largest"]))
            start, end = told["start"].astype(np.int64), told["end"].astype(np.int64)
            if len(start):
                found.append(within(Runs(block.rows, block.cols, start, end), block, whole))
            progress.report(count / len(blocks))
        return found

    def _reader(self) -> str:
        kind = self._crew.port(self._port)
        return f"{kind.__module__}.{kind.__qualname__}"


def _port_of(name: str) -> RasterPort:
    """The reader of a name."""
    module, _, kind = name.rpartition(".")
    return cast(RasterPort, getattr(import_module(module), kind)())

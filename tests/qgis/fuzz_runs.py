"""What must hold of every run of ``delimit``, whatever it is given.

Either the run says in one sentence of its own what is wrong and leaves nothing, or its result is
whole and its numbers agree with each other and with the field of population. In both cases its
inputs are as they were.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from fuzz_twists import make_world
from fuzz_worlds import FuzzWorld, write_world
from qgis.core import QgsProcessingException
from sample_case import Recorder
from scipy import ndimage

from am_delimiter.processing.base import AmDelimiterAlgorithm
from tests.unit.brute_force import joining, patch_distances

_LOOKED_AT = 10_000_000
"""Bytes of an input."""

_FEW_CELLS = 5_000
"""Built-up cells that can be compared with each other."""


def faults(seed: int, folder: Path, monkeypatch: Any) -> list[str]:
    """What did not hold in the run of a seed; empty is good."""
    from qgis import processing

    world = make_world(seed)
    inputs, outputs = folder / "entrada", folder / "salida"
    parameters = write_world(world, inputs)
    outputs.mkdir()
    named = parameters.get("OUTPUT", "r.gpkg")
    parameters["OUTPUT"] = named if named == "memory:" else str(outputs / named)
    parameters["SUMMARY"] = str(outputs / "r.json")
    before = _contents(inputs)
    unexpected: list[str] = []
    _notice_other_errors(monkeypatch, unexpected)
    try:
        results = processing.run("am_delimiter:delimit", parameters, feedback=Recorder())
    except QgsProcessingException as error:
        found = [*_faults_of_sentence(str(error), world), *_leftovers(outputs)]
    else:
        found = list(_faults_of_result(results, world))
    if _contents(inputs) != before:
        found.append("the inputs were changed")
    return [f"seed {seed} {world.twists}: {fault}" for fault in [*unexpected, *found]]


def _contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        file.name: (
            file.stat().st_mtime_ns,
            file.read_bytes() if file.stat().st_size < _LOOKED_AT else b"",
        )
        for file in sorted(folder.iterdir())
    }


def _notice_other_errors(monkeypatch: Any, unexpected: list[str]) -> None:
    """QGIS makes one kind of error of them all; here the others are kept apart."""
    original = AmDelimiterAlgorithm.processAlgorithm

    def watched(self: Any, *arguments: Any) -> Any:
        try:
            return original(self, *arguments)
        except QgsProcessingException:
            raise
        except Exception as error:
            unexpected.append(f"{type(error).__name__}: {error}"[:300])
            raise

    monkeypatch.setattr(AmDelimiterAlgorithm, "processAlgorithm", watched)


def _faults_of_sentence(text: str, world: FuzzWorld) -> Iterator[str]:
    if world.sound:
        yield f"a sound case failed: {text}"
    if len(text) < 20 or len(text) > 2000:
        yield f"no sentence: {text[:200]!r} ({len(text)})"
    for sign in ("Traceback", "Error:", "{", "0x"):
        if sign in text:
            yield f"{sign!r} in the sentence: {text[:300]}"


def _leftovers(folder: Path) -> Iterator[str]:
    for file in folder.iterdir():
        yield f"a run that failed left {file.name}"


def _faults_of_result(results: dict[str, Any], world: FuzzWorld) -> Iterator[str]:
    file = Path(results["OUTPUT"])
    text = Path(results["SUMMARY"]).read_text(encoding="utf-8")
    summary = json.loads(text, parse_constant=_no_json)
    names = sorted(path.name for path in file.parent.iterdir())
    if names != sorted((file.name, "r.json")):
        yield f"other files than the result: {names}"
    for candidate in summary["candidates"]:
        yield from _faults_of_candidate(candidate, world)
    yield from _faults_of_communes(summary, world)
    yield from _faults_of_continua(summary["built_up"], world)
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        count = connection.execute("select count(*) from communes").fetchone()[0]
    if count != len(summary["communes"]):
        yield f"{count} communes in the layer, {len(summary['communes'])} in the summary"


def _no_json(name: str) -> float:
    """JSON has no word for infinity: it fails to be read elsewhere."""
    raise ValueError(f"{name} in the summary")


def _faults_of_candidate(candidate: dict[str, Any], world: FuzzWorld) -> Iterator[str]:
    verdicts = {item["id"]: item["verdict"] for item in candidate["criteria"]}
    if "no cumple" in verdicts.values() and candidate["verdict"] != "no cumple":
        yield f"{candidate['verdict']} though {verdicts}"
    if candidate["verdict"] == "cumple" and set(verdicts.values()) != {"cumple"}:
        yield f"cumple though {verdicts}"
    if world.sound:
        people = world.communes.set_index("CUT_COM")["POB"]
        true = int(people[candidate["communes"]].sum())
        if candidate["population"]["field"] != true:
            yield f"population {candidate['population']['field']} for {true}"
        if (verdicts["population"] == "cumple") != (true > 250_000):
            yield f"population {verdicts['population']} with {true}"


def _faults_of_communes(summary: dict[str, Any], world: FuzzWorld) -> Iterator[str]:
    for item in summary["communes"]:
        built = item["built_ha"]
        if built is not None and (not math.isfinite(built) or built < 0):
            yield f"built-up land of {item['cut']}: {built}"
    if world.sound and not {"MIN_DENSITY", "MIN_PATCH"} & set(world.values):
        cell_ha = abs(world.transform.a * world.transform.e) / 10_000
        true, told = (
            float(world.built.sum()) * cell_ha,
            sum(item["built_ha"] for item in summary["communes"]),
        )
        if not math.isclose(true, told, rel_tol=0.002, abs_tol=0.01):
            yield f"{told} ha built-up for {true}"


def _faults_of_continua(told: dict[str, Any], world: FuzzWorld) -> Iterator[str]:
    """Patches and continua are those of every cell against every other one."""
    on_grid = world.crs == "EPSG:5361"  # the working system: no cell is carried elsewhere
    guarded = world.values.get("MIN_DENSITY") or world.values.get("MIN_PATCH")
    preset = world.values.get("PRESET", "own") != "own"
    if not (world.sound and on_grid) or guarded or preset or world.built.sum() > _FEW_CELLS:
        return
    sides = None if world.values.get("CONNECTIVITY") == "4" else np.ones((3, 3))
    labels, patches = ndimage.label(world.built, sides)
    within = joining(patch_distances(labels)) * world.transform.a**2
    tolerance = world.values.get("TOLERANCE", 200)
    groups = {tuple(row) for row in np.sqrt(within) <= tolerance}
    if (told["patches"], told["continua"]) != (patches, len(groups)):
        yield f"{told['patches']} patches, {told['continua']} continua: {patches}, {len(groups)}"

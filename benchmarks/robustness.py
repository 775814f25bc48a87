"""A thousand combinations beside single runs, as whole processes, on Gran Valparaíso.

    .venv/bin/python benchmarks/robustness.py [--runs 2] [--data ../shared/data]

Every one is ``qgis_process`` with the packaged plugin and an empty profile, from its start to the
closed GeoPackage. ``delimit`` is one delimitation of the real case (census blocks of 2017 as
built-up land, blocks of 2024 with persons, urban limits); ``sensitivity`` judges more than a
thousand combinations of it. What is asked of it is to take less than five single runs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from whole_road import with_plugin

ROOT = Path(__file__).resolve().parent.parent
CANDIDATE = "05101,05103,05109,05801,05804"
LISTS = {
    "TOLERANCES": "0, 100, 200, 300, 500, 750, 1000, 1500, 2000, 3000",
    "SHARES": "20, 50",
    "MIN_PATCHES": "0, 1, 5",
    "MEMBERSHIP_RULES": ["share", "area", "population"],
    "MEMBERSHIP_SHARES": "30, 50",
    "POPULATION_MEASURES": ["whole", "urban", "inside"],
}
ASKED = 5
"""Single runs that the combinations may take."""


def main() -> None:
    """Print a line for each run, and the ratio of the best ones."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    data = os.environ.get("AM_DELIMITER_DATA", ROOT.parent / "shared" / "data")
    parser.add_argument("--data", type=Path, default=Path(data), help="folder of the real files")
    parser.add_argument("--runs", type=int, default=2, help="of each, one after the other")
    chosen = parser.parse_args()
    best: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        environment = with_plugin(Path(folder))
        for _ in range(chosen.runs):
            for name, lists in (("delimit", {}), ("sensitivity", LISTS)):
                values = {**_case(chosen.data), **lists, "OUTPUT": f"{folder}/{name}.gpkg"}
                seconds, said = _run(name, values, environment)
                best[name] = min(best.get(name, seconds), seconds)
                print(f"{name:12} {seconds:8.2f} s  {said}", flush=True)
    ratio = best["sensitivity"] / best["delimit"]
    print(f"sensitivity takes {ratio:.2f} single runs; asked for are {ASKED} at most")


def _case(data: Path) -> dict[str, Any]:
    return {
        "COMMUNES": f"{data}/comunas_INE2017_regiones.gpkg|layername=R05",
        "BUILTUP": [f"{data}/blockcover2017_valparaiso_54009_100.tif"],
        "POPULATION_LAYERS": [f"{data}/manzanas_censo2024.gpkg|layername=manzanas_valparaiso"],
        "URBAN_LIMITS": [f"{data}/limite_urbano_censal_INE2017_simplif.gpkg"],
        "CANDIDATE": CANDIDATE,
    }


def _run(name: str, values: dict[str, Any], environment: dict[str, str]) -> tuple[float, str]:
    """Seconds from the start of the process to its end, and how many combinations it judged."""
    started = time.perf_counter()
    done = subprocess.run(
        ["qgis_process", "run", f"am_delimiter:{name}", "-"],
        input=json.dumps({"inputs": values}),
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        raise RuntimeError(done.stderr[-300:])
    found = json.loads(done.stdout)["results"]
    return seconds, f"{found.get('COMBINATIONS', 1)} combinations"


if __name__ == "__main__":
    main()

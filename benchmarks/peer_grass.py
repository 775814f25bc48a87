"""What a user of GRASS GIS does for ONE tolerance, on the raster itself."""

from __future__ import annotations

import os
import shutil
import subprocess

from contest import Absent, Answer, Clock, Task

# r.grow keeps distances under its radius, so a hair is added for a distance of exactly that
HAIR = 0.01
STEPS = """
set -e
r.in.gdal -o input="$RASTER" output=mask
r.null map=mask setnull=0
g.region raster=mask
r.clump -d input=mask output=patches
r.grow input=mask output=grown radius="$RADIUS" old=1 new=1
r.clump -d input=grown output=continua
r.mapcalc expression="groups = if(isnull(mask), null(), continua)"
v.in.ogr -o input="$COMMUNES" output=communes
v.to.rast input=communes output=communes use=cat
r.stats -cn input=groups,communes separator=comma output="$FOLDER/groups.csv"
r.info -r map=patches > "$FOLDER/patches.txt"
"""


def grass(task: Task, clock: Clock) -> Answer:
    """Clump the patches, grow them by half the tolerance, clump again, count by commune."""
    program = shutil.which("grass")
    if program is None:
        raise Absent("GRASS GIS is not installed (Debian: grass-core)")
    settings = {
        "RASTER": str(task.raster),
        "COMMUNES": str(task.communes),
        "FOLDER": str(task.folder),
        "RADIUS": str(task.tolerance_m / 2 / _cell(task) + HAIR),
    }
    clock.start()
    _run([program, "--tmp-location", str(task.raster), "--exec", "sh", "-c", STEPS], settings)
    rows = [line.split(",") for line in (task.folder / "groups.csv").read_text().split()]
    info = dict(line.split("=") for line in (task.folder / "patches.txt").read_text().split())
    cells = sum(int(count) for _, _, count in rows)
    said = f"{len(rows)} pieces by commune, {cells} built-up cells in them"
    return Answer(int(info["max"]), len({group for group, _, _ in rows}), said)


def _cell(task: Task) -> float:
    from osgeo import gdal

    gdal.UseExceptions()
    return gdal.Open(str(task.raster)).GetGeoTransform()[1]


def _run(command: list[str], settings: dict[str, str]) -> None:
    done = subprocess.run(
        command, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])

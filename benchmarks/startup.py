"""What the plugin costs a start of QGIS: its modules, and its registration with the algorithms.

    .venv/bin/python benchmarks/startup.py [--runs 5]

Each run is a process of its own. The peer is QGIS's own Processing plugin in the same process,
which every desktop loads: the ratio says how much the plugin adds to it.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = """
import os, sys, time
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
import qgis.utils
sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
clock = time.perf_counter()
from processing.core.Processing import Processing
Processing.initialize()
peer = time.perf_counter() - clock
clock = time.perf_counter()
from am_delimiter import classFactory
plugin = classFactory(None)
plugin.initProcessing()
own = time.perf_counter() - clock
print("took", peer, own, flush=True)
os._exit(0)
"""


def main() -> None:
    """Print the least and the median of some starts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = [_start() for _ in range(parser.parse_args().runs + 1)][1:]  # the first one compiles
    peer, own = ([one[n] * 1000 for one in runs] for n in (0, 1))
    print(f"plugin: least {min(own):.0f} ms, median {statistics.median(own):.0f} ms")
    print(f"Processing of QGIS: least {min(peer):.0f} ms, median {statistics.median(peer):.0f} ms")
    print(f"ratio of the medians: {statistics.median(own) / statistics.median(peer):.2f}")


def _start() -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin"},
    )
    told = next((line for line in done.stdout.splitlines() if line.startswith("took ")), "")
    if not told:
        raise RuntimeError(done.stderr[-300:])
    peer, own = map(float, told.split()[1:3])
    return peer, own


if __name__ == "__main__":
    main()

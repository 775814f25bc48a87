"""As many random runs of ``delimit`` as one likes, and every fault that they show.

    .venv/bin/python benchmarks/fuzz.py [RUNS] [--first 0]

Five hundred by default; ``tests/qgis/fuzz_twists.py`` says what a run may be given, and
``fuzz_runs.py`` what must hold of it. A fault names its seed: ``benchmarks/fuzz.py 1 --first SEED``
repeats it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from expediente import ROOT, _qgis

RUNS = 500


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("runs", type=int, nargs="?", default=RUNS)
    arguments.add_argument("--first", type=int, default=0)
    given = arguments.parse_args()
    sys.path.append(str(ROOT / "tests" / "qgis"))
    kept = _qgis(), _add_provider()
    started, found = time.perf_counter(), 0
    for seed in range(given.first, given.first + given.runs):
        for fault in _faults(seed):
            found += 1
            print(fault, flush=True)
    elapsed = time.perf_counter() - started
    print(f"{given.runs} runs, {found} faults, {elapsed / given.runs:.2f} s a run", flush=True)
    del kept
    os._exit(1 if found else 0)  # QGIS may not survive its own end in a script


def _add_provider() -> Any:
    """The algorithms; Python frees what nobody keeps."""
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication

    from am_delimiter.processing.provider import AmDelimiterProvider
    from am_delimiter.toolbelt.i18n import install_translator

    Processing.initialize()
    provider = AmDelimiterProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return provider, install_translator()


def _faults(seed: int) -> list[str]:
    from fuzz_runs import faults

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        return faults(seed, Path(folder), patch)


if __name__ == "__main__":
    main()

"""What a written built-up mask says of itself, to be understood without this program."""

from __future__ import annotations

from collections.abc import Iterable

from ..basis.fingerprints import InputFile
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..continuum.gap_interval import evidence_diagonal_m
from ..land.builtup import Builtup
from ..land.raster import EVIDENCE_DIAGONAL
from ..verdict.case import Case
from ..verdict.inputs_used import evidence_files

_VALUES = "1 = construido; 0 = no construido o sin dato. Sin valor nodata."


def mask_record(
    case: Case, builtup: Builtup, catalogue: Catalogue, versions: dict[str, str], progress: Progress
) -> dict[str, str]:
    """Metadata items of the mask: rule, encodings, shares, sources with their hash, reach.

    `EVIDENCE_DIAGONAL` says how closely the mask knows its land, for whoever measures gaps on it.
    """
    rule = catalogue.texts["cell_rule"].text
    files = evidence_files(case.land, builtup, progress)
    diagonal = evidence_diagonal_m(builtup)
    polygons = ["polygons"] if case.land.polygons else []
    program = f"am_delimiter {versions['am_delimiter']}"
    record = {
        "TIFFTAG_IMAGEDESCRIPTION": f"Máscara de suelo construido. {_VALUES} {rule}",
        "TIFFTAG_SOFTWARE": program,
        "VALUES": _VALUES,
        "PIXEL_RULE": rule,
        "ENCODING": _joined([*(r.encoding.id for r in builtup.rasters), *polygons]),
        "BUILTUP_SHARE_PERCENT": _joined(f"{r.share * 100:g}" for r in builtup.rasters),
        "CELL_SIZE_M": f"{builtup.grid.cell:g}",
        EVIDENCE_DIAGONAL: "" if diagonal is None else f"{diagonal:.3f}",
        "REACH_M": f"{case.parameters.max_gap_m:g}",
        "SOURCES": "; ".join(_source(file) for file in files),
    }
    return {name: text for name, text in record.items() if text}


def _joined(values: Iterable[str]) -> str:
    """Different values in order, as they belong to several rasters."""
    return " / ".join(dict.fromkeys(values))


def _source(file: InputFile) -> str:
    proof = f", SHA-256 {file.sha256}" if file.sha256 else ""
    return f"{file.name} ({file.detail}{proof})"

"""The fictitious sample region that the package carries, to try it without any data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..toolbelt.paths import resource


@dataclass(frozen=True)
class SampleFiles:
    """Paths of the sample: communes, the tiles of the evidence, and two tables."""

    communes: Path
    evidence: tuple[Path, ...]
    travel: Path
    services: Path


def sample() -> SampleFiles:
    """The files of the fictitious region; nothing in it exists."""
    folder = resource("sample")
    return SampleFiles(
        communes=folder / "comunas_ficticias.gpkg",
        evidence=tuple(sorted(folder.glob("*.tif"))),
        travel=folder / "viajes_ficticios.csv",
        services=folder / "servicios_ficticios.csv",
    )

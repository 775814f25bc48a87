"""The reader of printed numbers finds what is wrong, and lets only few things pass."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from chilean_text import faults_of


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("una parte de 0.1 en cada", "decimal point"),
        ("0.1 / 0.5", "decimal point"),
        ("32.5 ha", "decimal point"),
        ("0.125 de la celda", "decimal point"),
        ("12,345 personas", "comma of thousands"),
        ("1,012,490 habitantes", "comma of thousands"),
        ("1000 m", "no point of thousands"),
        ("250000", "no point of thousands"),
        ("1 región(es)", "both plurals"),
        ("comuna(s)", "both plurals"),
        ("986.294,5 personas", "part of a person"),
        ("3,25 habitantes", "part of a person"),
        ("992.480 personas, 986.294,5 de ellas", "part of a person"),
        ("1 regiones", "one of many"),
    ],
)
def test_what_is_wrong_is_found(text: str, fault: str) -> None:
    assert next(iter(faults_of(f"Hay {text} aquí."))).partition(":")[0] == fault


@pytest.mark.parametrize(
    "text",
    [
        "1.012.490 habitantes; umbral > 250.000",
        "0,1 / 0,5 y 32,5 ha o 1.234,56 m",
        "QGIS 3.40.6-Bratislava, am_delimiter 0.1.0, numpy 1.24.2",
        "EPSG:5361, CC BY-SA 4.0 y CC-BY 4.0, 20-11-2026 15:41 UTC",
        "Concepción (08101) y 99102, AM-08-1, Censo 2024, Ley 21.074, decreto 1.115 de 2018",
        "blockcover2017_concepcion_54009_100.tif",
        "SHA-256 3760b6a501fd470c9c37cf221d0cf0b1ee7d8fe398eca377852cd7cdb666e10e",
        "1 región, 2 regiones, 11 comunas, −3,21 %, 1:300.000",
    ],
)
def test_what_is_right_passes(text: str) -> None:
    assert faults_of(text) == []

"""What a printed text writes otherwise than Chile does: decimals, thousands, plurals, persons.

What is no quantity is taken out first: a version, a hash, a code, the name of a file, a date, a
licence. Nothing else is let through.
"""

from __future__ import annotations

import re

_NOT_QUANTITIES = (
    r"«[^»]*»",  # what a file says of itself, or its name
    r"\b[0-9a-f]{32}(?: ?[0-9a-f]{32})?\b",
    r"\b(?:EPSG|ESRI|OGC)[: ]\d+",
    r"https?://\S+",
    r"\b\S*[A-Za-z_]\S*\.(?:gpkg|tif|csv|shp|gpx|geojson|qgz|pdf|txt)\b",  # files
    r"\b\w*[A-Za-z]\w*_\w+\b",  # names of layers and fields
    r"\b(?:QGIS|GDAL|GEOS|PROJ|Python|am_delimiter|[a-z]{3,}) \d+(?:\.\d+)+\S*",  # versions
    r"\b\d+\.\d+\.\d+-[A-Z][a-z]+\b",
    r"\b\d{2}-\d{2}-\d{4}(?: \d{2}:\d{2} UTC)?",  # dates
    r"\bAM-\d\d-\d+\b",
    r"\b(?:CC[- ]BY(?:-\w\w)*|ODbL|CC0) \d\.\d\b",  # licences
    r"\b(?:art\.|artículo) \d+\b",
)
_CODE = re.compile(r"\b(?:0[1-9]|1[0-6]|9[89])\d{3}\b")
"""A code of a commune, of the country or of the sample."""
_PERSONS = r"(?:habitantes?|personas?|trabajador(?:es)?|viajes?|ocupad[oa]s?|registros?)"
_UNITS = rf"(?:m|km|km²|m²|ha|%|{_PERSONS})"
FAULTS = {
    "decimal point": r"(?<![\w.,])(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))(?![\w.]|,\d)",
    "comma of thousands": r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w,])",
    "no point of thousands": rf"(?<![\w.,:/-])(?:\d{{4,}}(?= {_UNITS}\b)|\d{{5,}}(?![\w/]))",
    "both plurals": r"\w\((?:s|es|as|os|n|en)\)",
    "part of a person": rf"\d,\d+ (?:de ell[ao]s|{_PERSONS})\b",
    "one of many": r"(?<![\d.,–-])1 (?:comunas|regiones|habitantes|personas|continuos|manchas"
    r"|metros|separaciones|celdas|elementos|polígonos|capas|archivos|registros|años|días)\b",
}


def faults_of(text: str) -> list[str]:
    """Each fault with what stands around it, in the order of the text."""
    for pattern in _NOT_QUANTITIES:
        text = re.sub(pattern, " ", text)
    text = _CODE.sub(" ", text)
    found = []
    for name, pattern in FAULTS.items():
        for match in re.finditer(pattern, text):
            around = text[max(match.start() - 40, 0) : match.end() + 30]
            found.append((match.start(), f"{name}: …{' '.join(around.split())}…"))
    return [told for _, told in sorted(found)]

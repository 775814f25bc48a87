"""A written result as the expediente reads it: the summary and the rows of the GeoPackage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsGeometry, QgsRectangle, QgsVectorLayer

from ...bridge.layers import file_of
from ...core.catalogue import Catalogue
from ..paper.document_errors import ResultIncomplete
from .identity import Identity

Row = dict[str, Any]
ROLE_ORDER = ("miembro", "parcial", "otra región", "fuera", "sin evidencia")


@dataclass(frozen=True)
class Dossier:
    """What the pages say, and nothing of how they look.

    ``rows`` holds the rows of every layer and table of ``layers.json``; ``boxes`` the extents of
    continua and gaps by their number and of the flows inside a candidate, ``commune_boxes`` those
    of the parts of each commune by its code, all in the working system. ``gap_ends`` are the codes
    of the communes where a critical gap begins and ends. ``folder`` is where the result lies, from
    which the paths of documents start; ``term_start`` overrules that of the catalogue; ``review``
    is the DIFROL resolution on this product, "" while it is pending.
    """

    summary: dict[str, Any]
    rows: dict[str, list[Row]]
    boxes: dict[str, dict[int, QgsRectangle]]
    commune_boxes: dict[str, list[QgsRectangle]]
    gap_ends: dict[int, list[str]]
    catalogue: Catalogue
    identity: Identity = field(default_factory=Identity)
    folder: Path | None = None
    term_start: date | None = None
    review: str = ""

    @property
    def day(self) -> date:
        """Date of the document."""
        return self.identity.day

    @property
    def candidates(self) -> list[Row]:
        """The candidates of the summary, the most populated first."""
        return list(self.summary["candidates"])

    @property
    def names(self) -> dict[str, str]:
        """Names of the communes by code."""
        return {row["cut"]: row["name"] for row in self.rows["communes"]}

    @property
    def regions(self) -> list[str]:
        """Names of the regions of the candidates or, without any, of the communes."""
        asked = self.parameter("region")
        codes = {code for c in self.candidates for code in c["regions"]} or {asked} - {None, ""}
        rows = [r for r in self.rows["communes"] if not codes or r["region"] in codes]
        return list(dict.fromkeys(row["region_name"] for row in rows))

    @property
    def tolerance_m(self) -> float:
        """Tolerance of continuity in metres."""
        return float(self.parameter("tolerance"))

    @property
    def nearest_pairs(self) -> list[Row]:
        """Pairs of communes by their gap, of the region that was asked for, if one was.

        Those beyond reach come last.
        """
        asked = self.parameter("region")
        region = {row["cut"]: row["region"] for row in self.rows["communes"]}
        pairs = [
            pair
            for pair in self.rows["gap_matrix"]
            if not asked or asked in (region[pair["cut_a"]], region[pair["cut_b"]])
        ]
        return sorted(pairs, key=gap_order)

    def parameter(self, name: str) -> Any:
        """Value of a parameter, in the unit of the catalogue."""
        return self.summary["parameters"][name]["value"]

    def text(self, name: str) -> str:
        """A printed text of the catalogue."""
        return self.catalogue.texts[name].text

    def review_line(self) -> str:
        """Where the review of this product by DIFROL stands; an approval is never claimed."""
        line = self.text("difrol_review")
        return f"{line.rpartition(':')[0]}: {self.review}" if self.review else line

    def place(self) -> str:
        """The region or regions, each called so."""
        return " · ".join(
            name if name.lower().startswith("región") else f"Región: {name}"
            for name in self.regions
        )

    def title(self) -> str:
        """What the expediente is about: the first candidate, or the region."""
        return self.candidates[0]["name"] if self.candidates else " · ".join(self.regions)


def gap_order(pair: Row) -> tuple[bool, float, str, str]:
    """Where a pair of communes stands by its gap, those beyond reach last."""
    gap = pair["critical_gap_m"]
    return (gap is None, gap or 0.0, pair["cut_a"], pair["cut_b"])


def read_case(
    layers: dict[str, QgsVectorLayer],
    summary: dict[str, Any],
    cat: Catalogue,
    identity: Identity | None = None,
) -> Dossier:
    """Gather the rows of the layers, which must all be there."""
    return Dossier(
        summary=summary,
        rows={name: _rows(layer) for name, layer in layers.items()},
        boxes={
            "continuum": _boxes(layers["continuum"], "continuum"),
            "gaps": _boxes(layers["gaps"], "gap"),
            "flows": {
                feature.id(): feature.geometry().boundingBox()
                for feature in layers["travel_flows"].getFeatures()
                if feature["inside"]
            },
        },
        commune_boxes={
            feature["cut"]: [
                part.boundingBox() for part in feature.geometry().asGeometryCollection()
            ]
            for feature in layers["communes"].getFeatures()
        },
        gap_ends=_gap_ends(layers["gaps"], layers["communes"]),
        catalogue=cat,
        identity=identity or Identity(),
        folder=_folder(layers["communes"]),
    )


def _folder(layer: QgsVectorLayer) -> Path | None:
    file = file_of(layer)
    return Path(file).absolute().parent if file else None


def check_layer(layer: QgsVectorLayer, path: Path, name: str) -> QgsVectorLayer:
    """The same layer, or `ResultIncomplete` when the file does not hold it."""
    if not layer.isValid():
        raise ResultIncomplete(path=path, layer=name)
    return layer


def _rows(layer: QgsVectorLayer) -> list[Row]:
    names = [item.name() for item in layer.fields()]
    return [
        {name: None if value == NULL else value for name, value in zip(names, found.attributes())}
        for found in layer.getFeatures()
    ]


def _gap_ends(gaps: QgsVectorLayer, communes: QgsVectorLayer) -> dict[int, list[str]]:
    """Where critical gaps touch the ground: a patch reaches over several communes."""
    shapes = [(feature["cut"], feature.geometry()) for feature in communes.getFeatures()]
    ends = {}
    for feature in gaps.getFeatures():
        if feature["critical"]:
            line = feature.geometry().asPolyline()
            points = [QgsGeometry.fromPointXY(point) for point in (line[0], line[-1])]
            ends[int(feature["gap"])] = [
                min(shapes, key=lambda shape: shape[1].distance(point))[0] for point in points
            ]
    return ends


def _boxes(layer: QgsVectorLayer, key: str) -> dict[int, QgsRectangle]:
    return {int(f[key]): f.geometry().boundingBox() for f in layer.getFeatures()}

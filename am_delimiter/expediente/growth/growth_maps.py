"""Maps on several years: one small map for each epoch at one scale, and the map of growth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLineSymbol,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...bridge.geopackage import layer_uri
from ...bridge.quiet_layers import read_only_vector
from ...bridge.year_classes import colours_of, year_renderer
from ...core.basis import Row
from ...toolbelt.formats import number
from ...toolbelt.paths import resource
from ..maps.frame import fit, joined
from ..maps.scale import set_scale_bar
from ..paper.look import A4, INK, MARGIN, QUIET, RULE, WIDTH, dress_letters, letters
from ..paper.sheet import LEFT, MIDDLE, Box, Sheet, add_page
from .growth_head import add_growth_head
from .growth_reading import FollowedRows, GrowthDossier
from .growth_sentences import hectares, metres

BUILT, CONTINUUM, OPEN = "#b7a79e", "#de6814", "#6b0f5c"
LIMIT = "#5b6670"
MOST_PANELS = 6
"""Small maps of a page; more go to further pages."""
PANELS = tuple((across, down) for across in (1, 2, 3) for down in (1, 2, 3))
"""Columns and rows of the small maps of a page."""
TOP, BOTTOM, CAPTION, GAP, LEGEND = 48.0, 274.0, 11.0, 4.0, 14.0
"""Mm: where maps begin and end, the words over each, between two, and the legend under them."""


@dataclass(frozen=True)
class _Frame:
    """What all maps of a set show: an extent at a scale on paper of a size."""

    extent: QgsRectangle
    scale: float


class GrowthMaps:
    """Makes the maps of a study in a project of its own; the layers are read from its file."""

    def __init__(self, layout: QgsPrintLayout, case: GrowthDossier) -> None:
        self._layout = layout
        self._project: QgsProject = layout.project()
        self._case = case
        self._crs = QgsCoordinateReferenceSystem.fromWkt(case.crs)
        self._project.setCrs(self._crs)
        self._limits = self._layer("growth_communes", "")
        self._limits.setRenderer(_lines(LIMIT, 0.2))
        self._limits.setLabelsEnabled(False)

    def add_series(self, one: FollowedRows, head: str, key: str) -> None:
        """The small maps of a set, one for each epoch, at one extent and scale."""
        rows = list(one.epochs)
        box, count = self._box_of(one), min(len(rows), MOST_PANELS)
        across, down = _best_panels(box, count)
        width, height = _panel(across, down)
        extent, scale = fit(box, width, height)
        for start in range(0, len(rows), across * down):
            page = f"{key}.{start // (across * down) + 1}" if start else key
            sheet = add_page(self._layout, A4, page)
            title = head if not start else f"{head} (continuación)"
            add_growth_head(sheet, title, f"Todas las épocas a la misma escala, {_scale(scale)}")
            first = None
            for place, row in enumerate(rows[start : start + across * down]):
                x = MARGIN + place % across * (width + GAP)
                y = TOP + place // across * (height + CAPTION + GAP)
                drawn = self._add_panel(sheet, one, row, Box(x, y, width, height), extent)
                first = first or drawn
            self._add_series_legend(sheet, first, scale)

    def _add_panel(
        self, sheet: Sheet, one: FollowedRows, row: Row, box: Box, extent: QgsRectangle
    ) -> QgsLayoutItemMap:
        """The map of an epoch with its year and figures above it."""
        year = int(row["year"])
        title = f"{year} (proyección)" if row["projected"] else str(year)
        sheet.text(f"mapa{year}.ano", title, Box(box.x, box.y, box.width, 5.2), letters(10, True))
        told = _caption(row, one.max_gap_m)
        area = Box(box.x, box.y + 5.2, box.width, 5)
        sheet.text(f"mapa{year}.cifras", told, area, letters(6.5, colour=QUIET), LEFT, MIDDLE)
        layers = self._layers_of(one, year) if row["evaluable"] else [self._limits]
        whole = Box(box.x, box.y + CAPTION, box.width, box.height)
        return self._add_map(sheet, f"mapa{year}", layers, whole, extent)

    def _layers_of(self, one: FollowedRows, year: int) -> list[QgsMapLayer]:
        """From top to bottom: open gaps, limits, the continuum of the epoch and what is built."""
        open_then = f'"carries" = 1 and ("year_closed" is null or "year_closed" > {year})'
        gaps = self._layer("epoch_gaps", f"\"candidate\" = '{one.id}' and {open_then}")
        gaps.setRenderer(QgsSingleSymbolRenderer(_line(OPEN, 0.7)))
        gaps.setLabelsEnabled(False)
        own = f'"candidate" = \'{one.id}\' and "year" = {year}'
        continuum = self._layer("epoch_continuum", own)
        continuum.setRenderer(_fill(CONTINUUM))
        built = self._layer("first_built", f'"year" <= {year}')
        built.setRenderer(_fill(BUILT))
        return [gaps, self._limits, continuum, built]

    def add_growth_map(self, one: FollowedRows | None, head: str, key: str) -> None:
        """A map of all that is built, in the colour of the epoch that shows it first."""
        sheet = add_page(self._layout, A4, key)
        years = self._case.years
        layer = self._layer("first_built", "")
        layer.setRenderer(year_renderer("year", [(str(year), str(year)) for year in years]))
        names = self._layer("growth_communes", "")
        names.loadNamedStyle(str(resource("styles", "growth_communes.qml")), True)
        _dress_labels(names)
        legend = 10.0 + 6.0 * ((len(years) + 5) // 6)
        box = Box(MARGIN, TOP, WIDTH, BOTTOM - TOP - legend)
        extent, scale = fit(self._box_of(one), box.width, box.height)
        add_growth_head(
            sheet, head, f"Primera época en que el suelo está construido, {_scale(scale)}"
        )
        drawn = self._add_map(sheet, "mapa", [names, layer], box, extent)
        self._add_years_legend(sheet, years, box.y + box.height + 3)
        self._add_bar(sheet, drawn, scale, BOTTOM - 6)

    def _add_years_legend(self, sheet: Sheet, years: Sequence[int], top: float) -> None:
        rows = {row["year"]: row for row in self._case.rows("epochs")}
        for place, (year, colour) in enumerate(zip(years, colours_of(len(years)))):
            x, y = MARGIN + place % 6 * 29, top + place // 6 * 6
            sheet.area(f"clave{year}", Box(x, y, 6, 4), colour, RULE, 0.1)
            text = f"{year} o antes" if place == 0 else str(year)
            text += "*" if rows[year]["projected"] else ""
            label = Box(x + 7.5, y - 0.2, 21, 4.4)
            sheet.text(f"clave{year}.texto", text, label, letters(7), LEFT, MIDDLE)
        told = letters(6.5, colour=QUIET)
        text = (
            "Bajo cada comuna, el cambio de su suelo construido entre la primera y la última época "
            "que la cubren."
        )
        if any(row["projected"] for row in rows.values()):
            text += " * Proyección del producto."
        sheet.text("nota", text, Box(MARGIN + 70, BOTTOM - 6, WIDTH - 70, 0), told)

    def _add_series_legend(
        self, sheet: Sheet, drawn: QgsLayoutItemMap | None, scale: float
    ) -> None:
        top = BOTTOM - LEGEND + 3
        x = MARGIN
        for key, text, colour in (
            ("continuo", "continuo del conjunto", CONTINUUM),
            ("construido", "construido hasta esa época, fuera de él", BUILT),
        ):
            sheet.area(f"clave.{key}", Box(x, top, 6, 4), colour)
            label = Box(x + 7.5, top - 0.2, 50, 4.4)
            sheet.text(f"clave.{key}.texto", text, label, letters(7, colour=INK), LEFT, MIDDLE)
            x += 42 if key == "continuo" else 60
        sheet.line("clave.separacion", [(x, top + 2), (x + 6, top + 2)], OPEN, 0.7)
        label = Box(x + 7.5, top - 0.2, 60, 4.4)
        text = "separación que sigue abierta (de la primera época)"
        sheet.text("clave.separacion.texto", text, label, letters(7), LEFT, MIDDLE)
        if drawn is not None:
            self._add_bar(sheet, drawn, scale, top + 6)

    def _add_bar(self, sheet: Sheet, drawn: QgsLayoutItemMap, scale: float, top: float) -> None:
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setStyle("Line Ticks Up")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setHeight(1.5)
        bar.setTextFormat(letters(6.5))
        set_scale_bar(bar, drawn, scale, 50)
        sheet.place(bar, "escala", Box(MARGIN, top, 60, 8))

    def _add_map(
        self,
        sheet: Sheet,
        name: str,
        layers: Sequence[QgsMapLayer],
        box: Box,
        extent: QgsRectangle,
    ) -> QgsLayoutItemMap:
        item = QgsLayoutItemMap(self._layout)
        item.setCrs(self._crs)
        item.setFrameEnabled(True)
        sheet.place(item, name, box)
        item.setKeepLayerSet(True)
        item.setLayers(list(layers))
        item.zoomToExtent(extent)
        return item

    def _layer(self, table: str, subset: str) -> QgsVectorLayer:
        """A layer of the study, or a part of it, in the project but not in its tree."""
        layer = read_only_vector(layer_uri(self._case.file, table), table, "ogr", style=False)
        if subset:
            layer.setSubsetString(subset)
        return self._project.addMapLayer(layer, False)

    def _box_of(self, one: FollowedRows | None) -> QgsRectangle:
        """What the maps of a set must show: its continua and gaps, else what is built."""
        if one is None:
            return self._extent("first_built", "")
        own = f"\"candidate\" = '{one.id}'"
        boxes = [self._extent("epoch_continuum", own), self._extent("epoch_gaps", own)]
        boxes += self._main_land(one)
        whole = joined([box for box in boxes if not box.isNull()])
        return whole if not whole.isEmpty() else self._extent("first_built", "")

    def _main_land(self, one: FollowedRows) -> list[QgsRectangle]:
        """The box of the largest piece of built-up land of each commune of a set."""
        shapes = [feature.geometry() for feature in self._layer("first_built", "").getFeatures()]
        cuts = ", ".join(f"'{cut}'" for cut in one.cuts)
        communes = self._layer("growth_communes", f'"cut" in ({cuts})')
        boxes = []
        for commune in communes.getFeatures():
            inside = [shape.intersection(commune.geometry()) for shape in shapes]
            whole = QgsGeometry.unaryUnion(inside)
            parts = whole.asGeometryCollection() if not whole.isEmpty() else []
            if parts:
                boxes.append(max(parts, key=QgsGeometry.area).boundingBox())
        return boxes

    def _extent(self, table: str, subset: str) -> QgsRectangle:
        layer = self._layer(table, subset)
        whole = joined([feature.geometry().boundingBox() for feature in layer.getFeatures()])
        self._project.removeMapLayer(layer.id())
        return whole


def _panel(across: int, down: int) -> tuple[float, float]:
    """Width and height in mm of each of some small maps."""
    width = (WIDTH - GAP * (across - 1)) / across
    return width, (BOTTOM - LEGEND - TOP - (CAPTION + GAP) * down) / down


def _best_panels(box: QgsRectangle, count: int) -> tuple[int, int]:
    """The columns and rows at which ``count`` maps of a box are largest; of these, the fewest."""
    enough = [grid for grid in PANELS if count <= grid[0] * grid[1] <= MOST_PANELS]
    return min(enough, key=lambda grid: (fit(box, *_panel(*grid))[1], grid[0] * grid[1]))


def _caption(row: Row, most: float) -> str:
    if not row["evaluable"]:
        return "no evaluable: la época no cubre todas sus comunas"
    return (
        f"continuo {hectares(row['continuum_ha'])} · separación crítica {metres(row, most)} · "
        f"{row['continuity']}"
    )


def _scale(scale: float) -> str:
    return f"1:{number(scale, 0)}"


def _fill(colour: str) -> QgsSingleSymbolRenderer:
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    return QgsSingleSymbolRenderer(symbol)


def _line(colour: str, width: float) -> QgsLineSymbol:
    return QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width)})


def _lines(colour: str, width: float) -> QgsSingleSymbolRenderer:
    style = {"style": "no", "outline_color": colour, "outline_width": str(width)}
    return QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style))


def _dress_labels(layer: QgsVectorLayer) -> None:
    """Give the labels of a layer the letter of the pages."""
    settings = QgsPalLayerSettings(layer.labeling().settings())
    text = settings.format()
    dress_letters(text)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))

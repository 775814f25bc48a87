"""The document on several years: from a written study to one PDF in Spanish.

The one front door of this room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QDateTime, Qt, QTime

from ...core.basis import Progress, Table, filled, mark, today
from ...toolbelt.formats import date as written_date
from ...toolbelt.formats import number
from ..files.export import save_pdf
from ..paper.desk import page_by_page
from ..paper.look import A4, ACCENT, FOOT, INK, MARGIN, QUIET, WIDTH, letters, wearing
from ..paper.measure import text_height
from ..paper.office import office_folder, read_style
from ..paper.sections import Section
from ..paper.sheet import RIGHT, Box, Sheet, add_page
from ..tables.table_pages import add_table_pages
from .growth_charts import add_gap_chart, add_growth_chart
from .growth_head import add_growth_head
from .growth_maps import GrowthMaps
from .growth_reading import MOST_SETS, FollowedRows, GrowthDossier, read_sets
from .growth_sentences import growth_lines, set_sentences
from .growth_tables import growth_tables

TITLE = "Crecimiento por épocas"
OTHER_SETS = (
    "{rest} {rest:conjunto más está|conjuntos más están} en la tabla «epoch_sets» del GeoPackage."
)
ROOM_OF_SET = 80.0
"""Mm that the summary of a set, and the rules under all of them, take at most."""


def build_growth(
    geopackage: Path,
    tables: Mapping[str, Table],
    crs: str,
    target: Path,
    progress: Progress,
    day: date | None = None,
) -> None:
    """Make the pages of a study and save them as a PDF.

    ``tables`` are those that ``geopackage`` holds and ``crs`` is its system as WKT; ``day`` is
    that of the document, today's without one. Raises what `save_pdf` does; then no file is left.
    """
    progress.stage(mark("Making the pages of the document"))
    case = GrowthDossier(geopackage, tables, crs, day or today(), read_sets(tables))
    project = QgsProject()
    with wearing(read_style(office_folder())):
        try:
            _describe(project, case)
            layout = QgsPrintLayout(project)
            layout.setName(TITLE)
            project.layoutManager().addLayout(layout)
            sections = _bind(layout, case, progress.part(0.0, 0.4))
            save_pdf(layout, target, progress.part(0.4, 1.0), sections)
        finally:
            project.clear()  # lets go of the GeoPackage before anybody else opens it


def _describe(project: QgsProject, case: GrowthDossier) -> None:
    """Title and date, which become those of the PDF."""
    title = f"{TITLE}: {case.title}"
    project.setTitle(title)
    metadata = project.metadata()
    metadata.setTitle(title)
    versions = {row["name"]: row["version"] for row in case.rows("versions")}
    metadata.setAuthor(f"am_delimiter {versions.get('am_delimiter', '')}".strip())
    metadata.setLanguage("es")
    metadata.setAbstract("Crecimiento del continuo urbano, cierre de separaciones y ODS 11.3.1.")
    metadata.setKeywords({"Temas": ["continuo urbano", "crecimiento", "ODS 11.3.1"]})
    metadata.setCreationDateTime(QDateTime(case.day, QTime(0, 0), Qt.TimeSpec.UTC))
    project.setMetadata(metadata)


def _bind(layout: QgsPrintLayout, case: GrowthDossier, progress: Progress) -> list[Section]:
    """Every page in order; what the bookmarks list."""
    sections: list[Section] = []

    def begin(title: str, level: int = 0) -> None:
        sections.append(Section(title, layout.pageCollection().pageCount(), level))

    with page_by_page(layout, progress):
        begin("Resumen")
        _add_summary(layout, case)
        maps = GrowthMaps(layout, case)
        shown = case.sets[:MOST_SETS]
        for place, one in enumerate(shown, 1):
            progress.report(0.8 * (place - 1) / len(shown))
            begin(f"{one.id} {one.name}")
            begin("Gráficos", 1)
            _add_charts(layout, case, one, f"G{place}")
            begin("Mapas por época", 1)
            maps.add_series(one, f"Mapas por época: {one.name}", f"M{place}")
            begin("Mapa de crecimiento", 1)
            maps.add_growth_map(one, f"Mapa de crecimiento: {one.name}", f"C{place}")
        if not shown and len(case.tables["first_built"]):
            begin("Mapa de crecimiento")
            maps.add_growth_map(None, "Mapa de crecimiento", "C1")
        begin("Tablas")
        add_table_pages(layout, growth_tables(case))
        _add_feet(layout, case)
    progress.report(1.0)
    return sections


def _add_summary(layout: QgsPrintLayout, case: GrowthDossier) -> None:
    """What the study found, set by set, and what it rests on."""
    sheet = add_page(layout, A4, "R")
    epochs = case.rows("epochs")
    told = ", ".join(f"{row['year']}*" if row["projected"] else str(row["year"]) for row in epochs)
    products = "; ".join(dict.fromkeys(row["product_name"] for row in epochs))
    under = f"Épocas {told} ({products}). Documento del {written_date(case.day.isoformat())}."
    top = add_growth_head(sheet, case.title, under)
    shown = 0
    for one in case.sets[:MOST_SETS]:
        if top < FOOT - ROOM_OF_SET:
            top, shown = _add_set(sheet, case, one, top), shown + 1
    if not case.sets:
        (line,) = growth_lines(case.tables)
        top += sheet.text("sin", line, Box(MARGIN, top, WIDTH, 0), letters(10)) + 4
    rest = len(case.sets) - shown
    texts = [
        filled(OTHER_SETS, {"rest": rest}) if rest > 0 else "",
        "Qué se sigue: un conjunto de comunas; en cada época se miden sus manchas construidas, las "
        f"separaciones entre ellas y el continuo que resulta con {number(case.tolerance_m)} m de "
        "tolerancia, todas las épocas en las mismas celdas de "
        f"{number(float(epochs[0]['cell_m']))} m y con las mismas comunas.",
        "Lo que una época no cubre, la población de un año sin recuento y lo que separa épocas de "
        "productos distintos es «no evaluable»: nunca cero y nunca un valor supuesto.",
        "* Proyección del producto, no observación." if any(r["projected"] for r in epochs) else "",
    ]
    for place, text in enumerate(filter(None, texts)):
        box = Box(MARGIN, top, WIDTH, 0)
        top += sheet.text(f"regla{place}", text, box, letters(8.5, colour=QUIET)) + 2.5
    _add_warnings(sheet, [f"· {row['text']}" for row in case.rows("notes")], top + 3)


def _add_warnings(sheet: Sheet, texts: Sequence[str], top: float) -> None:
    """The notes that have room on the page; the table holds them all."""
    told, head = letters(8), 7.0
    fitting = [text for text in texts if top + head + text_height(text, told, WIDTH) + 2 < FOOT]
    if not fitting:
        return
    text = "Advertencias (todas en la tabla A2)"
    sheet.text("avisos", text, Box(MARGIN, top, WIDTH, 0), letters(10, True, ACCENT))
    top += head
    for place, text in enumerate(fitting):
        height = text_height(text, told, WIDTH) + 0.6
        if top + height < FOOT:
            sheet.text(f"aviso{place}", text, Box(MARGIN, top, WIDTH, 0), told)
            top += height + 1.2


def _add_set(sheet: Sheet, case: GrowthDossier, one: FollowedRows, top: float) -> float:
    names = {row["cut"]: row["name"] for row in case.rows("growth_communes")}
    head = f"{one.name} ({one.id})"
    top += sheet.text(f"{one.id}.nombre", head, Box(MARGIN, top, WIDTH, 0), letters(12, True))
    communes = ", ".join(names.get(cut, cut) for cut in one.cuts)
    box = Box(MARGIN, top, WIDTH, 0)
    top += sheet.text(f"{one.id}.comunas", communes, box, letters(8.5, colour=QUIET)) + 1
    text = " ".join(set_sentences(one))
    text = text[0].upper() + text[1:]
    return top + sheet.text(f"{one.id}.texto", text, Box(MARGIN, top, WIDTH, 0), letters(10)) + 5


def _add_charts(layout: QgsPrintLayout, case: GrowthDossier, one: FollowedRows, key: str) -> None:
    sheet = add_page(layout, A4, key)
    projected = [row["year"] for row in one.epochs if row["projected"]]
    top = add_growth_head(
        sheet,
        f"Gráficos: {one.name}",
        "Por año de cada época; lo que no es evaluable no se dibuja.",
    )
    bold = letters(11, True, INK)
    sheet.text("g1.titulo", "Suelo construido y población", Box(MARGIN, top, WIDTH, 6), bold)
    add_growth_chart(sheet, one, projected, Box(MARGIN, top + 8, WIDTH, 92))
    top += 108
    sheet.text("g2.titulo", "Cierre de las separaciones", Box(MARGIN, top, WIDTH, 6), bold)
    if not one.carrying:
        text = "Ninguna época cubre todas las comunas del conjunto: no evaluable."
        sheet.text("g2.sin", text, Box(MARGIN, top + 8, WIDTH, 0), letters(9, colour=QUIET))
        return
    rest = add_gap_chart(sheet, one, case.tolerance_m, Box(MARGIN, top + 8, WIDTH, 100))
    text = (
        "Separación crítica de los pares de comunas que sostienen el conjunto en la primera época "
        "que lo cubre; escala de raíz. Bajo la tolerancia, la separación está cerrada."
    )
    if rest:
        text += f" Otras {rest} separaciones están en la tabla T2."
    sheet.text("g2.nota", text, Box(MARGIN, top + 110, WIDTH, 0), letters(7.5, colour=QUIET))


def _add_feet(layout: QgsPrintLayout, case: GrowthDossier) -> None:
    """What each page belongs to, and its number."""
    count = layout.pageCollection().pageCount()
    told = letters(7.5, colour=QUIET)
    for page in range(count):
        sheet = Sheet(layout, page, f"pie{page + 1}")
        left = Box(MARGIN, FOOT + 2, WIDTH - 40, 5)
        sheet.text("texto", f"{TITLE} · {case.title}", left, told)
        right = Box(MARGIN + WIDTH - 40, FOOT + 2, 40, 5)
        sheet.text("hoja", f"Hoja {page + 1} de {count}", right, told, RIGHT)

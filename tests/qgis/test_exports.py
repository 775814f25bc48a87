"""What leaves the layout as files: read back, twice the same, whole or not there at all."""

from __future__ import annotations

import hashlib
import json
import re
import resource as limits
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
import pypdf
import pyproj
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QImage
from sample_case import project_of

from am_delimiter.bridge import files
from am_delimiter.bridge.geopackage import _check_whole
from am_delimiter.bridge.stored_result import read_stored_case, read_summary
from am_delimiter.core.basis.errors import Cancelled, DiskFull, OutputNotWritable, WrittenBroken
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.cases.case_errors import CaseNotFound, NoCaseStored, NoSummaryStored
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.records import ResultDamaged
from am_delimiter.expediente.book import FOOT, FOOT_ITEMS, LAYOUT, add_feet
from am_delimiter.expediente.files import export, sheets_out, workbook
from am_delimiter.expediente.files.case_json import save_case_json
from am_delimiter.expediente.files.export import save_pdf, save_project
from am_delimiter.expediente.files.finish import check_pdf
from am_delimiter.expediente.files.georeference import frame_of, main_map, map_frames
from am_delimiter.expediente.files.sheets_out import map_sheets, save_sheets
from am_delimiter.expediente.files.workbook import save_workbook
from am_delimiter.expediente.maps.plan import plan_sheets
from am_delimiter.expediente.maps.sheet_page import add_map_sheet, read_templates
from am_delimiter.expediente.pages.summary_page import add_summary
from am_delimiter.expediente.paper.office import office_folder
from am_delimiter.expediente.paper.sections import Section
from am_delimiter.expediente.paper.template import read_template
from am_delimiter.expediente.reading.dossier import Dossier
from am_delimiter.expediente.reading.identity import Identity
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.tables.table_pages import add_table_pages, result_tables
from am_delimiter.expediente.workspace.project import describe, load_layers, themes_of
from am_delimiter.expediente.workspace.themes import Themes
from am_delimiter.toolbelt.paths import resource

DAY = date(2026, 11, 20)
SECTIONS = (
    Section("Resumen", 0),
    Section("Láminas", 1),
    Section("L1 · Continuo: ¿urbano?", 1, 1),
    Section("L2 · Separaciones", 2, 1),
    Section("Tablas", 3),
)
A3_AT_200 = (3307, 2338)
"""420 × 297 mm at 200 dots per inch, as QGIS rounds them."""


def four_parts(project: QgsProject, case: Dossier, themes: Themes) -> QgsPrintLayout:
    """A small document: the summary, the continuum and the gaps as L1 and L2, and the tables."""
    layout = QgsPrintLayout(project)
    layout.setName(LAYOUT)
    project.layoutManager().addLayout(layout)
    add_summary(layout, case)
    continuum, gaps = (v for v in plan_sheets(case, themes)[0] if v.key in ("L3", "L4"))
    views = [replace(continuum, key="L1"), replace(gaps, key="L2")]
    templates = read_templates(views, office_folder())
    for view in views:
        add_map_sheet(layout, project, case, view, templates[view.template])
    add_table_pages(layout, result_tables(case))
    foot = read_template(FOOT, office_folder(), FOOT_ITEMS)
    add_feet(layout, case, foot, range(layout.pageCollection().pageCount()))
    return layout


@pytest.fixture(scope="module")
def opened(sample_result: dict[str, Any]) -> Iterator[SimpleNamespace]:
    """The case of the sample with its project and layout."""
    catalogue = load_catalogue(resource("catalogue"))
    layers = load_layers(sample_result["file"], catalogue)
    case = read_case(layers, sample_result["summary"], catalogue, Identity(day=DAY, version="2"))
    project = project_of(layers, case)
    describe(project, case)
    layout = four_parts(project, case, themes_of(layers, case, "sin manzanas"))
    yield SimpleNamespace(case=case, project=project, layout=layout)
    project.clear()


@pytest.fixture(scope="module")
def pdf(opened: SimpleNamespace, tmp_path_factory: Any) -> Path:
    file = tmp_path_factory.mktemp("pdf ñ") / "expediente.pdf"
    content = save_pdf(opened.layout, file, Progress(), SECTIONS)
    assert file.read_bytes() == content
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    return file


@pytest.fixture
def small_disk() -> Iterator[Any]:
    """No file may grow beyond some bytes: the system refuses as it does on a full disk."""
    before = limits.getrlimit(limits.RLIMIT_FSIZE)

    def shrink(size: int) -> None:
        limits.setrlimit(limits.RLIMIT_FSIZE, (size, before[1]))

    yield shrink
    limits.setrlimit(limits.RLIMIT_FSIZE, before)


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Packages that are not installed."""

    def hide(*names: str) -> None:
        for module in (export, sheets_out):
            monkeypatch.setattr(module, "is_installed", lambda name: name not in names)

    return hide


class Log:
    """Progress that keeps what it is told, and stops at the n-th question."""

    def __init__(self, stop_at: int = 10**9) -> None:
        self.said: list[str] = []
        self.shares: list[float] = []
        self.asked = 0
        self.stop_at = stop_at

    def progress(self) -> Progress:
        def stopped() -> bool:
            self.asked += 1
            return self.asked >= self.stop_at

        return Progress(self.shares.append, lambda note: self.said.append(str(note)), stopped)


# -- the PDF ---------------------------------------------------------------------------------


def test_bookmarks_are_nested_by_level(pdf: Path) -> None:
    reader = pypdf.PdfReader(pdf)

    def told(items: Any) -> list[Any]:
        return [
            told(item)
            if isinstance(item, list)
            else (item.title, reader.get_destination_page_number(item))
            for item in items
        ]

    assert told(reader.outline) == [
        ("Resumen", 0),
        ("Láminas", 1),
        [("L1 · Continuo: ¿urbano?", 1), ("L2 · Separaciones", 2)],
        ("Tablas", 3),
    ]


def test_the_reader_opens_it_with_bookmarks_and_title(pdf: Path) -> None:
    root = pypdf.PdfReader(pdf).trailer["/Root"]
    assert root["/PageMode"] == "/UseOutlines"
    assert root["/Lang"] == "es-CL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert pdf.read_bytes().startswith(b"%PDF-1.7")


def test_metadata(pdf: Path, opened: SimpleNamespace) -> None:
    found = pypdf.PdfReader(pdf).metadata
    assert found.title == "Expediente de área metropolitana: Puerto Aurora–Villa Alba"
    assert found.author.startswith("am_delimiter ")
    assert "Ley 21.074" in found.subject
    assert found["/Keywords"] == (
        "área metropolitana, Ley 21.074, continuo urbano, Región Ficticia de Aurora"
    )
    assert found["/CreationDate"] == found["/ModDate"] == "D:20261120000000"


def test_text_can_be_searched_and_fonts_are_embedded(pdf: Path) -> None:
    for page in pypdf.PdfReader(pdf).pages:
        text = page.extract_text()
        assert "Hoja" in text
        assert "\t" not in text  # two words are found by their blank
        for font in page["/Resources"]["/Font"].values():
            described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert set(described.get_object()) & {"/FontFile", "/FontFile2", "/FontFile3"}


def test_another_day_is_another_document(
    opened: SimpleNamespace, pdf: Path, tmp_path: Path
) -> None:
    def identity(file: Path) -> Any:
        return pypdf.PdfReader(file).trailer["/ID"]

    again = save_pdf(opened.layout, tmp_path / "otra.pdf", Progress(), SECTIONS)
    assert again == pdf.read_bytes()
    save_pdf(opened.layout, tmp_path / "menos.pdf", Progress(), SECTIONS[:1])
    assert identity(tmp_path / "menos.pdf") != identity(pdf)
    assert len(identity(pdf)[0]) == 16


def test_it_tells_how_far_it_is_and_stops_between_pages(
    opened: SimpleNamespace, tmp_path: Path
) -> None:
    log, pages = Log(), opened.layout.pageCollection().pageCount()
    save_pdf(opened.layout, tmp_path / "a.pdf", log.progress())
    assert log.shares == sorted(log.shares)
    assert len(log.shares) > pages
    assert log.shares[-1] == 1
    (tmp_path / "a.pdf").unlink()
    for question in (1, 3, pages, log.asked):
        with pytest.raises(Cancelled):
            save_pdf(opened.layout, tmp_path / "a.pdf", Log(question).progress())
        assert list(tmp_path.iterdir()) == []


def test_without_pypdf_it_is_made_and_says_what_lacks(
    opened: SimpleNamespace, tmp_path: Path, without: Any
) -> None:
    without("pypdf")
    log = Log()
    save_pdf(opened.layout, tmp_path / "a.pdf", log.progress(), SECTIONS)
    reader = pypdf.PdfReader(tmp_path / "a.pdf")
    assert len(reader.pages) == opened.layout.pageCollection().pageCount()
    assert reader.outline == []
    assert reader.metadata.title == opened.project.metadata().title()
    assert any("pypdf" in text and "bookmarks" in text for text in log.said)


def test_the_layout_is_left_as_it_was(opened: SimpleNamespace, tmp_path: Path) -> None:
    context = opened.layout.renderContext()
    before = context.dpi(), int(context.flags()), context.textRenderFormat()
    save_pdf(opened.layout, tmp_path / "a.pdf", Progress())
    save_sheets(opened.layout, tmp_path / "hojas", Progress())
    assert (context.dpi(), int(context.flags()), context.textRenderFormat()) == before


@pytest.mark.parametrize("keep", [0, 100, 0.5, 0.99])
def test_a_pdf_that_is_cut_off_is_noticed(pdf: Path, keep: float) -> None:
    content = pdf.read_bytes()
    pages = len(pypdf.PdfReader(pdf).pages)
    check_pdf(content, pages, pdf)
    with pytest.raises(WrittenBroken):
        check_pdf(content[: int(keep if keep >= 1 else keep * len(content))], pages, pdf)
    with pytest.raises(WrittenBroken, match=f"{pages} of {pages + 1} pages"):
        check_pdf(content, pages + 1, pdf)


def test_a_damaged_page_is_noticed(pdf: Path) -> None:
    reader = pypdf.PdfReader(pdf)
    packed = reader.pages[4]["/Contents"].get_object()._data
    content = pdf.read_bytes()
    assert content.count(packed) == 1
    damaged = content.replace(packed, packed[:100] + bytes(len(packed) - 100))
    with pytest.raises(WrittenBroken):
        check_pdf(damaged, len(reader.pages), pdf)


# -- coordinates -----------------------------------------------------------------------------


def ground(dataset: gdal.Dataset, x: float, y: float) -> tuple[float, float]:
    """Coordinates of a place given in mm from the upper left of an A3 page."""
    # a PDF of Qt has whole points: 1191 × 842 for the 1190.55 × 841.89 of an A3 page
    column = x / 25.4 * 72 / 1191 * dataset.RasterXSize
    row = y / 25.4 * 72 / 842 * dataset.RasterYSize
    t = dataset.GetGeoTransform()
    return t[0] + column * t[1] + row * t[2], t[3] + column * t[4] + row * t[5]


@pytest.mark.parametrize("page", [1, 2])
def test_gdal_finds_every_map_where_it_lies(pdf: Path, opened: SimpleNamespace, page: int) -> None:
    dataset = gdal.Open(f"PDF:{page + 1}:{pdf}")
    item = main_map(opened.layout, page)
    extent, place, size = item.extent(), item.pagePos(), item.rect()
    system = QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection())
    assert system.authid() == "EPSG:5362"
    for x, y, east, north in (
        (0, 0, extent.xMinimum(), extent.yMaximum()),
        (size.width(), size.height(), extent.xMaximum(), extent.yMinimum()),
        (size.width() / 2, size.height() / 4, extent.center().x(), None),
    ):
        if north is None:
            north = extent.yMaximum() - extent.height() / 4
        found = ground(dataset, place.x() + x, place.y() + y)
        assert found == pytest.approx((east, north), abs=0.02)  # of a map at 1:75.000


def test_the_frame_is_painted_where_its_coordinates_say(pdf: Path, opened: SimpleNamespace) -> None:
    """On the pixels of another renderer: the edge of the map is dark, and only there."""
    dataset = gdal.OpenEx(f"PDF:2:{pdf}", open_options=["DPI=200"])
    extent = main_map(opened.layout, 1).extent()
    t = dataset.GetGeoTransform()
    column = round((extent.xMinimum() - t[0]) / t[1])
    row = round((extent.yMaximum() - t[3]) / t[5])
    band = dataset.GetRasterBand(1).ReadAsArray()
    across = band[row + 40, column - 5 : column + 6]
    down = band[row - 5 : row + 6, column + 40]
    for line in (across, down):
        assert line[4:7].min() < 120
        assert line[:3].min() > 200  # the paper outside


def test_pages_without_a_map_have_no_coordinates(pdf: Path) -> None:
    """The first page is the summary, with its small map; two sheets follow, then tables."""
    found = ["/VP" in page for page in pypdf.PdfReader(pdf).pages]
    assert len(found) > 3
    assert found == [True, True, True] + [False] * (len(found) - 3)


def a_map(crs: str, extent: QgsRectangle, rotation: float = 0) -> QgsPrintLayout:
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()  # A4 landscape
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(20, 30))
    item.attemptResize(QgsLayoutSize(200, 100))
    item.setCrs(QgsCoordinateReferenceSystem(crs))
    item.setExtent(extent)
    item.setMapRotation(rotation)
    layout.kept = (project, item)
    return layout


def test_the_frame_of_a_map() -> None:
    layout = a_map("EPSG:32719", QgsRectangle(300_000, 6_300_000, 320_000, 6_310_000))
    (frame,) = map_frames(layout)
    assert frame.box == pytest.approx((20, 30, 220, 130))
    assert frame.epsg == 32719
    change = pyproj.Transformer.from_crs(32719, 4326, always_xy=True)
    e, n = zip(*[(3, 63), (3, 63.1), (3.2, 63.1), (3.2, 63)])
    wanted = zip(*change.transform([x * 1e5 for x in e], [y * 1e5 for y in n]))
    for found, known in zip(frame.corners, wanted):
        assert found == pytest.approx(known, abs=1e-8)
    west = [x for x, _ in frame.corners]
    south = [y for _, y in frame.corners]
    assert max(west[:2]) < min(west[2:])
    assert max(south[0], south[3]) < min(south[1:3])


def test_a_turned_map_has_its_corners_turned() -> None:
    layout = a_map("EPSG:32719", QgsRectangle(300_000, 6_300_000, 320_000, 6_310_000), 90)
    (frame,) = map_frames(layout)
    (x0, y0), (x1, y1) = frame.corners[:2]
    # the left edge of the paper runs along the parallel now
    assert abs(x1 - x0) > 10 * abs(y1 - y0)


def test_a_map_that_has_no_degrees_has_no_frame() -> None:
    layout = a_map("", QgsRectangle(0, 0, 20, 10))
    assert frame_of(layout.kept[1], 0) is None


# -- the sheets ------------------------------------------------------------------------------


def test_every_sheet_as_png_and_geopdf(opened: SimpleNamespace, pdf: Path, tmp_path: Path) -> None:
    folder = tmp_path / "láminas"
    made = save_sheets(opened.layout, folder, Progress(), SECTIONS, pdf.read_bytes())
    stems = ["L1 Continuo ¿urbano", "L2 Separaciones"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in made)
    assert [path.name for path in made] == [
        *(f"{stem}.png" for stem in stems),
        *(f"{stem}.pdf" for stem in stems),
    ]
    for page, stem in enumerate(stems, 1):
        image = QImage(str(folder / f"{stem}.png"))
        assert (image.width(), image.height()) == A3_AT_200
        assert not image.hasAlphaChannel()
        reader = pypdf.PdfReader(folder / f"{stem}.pdf")
        assert len(reader.pages) == 1
        assert reader.metadata.title.startswith(f"{stem} · Expediente")
        text = reader.pages[0].extract_text()
        assert f"Lámina L{page}" in text
        assert f"Hoja {page + 1} de " in text  # of the whole document
        dataset = gdal.Open(str(folder / f"{stem}.pdf"))
        item = main_map(opened.layout, page)
        corner = ground(dataset, item.pagePos().x(), item.pagePos().y())
        wanted = item.extent().xMinimum(), item.extent().yMaximum()
        assert corner == pytest.approx(wanted, abs=0.02)


def test_sheets_without_the_pdf_are_the_same(
    opened: SimpleNamespace, pdf: Path, tmp_path: Path
) -> None:
    both = [
        save_sheets(opened.layout, tmp_path / name, Progress(), SECTIONS, given)
        for name, given in (("a", pdf.read_bytes()), ("b", None))
    ]
    digests = [[hashlib.sha256(path.read_bytes()).hexdigest() for path in made] for made in both]
    assert digests[0] == digests[1]


def test_without_sections_a_sheet_is_called_as_it_calls_itself(opened: SimpleNamespace) -> None:
    names = [sheet.name for sheet in map_sheets(opened.layout)]
    assert names == ["L1 Suelo construido y continuo urbano", "L2 Separaciones"]


def test_without_pypdf_there_are_images_alone(
    opened: SimpleNamespace, tmp_path: Path, without: Any
) -> None:
    without("pypdf")
    log = Log()
    made = save_sheets(opened.layout, tmp_path / "hojas", log.progress())
    assert [path.suffix for path in made] == [".png", ".png"]
    assert any("GeoPDF" in text for text in log.said)


def test_cancelled_sheets_leave_nothing(opened: SimpleNamespace, tmp_path: Path) -> None:
    log = Log()
    save_sheets(opened.layout, tmp_path / "una", log.progress())
    for question in (1, 2, log.asked):
        with pytest.raises(Cancelled):
            save_sheets(opened.layout, tmp_path / "otra", Log(question).progress())
        assert [path.name for path in tmp_path.iterdir()] == ["una"]


# -- the workbook and the JSON ---------------------------------------------------------------


def test_the_workbook_holds_every_table(opened: SimpleNamespace, tmp_path: Path) -> None:
    printed = result_tables(opened.case)
    save_workbook(opened.case, printed, tmp_path / "a.xlsx", Progress())
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=True)
    layers = opened.case.catalogue.layers
    assert len(book.sheetnames) == 1 + len(printed) + len(layers)
    for name, spec in list(layers.items())[:3]:
        rows = list(book[spec.title].values)
        assert rows[0] == tuple(field["alias"] for field in spec.fields)
        assert len(rows) == 1 + len(opened.case.table(name))
        first = opened.case.table(name)[0]
        values = [first[field["name"]] for field in spec.fields]
        assert list(rows[1]) == values[: len(rows[1])]  # empty cells at the end are left out
        assert not any(values[len(rows[1]) :])
    table = next(table for table in printed if table.key == "T1")
    rows = list(book["T1 Comunas"].values)
    assert rows[0] == tuple(column.heading for column in table.columns)
    assert rows[1][:2] == ("99101", "Puerto Aurora")
    assert 138420 in rows[1]


def test_the_case_as_json(opened: SimpleNamespace, tmp_path: Path) -> None:
    case = replace(opened.case, identity=Identity("GORE", None, "Ana Núñez", "2", DAY))
    save_case_json(case, tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    data = json.loads(text)
    assert data["summary"] == opened.case.summary.stored
    assert data["identity"] == {
        "gore": "GORE",
        "logo": None,
        "responsible": "Ana Núñez",
        "version": "2",
        "draft": False,
        "date": "2026-11-20",
    }
    assert data["procedure"] == list(opened.case.log)
    assert len(data["procedure"]) == 7 + 3  # a row for each step, and one for each mayor
    stored = data["case"]
    assert stored["algorithm"] == "am_delimiter:delimit"
    assert stored["parameters"]["POPULATION_FIELD"]["value"] == "POB_2024" or (
        "POB_2024" in json.dumps(stored["parameters"]["POPULATION_FIELD"])
    )
    assert {len(file["sha256"]) for file in stored["files"]} == {64}
    save_case_json(case, tmp_path / "b.json")
    assert (tmp_path / "b.json").read_text(encoding="utf-8") == text


# -- the summary in the result ---------------------------------------------------------------


def changed(file: Path, copy: Path, statement: str) -> Path:
    copy.write_bytes(file.read_bytes())
    with sqlite3.connect(copy) as connection:
        connection.execute(statement)
    connection.close()
    return copy


def test_the_summary_comes_back_from_the_geopackage(sample_result: dict[str, Any]) -> None:
    found = read_summary(sample_result["file"])
    assert found == sample_result["summary"]
    # the tables follow the order of the summary, which JSON objects keep
    assert json.dumps(found) == json.dumps(sample_result["summary"])


def test_a_result_of_an_earlier_version_says_so(
    sample_result: dict[str, Any], tmp_path: Path
) -> None:
    old = changed(
        sample_result["file"], tmp_path / "v1.gpkg", "DELETE FROM 'case' WHERE kind = 'resumen'"
    )
    with pytest.raises(NoSummaryStored, match="earlier version"):
        read_summary(old)
    assert read_stored_case(old, "0.1.0").algorithm == "am_delimiter:delimit"


@pytest.mark.parametrize("value", ["{", "[1]", ""])
def test_a_damaged_summary_is_named(
    sample_result: dict[str, Any], tmp_path: Path, value: str
) -> None:
    bad = changed(
        sample_result["file"],
        tmp_path / "mal.gpkg",
        f"UPDATE 'case' SET value = '{value}' WHERE kind = 'resumen'",
    )
    with pytest.raises(ResultDamaged, match=r"mal\.gpkg holds"):
        read_summary(bad)


def test_a_summary_of_nothing(sample_result: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound):
        read_summary(tmp_path / "nada.gpkg")
    (tmp_path / "texto.gpkg").write_text("x", encoding="utf-8")
    with pytest.raises(NoCaseStored):
        read_summary(tmp_path / "texto.gpkg")
    bare = changed(sample_result["file"], tmp_path / "sin.gpkg", "DROP TABLE 'case'")
    with pytest.raises(NoCaseStored):
        read_summary(bare)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DROP TABLE notes", "notes"),
        ("DELETE FROM communes WHERE cut = '99101'", "communes: 7 of 8 rows"),
        ("DELETE FROM layer_styles WHERE f_table_name = 'gaps'", "styles"),
    ],
)
def test_a_geopackage_that_lacks_something_is_noticed(
    sample_result: dict[str, Any],
    opened: SimpleNamespace,
    tmp_path: Path,
    statement: str,
    words: str,
) -> None:
    counts = {name: len(opened.case.table(name)) for name in opened.case.catalogue.layers}
    _check_whole(sample_result["file"], counts)
    lacking = changed(sample_result["file"], tmp_path / "a.gpkg", statement)
    with pytest.raises(WrittenBroken, match=words):
        _check_whole(lacking, counts)


@pytest.mark.parametrize("room", [20_000, 400_000, 1_000_000])
def test_a_delimitation_on_a_full_disk_leaves_nothing(
    run: Any, tmp_path: Path, small_disk: Any, room: int
) -> None:
    small_disk(room)
    with pytest.raises(QgsProcessingException, match=re.escape(str(tmp_path / "resultado.gpkg"))):
        run()
    small_disk(limits.RLIM_INFINITY)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_of_the_file_and_not_of_its_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.gpkg"
    for free, kind in ((10**9, OutputNotWritable), (1000, DiskFull)):
        usage = SimpleNamespace(free=free)
        monkeypatch.setattr(files.shutil, "disk_usage", lambda _, found=usage: found)
        with pytest.raises(OutputNotWritable) as caught, files.replacing(target) as draft:
            raise OutputNotWritable(path=draft, problem="x")
        assert type(caught.value) is kind
        assert caught.value.details["path"] == target
    with pytest.raises(DiskFull, match=r"a\.gpkg"), files.replacing(target):
        raise OSError(28, "No space left on device")
    with pytest.raises(FileNotFoundError), files.replacing(target):  # not about the disk
        raise FileNotFoundError(2, "no such input")


# -- disks that fill up, folders that refuse ---------------------------------------------------


def writers(opened: SimpleNamespace, folder: Path) -> dict[str, Any]:
    case, layout = opened.case, opened.layout
    return {
        "pdf": lambda: save_pdf(layout, folder / "a.pdf", Progress()),
        "sheets": lambda: save_sheets(layout, folder / "hojas", Progress()),
        "workbook": lambda: save_workbook(case, [], folder / "a.xlsx", Progress()),
        "json": lambda: save_case_json(case, folder / "a.json"),
        "project": lambda: save_project(opened.project, folder / "a.qgz"),
    }


WRITERS = ["pdf", "sheets", "workbook", "json", "project"]
TO_THE_LIMIT = ["pdf", "sheets", "json", "project"]
"""Without the workbook, whose library has files of its own and ends the program with them."""


@pytest.mark.parametrize("kind", TO_THE_LIMIT)
def test_a_disk_that_fills_up_leaves_nothing(
    opened: SimpleNamespace, tmp_path: Path, small_disk: Any, kind: str
) -> None:
    write = writers(opened, tmp_path)[kind]
    small_disk(8192)
    with pytest.raises(OutputNotWritable) as caught:
        write()
    small_disk(limits.RLIM_INFINITY)
    assert str(tmp_path) in str(caught.value)
    if kind != "project":  # QGIS does not say why
        assert isinstance(caught.value, DiskFull)
    assert list(tmp_path.iterdir()) == []
    write()
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("kind", TO_THE_LIMIT)
def test_a_file_that_was_there_stays_when_the_disk_is_full(
    opened: SimpleNamespace, tmp_path: Path, small_disk: Any, kind: str
) -> None:
    write = writers(opened, tmp_path)[kind]
    write()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    small_disk(8192)
    with pytest.raises(OutputNotWritable):
        write()
    small_disk(limits.RLIM_INFINITY)
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.parametrize("kind", ["pdf", "sheets", "workbook", "json"])
def test_a_disk_that_says_so_only_at_the_end(
    opened: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(DiskFull, match="Free some space"):
        writers(opened, tmp_path)[kind]()
    assert list(tmp_path.iterdir()) == []


def test_no_room_for_temporary_files(
    opened: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(free=50_000)
    monkeypatch.setattr(workbook.shutil, "disk_usage", lambda folder: usage)
    with pytest.raises(DiskFull, match=re.escape(tempfile.gettempdir())):
        save_workbook(opened.case, [], tmp_path / "a.xlsx", Progress())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", WRITERS)
def test_a_folder_without_permission(
    opened: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def refused(self: Path, *arguments: Any, **more: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "touch", refused)
    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(OutputNotWritable, match="there is no permission for it"):
        writers(opened, tmp_path)[kind]()
    assert list(tmp_path.iterdir()) == []


def test_a_project_that_came_out_cut_off(opened: SimpleNamespace, tmp_path: Path) -> None:
    class Half:
        def setFilePathStorage(self, _: Any) -> None:
            return None

        def write(self, file: str) -> bool:
            with zipfile.ZipFile(file, "w") as archive:
                archive.writestr("a.qgs", "<qgis>")
            return True

    with pytest.raises(WrittenBroken, match="the end of the project is missing"):
        save_project(Half(), tmp_path / "a.qgz")
    assert list(tmp_path.iterdir()) == []

"""How portrait pages are filled: by the flow, by tables that are parted, in columns of words."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from page_texts import page_texts
from qgis.core import QgsLayoutFrame, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QRectF

from am_delimiter.core.basis import Progress
from am_delimiter.expediente import document
from am_delimiter.expediente.book import Book
from am_delimiter.expediente.document import build
from am_delimiter.expediente.files.export import save_pdf
from am_delimiter.expediente.paper.desk import all_items
from am_delimiter.expediente.paper.document_errors import PageFailed
from am_delimiter.expediente.paper.look import A3, A4, FOOT, MARGIN, WIDTH, letters
from am_delimiter.expediente.paper.measure import broken, pieces, text_width, widest_piece
from am_delimiter.expediente.paper.page_flow import PART, ROOM, TOP, flow_of
from am_delimiter.expediente.paper.printed_table import (
    Cell,
    Column,
    PrintedTable,
    cells,
    without_empty,
)
from am_delimiter.expediente.paper.sheet import add_page
from am_delimiter.expediente.paper.table_items import fit_table
from am_delimiter.expediente.request import Outputs
from am_delimiter.expediente.tables.table_pages import WASTE, add_table_pages


@pytest.fixture
def layout(qgis_app: Any) -> QgsPrintLayout:
    return QgsPrintLayout(QgsProject.instance())


def frames(layout: QgsPrintLayout) -> list[tuple[str, int, float, float]]:
    """The tables of a layout: id, page, and where on it they begin and end, in mm."""
    found = [item for item in all_items(layout) if isinstance(item, QgsLayoutFrame)]
    told = [
        (item.id(), item.page(), item.pagePos().y(), item.pagePos().y() + item.rect().height())
        for item in found
    ]
    return sorted(told, key=lambda one: (one[1], one[2]))


def rows_of(count: int, text: str = "una palabra") -> tuple[tuple[Cell, ...], ...]:
    return tuple(cells(f"fila{n:03d}", text) for n in range(count))


def table(key: str, rows: int, text: str = "una palabra") -> PrintedTable:
    columns = (Column("Clave", 30), Column("Texto", 144))
    return PrintedTable(key, "Título", columns, rows_of(rows, text))


# -- the flow --------------------------------------------------------------------------------------


def test_a_part_stands_under_the_one_before_while_it_fits(layout: QgsPrintLayout) -> None:
    flow = flow_of(layout)
    assert flow.left(layout) == 0
    sheet, top = flow.begin(layout, "a", 100)
    assert (sheet.number, top) == (0, TOP)
    flow.stand(sheet, top + 100)
    assert flow.left(layout) == FOOT - TOP - 100 - PART
    sheet, top = flow.begin(layout, "b", flow.left(layout))
    assert (sheet.number, top) == (0, TOP + 100 + PART)
    flow.stand(sheet, FOOT)
    sheet, top = flow.begin(layout, "c", 1)
    assert (sheet.number, top) == (1, TOP)
    assert flow.begun == [0, 0, 1]
    assert (flow.began(1, 7), flow.began(3, 7)) == (0, 7)


def test_what_follows_a_sheet_of_maps_begins_a_page(layout: QgsPrintLayout) -> None:
    flow = flow_of(layout)
    sheet, top = flow.begin(layout, "a", 50)
    flow.stand(sheet, top + 50)
    add_page(layout, A3, "L1")
    assert flow.left(layout) == 0
    assert flow.begin(layout, "b", 50)[0].number == 2


def test_two_layouts_have_two_flows(qgis_app: Any) -> None:
    project = QgsProject.instance()
    one, other = QgsPrintLayout(project), QgsPrintLayout(project)
    sheet, _ = flow_of(one).begin(one, "a", 50)
    flow_of(one).stand(sheet, 60)
    assert flow_of(one) is flow_of(one)
    assert flow_of(other).left(other) == 0


# -- tables ----------------------------------------------------------------------------------------


def test_tables_share_a_page_and_a_long_one_begins_in_what_is_left(layout: QgsPrintLayout) -> None:
    add_table_pages(layout, [table("T1", 5), table("T2", 100), table("T3", 3)])
    found = {id_: (page, begin, end) for id_, page, begin, end in frames(layout)}
    assert found["T1.tabla"][0] == found["T2.tabla"][0] == 0
    assert found["T2.tabla"][1] > found["T1.tabla"][2]
    assert found["T2.tabla"][2] > FOOT - 12  # as full as its rows allow
    assert (found["T2.tabla.2"][0], found["T2.tabla.2"][1]) == (1, TOP)  # no hole above it
    assert layout.pageCollection().pageCount() == found["T3.tabla"][0] + 1


def test_a_short_table_is_not_parted_for_a_strip_of_a_page(layout: QgsPrintLayout) -> None:
    flow = flow_of(layout)
    sheet, _ = flow.begin(layout, "a", 50)
    flow.stand(sheet, FOOT - PART - WASTE + 1)
    add_table_pages(layout, [table("T1", 20)])
    assert [(id_, page) for id_, page, *_ in frames(layout)] == [("T1.tabla", 1)]


def test_one_row_is_never_left_alone(layout: QgsPrintLayout) -> None:
    for count in range(45, 65):
        add_table_pages(layout, [table(f"T{count}", count)])
        add_page(layout, A3, "L")
    for id_, _, begin, end in frames(layout):
        assert end - begin > 13 or not id_.endswith(".2"), id_  # headings and two rows at least


def test_no_row_is_lost_over_pages(layout: QgsPrintLayout, tmp_path: Path) -> None:
    columns = (Column("Clave", 20), Column("Texto", 120), Column("Cifra", 20, True))
    rows = tuple(cells(f"fila{n:03d}", "palabra " * (n * 7 % 60), f"{n}") for n in range(150))
    sizes = [6.5, 7.0, 7.5, 8.0]
    told = [
        PrintedTable(f"T{n}", "Larga", columns, rows, size=size) for n, size in enumerate(sizes)
    ]
    add_table_pages(layout, told)
    save_pdf(layout, tmp_path / "larga.pdf", Progress())
    text = " ".join(page_texts(tmp_path / "larga.pdf"))
    assert re.findall(r"fila\d{3}", text) == [f"fila{n:03d}" for n in range(150)] * len(sizes)
    assert all(end <= FOOT + 0.01 for *_, end in frames(layout))


def test_a_row_higher_than_a_page_is_told(layout: QgsPrintLayout) -> None:
    with pytest.raises(PageFailed):
        add_table_pages(layout, [table("T1", 1, "palabra " * 6000)])


# -- columns and words -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("comunas_chile_345.gpkg", ["comunas_", "chile_", "345.gpkg"]),
        ("limite_urbano.gpkg", ["limite_", "urbano", ".gpkg"]),
        ("datos/censo/2024", ["datos/", "censo/", "2024"]),
        ("Calera–Quillota", ["Calera–", "Quillota"]),
        ("1.234.567,8", ["1.234.567,8"]),
        ("-4,7", ["-4,7"]),
        ("AM-05-1", ["AM-05-1"]),
        ("Constitucionalidad", ["Constitucionalidad"]),
        ("__", ["__"]),
    ],
)
def test_where_a_word_may_be_parted(word: str, parts: list[str]) -> None:
    assert pieces(word) == parts
    assert "".join(pieces(word)) == word


def test_a_file_name_is_parted_where_a_reader_would(qgis_app: Any) -> None:
    look = letters(7.5)
    width = text_width("comunas_chile_", look) + 0.5
    assert broken("comunas_chile_INE_2017", look, width) == "comunas_chile_\nINE_2017"
    assert broken("abcdefghij" * 3, look, width).replace("\n", "") == "abcdefghij" * 3


def test_columns_are_as_wide_as_their_longest_word(qgis_app: Any) -> None:
    long = "Responsabilidades"
    columns = (Column("Paso", 10), Column("Constancia", 160))
    fitted = fit_table(PrintedTable("T", "t", columns, (cells(long, "x " * 50),)), WIDTH)
    assert fitted.table.size == 7.5
    assert fitted.widths[0] >= text_width(long, letters(7.5))
    assert sum(fitted.widths) == pytest.approx(WIDTH - 4 * 1.1)


def test_letters_become_smaller_before_words_are_parted(qgis_app: Any) -> None:
    words = tuple(Cell("Responsabilidades") for _ in range(8))
    columns = tuple(Column("Cifra", 10) for _ in words)
    fitted = fit_table(PrintedTable("T", "t", columns, (words,)), WIDTH)
    assert 5.5 <= fitted.table.size < 7.5
    widest = widest_piece(["Responsabilidades"], letters(fitted.table.size))
    assert min(fitted.widths) >= widest


def test_a_column_without_content_is_dropped_and_told(qgis_app: Any) -> None:
    columns = (Column("Paso", 1), Column("Fecha", 1), Column("Acto", 1), Column("Estado", 1))
    rows = (cells("Estudio", "—", "", "listo"), cells("Consulta", "—", "—", "falta"))
    kept = without_empty(PrintedTable("T", "t", columns, rows, "Nota."))
    assert [column.heading for column in kept.columns] == ["Paso", "Estado"]
    assert [[cell.text for cell in row] for row in kept.rows] == [
        ["Estudio", "listo"],
        ["Consulta", "falta"],
    ]
    assert kept.note == "Nota. Sin columna, porque ninguna fila tiene el dato: Fecha; Acto."


def test_a_column_with_one_figure_stays(qgis_app: Any) -> None:
    columns = (Column("Paso", 1), Column("Fecha", 1))
    whole = PrintedTable("T", "t", columns, (cells("a", "—"), cells("b", "0")))
    assert without_empty(whole) is whole


# -- the whole document ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bound(sample_result: dict[str, Any], tmp_path_factory: Any) -> dict[str, Any]:
    """Every item of the sample's document by its page, and the words of its tables; no PDF."""
    found: dict[str, Any] = {}

    def measure(book: Book, *_: Any) -> None:
        pages = book.layout.pageCollection()
        found["sizes"] = [page.pageSize().width() for page in pages.pages()]
        found["items"] = [
            (item.id(), item.page(), QRectF(item.pagePos(), item.rect().size()))
            for item in all_items(book.layout)
        ]
        found["tables"] = book.tables

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "_save", measure)
        folder = tmp_path_factory.mktemp("medido")
        build(
            sample_result["file"],
            sample_result["summary"],
            Outputs(folder / "caso.pdf"),
            Progress(),
        )
    return found


def used(bound: dict[str, Any]) -> dict[int, float]:
    """Which part of each portrait page, but for cover and contents, its contents reach down to."""
    ends: dict[int, float] = defaultdict(float)
    for id_, page, box in bound["items"]:
        if bound["sizes"][page] == A4[0] and page > 1 and not id_.startswith("pie"):
            ends[page] = max(ends[page], box.bottom())
    return {page: (end - TOP) / ROOM for page, end in ends.items()}


def test_pages_are_filled(bound: dict[str, Any]) -> None:
    """Half a page is empty at most where sheets of maps, the signatures or the end follow."""
    sizes, filled = bound["sizes"], used(bound)
    signed = {page for id_, page, _ in bound["items"] if id_ == "firmas.titulo"}
    assert filled
    for page, part in filled.items():
        last = page + 1 == len(sizes) or sizes[page + 1] > A4[0] or page + 1 in signed
        assert part >= 0.5 or last, (page + 1, part)
    assert sum(part < 0.5 for part in filled.values()) <= 2


def test_nothing_passes_the_margins(bound: dict[str, Any]) -> None:
    for id_, page, box in bound["items"]:
        if bound["sizes"][page] != A4[0] or page == 0:
            continue
        assert box.left() >= MARGIN - 2.5, id_
        assert box.right() <= A4[0] - MARGIN + 2.5, id_
        assert box.bottom() <= A4[1], id_


def test_no_word_of_a_table_is_parted(bound: dict[str, Any]) -> None:
    """Each part of a word that no reader would part is as narrow as its column."""
    shown = [one for table in bound["tables"] for one in table.on_paper or (table,)]
    assert {"T1", "T2", "T3", "A1", "A1b"} <= {one.key for one in shown}
    for one in map(without_empty, shown):
        fitted = fit_table(one, WIDTH)
        for row in fitted.table.rows:
            for cell, width in zip(row, fitted.widths):
                look = letters(fitted.table.size, cell.bold)
                assert widest_piece([cell.printed], look) <= width, (one.key, cell.printed)


def test_the_workbook_keeps_what_pages_sum_up(bound: dict[str, Any]) -> None:
    tables = {table.key: table for table in bound["tables"]}
    told = {row[0].text for row in tables["A1"].rows}
    shown = [one for one in tables["A1"].on_paper for row in one.rows]
    assert shown
    assert len(told) == len(tables["A1"].rows) > 40
    printed = " ".join(
        [cell.printed for one in tables["A1"].on_paper for row in one.rows for cell in row]
        + [one.note for one in tables["A1"].on_paper]
    )
    assert all(name in printed for name in told)

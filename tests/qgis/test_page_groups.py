"""The items of a page are grouped under its name, and the page is painted as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsPrintLayout, QgsProject

from am_delimiter.core.basis import Progress
from am_delimiter.expediente.files.export import save_project
from am_delimiter.expediente.files.paint import paint_images
from am_delimiter.expediente.paper.look import A4
from am_delimiter.expediente.paper.page_groups import group_pages
from am_delimiter.expediente.paper.sections import Section
from am_delimiter.expediente.paper.sheet import Box, add_page

SECTIONS = (
    Section("Portada", 0),
    Section("Láminas", 1),
    Section("L1 Ubicación", 1, 1),
    Section("Firmas", 3),
)
NAMES = ["Hoja 1 · Portada", "Hoja 2 · L1 Ubicación", "Hoja 3 · L1 Ubicación (sigue)"]


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    """Four pages, on each an area that covers a part of another one; the last has one item."""
    made = QgsProject()
    layout = QgsPrintLayout(made)
    layout.setName("Expediente")
    made.layoutManager().addLayout(layout)
    for number in range(4):
        sheet = add_page(layout, A4, f"p{number}")
        sheet.area("abajo", Box(20, 20, 60, 60), "#aa2200")
        if number < 3:
            sheet.area("arriba", Box(50, 50, 60, 60 + number), "#0044aa")
    yield made
    made.clear()


def layout_of(project: QgsProject) -> QgsPrintLayout:
    return project.layoutManager().layoutByName("Expediente")


def painted(layout: QgsPrintLayout) -> list[Any]:
    return [image.copy() for image in paint_images(layout, [0, 1, 2, 3], 40, Progress())]


def test_grouping_changes_no_pixel(project: QgsProject, tmp_path: Path) -> None:
    layout = layout_of(project)
    before = painted(layout)
    assert before[0] != before[1]
    group_pages(layout, SECTIONS)
    assert painted(layout) == before
    save_project(project, tmp_path / "caso.qgz")
    again = QgsProject()
    assert again.read(str(tmp_path / "caso.qgz"))
    assert painted(layout_of(again)) == before
    again.clear()


def test_a_page_has_the_name_of_its_part(project: QgsProject) -> None:
    layout = layout_of(project)
    group_pages(layout, SECTIONS)
    groups = [layout.itemById(f"p{number}.abajo").parentGroup() for number in range(4)]
    assert [group.id() for group in groups[:3]] == NAMES
    assert groups[3] is None  # nothing to group
    heights = [group.zValue() for group in groups[:3]]
    assert heights == sorted(heights, reverse=True)
    assert (
        min(heights) > layout.itemById("p0.arriba").zValue() > layout.itemById("p1.arriba").zValue()
    )

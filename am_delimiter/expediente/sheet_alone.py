"""The sheet of a study of sensitivity by itself, without an expediente around it."""

from __future__ import annotations

import contextlib
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject

from ..bridge.files import write_whole
from ..core.basis import Progress, mark
from .charts.chart_parts import CANDIDATES
from .charts.robustness_page import add_single_sheet
from .files.export import save_pdf
from .files.paint import paint_images
from .files.sheets_out import PNG_DPI, png_of
from .paper.look import wearing
from .paper.office import office_folder, read_style
from .reading.robustness_facts import read_robustness

PNG = ".png"


def draw_robustness(study: Path, target: Path, progress: Progress) -> None:
    """The sheet of each candidate as a page of a PDF, or that of the first one as a PNG.

    ``study`` is the GeoPackage of a study of sensitivity. Raises `NoSensitivity`,
    `OutputNotWritable`, `DiskFull` or `Cancelled`; then no file is left.
    """
    progress.stage(mark("Drawing the heat map"))
    found = read_robustness(study, progress).candidates[:CANDIDATES]
    picture = target.suffix.lower() == PNG
    project = QgsProject()
    try:
        with wearing(read_style(office_folder())):
            layout = QgsPrintLayout(project)
            add_single_sheet(layout, found[:1] if picture else found)
            if picture:
                _save_picture(layout, target, progress)
            else:
                save_pdf(layout, target, progress)
    finally:
        project.clear()


def _save_picture(layout: QgsPrintLayout, target: Path, progress: Progress) -> None:
    with contextlib.closing(paint_images(layout, [0], PNG_DPI, progress)) as painted:
        write_whole(target, png_of(next(painted), target))

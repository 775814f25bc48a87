"""The expediente into files: a PDF and a QGIS project, each whole or not at all."""

from __future__ import annotations

import zipfile
from pathlib import Path

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout, QgsProject

from ..bridge.files import replacing
from ..core.errors import OutputNotWritable, PageFailed
from ..core.progress import Progress
from .measure import DPI

_RESULT = QgsLayoutExporter.ExportResult


def save_pdf(layout: QgsPrintLayout, target: Path, progress: Progress) -> None:
    """All pages as one PDF with searchable text and embedded fonts."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.rasterizeWholeImage = False
    settings.forceVectorOutput = True
    settings.appendGeoreference = False
    settings.exportMetadata = True
    progress.report(0.0)
    with replacing(target) as draft:
        exporter = QgsLayoutExporter(layout)
        result = exporter.exportToPdf(str(draft), settings)
        if result in (_RESULT.FileError, _RESULT.PrintError):
            raise OutputNotWritable(path=target, problem=exporter.errorMessage())
        if result != _RESULT.Success:
            raise PageFailed(page=layout.name(), problem=exporter.errorMessage() or str(result))
        progress.report(1.0)


def save_project(project: QgsProject, target: Path) -> None:
    """The project as .qgz with relative paths, so that it works where both files are moved."""
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    with replacing(target) as draft:
        if not project.write(str(draft)):
            raise OutputNotWritable(path=target, problem=project.error())
        if target.suffix.lower() == ".qgz":
            _name_inside(draft, target.stem)


def _name_inside(archive: Path, stem: str) -> None:
    """Name the project in the archive after its file instead of after the draft."""
    with zipfile.ZipFile(archive) as source:
        files = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as renamed:
        for name, content in files.items():
            # attachments keep the names by which the project refers to them
            kind = next((end for end in (".qgs", ".qgd") if name.endswith(end)), "")
            renamed.writestr(f"{stem}{kind}" if kind else name, content)

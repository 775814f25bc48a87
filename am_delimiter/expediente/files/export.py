"""The expediente into files: a PDF and a QGIS project, each whole or not at all."""

from __future__ import annotations

import contextlib
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from qgis.core import Qgis, QgsPathResolver, QgsPrintLayout, QgsProject

from ...bridge.files import check_writable, not_written, replacing, write_whole
from ...core.basis import OutputNotWritable, Progress, WrittenBroken, mark
from ...toolbelt.dependencies import is_installed
from ..paper.measure import DPI
from ..paper.sections import Section
from .paint import page_count, paint_pdf


def save_pdf(
    layout: QgsPrintLayout,
    target: Path,
    progress: Progress,
    sections: Sequence[Section] = (),
    title: str = "",
) -> bytes:
    """All pages as one PDF with searchable text and embedded fonts; returns what was written.

    ``sections`` are its bookmarks; the title, author, subject, keywords and date of the document
    are those of the project, but a ``title`` that is given. Without pypdf there are no bookmarks,
    coordinates and metadata but the title. Raises `OutputNotWritable`, `DiskFull`,
    `WrittenBroken`, `PageFailed` or `Cancelled`; then no file is left.
    """
    check_writable(target)
    content = make_pdf(layout, target, progress, sections, title)
    write_whole(target, content)
    return content


def make_pdf(
    layout: QgsPrintLayout,
    target: Path,
    progress: Progress,
    sections: Sequence[Section] = (),
    title: str = "",
) -> bytes:
    """The PDF in memory; ``target`` is what errors call it."""
    pages = page_count(layout)
    title = title or layout.project().metadata().title()
    draft = paint_pdf(layout, DPI, title, progress.part(0.0, 0.9))
    if not is_installed("pypdf"):
        progress.stage(
            mark(
                "This QGIS lacks the Python package pypdf: the PDF has no bookmarks, no "
                "coordinates and no metadata but its title. The QGIS installer for Windows "
                "carries it; elsewhere: python3 -m pip install pypdf."
            )
        )
        return _checked_end(draft, target)
    from .finish import check_pdf, finish_pdf
    from .georeference import map_frames
    from .pdf_properties import facts_of

    check_pdf(draft, pages, target)
    progress.report(0.92)
    content = finish_pdf(draft, sections, map_frames(layout), facts_of(layout.project(), title))
    check_pdf(content, pages, target)
    progress.report(1.0)
    return content


def _checked_end(content: bytes, target: Path) -> bytes:
    """The same PDF, or `WrittenBroken` when it has no end."""
    if b"%%EOF" not in content[-64:]:
        raise WrittenBroken(path=target, problem="the end of the file is missing")
    return content


def save_project(project: QgsProject, target: Path, progress: Progress | None = None) -> None:
    """The project as .qgz with relative paths, so that it works where both files are moved.

    QGIS writes it in one go, some seconds for a country, and cannot be stopped meanwhile: a cancel
    acts right after. Raises `OutputNotWritable`, `DiskFull`, `WrittenBroken` or `Cancelled`; then
    no file is left.
    """
    progress = progress or Progress()
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    with replacing(target) as draft:
        if not project.write(str(draft)):
            raise OutputNotWritable(path=draft, problem=project.error())
        progress.check()
        if target.suffix.lower() == ".qgz":
            _name_inside(draft, target)
            progress.check()


@contextlib.contextmanager
def written_as(draft: Path, result: Path) -> Iterator[None]:
    """Let projects that are saved in the block name ``result`` where they read ``draft``."""
    if draft == result:
        yield
        return
    before = re.compile(r"[^|]*" + re.escape(draft.name))
    place = result.absolute().as_posix()
    writer = QgsPathResolver.setPathWriter(lambda path: before.sub(lambda _: place, path, 1))
    try:
        yield
    finally:
        QgsPathResolver.removePathWriter(writer)


def _name_inside(draft: Path, target: Path) -> None:
    """Name the project in the archive after its file instead of after the draft."""
    files = _unzipped(draft, target)
    try:
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as renamed:
            for name, content in files.items():
                # attachments keep the names by which the project refers to them
                kind = next((end for end in (".qgs", ".qgd") if name.endswith(end)), "")
                renamed.writestr(f"{target.stem}{kind}" if kind else name, content)
    except OSError as error:
        raise not_written(target, error) from error


def _unzipped(draft: Path, target: Path) -> dict[str, bytes]:
    """What the archive holds; QGIS says nothing when a full disk cut it off."""
    try:
        with zipfile.ZipFile(draft) as source:
            files = {name: source.read(name) for name in source.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError) as error:
        raise WrittenBroken(path=target, problem=str(error)) from error
    whole = [body for name, body in files.items() if name.endswith(".qgs")]
    if not whole or not whole[0].rstrip().endswith(b"</qgis>"):
        raise WrittenBroken(path=target, problem="the end of the project is missing")
    return files

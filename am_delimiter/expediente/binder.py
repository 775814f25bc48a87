"""The binder: parts of the document one after another, and where each begins."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from qgis.core import QgsPrintLayout

from ..core.basis import Progress
from .paper.desk import all_items
from .paper.document_errors import PageFailed
from .paper.page_flow import flow_of
from .paper.sections import Section


class Binder:
    """Adds parts one after another and remembers where each begins."""

    def __init__(self, layout: QgsPrintLayout, progress: Progress) -> None:
        self.layout = layout
        self.sections: list[Section] = []
        self._progress = progress

    @contextlib.contextmanager
    def part(self, title: str, level: int = 0) -> Iterator[None]:
        """List the pages that are added, if any, and name the one that fails."""
        pages, place = self.layout.pageCollection().pageCount(), len(self.sections)
        flow = flow_of(self.layout)
        parts = len(flow.begun)
        self.sections.append(Section(title, pages, level))
        with self.named(title):
            yield
        if self.layout.pageCollection().pageCount() == pages and len(flow.begun) == parts:
            del self.sections[place]
        else:  # it may have begun on a page that was there
            first = self.sections[place + 1 :][:1]
            begun = min([flow.began(parts, pages), *(one.page for one in first)])
            self.sections[place] = Section(title, begun, level)

    @contextlib.contextmanager
    def named(self, title: str) -> Iterator[None]:
        """Name the page that fails; a cancel acts between parts."""
        self._progress.check()
        try:
            yield
        except (KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
            raise PageFailed(page=title, problem=f"{type(error).__name__}: {error}") from error

    def list_found(self, keys: Sequence[tuple[str, str]], level: int) -> None:
        """List what lies on pages that are there, by the ids of its titles."""
        items = {item.id(): item for item in all_items(self.layout)}
        for key, title in keys:
            item = items.get(f"{key}.titulo")
            if item is not None:
                self.sections.append(Section(title, item.page(), level))

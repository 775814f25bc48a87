"""Parts of a document bound one after another: where each begins, and which one failed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from qgis.core import QgsPrintLayout

from ...core.basis import Progress
from .desk import all_items
from .document_errors import PageFailed
from .sections import Section


class Binder:
    """Adds parts one after another and remembers where each begins."""

    def __init__(self, layout: QgsPrintLayout, progress: Progress) -> None:
        self.layout = layout
        self.sections: list[Section] = []
        self._progress = progress

    @contextlib.contextmanager
    def part(self, title: str, level: int = 0) -> Iterator[None]:
        """List the pages that are added, if any, and name the one that fails."""
        section = Section(title, self.layout.pageCollection().pageCount(), level)
        self.sections.append(section)
        with self.named(title):
            yield
        if self.layout.pageCollection().pageCount() == section.page:
            self.sections.remove(section)

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

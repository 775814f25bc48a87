"""How ready a case is to be handed in: its log, its window, its checklist, what does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...core.basis import AmDelimiterError, Note, Progress, mark, today
from ...core.catalogue import Catalogue
from ...core.procedure import (
    ApplicationWindow,
    DocumentCheck,
    Group,
    Item,
    Mark,
    Presenting,
    Procedure,
    check_documents,
    draw_up_checklist,
    findings,
    given_day,
    window_of,
)
from ...toolbelt.i18n import tr_error, tr_note
from .log_model import LogModel

if TYPE_CHECKING:
    from ...bridge.stored_hierarchy import StoredHierarchy


@dataclass(frozen=True)
class Readiness:
    """What the page shows; ``problem`` is why the log cannot be read, "" when it can."""

    log: Procedure | None
    term: ApplicationWindow
    items: Sequence[Item] = ()
    findings: str = ""
    problem: str = ""


class ReadinessReader:
    """Reads it again and again; documents are only looked for when the log names others."""

    def __init__(self, known: Catalogue) -> None:
        self._known = known
        self._checked: list[DocumentCheck] = []
        self._key: Any = None

    def forget(self) -> None:
        """Look for the documents again next time."""
        self._key = None

    def read(
        self,
        model: LogModel,
        result: StoredHierarchy | None,
        values: Mapping[str, Any],
        missing_parts: Sequence[str],
    ) -> Readiness:
        """The case with what the form holds; ``missing_parts`` are headings without a text."""
        term = self._term(values)
        if model.file is None or not model.rows:
            return Readiness(None, term)
        try:
            log = model.procedure()
            documents = self._documents(log, model.file)
        except AmDelimiterError as error:
            return Readiness(None, term, problem=tr_error(error))
        who = Presenting(*(str(values.get(name) or "") for name in _WHO))
        criteria = first_criteria(result)
        items = draw_up_checklist(criteria, log, documents, term, self._known, who)
        items.insert(len(_WHO) + 1, _written(missing_parts))
        odd = " ".join(tr_note(note) for note in findings(log, term, documents))
        return Readiness(log, term, items, odd)

    def _term(self, values: Mapping[str, Any]) -> ApplicationWindow:
        begun: date | None = None
        if values.get("TERM_START"):
            begun = given_day(values["TERM_START"], self._known.procedure["term_start"].name)
        return window_of(self._known, today(), begun)

    def _documents(self, log: Procedure, file: Path) -> list[DocumentCheck]:
        key = (file, [(one.row, one.document, one.sha256, one.state) for one in log.entries])
        if key != self._key:
            self._checked = check_documents(log, file.absolute().parent, Progress())
            self._key = key
        return self._checked


def first_communes(result: StoredHierarchy | None) -> dict[str, str]:
    """Code and name of the communes of the first candidate, whose mayors are consulted."""
    if result is None or not result.summary["candidates"]:
        return {}
    names = {one["cut"]: one["name"] for one in result.summary["communes"]}
    return {cut: names.get(cut, cut) for cut in result.summary["candidates"][0]["communes"]}


def first_criteria(result: StoredHierarchy | None) -> list[dict[str, Any]]:
    """The criteria of the first candidate, as the checklist asks for them."""
    found = result.summary["candidates"][:1] if result else []
    return [dict(row) for one in found for row in one["criteria"]]


def _written(missing: Sequence[str]) -> Item:
    text = Note(mark("Rationale of the office"))
    if not missing:
        return Item(Group.HANDING_IN, text, Mark.READY)
    told = Note(mark("Nothing is written yet on: {parts}."), {"parts": "; ".join(missing)})
    return Item(Group.HANDING_IN, text, Mark.LACKING, told)


_WHO = ("GORE", "RESPONSIBLE", "REVIEW")

"""Who hands the expediente in: what the cover, the title blocks and the signatures say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ...core.basis import iso_date
from ..paper.document_errors import OfficeMissing, ResponsibleMissing, UnreadableDocumentDay
from ..paper.logo import check_logo

FIRST = "1"
"""Version of a document that has none written: there was no earlier one."""


@dataclass(frozen=True)
class Identity:
    """Office, person, version and date of a document; "" is what nobody has filled in yet.

    ``responsible`` is the one person of the GORE who answers for the expediente. Without it the
    document is a draft, and says so.
    """

    gore: str = ""
    logo: Path | None = None
    responsible: str = ""
    version: str = ""
    day: date = field(default_factory=date.today)

    @property
    def draft(self) -> bool:
        """Whether nobody answers for the document yet."""
        return not self.responsible


def read_identity(
    gore: str, logo: Path | None, responsible: str, version: str, day_text: str
) -> Identity:
    """The identity of a document that is handed in, from what a person wrote.

    A document to be handed in names its office and its responsible person: neither is left to be
    filled in on paper. Without a day it is that of today. Raises `ResponsibleMissing`,
    `OfficeMissing`, `LogoNotFound`, `LogoNotPicture` or `UnreadableDocumentDay`.
    """
    person, office = _clean(responsible), _clean(gore)
    if not person:
        raise ResponsibleMissing
    if not office:
        raise OfficeMissing
    if logo is not None:
        check_logo(logo)
    return Identity(office, logo, person, _clean(version) or FIRST, _day(day_text))


def _clean(text: str | None) -> str:
    """A name on one line, without signs that cannot be seen."""
    printable = (c if c.isprintable() else " " for c in text or "")
    return " ".join("".join(printable).split())


def _day(text: str | None) -> date:
    if not (text or "").strip():
        return Identity().day
    try:
        return date.fromisoformat(iso_date(text))
    except ValueError as error:
        raise UnreadableDocumentDay(text=str(text).strip()) from error

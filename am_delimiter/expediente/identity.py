"""Who hands the expediente in: what the cover, the title blocks and the signatures say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


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

"""What the properties of a PDF say, from the metadata of the project."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate

from ...toolbelt.paths import plugin_version


@dataclass(frozen=True)
class Facts:
    """What the properties of the document say; ``day`` is its date."""

    title: str
    author: str
    subject: str
    keywords: str
    creator: str
    day: date


def facts_of(project: QgsProject, title: str = "") -> Facts:
    """The facts of a document; ``title`` takes the place of that of the project.

    The date is that on which the metadata say the document was made, else today.
    """
    metadata = project.metadata()
    made = metadata.creationDateTime().date()
    made = made if made.isValid() else QDate.currentDate()
    words = dict.fromkeys(word for words in metadata.keywords().values() for word in words)
    return Facts(
        title=title or metadata.title(),
        author=metadata.author(),
        subject=metadata.abstract(),
        keywords=", ".join(words),
        creator=f"am_delimiter {plugin_version()}",
        day=date(made.year(), made.month(), made.day()),
    )

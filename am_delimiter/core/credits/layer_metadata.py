"""The metadata that QGIS keeps with a layer: in its GeoPackage, or in a file ``.qmd`` beside it.

A GeoPackage holds them in ``gpkg_metadata`` (OGC 12-128r19, annex F.8) as the same XML that a
``.qmd`` is. It is read by its letters: no part of a file from anybody is expanded or fetched.
"""

from __future__ import annotations

import html
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from ..basis.fingerprints import is_there
from .credit import NOBODY, Credit, KnownBy

_QGIS = "http://mrcc.com/qgis.dtd"
_LONGEST = 1 << 20
"""Characters of a description that are read at all."""
_TEXT = 240
"""Characters of a text that are kept."""
_ROLES = ("owner", "publisher", "author", "originator", "custodian")
"""Of a contact, the surest first (ISO 19115, CI_RoleCode)."""
_CONTACT = re.compile(r"<contact\b.*?</contact>", re.DOTALL)
_DATE = re.compile(r"<date\b[^>]*>")
_YEAR = re.compile(r"(?:19|20)\d{2}")


def metadata_of_file(path: str, layer: str = "") -> Credit:
    """What the metadata of a layer say of where it comes from; ``layer`` is its table, if known.

    Of a GeoPackage whose table is not known the metadata are taken if they are of a single table.
    """
    file = Path(path)
    if not path or not is_there(file) or not file.is_file():
        return NOBODY
    for text in (*_in_geopackage(file, layer), *_beside(file)):
        credit = _read(text)
        if credit != NOBODY:
            return credit
    return NOBODY


def _beside(file: Path) -> Iterable[str]:
    described = file.with_suffix(".qmd")
    if is_there(described) and described.is_file():
        yield described.read_bytes()[:_LONGEST].decode("utf-8", "replace")


def _in_geopackage(file: Path, layer: str) -> list[str]:
    if file.suffix.lower() != ".gpkg":
        return []
    query = (
        "select r.table_name, m.metadata from gpkg_metadata m join gpkg_metadata_reference r "
        "on r.md_file_id = m.id where m.md_standard_uri = ? order by m.id desc"
    )
    # nothing is written beside an input, not even the files that SQLite locks with
    address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as opened:
            rows = opened.execute(query, (_QGIS,)).fetchall()
    except sqlite3.Error:  # most GeoPackages have no such table
        return []
    tables = {str(table).casefold() for table, _ in rows}
    if not layer and len(tables) > 1:
        return []
    wanted = {layer.casefold()} if layer else tables
    return [str(text)[:_LONGEST] for table, text in rows if str(table).casefold() in wanted]


def _read(text: str) -> Credit:
    """The credit in an XML description of QGIS."""
    found = Credit(
        institution=_institution(text),
        title=_of(text, "title"),
        year=_year(text),
        licence="; ".join(_all(text, "license")) or "; ".join(_all(text, "rights")),
        statement=_of(text, "abstract"),
    )
    if found == NOBODY:
        return NOBODY
    return Credit(**{**vars(found), "known_by": KnownBy.METADATA})


def _institution(text: str) -> str:
    """The organisation of the contact whose role says most."""
    contacts = []
    for contact in _CONTACT.findall(text):
        name = _of(contact, "organization") or _of(contact, "name")
        role = _of(contact, "role").casefold()
        if name:
            contacts.append((_ROLES.index(role) if role in _ROLES else len(_ROLES), name))
    return min(contacts)[1] if contacts else ""


def _year(text: str) -> str:
    """The year of publication, or else the first that is given."""
    dates = _DATE.findall(text)
    told = sorted(dates, key=lambda date: 'type="Published"' not in date)
    years = (_YEAR.search(_value(date)) for date in told)
    return next((year[0] for year in years if year), "")


def _value(date: str) -> str:
    found = re.search(r'value="([^"]*)"', date)
    return found[1] if found else ""


def _of(text: str, name: str) -> str:
    return next(iter(_all(text, name)), "")


def _all(text: str, name: str) -> list[str]:
    inner = re.findall(rf"<{name}>([^<]*)</{name}>", text)
    return [plain for one in inner if (plain := plainly(one))]


def plainly(text: str) -> str:
    """A text of a file on one line, without marks of XML, no longer than can be printed."""
    return " ".join(html.unescape(text).split())[:_TEXT]

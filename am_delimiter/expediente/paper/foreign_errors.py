"""What is refused of a template, a style, a logo or a project before QGIS opens it."""

from __future__ import annotations

from ...core.basis import AmDelimiterError


class FileTooLarge(AmDelimiterError):
    """A file, or what an archive unpacks to, is larger than any true one."""

    template = (
        "{path} was not opened: it holds more than {most} MB, and no file of its kind does. Choose "
        "the file that QGIS saved. No PDF was written."
    )


class XmlWithEntities(AmDelimiterError):
    """An XML file declares entities, with which a small file fills the memory or reads others."""

    template = (
        "{path} was not opened: it declares XML entities, which QGIS never writes and with which a "
        "file can read others or fill the memory. Save it again from QGIS. No PDF was written."
    )


class XmlRefused(AmDelimiterError):
    """An XML file is damaged, nested beyond measure or not in UTF-8."""

    template = (
        "{path} was not opened: it is no whole XML file in UTF-8 as QGIS writes them (line "
        "{line}). Save it again from QGIS. No PDF was written."
    )


class ArchiveRefused(AmDelimiterError):
    """An archive is damaged, or names files outside the folder it is unpacked to."""

    template = (
        "{path} was not opened: as an archive it is damaged, or its part «{part}» would be "
        "unpacked outside its folder. Save the project again from QGIS. No PDF was written."
    )


class NamesElsewhere(AmDelimiterError):
    """A project or template names what is on other computers, or reads the machine."""

    template = (
        "{path} was not opened: it names what is not a file of this computer, or asks for its "
        "variables: {places}. Take that out in QGIS (embed pictures, save layers to files). For a "
        "project whose origin you trust, mark «Open also what the case names on other computers». "
        "No PDF was written."
    )

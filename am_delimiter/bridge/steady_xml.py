"""XML of QGIS as the same text in every run: the order of its attributes hangs on a random seed."""

from __future__ import annotations

from qgis.PyQt.QtCore import QByteArray, QXmlStreamAttributes, QXmlStreamReader, QXmlStreamWriter

_WITHIN = "<symbol "
"""How XML begins that is written into an attribute, as the line of a callout is."""


def steady_text(text: str) -> str:
    """XML that was made here, with the attributes of each element by name."""
    reader, content = QXmlStreamReader(text), QByteArray()
    writer = QXmlStreamWriter(content)
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            writer.writeStartElement(reader.name())
            writer.writeAttributes(_ordered(reader.attributes()))
        elif not (reader.isStartDocument() or reader.isEndDocument()):
            writer.writeCurrentToken(reader)
    return bytes(content).decode("utf-8")


def _ordered(attributes: QXmlStreamAttributes) -> QXmlStreamAttributes:
    ordered = QXmlStreamAttributes()
    given = (attributes.at(place) for place in range(attributes.size()))
    for one in sorted(given, key=lambda attribute: attribute.name()):
        value = one.value()
        ordered.append(one.name(), steady_text(value) if value.startswith(_WITHIN) else value)
    return ordered

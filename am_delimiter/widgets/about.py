"""What there is to know about the plugin, in plain words."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..toolbelt.i18n import tr
from ..toolbelt.paths import plugin_version

LICENCE = "GPL-2.0-or-later"


def about_text() -> str:
    """Versions, licence, and where results come from."""
    where = tr(
        "Results come from the layers and tables that you give in each run, and from the "
        "thresholds, censuses and encodings of the catalogue of the plugin. Every result says "
        "its parameters with their sources, and its inputs with their SHA-256. Nothing is "
        "fetched from the network, and nothing is sent."
    )
    law = tr(
        "What neither the law nor a known norm says is a parameter, and is printed as such. "
        "A result supports a decision; it is not an act of the State."
    )
    licence = tr("Licence: {licence}").format(licence=LICENCE)
    head = f"am_delimiter {plugin_version()} · QGIS {Qgis.version()}\n{licence}"
    return "\n\n".join((head, where, law))


def tell_about(parent: QWidget | None) -> None:
    """Show it until it is closed."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About am_delimiter"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Information)
    box.setText(about_text())
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setText(tr("Close"))
    box.exec()

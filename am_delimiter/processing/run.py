"""One run of an algorithm: what was given to it, by name, and whom it tells how it goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.utils import iface  # None in qgis_process

from ..core.basis import Note, Progress
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr_note

_OF_DIALOG = "QgsProcessingAlgorithmDialogFeedback"
"""What QGIS calls the feedback of the dialog of one run."""
_PRINT_RESULTS = (_OF_DIALOG, "ConsoleFeedback")
"""Those that print what a run gives back: the dialog, and ``qgis_process``."""


@dataclass(frozen=True)
class Run:
    """What QGIS hands over when a person runs an algorithm, with the catalogue."""

    algorithm: QgsProcessingAlgorithm
    parameters: dict[str, Any]
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback
    known: Catalogue

    @property
    def in_dialog(self) -> bool:
        """Whether a person waits for this one run, and neither a model, a batch nor a script."""
        return iface is not None and self.feedback.metaObject().className() == _OF_DIALOG

    @property
    def progress(self) -> Progress:
        """How far the work is, shown in the dialog."""
        return progress_of(self.feedback)

    def say(self, text: str) -> None:
        """A line in the log."""
        self.feedback.pushInfo(text)

    def conclude(self, text: str) -> None:
        """Say in the log what is also given back, where QGIS does not print that there itself."""
        told_to = getattr(self.feedback, "whole", self.feedback)
        if told_to.metaObject().className() not in _PRINT_RESULTS:
            self.say(text)

    def warn(self, notes: Iterable[Note]) -> None:
        """What the user must know, in the log."""
        for note in notes:
            self.feedback.pushWarning(tr_note(note))

    def offers(self, name: str) -> bool:
        """Whether the algorithm has such a parameter."""
        return self.algorithm.parameterDefinition(name) is not None

    def text(self, name: str) -> str:
        """A text as it was written, "" when it was left empty."""
        return str(self.algorithm.parameterAsString(self.parameters, name, self.context))

    def day(self, name: str) -> date | None:
        """A date that was written, None when it was left empty."""
        from ..core.procedure import given_day

        text = self.text(name).strip()
        title = self.algorithm.parameterDefinition(name).description()
        return given_day(text, title) if text else None

    def choice(self, name: str) -> str:
        """The option that was chosen."""
        return str(self.algorithm.parameterAsEnumString(self.parameters, name, self.context))

    def choices(self, name: str) -> list[str]:
        """The options that were chosen, where there may be several, or none at all."""
        if self.parameters.get(name) in ([], ()):  # QGIS would take the default
            return []
        return list(self.algorithm.parameterAsEnumStrings(self.parameters, name, self.context))

    def number(self, name: str) -> float:
        """A number as it was written, or its default."""
        return float(self.algorithm.parameterAsDouble(self.parameters, name, self.context))

    def integer(self, name: str) -> int:
        """A whole number, as it was written, or its default."""
        return int(self.algorithm.parameterAsInt(self.parameters, name, self.context))

    def file(self, name: str) -> Path:
        """A file to read."""
        return Path(self.algorithm.parameterAsFile(self.parameters, name, self.context))

    def target(self, name: str) -> str:
        """The path of a file to write, "" when it was not asked for."""
        return str(self.algorithm.parameterAsFileOutput(self.parameters, name, self.context))

    def layer_target(self, name: str) -> str:
        """The place of a layer to write."""
        return str(self.algorithm.parameterAsOutputLayer(self.parameters, name, self.context))

    def layer(self, name: str) -> QgsVectorLayer | None:
        """A vector layer or table, None when none was given."""
        return self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)

    def table(self, name: str) -> QgsVectorLayer | None:
        """The same, but one that was given and cannot be opened is an error."""
        layer = self.layer(name)
        if layer is None and self.parameters.get(name):
            raise self._unreadable(name)
        return layer

    def layers(self, name: str) -> list[QgsMapLayer]:
        """The layers that were given; none when the algorithm has no such parameter."""
        if not self.offers(name):
            return []
        return list(self.algorithm.parameterAsLayerList(self.parameters, name, self.context))

    def source(self, name: str) -> QgsProcessingFeatureSource:
        """The features that were given, which may be a selection."""
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise self._unreadable(name)
        return source

    def working_crs(self) -> str:
        """The chosen system as WKT, "" when none was chosen; QGIS takes an unknown one for none."""
        crs = self.algorithm.parameterAsCrs(self.parameters, "WORKING_CRS", self.context)
        if crs.isValid():
            return str(crs.toWkt(Qgis.CrsWktVariant.Preferred))
        text = self.text("WORKING_CRS")
        if text:
            from ..core.land import UnknownCrs

            raise UnknownCrs(crs=text)
        return ""

    def check_targets(self, *names: str) -> None:
        """Say that a file cannot be written before any work."""
        from ..bridge.files import check_writable

        for file in filter(None, map(self.target, names)):
            check_writable(Path(file))

    def check_result(self, name: str, specs: Iterable[str]) -> None:
        """Say before any work that a GeoPackage that is there cannot take these tables in."""
        from ..bridge.own_tables import check_room

        if self.target(name):
            check_room(Path(self.target(name)), list(specs), self.known)

    def _unreadable(self, name: str) -> QgsProcessingException:
        return QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))


def progress_of(feedback: QgsProcessingFeedback) -> Progress:
    """Progress of the science shown in a Processing dialog."""
    return Progress(
        tell=lambda share: feedback.setProgress(100 * share),
        stage=lambda note: feedback.pushInfo(tr_note(note)),
        stopped=feedback.isCanceled,
    )

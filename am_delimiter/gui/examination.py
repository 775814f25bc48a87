"""Looks at the inputs of a case aside: what each is, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsMapLayer,
    QgsRectangle,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import pyqtSignal

from ..core.basis import TEXT_FILES, AmDelimiterError, Cancelled, Note, Progress, mark
from ..toolbelt.i18n import tr, tr_error, tr_note
from ..toolbelt.verdict_signs import FAILED, LOOK_SIGN, PASSED
from .case_inputs import open_described
from .input_slots import BY_NAME, InputSlot, LayerKind, kind_of

if TYPE_CHECKING:
    from ..core.catalogue import Catalogue
    from ..core.diagnosis import Diagnosis

IN_BRIEF = frozenset({"features", "rows", "crs", "schema", "persons", "total", "cell"})
"""The ids of the facts that are told in a line."""
LONGEST = 160
"""Letters of a fact that are shown."""
_SHAPED = frozenset({LayerKind.LINE, LayerKind.POLYGON})
_DEGREES = "EPSG:4326"


class InputState(Enum):
    """How an input stands."""

    MISSING = "missing"
    OPTIONAL = "optional"
    EXAMINING = "examining"
    RECOGNISED = "recognised"
    REMARKS = "with remarks"
    PROBLEM = "problem"


INPUT_WORDS = {
    InputState.MISSING: mark("missing"),
    InputState.OPTIONAL: mark("optional"),
    InputState.EXAMINING: mark("examining…"),
    InputState.RECOGNISED: mark("recognised"),
    InputState.REMARKS: mark("with remarks"),
    InputState.PROBLEM: mark("problem"),
}
INPUT_SIGNS = {
    InputState.MISSING: "○",
    InputState.OPTIONAL: "○",
    InputState.EXAMINING: "…",
    InputState.RECOGNISED: PASSED,
    InputState.REMARKS: LOOK_SIGN,
    InputState.PROBLEM: FAILED,
}


@dataclass(frozen=True)
class Examined:
    """What was found in an input, in the language of the screen.

    ``brief`` are the facts that are told in a line, ``facts`` all of them as labels with values,
    ``problems`` sentences with what to do.
    """

    state: InputState
    brief: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class ToExamine:
    """An input to look at: its slot, the layer as the case stores it, and what was chosen by hand.

    ``key`` tells it from every other, and from itself when its file changes.
    """

    key: str
    slot: str
    described: dict[str, Any]
    encoding: str = "auto"
    cut_field: str = ""


class Examination(QgsTask):
    """Examines some inputs, one after the other; ``found`` is told of each on the main thread."""

    found = pyqtSignal(str, object)
    ended = pyqtSignal()

    def __init__(
        self,
        case: str,
        asked: list[ToExamine],
        communes: dict[str, Any] | None,
        known: Catalogue,
        transforms: QgsCoordinateTransformContext,
    ) -> None:
        super().__init__(tr("Looking at the inputs"), QgsTask.Flag.CanCancel)
        self._case, self._asked, self._communes = case, asked, communes
        self._known, self._transforms = known, transforms
        self._land: Any = None
        self._looked_for_land = False
        self._progress = Progress(stopped=self.isCanceled)

    def run(self) -> bool:
        """On another thread: the layers are its own."""
        for one in self._asked:
            if self.isCanceled():
                return True
            result = self._examined(one)
            if result is not None:
                self.found.emit(one.key, result)
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        self.ended.emit()

    def _examined(self, one: ToExamine) -> Examined | None:
        try:
            return self._look_at(one)
        except Cancelled:
            return None
        except AmDelimiterError as error:
            return Examined(InputState.PROBLEM, problems=(tr_error(error),))
        except Exception as error:  # noqa: BLE001 - a task that raises ends QGIS
            return Examined(InputState.PROBLEM, problems=(str(error),))

    def _look_at(self, one: ToExamine) -> Examined:
        slot = BY_NAME[one.slot]
        layer = open_described(one.described, one.slot, self._case)
        if slot.register:
            return self._register(layer, slot)
        is_drawn = slot.roles == {"points"} and kind_of(layer) in _SHAPED
        if not slot.roles or is_drawn:
            facts = self._plain_facts(layer)
            return Examined(InputState.RECOGNISED, _in_brief(facts[:2]), tuple(facts))
        return self._diagnosed(one, layer, slot)

    def _diagnosed(self, one: ToExamine, layer: QgsMapLayer, slot: InputSlot) -> Examined:
        from ..bridge.diagnosis_inputs import input_of
        from ..bridge.raster_gdal import GdalPort
        from ..core.diagnosis import diagnose

        given = input_of(layer, one.encoding, self._known, self._progress)
        land = None if slot.name == "COMMUNES" else self._known_land()
        cut_field = one.cut_field if slot.name == "COMMUNES" else ""
        found = diagnose(
            [given],
            self._known,
            GdalPort(),
            cut_field=cut_field,
            progress=self._progress,
            land=land,
        )[0]
        return _told_of(found, slot, self._known, self._place(layer))

    def _known_land(self) -> Any:
        """The communes that points and rasters are compared with, None when they cannot be read."""
        if not self._looked_for_land and self._communes is not None:
            self._looked_for_land = True
            try:
                self._land = self._read_land(self._communes)
            except AmDelimiterError:
                self._land = None  # its own examination says why
        return self._land

    def _read_land(self, described: dict[str, Any]) -> Any:
        from ..bridge.layers import file_of, vector_frame
        from ..core.land import CommuneLayer, read_communes

        layer = open_described(described, "COMMUNES", self._case)
        if not isinstance(layer, QgsVectorLayer):
            return None
        frame = vector_frame(layer, self._progress)
        given = CommuneLayer(frame, layer.name(), file_of(layer), self._asked[0].cut_field)
        return read_communes(given, self._known)

    def _register(self, layer: QgsMapLayer, slot: InputSlot) -> Examined:
        from ..bridge.register_layers import register_table
        from ..core.services import facilities_of, look_at_register

        if not isinstance(layer, QgsVectorLayer):
            return Examined(InputState.PROBLEM)
        table = register_table(layer, self._progress)
        land = self._known_land()
        try:
            looked = look_at_register(table, slot.register, self._known, land.cuts if land else ())
        except AmDelimiterError:
            if facilities_of(table, self._known) is None:
                raise
            text = tr(
                "It has latitude and longitude but does not list the communes served: give it "
                "under «Services (layers)», where it counts as points."
            )
            return Examined(InputState.PROBLEM, problems=(text,))
        facts = ((tr("Rows"), str(len(table.frame))), (tr("Elements read"), str(looked.entries)))
        state = InputState.REMARKS if looked.notes else InputState.RECOGNISED
        return Examined(state, _in_brief(facts), facts, tuple(map(tr_note, looked.notes)))

    def _plain_facts(self, layer: QgsMapLayer) -> list[tuple[str, str]]:
        facts = []
        if isinstance(layer, QgsVectorLayer):
            facts.append((tr("Features"), str(layer.featureCount())))
        crs = layer.crs()
        facts.append((tr("Reference system"), crs.authid() or crs.description() or tr("none")))
        return [*facts, *self._place(layer)]

    def _place(self, layer: QgsMapLayer) -> list[tuple[str, str]]:
        """Where a layer lies, in degrees, and how its letters are written."""
        facts = []
        box = layer.extent()
        if layer.crs().isValid() and not box.isEmpty():
            degrees = QgsCoordinateReferenceSystem(_DEGREES)
            try:
                carry = QgsCoordinateTransform(layer.crs(), degrees, self._transforms)
                box = carry.transformBoundingBox(box)
                facts.append((tr("Extent"), _in_degrees(box)))
            except QgsCsException:
                facts.append((tr("Extent"), tr("not where its reference system is meant for")))
        path = Path(str(layer.source()).partition("|")[0])
        if isinstance(layer, QgsVectorLayer) and path.suffix.lower() not in TEXT_FILES:
            facts.append((tr("Encoding"), layer.dataProvider().encoding()))
        return [fact for fact in facts if fact[1]]


def _told_of(
    found: Diagnosis, slot: InputSlot, known: Catalogue, place: list[tuple[str, str]]
) -> Examined:
    from ..core.diagnosis import Level

    wanted = {Level.ERROR: InputState.PROBLEM, Level.WARNING: InputState.REMARKS}
    kind = known.roles[found.role].name
    grave = [one for one in found.findings if one.level in wanted]
    grave.sort(key=lambda one: one.level is not Level.ERROR)
    problems = [_sentence(one.note, one.advice) for one in grave]
    states = [wanted[one.level] for one in grave]
    if found.role not in slot.roles and InputState.PROBLEM not in states:
        states.insert(0, InputState.REMARKS)
        text = tr("It looks like «{kind}», which is not what is asked for here: see whether it is.")
        problems.insert(0, text.format(kind=kind))
    facts = [(tr_note(one.label), _value(one.value)) for one in found.facts]
    state = states[0] if states else InputState.RECOGNISED
    told = [one for one in found.facts if one.id in IN_BRIEF]
    brief = (kind, *_in_brief((tr_note(one.label), _value(one.value)) for one in told))
    return Examined(state, brief, (*facts, *place), tuple(problems))


def _in_brief(facts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(f"{label}: {value}" for label, value in facts)


def _in_degrees(box: QgsRectangle) -> str:
    sides = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
    details = dict(zip(("west", "east", "south", "north"), (round(side, 2) for side in sides)))
    return tr_note(Note(mark("{west} to {east}; {south} to {north}"), details))


def _sentence(note: Note, advice: Note | None) -> str:
    return f"{tr_note(note)} {tr_note(advice)}" if advice else tr_note(note)


def _value(value: Any) -> str:
    text = tr_note(value if isinstance(value, Note) else Note("{value}", {"value": value}))
    return f"{text[:LONGEST]}…" if len(text) > LONGEST else text

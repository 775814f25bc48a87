"""A person's way through the dock, done inside QGIS: from the sample to the expediente.

`.ci/desktop` starts QGIS with it. Each step is a function that does something and yields what it
waits for; add one to `STEPS`. A step that fails, an error in a slot, a sentence of failure and a
silence of minutes all end QGIS with a code that is not nought.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QDockWidget, QWidget

PICTURES = Path(os.environ["AM_DESKTOP_PICTURES"])
CASE = Path(os.environ["AM_DESKTOP_CASES"]) / "muestra.gpkg"
LONGEST_S = 180
"""Seconds that a step may wait."""
WIDEST = 1000
"""Pixels of a picture: a page of the guide shows no more."""

Wait = Callable[[], Any]


class Tour:
    """Takes one step after the other, as soon as what it waits for is so."""

    def __init__(self) -> None:
        self.iface = qgis.utils.iface
        self.window = self.iface.mainWindow()
        self.failures: list[str] = []
        self._steps = self._all()
        self._wait: Wait = lambda: True
        self._since = time.monotonic()
        self._busy = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(100)

    # what steps use

    @property
    def dock(self) -> Any:
        """The dock, None before it was opened."""
        return self.window.findChild(QDockWidget, "AmDelimiterDock")

    @property
    def desk(self) -> Any:
        """The desk of the dock."""
        return self.dock.desk

    def step(self, name: str) -> Any:
        """A step of the dock by its name."""
        return import_module("am_delimiter.gui.steps").Step[name]

    def page(self, name: str) -> Any:
        """The page of a step, brought into sight."""
        self.dock.go_to(self.step(name))
        return self.dock.page(self.step(name))

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """A picture for the guide, of the dock if nothing else is named."""
        for _ in range(3):
            QCoreApplication.processEvents()
        taken = (widget or self.dock).grab()
        check(not taken.isNull() and colours(taken) > 3, f"the picture {name} is empty")
        if taken.width() > WIDEST:
            smooth = Qt.TransformationMode.SmoothTransformation
            taken = taken.scaledToWidth(WIDEST, smooth)
        file = PICTURES / f"{name}.png"
        check(taken.save(str(file)), f"{file} cannot be written")

    # how it goes on

    def _all(self) -> Iterator[Wait]:
        for step in STEPS:
            began = time.monotonic()
            yield from step(self) or ()
            print(f"tour: {step.__name__} {time.monotonic() - began:.1f} s", flush=True)

    def _look(self) -> None:
        if self._busy:  # a run on the main thread lets timers answer
            return
        self._busy = True
        try:
            check(not self.failures, "; ".join(self.failures))
            check(time.monotonic() - self._since < LONGEST_S, "nothing happens any more")
            if self._wait():
                self._wait = next(self._steps)
                self._since = time.monotonic()
        except StopIteration:
            end(0)
        except Exception:  # noqa: BLE001 - whatever it is, the tour fails
            traceback.print_exc()
            end(1)
        finally:
            self._busy = False


def check(good: bool, why: str) -> None:
    """Fail the tour."""
    if not good:
        raise RuntimeError(why)


def colours(taken: QPixmap) -> int:
    """How many colours a picture has, looked at here and there."""
    image = taken.toImage()
    places = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return len({image.pixel(*place) for place in places})


def end(code: int) -> None:
    """End QGIS at once, whatever asks to be saved."""
    print(f"tour: ended with {code}", flush=True)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


# -- the steps -------------------------------------------------------------------------------


def plugin_is_loaded(tour: Tour) -> Iterator[Wait]:
    """QGIS found the plugin in its profile."""
    yield lambda: "am_delimiter" in qgis.utils.plugins
    tour.window.resize(1500, 940)


def dock_opens_from_the_toolbar(tour: Tour) -> Iterator[Wait]:
    """The button is found by its words."""
    words = ("Metropolitan areas", "Áreas Metropolitanas")
    shown = tour.iface.pluginToolBar().actions()
    actions = [one for one in shown if one.text().startswith(words)]
    check(bool(actions), "no button opens the dock")
    actions[0].trigger()
    yield lambda: tour.dock is not None and tour.dock.isVisible()
    tour.desk.failed.connect(lambda sentence, _: tour.failures.append(sentence))
    tour.picture("panel")


def sample_becomes_a_case(tour: Tour) -> Iterator[Wait]:
    """A new case is begun with the data of the fictional region."""
    paths = import_module("am_delimiter.toolbelt.paths")
    inputs = import_module("am_delimiter.gui.case_inputs")
    quiet = import_module("am_delimiter.bridge.quiet_layers")
    folder, desk = paths.resource("sample"), tour.desk

    def table(path: Path, layer: str = "") -> dict[str, Any]:
        opened = quiet.read_only_vector(f"{path}{layer}", path.stem, "ogr", style=False)
        return inputs.of_layer(opened)

    desk.begin(str(CASE))
    desk.choose("COMMUNES", table(folder / "comunas_ficticias.gpkg", "|layername=comunas"))
    tiles = [quiet.quiet_raster(str(t), t.stem, "gdal") for t in sorted(folder.glob("*.tif"))]
    desk.choose("BUILTUP", inputs.of_layers(tiles))
    desk.choose("TRAVEL", table(folder / "viajes_ficticios.csv"))
    desk.choose("SERVICES", table(folder / "servicios_ficticios.csv"))
    desk.choose("POPULATION", {"value": "field"})
    desk.choose("POPULATION_FIELD", {"value": "POB_2024"})
    tour.page("DATA")
    yield still(4)  # the data are examined
    tour.picture("datos")
    tour.page("COMMUNES")
    yield still(1)
    tour.picture("comunas")


def case_is_delimited(tour: Tour) -> Iterator[Wait]:
    """The run ends, and its result is read."""
    check(tour.desk.delimit() is not None, "the delimitation does not begin")
    yield lambda: tour.desk.explorer is not None and tour.desk.job is None
    check(CASE.is_file(), "the case is not there")


def tolerance_is_moved(tour: Tour) -> Iterator[Wait]:
    """The slider changes who is a member, and the map with it."""
    page = tour.page("CONTINUITY")
    yield lambda: page.moment is not None
    known, before = tour.desk.hierarchy.study.parameters, page.figures.text()
    page.bar.go_to(known.max_gap_m)
    yield still(0.5)
    check(page.figures.text() != before, "the slider changes nothing")
    tour.picture("continuidad_lejos")
    page.bar.go_to(known.tolerance_m)
    yield lambda: page.figures.text() == before
    yield still(3)  # the map is drawn
    tour.picture("continuidad")
    tour.picture("ventana", tour.window)


def criteria_are_read(tour: Tour) -> Iterator[Wait]:
    """The verdicts are shown."""
    tour.page("CRITERIA")
    yield still(1)
    tour.picture("criterios")


def expediente_is_written(tour: Tour) -> Iterator[Wait]:
    """Who hands in, a text, and a step of the log."""
    page = tour.page("EXPEDIENTE")
    yield still(0.5)
    page.form.fields["GORE"].setText("Gobierno Regional de Aurora")
    page.form.fields["RESPONSIBLE"].setText("Ana Pérez Soto")
    page.form.keep()
    tour.picture("expediente")
    page.narrative.text.setPlainText("## Presentación\n\nSe propone el área de muestra.\n")
    page.narrative.keep()
    model = page.log.model
    check(model.rowCount() > 8, "the log has no rows")
    cell = model.index(0, 2)
    check(model.setData(cell, "hecho", Qt.ItemDataRole.EditRole), "the log takes no word")
    yield still(0.5)
    tour.picture("tramitacion", page.log.parentWidget())
    tour.picture("cotejo", page.checklist.parentWidget())


def expediente_is_exported(tour: Tour) -> Iterator[Wait]:
    """The whole document and its project are made."""
    page = tour.page("EXPEDIENTE")
    QgsProject.instance().setDirty(False)
    page.outputs.boxes["PROJECT"].click()
    QTimer.singleShot(3000, lambda: tour.picture("exportando", tour.dock.foot))
    page.export.click()
    yield lambda: tour.desk.job is None
    made = tour.desk.draft.made
    check(set(made) == {"PDF", "PROJECT"}, f"made: {made}")
    check(Path(made["PDF"]).stat().st_size > 200_000, "the PDF is too small")
    state = tour.desk.states()[tour.step("EXPEDIENTE")].name
    check(state == "DONE", f"the step is {state}")


def plugin_is_unloaded(tour: Tour) -> Iterator[Wait]:
    """QGIS is as it was."""
    check(qgis.utils.unloadPlugin("am_delimiter"), "the plugin does not unload")
    yield still(0.5)
    check(tour.dock is None or not tour.dock.isVisible(), "the dock stays")


def still(seconds: float) -> Wait:
    """Wait until so much time has gone by."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


STEPS = [
    plugin_is_loaded,
    dock_opens_from_the_toolbar,
    sample_becomes_a_case,
    case_is_delimited,
    tolerance_is_moved,
    criteria_are_read,
    expediente_is_written,
    expediente_is_exported,
    plugin_is_unloaded,
]


def _fail(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """An error in a slot: QGIS would only show it."""
    traceback.print_exception(kind, error, trace)
    end(1)


sys.excepthook = _fail
tour = Tour()

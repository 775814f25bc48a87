"""What the algorithms share: how they show themselves, dependencies, versions and errors."""

from __future__ import annotations

import contextlib
import functools
import platform
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ..core.basis import AmDelimiterError
from ..core.catalogue import Catalogue, load_catalogue
from ..toolbelt.collector import holding_off_collection
from ..toolbelt.dependencies import REQUIRED, missing_packages
from ..toolbelt.i18n import tr, tr_error
from ..toolbelt.paths import plugin_version, resource
from .form_groups import laid_out
from .form_parameters import group_of
from .given_inputs import refusal, with_text_tables
from .loading import load_rooms
from .open_layers import check_not_edited, geopackages_to_write, show_anew
from .output_check import check_outputs
from .parameter_help import help_of
from .run import Run


class AmDelimiterAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that says what is missing instead of failing.

    A subclass says what it is in the attributes below, what it asks for and gives back in
    `form` and `results`, and does its work in `work`. The texts are marked, not yet translated.
    """

    public_id: str
    """Permanent; scripts and models call the algorithm by it."""

    title: str
    """Name in the toolbox."""

    words: tuple[str, ...]
    """Those by which the toolbox finds it."""

    brief: str
    """One line for the toolbox."""

    about: str
    """The help beside the dialog."""

    more: tuple[str, ...] = ()
    """What the help says beside that."""

    example: str
    """Values for a first run, at the end of the help."""

    in_sight: tuple[str, ...]
    """What is asked for at once, in this order; all else but the files is folded away."""

    judges_inputs = False
    """Whether it takes whatever is given and says itself what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self._rewritten: list[Path] = []

    def form(self, known: Catalogue) -> Iterable[QgsProcessingParameterDefinition]:
        """The parameters; their names are public."""
        raise NotImplementedError

    def results(self) -> Iterable[QgsProcessingOutputDefinition]:
        """What is given back beside the files; the names are public."""
        return ()

    def reads_in(self, name: str, folder: Path) -> Iterable[Path]:
        """The files that are read in the folder which a parameter gives."""
        return ()

    def writes_in(self, name: str, folder: Path) -> Iterable[Path]:
        """The files that are written into the folder which a parameter gives."""
        return ()

    def writes_beside(self, name: str, file: Path) -> Iterable[Path]:
        """The files that may be written beside the one which a parameter gives."""
        from ..bridge.block_file import companions

        return companions(file) if name == "PROJECT" else []

    def work(self, run: Run) -> dict[str, Any]:
        """Do what the algorithm does; errors of the science become sentences."""
        raise NotImplementedError

    def name(self) -> str:
        """Permanent id."""
        return self.public_id

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr(self.title)  # i18n: dynamic

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return list(self.words)

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr(self.brief)  # i18n: dynamic

    def shortHelpString(self) -> str:
        """The help beside the dialog, with an example at its end."""
        said = [tr(text) for text in (self.about, *self.more)]  # i18n: dynamic
        example = f"{tr('Example')}: {tr(self.example)}"  # i18n: dynamic
        return "\n\n".join([*said, example])

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(resource("icons", "am_delimiter.svg")))

    def createInstance(self) -> AmDelimiterAlgorithm:
        """A new instance, as QGIS asks for one at each run."""
        return type(self)()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        known = catalogue()
        for parameter in laid_out(self.form(known), self.in_sight, group_of):
            parameter.setHelp(help_of(self.public_id, parameter, known))
            self.addParameter(parameter)
        for output in self.results():
            self.addOutput(output)

    def canExecute(self) -> tuple[bool, str]:
        """Whether all packages are there; the toolbox shows the sentence."""
        lacking = missing_packages()
        return (not lacking, lacking_sentence(lacking))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Say what is wrong with a file or layer before QGIS says only that it is not found."""
        forget_systems()
        lacking = missing_packages()
        if lacking:
            return False, lacking_sentence(lacking)
        try:
            check_outputs(self, parameters, context)
        except AmDelimiterError as error:
            return False, tr_error(error)
        if self.judges_inputs:
            return super().checkParameterValues(parameters, context)
        refused = refusal(self, parameters, context)
        if refused:
            return False, refused
        opened = with_text_tables(self, parameters, context)
        return super().checkParameterValues(opened, context)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """The same check for ``processing.run`` and ``qgis_process``, which skip canExecute."""
        forget_systems()
        lacking = missing_packages()
        if lacking:
            raise QgsProcessingException(lacking_sentence(lacking))
        load_rooms()
        self._rewritten = geopackages_to_write(self, parameters, context)
        with sentences():
            check_not_edited(self._rewritten, catalogue(), context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run; nothing takes its final name unless all went well."""
        from ..bridge.files import reserving

        with sentences(), holding_off_collection():
            given = (self, parameters, context)
            opened = parameters if self.judges_inputs else with_text_tables(*given)
            wanted = check_outputs(self, opened, context)
            with reserving(Path(one.path) for one in wanted):
                return self.work(Run(self, opened, context, feedback, catalogue()))

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Show in the project what the files hold now; on the main thread."""
        show_anew(self._rewritten, context)
        return {}


def forget_systems() -> None:
    """Let QGIS look its reference systems up anew.

    It remembers them with the thread that asked first. Half a minute after a run in the background
    that thread is gone, and what is left of a system is none: a layer has no system any more, and
    what is written has none either (QGIS 3.40).
    """
    QgsCoordinateReferenceSystem.invalidateCache()


def lacking_sentence(names: list[str]) -> str:
    """Which packages this Python lacks, for what, and how to get them; "" for none."""
    text = tr(
        "This QGIS lacks Python packages that am_delimiter needs: {names}. Install them in "
        "the Python of QGIS; the QGIS installer for Windows carries them all."
    )
    told = (f"{name} ({tr(REQUIRED[name])})" for name in names)  # i18n: dynamic
    return text.format(names=", ".join(told)) if names else ""


@functools.lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The catalogue that the plugin carries; read once, for it is frozen."""
    with sentences():
        return load_catalogue(resource("catalogue"))


@contextlib.contextmanager
def sentences() -> Iterator[None]:
    """Turn the errors of the science into sentences in the language of the screen."""
    try:
        yield
    except AmDelimiterError as error:
        raise QgsProcessingException(tr_error(error)) from error


def versions() -> dict[str, str]:
    """Versions of everything that takes part in a result; "" for one that does not know its own."""
    import geopandas
    import numpy as np
    import pyproj
    import scipy
    import shapely
    from osgeo import gdal

    found = {
        "am_delimiter": plugin_version(),
        "QGIS": Qgis.version(),
        "GDAL": gdal.__version__,
        "GEOS": shapely.geos_version_string,
        "PROJ": pyproj.proj_version_str,
        "Python": platform.python_version(),
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "shapely": shapely.__version__,
        "geopandas": geopandas.__version__,
    }
    # a package built away from its repository: shapely of Debian unstable says «0+unknown»
    return {name: "" if "unknown" in version else version for name, version in found.items()}

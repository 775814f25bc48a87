"""The parameters of ``am_delimiter:batch``, and what a case of it may say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)

from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .delimit_algorithm import DelimitAlgorithm
from .expediente_algorithm import ExpedienteAlgorithm
from .form_parameters import allow_remote
from .layer_parameters import VectorLayerParameter

if TYPE_CHECKING:
    from ..core.batch import AskedValue

_NEEDED = ("COMMUNES", "BUILTUP")
OFFICE = ("GORE", "RESPONSIBLE", "LOGO", "VERSION", "DATE", "TERM_START", "REVIEW", "TEMPLATES")
"""What the documents of all cases may share; the rest of an expediente is said case by case."""

_NOT_SAID_BY_A_CASE = ("CASE", "ALLOW_REMOTE", "ALLOW_EDITED")
"""Of an expediente: whom to trust is for the person who runs the batch."""


def sources() -> list[QgsProcessingParameterDefinition]:
    """Where the cases are."""
    folder = QgsProcessingParameterFile(
        "FOLDER",
        tr("Folder of cases (results, or JSON with the inputs)"),
        behavior=Qgis.ProcessingFileParameterBehavior.Folder,
        optional=True,
    )
    kinds = [Qgis.ProcessingSourceType.Vector]
    table = VectorLayerParameter(
        "TABLE", tr("Table of cases (a row for each)"), kinds, optional=True
    )
    return [folder, table]


def common(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What all cases share where they do not say otherwise: all of a delimitation is optional."""
    found = [one for one in DelimitAlgorithm().form(known) if not one.isDestination()]
    for one in found:
        if one.name() in _NEEDED:
            one.setFlags(one.flags() | Qgis.ProcessingParameterFlag.Optional)
    return found


def office(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """Whether documents are made, and who hands them in."""
    found = [one for one in ExpedienteAlgorithm().form(known) if one.name() in OFFICE]
    for one in found:
        one.setFlags(one.flags() | Qgis.ProcessingParameterFlag.Optional)
    documents = QgsProcessingParameterBoolean(
        "DOCUMENTS", tr("Make the PDF of each case"), defaultValue=True
    )
    return [documents, *found]


def permissions() -> list[QgsProcessingParameterDefinition]:
    """What is only done when somebody asks for it."""
    overwrite = QgsProcessingParameterBoolean(
        "OVERWRITE", tr("Overwrite files that the batch did not write"), defaultValue=False
    )
    return [overwrite, allow_remote()]


def batch_targets() -> list[QgsProcessingParameterDefinition]:
    """The folder of the results, and the table over all of them."""
    return [
        QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results")),
        QgsProcessingParameterFeatureSink(
            "OVERVIEW", tr("Table of all cases"), Qgis.ProcessingSourceType.Vector, optional=True
        ),
        QgsProcessingParameterFileDestination(
            "WORKBOOK",
            tr("Table of all cases (XLSX)"),
            fileFilter=tr("Workbook (*.xlsx)"),
            optional=True,
            createByDefault=False,
        ),
    ]


@lru_cache(maxsize=1)
def asked_of_delimit() -> dict[str, AskedValue]:
    """What a case may say of its delimitation, by the name of the parameter."""
    return _asked(DelimitAlgorithm())


@lru_cache(maxsize=1)
def asked_of_document() -> dict[str, AskedValue]:
    """What a case may say of its document."""
    found = _asked(ExpedienteAlgorithm())
    return {name: one for name, one in found.items() if name not in _NOT_SAID_BY_A_CASE}


def _asked(algorithm: QgsProcessingAlgorithm) -> dict[str, AskedValue]:
    algorithm.initAlgorithm()
    definitions = (one for one in algorithm.parameterDefinitions() if not one.isDestination())
    return {one.name(): _asked_value(one) for one in definitions}


def _asked_value(definition: QgsProcessingParameterDefinition) -> AskedValue:
    from ..core.batch import AskedValue, ValueKind

    kinds = {
        **dict.fromkeys(("source", "vector", "raster", "layer"), ValueKind.LAYER),
        "multilayer": ValueKind.LAYERS,
        "file": ValueKind.FILE,
        "number": ValueKind.NUMBER,
        "boolean": ValueKind.TRUTH,
        "enum": ValueKind.CHOICE,
    }
    kind = kinds.get(definition.type(), ValueKind.TEXT)
    is_choice = isinstance(definition, QgsProcessingParameterEnum)
    options = tuple(definition.options()) if is_choice else ()
    return AskedValue(definition.name(), kind, options)

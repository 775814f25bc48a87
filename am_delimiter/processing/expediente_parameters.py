"""The parameters of ``am_delimiter:expediente``; their names are public."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from ..toolbelt.remembered import LAST_CASE, recalled, recalled_file
from .delimit_parameters import provenance
from .form_parameters import allow_remote
from .layer_parameters import VectorLayerParameter


def given() -> list[QgsProcessingParameterDefinition]:
    """The case, and who hands it in."""
    return [
        QgsProcessingParameterFile(
            "CASE",
            tr("Result that holds the case"),
            defaultValue=recalled_file(LAST_CASE),
            fileFilter=tr("GeoPackage (*.gpkg)"),
        ),
        QgsProcessingParameterString(
            "GORE", tr("Regional government (GORE)"), defaultValue=recalled("GORE")
        ),
        QgsProcessingParameterFile(
            "LOGO",
            tr("Logo of the office"),
            defaultValue=recalled_file("LOGO"),
            optional=True,
            fileFilter=tr("Pictures (*.png *.jpg *.jpeg *.svg)"),
        ),
        QgsProcessingParameterString(
            "RESPONSIBLE",
            tr("Responsible person"),
            defaultValue=recalled("RESPONSIBLE"),
        ),
        QgsProcessingParameterString("VERSION", tr("Version of the document"), defaultValue="1"),
        QgsProcessingParameterString(
            "DATE", tr("Date of the document (empty: today)"), optional=True
        ),
    ]


def written(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What people wrote: the rationale, the log, the review of the limits."""
    return [
        QgsProcessingParameterFile(
            "NARRATIVE",
            tr("Rationale written by the office"),
            optional=True,
            fileFilter=tr("Texts (*.txt *.md)"),
        ),
        VectorLayerParameter(
            "PROCEDURE",
            tr("Procedure log (empty: that of the case)"),
            [Qgis.ProcessingSourceType.Vector],
            optional=True,
        ),
        QgsProcessingParameterFile(
            "SENSITIVITY",
            tr("Study of sensitivity of this case"),
            optional=True,
            fileFilter=tr("GeoPackage (*.gpkg)"),
        ),
        QgsProcessingParameterString(
            "TERM_START",
            tr("Start of the presidential term"),
            defaultValue=known.procedure["term_start"].default,
            optional=True,
        ),
        QgsProcessingParameterString(
            "REVIEW", tr("DIFROL resolution on this product (empty: pending)"), optional=True
        ),
        provenance(),
    ]


STUDIES = ("DEGURBA", "FUNCTIONAL_AREA", "DEFINITIONS", "REZAGO", "PORTFOLIO")
"""The studies that the document can print beside the case, in their order."""


def studies() -> list[QgsProcessingParameterDefinition]:
    """The GeoPackages of other studies of the same place."""
    titles = (
        tr("Degree of Urbanisation"),
        tr("Functional area"),
        tr("Comparison of definitions"),
        tr("Lagging territories"),
        tr("Portfolio of projects"),
    )
    return [
        QgsProcessingParameterFile(name, title, optional=True, fileFilter=tr("GeoPackage (*.gpkg)"))
        for name, title in zip(STUDIES, titles)
    ]


def looks() -> list[QgsProcessingParameterDefinition]:
    """How it looks, where an office has its own."""
    rare = [
        QgsProcessingParameterFile(
            "EDITED_PROJECT",
            tr("Edited project of an earlier expediente"),
            optional=True,
            fileFilter=tr("QGIS projects (*.qgz *.qgs)"),
        ),
        QgsProcessingParameterFile(
            "TEMPLATES",
            tr("Folder with the templates of the office"),
            behavior=Qgis.ProcessingFileParameterBehavior.Folder,
            optional=True,
        ),
        QgsProcessingParameterBoolean(
            "ALLOW_EDITED", tr("Print a result that was edited by hand"), defaultValue=False
        ),
    ]
    return [*rare, allow_remote()]


def targets() -> list[QgsProcessingParameterDefinition]:
    """The files to make."""
    return [
        QgsProcessingParameterFileDestination(
            "PDF", tr("Expediente (PDF)"), fileFilter=tr("PDF (*.pdf)"), optional=True
        ),
        QgsProcessingParameterFileDestination(
            "SHORT",
            tr("Executive version (PDF of four to six pages)"),
            fileFilter=tr("PDF (*.pdf)"),
            optional=True,
            createByDefault=False,
        ),
        QgsProcessingParameterFileDestination(
            "HTML",
            tr("The same text as a page of HTML"),
            fileFilter=tr("HTML (*.html)"),
            optional=True,
            createByDefault=False,
        ),
        QgsProcessingParameterFileDestination(
            "PROJECT",
            tr("QGIS project"),
            fileFilter=tr("QGIS projects (*.qgz *.qgs)"),
            optional=True,
            createByDefault=False,
        ),
        QgsProcessingParameterFolderDestination(
            "FOLDER",
            tr("Folder for sheets, tables and case"),
            optional=True,
            createByDefault=False,
        ),
    ]

"""``am_delimiter:builtup``: the built-up mask on the working grid, as a raster."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
)

from ..toolbelt.i18n import tr, tr_note
from .base import catalogue, progress_of, sentences, versions
from .evidence_form import EvidenceAlgorithm
from .form_parameters import advanced, commune_fields, inputs, working_grid


class BuiltupAlgorithm(EvidenceAlgorithm):
    """All evidence as one mask: 1 built-up, 0 not."""

    def name(self) -> str:
        """Permanent id."""
        return "builtup"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Built-up mask")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["built-up", "construido", "máscara", "ráster", "urbano"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("Rasters of any encoding and polygons as one mask that says its rule.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
            "Writes the built-up mask from which continuity is measured: 1 where a cell is "
            "built-up, 0 where it is not or nothing is known of it; there is no no-data value. "
            "It reaches beyond the communes as far as gaps are searched by default, because land "
            "outside them may join two communes.\n\n"
            "The rule: a source cell is built-up when its share of built surface is at least the "
            "stated one; a working cell takes the source cell under its centre, or is built-up "
            "when its centre lies inside a built-up polygon; one source is enough. The file says "
            "this rule, the encodings, the share and the sources in its metadata.\n\n"
            "Given back as built-up layer with the encoding «mask», with the same communes, it "
            "gives the same continuum."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        known = catalogue()
        for parameter in (*inputs(known), *advanced([*commune_fields(), *working_grid(known)])):
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterRasterDestination("OUTPUT", tr("Built-up mask")))
        self.addOutput(QgsProcessingOutputNumber("HECTARES", tr("Built-up hectares of the mask")))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Read the evidence and write the mask, which appears whole or not at all."""
        from ..bridge.files import check_writable, replacing
        from ..bridge.mask_file import write_mask
        from ..bridge.raster_gdal import GdalPort
        from ..core.land import read_communes, read_evidence
        from ..core.results import mask_record

        progress, known = progress_of(feedback), catalogue()
        output = Path(self.parameterAsOutputLayer(parameters, "OUTPUT", context))
        with sentences():
            check_writable(output)
            # no tolerance is asked for here, so none is too small for the cells
            case = self.read_case(parameters, context, known, progress, {"tolerance": 0})
            communes = read_communes(case.land.communes, known)
            builtup, _ = read_evidence(
                case.land,
                communes,
                case.parameters,
                case.named,
                known,
                GdalPort(),
                progress.part(0.0, 0.7),
            )
            for note in (*communes.notes, *builtup.notes):
                feedback.pushWarning(tr_note(note))
            record = mask_record(case, builtup, known, versions(), progress)
            with replacing(output) as draft:
                write_mask(draft, builtup.runs, builtup.grid, record, progress.part(0.7, 1.0))
        hectares = builtup.runs.n_cells * builtup.grid.cell_hectares
        return {"OUTPUT": str(output), "HECTARES": hectares}

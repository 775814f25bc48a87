"""``am_delimiter:builtup``: the built-up mask on the working grid, as a raster."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterDestination,
)

from ..core.basis import Note, mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr, tr_note
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import commune_fields, inputs
from .evidence_form import read_case
from .form_parameters import form
from .run import Run


class BuiltupAlgorithm(AmDelimiterAlgorithm):
    """All evidence as one mask: 1 built-up, 0 not."""

    public_id = "builtup"
    title = mark("Built-up mask")
    words = ("built-up", "construido", "máscara", "ráster", "urbano")
    brief = mark("Rasters of any encoding and polygons as one mask that says its rule.")
    about = mark(
        "Writes the built-up mask from which continuity is measured: 1 where a cell is "
        "built-up, 0 where it is not or nothing is known of it; there is no no-data value. "
        "It reaches beyond the communes as far as gaps are searched by default, because land "
        "outside them may join two communes.\n\n"
        "The rule: a source cell is built-up when its share of built surface is at least the "
        "stated one; a working cell takes the source cell under its centre, or is built-up "
        "when its centre lies inside a built-up polygon; one source is enough. The file says "
        "this rule, the encodings, the share and the sources in its metadata, and in "
        "EVIDENCE_DIAGONAL_M how many metres the land of a cell may lie from its centre, so that "
        "gaps measured on it are no more certain than those of its sources.\n\n"
        "Given back as built-up layer with the encoding «mask», with the same communes, it "
        "gives the same continuum."
    )
    example = mark(
        "Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the "
        "sample region); built-up share: 20; mask: mascara.tif."
    )
    in_sight = ("COMMUNES", "BUILTUP", "ENCODING", "BUILTUP_SHARE")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The evidence, the grid, and the raster to write."""
        return [
            *inputs(known),
            *commune_fields(),
            *form(known, "cell_size", "working_crs"),
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Built-up mask")),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """The size of what is built-up."""
        return [QgsProcessingOutputNumber("HECTARES", tr("Built-up hectares of the mask"))]

    def work(self, run: Run) -> dict[str, Any]:
        """Read the evidence and write the mask, which appears whole or not at all."""
        from ..bridge.files import check_writable, replacing
        from ..bridge.mask_file import write_mask
        from ..bridge.raster_gdal import GdalPort
        from ..core.land import read_communes, read_evidence
        from ..core.results import mask_record

        known, progress, output = run.known, run.progress, Path(run.layer_target("OUTPUT"))
        check_writable(output)
        # no tolerance is asked for here, so none is too small for the cells
        case = read_case(run, {"tolerance": 0})
        communes = read_communes(case.land.communes, known)
        given = (case.land, communes, case.parameters, case.named, known)
        builtup, _ = read_evidence(*given, GdalPort(), progress.part(0.0, 0.7))
        run.warn([*communes.notes, *builtup.notes])
        record = mask_record(case, builtup, known, versions(), progress)
        with replacing(output) as draft:
            write_mask(draft, builtup.runs, builtup.grid, record, progress.part(0.7, 1.0))
        hectares = builtup.hectares
        told = mark("The mask holds {hectares} ha of built-up land.")
        run.say(tr_note(Note(told, {"hectares": hectares})))
        return {"OUTPUT": str(output), "HECTARES": hectares}

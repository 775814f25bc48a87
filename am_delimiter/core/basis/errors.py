"""Everything that can be wrong with what the user gave, one class per cause.

The message says what is wrong, where, and what to do. ``template`` is the source text; the
Processing boundary translates it and fills in ``details``.
"""

from __future__ import annotations

from typing import Any


class AmDelimiterError(Exception):
    """Root of the errors a user can mend."""

    template = "{problem}"

    def __init__(self, **details: Any) -> None:
        self.details = details
        super().__init__(self.template.format(**details))


class Cancelled(AmDelimiterError):
    """The user asked to stop."""

    template = "Cancelled: nothing was written."


class CatalogueError(AmDelimiterError):
    """A catalogue file is malformed."""

    template = "The catalogue file {file} cannot be used: {problem}"


class ParameterError(AmDelimiterError):
    """A parameter lies outside its range."""

    template = "The parameter {parameter} is {value}; it must be between {minimum} and {maximum}."


class ToleranceAboveMaxGap(AmDelimiterError):
    """The tolerance asks for gaps that are not searched."""

    template = (
        "The tolerance ({tolerance} m) is larger than the maximum gap ({max_gap} m). "
        "Raise the maximum gap or lower the tolerance."
    )


class UnreadableTolerances(AmDelimiterError):
    """A list of tolerances holds something that is no distance."""

    template = (
        "In the tolerances «{text}» this is no distance in metres: {words}. Write them as in "
        "«200, 500; 1000»: decimals with a point, thousands without one."
    )


class NotBuiltup(AmDelimiterError):
    """A layer that can be no built-up evidence."""

    template = (
        "The layer {layer} is neither a raster nor polygons, so it cannot be built-up evidence. "
        "Take it out, or choose the layer of polygons."
    )


class UnknownSchema(AmDelimiterError):
    """No commune schema of the catalogue fits the fields."""

    template = (
        "The fields of {layer} fit no known commune schema (found: {fields}). "
        "Choose the field with the commune code (CUT)."
    )


class UnknownSchemaSuggested(UnknownSchema):
    """No commune schema fits, but one field holds commune codes."""

    template = (
        "The fields of {layer} fit no known commune schema (found: {fields}). The field {field} "
        "holds commune codes (CUT): choose it as the field with the commune code."
    )


class MissingField(AmDelimiterError):
    """A chosen field is not in the layer."""

    template = "The layer {layer} has no field {field}. Its fields are: {fields}."


class InvalidCut(AmDelimiterError):
    """A commune code cannot be read."""

    template = (
        "The field {field} of {layer} holds values that are no commune code (CUT): {values}. "
        "Choose the field with codes such as 05101."
    )


class NoPopulationField(AmDelimiterError):
    """Population from a field was asked for without naming it."""

    template = (
        "The population is to come from a field of {layer}, but none was chosen. "
        "Choose the field with the inhabitants of each commune."
    )


class DuplicatedCut(AmDelimiterError):
    """Two overlapping features claim the same commune."""

    template = (
        "In {layer} the commune code {cuts} appears in more than one feature with overlapping "
        "boundaries. Keep one feature for each commune and run again."
    )


class NoCommunes(AmDelimiterError):
    """The commune layer has no usable feature."""

    template = "The layer {layer} has no usable commune polygon."


class NoCommuneInExtent(AmDelimiterError):
    """Communes and evidence do not meet."""

    template = (
        "No commune of {layer} lies in the extent of the built-up evidence ({evidence}). "
        "Check that both cover the same place and that their reference systems are right."
    )


class NoEvidence(AmDelimiterError):
    """No built-up layer was given."""

    template = "No built-up evidence was given. Choose at least one raster or polygon layer."


class UnreadableInput(AmDelimiterError):
    """Something given as an input is no layer."""

    template = (
        "{input} cannot be opened as a layer or table. Check the path and that the file is "
        "complete."
    )


class NothingToDiagnose(AmDelimiterError):
    """No input was given."""

    template = "No input was given. Choose at least one layer, raster or table."


class UnreadableRaster(AmDelimiterError):
    """A raster cannot be opened or read."""

    template = "The raster {raster} cannot be read ({problem}). Check that the file is complete."


class UnknownEncoding(AmDelimiterError):
    """The encoding of a raster cannot be told from its name and values."""

    template = (
        "What the values of {raster} mean cannot be told from its name and values "
        "(type {dtype}, values {minimum} to {maximum}). Choose the encoding."
    )


class EncodingMismatch(AmDelimiterError):
    """The values of a raster do not fit the chosen encoding."""

    template = (
        "The values of {raster} do not fit the encoding {encoding}: found {values}, "
        "expected {expected}. Choose another encoding, or declare the no-data value of the raster "
        "if those cells mean no data."
    )


class NodataIsBuiltup(AmDelimiterError):
    """The declared no-data value is one that means built-up."""

    template = (
        "The raster {raster} declares {value} as its no-data value, but in the encoding "
        "{encoding} that value means built-up. Correct the no-data value or the encoding."
    )


class EmptyBuiltup(AmDelimiterError):
    """Nothing is built up at the chosen share."""

    template = (
        "No cell is built-up at a share of {share} % inside the communes (the largest share found "
        "is {largest} %). Lower the built-up share or check the evidence: {evidence}."
    )


class NoPatchLeft(AmDelimiterError):
    """The minimum patch dropped everything."""

    template = (
        "No built-up patch reaches the minimum of {min_patch} ha (the largest has {largest} ha). "
        "Lower the minimum patch."
    )


class UnknownCommune(AmDelimiterError):
    """A CUT of the candidate is not in the commune layer."""

    template = (
        "The candidate names communes that are not in {layer}: {cuts}. "
        "Write the codes as in 05101,05109, or give a layer that holds them."
    )


class UnknownRegion(AmDelimiterError):
    """The region asked for is not in the commune layer."""

    template = "The layer {layer} has no commune of region {region}. Its regions are: {regions}."


class TooMuchMemory(AmDelimiterError):
    """The edges of the patches would not fit in memory."""

    template = (
        "At cells of {cell} m there are {patches} patches, whose gaps need about {memory} GB of "
        "memory; the limit is {limit} GB. Choose a minimum patch, larger cells, or evidence of a "
        "smaller area."
    )


class NothingDense(AmDelimiterError):
    """The least local density leaves no built-up land."""

    template = (
        "No built-up cell has {density} % of built-up land in the {side} m around it. Lower the "
        "minimum local density."
    )


class NotUrbanLimits(AmDelimiterError):
    """A layer of urban limits is not made of polygons."""

    template = (
        "The layer {layer} is not made of polygons, so it cannot hold urban limits. Choose the "
        "layer of the urban limits of the census."
    )


class NoUrbanLimitInExtent(AmDelimiterError):
    """The urban limits lie elsewhere."""

    template = (
        "No urban limit of {layers} lies in the area of the study. Check the coordinate reference "
        "system of the layer, or give the urban limits of these communes."
    )


class NotLines(AmDelimiterError):
    """A layer of barriers or bridges holds points, or no geometry."""

    template = (
        "The layer {layer} holds neither lines nor polygons: it cannot be a barrier or bridge."
    )


class BarrierEverywhere(AmDelimiterError):
    """No built-up land lies beside the barriers."""

    template = (
        "The barriers cover all built-up land, so that nothing can be joined. Give a layer with "
        "the obstacles only: rivers, cliffs, railways."
    )


class CellTooLarge(AmDelimiterError):
    """The tolerance cannot be resolved by the cells."""

    template = (
        "The tolerance ({tolerance} m) is smaller than the cells ({cell} m), so it cannot be "
        "resolved. Raise the tolerance or choose smaller cells."
    )


class ResultIncomplete(AmDelimiterError):
    """A result lacks a layer that the expediente shows."""

    template = (
        "{path} lacks the layer {layer}, so the expediente cannot be made. Delimit again, or "
        "choose the GeoPackage that the delimitation wrote."
    )


class PageFailed(AmDelimiterError):
    """A page of the expediente cannot be made."""

    template = "The page «{page}» of the expediente cannot be made: {problem}. No PDF was written."


class UnreadableTable(AmDelimiterError):
    """A table in CSV cannot be read."""

    template = (
        "The table {table} cannot be read ({problem}). Save it again as CSV UTF-8: every line "
        "with as many columns as the first, texts that hold the separator in quotes."
    )


class OutputNotWritable(AmDelimiterError):
    """A result file cannot be written."""

    template = "{path} cannot be written ({problem}). Choose another folder or file name."


class OutputBusy(AmDelimiterError):
    """A result file is in use."""

    template = (
        "{path} is open in another program or project. Close it there, or choose another "
        "file name, and run again."
    )

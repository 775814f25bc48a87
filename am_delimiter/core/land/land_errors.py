"""What can be wrong with communes, rasters and their systems of reference."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


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


class InvalidCut(AmDelimiterError):
    """A commune code cannot be read."""

    template = (
        "The field {field} of {layer} holds values that are no commune code (CUT): {values}. "
        "Choose the field with codes such as 05101."
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


class ScaleContradicts(AmDelimiterError):
    """A band declares a scale that cannot go with the encoding."""

    template = (
        "The raster {raster} declares that its numbers are to be multiplied by {factor} and "
        "shifted by {offset}: its values are then {values}, which the encoding {encoding} does not "
        "mean. Choose the encoding of the scaled values (such as fraction), or take the scale out "
        "of the file."
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


class UnknownRegion(AmDelimiterError):
    """The region asked for is not in the commune layer."""

    template = "The layer {layer} has no commune of region {region}. Its regions are: {regions}."


class MissingCrs(AmDelimiterError):
    """A layer or raster does not say where it lies."""

    template = (
        "{layer} has no coordinate reference system. Assign the right one "
        "(Layer properties, Source) and run again."
    )


class MissingCrsProbable(MissingCrs):
    """A commune layer does not say where it lies, but its communes give it away."""

    template = (
        "{layer} has no coordinate reference system. Its communes lie in their places in "
        "{probable}: assign that one (Layer properties, Source) and run again."
    )


class WrongCrs(AmDelimiterError):
    """The communes lie far from where their codes say, and another system puts them right."""

    template = (
        "The communes of {layer} do not lie where their codes say: its system {crs} is wrong. They "
        "lie in their places in {probable}: assign that one, without reprojecting (Layer "
        "properties, Source), and run again."
    )


class OffEarth(AmDelimiterError):
    """Coordinates that no place has in the system of a layer."""

    template = (
        "{layer} has coordinates that its system {crs} does not have, so they lie nowhere: "
        "{places}. Assign the right system (Layer properties, Source), or correct those features."
    )


class SwappedAxes(AmDelimiterError):
    """Latitude stands where longitude should, or northing where easting should."""

    template = (
        "{layer} has its coordinates swapped (latitude before longitude): turned round, its "
        "communes lie in their places in {probable}. Use the tool «Swap X and Y coordinates» and "
        "run again."
    )


class GeographicWorkingCrs(AmDelimiterError):
    """The working system does not measure in metres."""

    template = (
        "The working system {crs} is not projected in metres, so gaps and areas cannot be "
        "measured in it. Choose a projected one, such as EPSG:5361 or EPSG:5362, or leave it empty."
    )


class UnknownCrs(AmDelimiterError):
    """A working system that is not known."""

    template = (
        "The working system {crs} is not known. Write a code such as EPSG:5361, or leave it empty."
    )


class DistortingWorkingCrs(AmDelimiterError):
    """The working system bends distances where the communes are."""

    template = (
        "The working system {crs} bends distances by {error} % where the communes are (at most "
        "{limit} % is admitted). Choose one made for the place, such as EPSG:5361 or EPSG:5362, "
        "or leave it empty."
    )

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


class NotBuiltup(AmDelimiterError):
    """A layer that can be no built-up evidence."""

    template = (
        "The layer {layer} is neither a raster nor polygons, so it cannot be built-up evidence. "
        "Take it out, or choose the layer of polygons."
    )


class DistortingWorkingCrs(AmDelimiterError):
    """The working system bends distances where the communes are."""

    template = (
        "The working system {crs} bends distances by {error} % where the communes are (at most "
        "{limit} % is admitted). Choose one made for the place, such as EPSG:5361 or EPSG:5362, "
        "or leave it empty."
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


class NoPeopleField(AmDelimiterError):
    """No field of a layer is known to hold persons."""

    template = (
        "No field of {layer} is known to hold persons (found: {fields}). "
        "Write the name of the field with the persons of each polygon."
    )


class NoPersons(AmDelimiterError):
    """A field of persons holds no count."""

    template = (
        "The field {field} of {layer} holds no count of persons. "
        "Choose the field with the persons of each polygon."
    )


class NegativePersons(AmDelimiterError):
    """A layer of persons holds values that count nobody."""

    template = (
        "{layer} holds values that are no count of persons: {values}. Declare them as no data or "
        "correct them, and run again."
    )


class NotPeople(AmDelimiterError):
    """A layer that can locate no population."""

    template = (
        "The layer {layer} is neither a raster nor polygons, so the population cannot be located "
        "with it. Take it out, or choose the layer of polygons."
    )


class NoPeopleInExtent(AmDelimiterError):
    """Population layers and communes do not meet."""

    template = (
        "Nobody of the population layers ({layers}) lives in the communes studied. Check that they "
        "cover the same place and that their reference systems are right."
    )


class NoLocatedPopulation(AmDelimiterError):
    """Membership by population was asked for without locating it."""

    template = (
        "Membership is to be decided by population, but no population layer was given. Give one "
        "(census blocks with persons or a raster of persons per cell), or choose another measure."
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


class NotPolygons(AmDelimiterError):
    """A layer that has to be polygons is not."""

    template = (
        "The layer {layer} is not made of polygons, so its land cannot be compared. "
        "Choose the layer of polygons."
    )


class EmptyPolygons(AmDelimiterError):
    """A polygon layer, or what is selected of it, holds no area."""

    template = (
        "The layer {layer} has no polygon with an area. Choose another layer or, if only the "
        "selected features are used, select some."
    )


class NoOverlap(AmDelimiterError):
    """Two layers to compare lie apart."""

    template = (
        "The extents of {computed} and {reference} do not meet, so there is nothing to compare. "
        "Check that both show the same place and that their reference systems are right."
    )


class NoCommuneCompared(AmDelimiterError):
    """No commune lies where the computed land is."""

    template = (
        "No commune of {layer} lies in the extent of {computed}. Check the communes, the region "
        "asked for and the reference systems."
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


class MissingRegisterColumn(AmDelimiterError):
    """A table of services or instruments lacks a column."""

    template = (
        "The table {table} has no column {column} (also accepted: {aliases}). Its columns are: "
        "{columns}. Rename the one that holds it."
    )


class NotAServiceLayer(AmDelimiterError):
    """A layer of services without shapes, or with shapes of several sorts."""

    template = (
        "The layer {layer} cannot be read as services: it must hold lines, points or polygons, "
        "only one sort. Split it, or give a table without shapes as the table of services."
    )


class MissingJustification(AmDelimiterError):
    """A commune is included or excluded by hand without a reason."""

    template = (
        "These communes are included or excluded by hand without a justification: {cuts}. Write "
        "one text for all, or one for each, as in «05802: text; 05103: text»."
    )


class StrayJustification(AmDelimiterError):
    """A justification names a commune that is not decided on."""

    template = (
        "The justification names communes that are neither included nor excluded: {cuts}. Correct "
        "the codes, or add them to the lists."
    )


class ContradictoryDecision(AmDelimiterError):
    """A commune is both included and excluded."""

    template = "These communes are both included and excluded by hand: {cuts}. Choose one of both."


class UnknownDecidedCommune(AmDelimiterError):
    """A commune of a hand decision is not in the commune layer."""

    template = (
        "The communes to include or exclude by hand hold codes that are not in {layer}: {cuts}. "
        "Write the codes as in 05101,05109, or give a layer that holds them."
    )


class NoCandidateToChange(AmDelimiterError):
    """A hand decision without any candidate."""

    template = (
        "There is no candidate to include or exclude communes from ({cuts}). Write the whole set "
        "in the candidate parameter, or change the tolerance."
    )


class ExcludedFromNothing(AmDelimiterError):
    """A commune to exclude is not in the candidate."""

    template = (
        "These communes cannot be excluded, because they are not in the candidate {name} "
        "({communes}): {cuts}. Take them out of the list."
    )


class NothingLeft(AmDelimiterError):
    """All communes of a candidate are excluded."""

    template = "No commune of {name} would be left. Exclude fewer communes."


class OutputNotWritable(AmDelimiterError):
    """A result file cannot be written."""

    template = "{path} cannot be written ({problem}). Choose another folder or file name."


class OutputBusy(AmDelimiterError):
    """A result file is in use."""

    template = (
        "{path} is open in another program or project. Close it there, or choose another "
        "file name, and run again."
    )


class NotMicrodata(AmDelimiterError):
    """A file of persons cannot be read as a table."""

    template = (
        "{file} cannot be read as a table ({problem}). Give the persons of the census as CSV, "
        "compressed CSV (.csv.gz) or Parquet, whole."
    )


class NotText(AmDelimiterError):
    """A file of persons is neither text nor Parquet."""

    template = (
        "{file} is neither text in UTF-8 or Latin-1 nor Parquet. Give the persons of the census as "
        "CSV, compressed CSV (.csv.gz) or Parquet; take them out of a ZIP first."
    )


class MicrodataNotFound(AmDelimiterError):
    """There is no such file or folder."""

    template = "{file} does not exist. Choose the table of persons of the census."


class NoParquetParts(AmDelimiterError):
    """A folder holds nothing to read."""

    template = (
        "The folder {file} holds no Parquet file. Choose the folder with the parts of the table of "
        "persons, or the file itself."
    )


class UnlikeParts(AmDelimiterError):
    """The parts of a table name its fields differently."""

    template = (
        "The Parquet files of {file} name the fields of residence and work differently: {fields}. "
        "Put only the parts of one table in the folder, or choose the fields by hand."
    )


class UnevenRow(AmDelimiterError):
    """A row of a table has too few or too many cells."""

    template = (
        "Row {row} of {file} does not have {cells} cells like its header, so the file may have "
        "been cut short. Copy it again, or mend that row."
    )


class EmptyMicrodata(AmDelimiterError):
    """A table of persons has no row."""

    template = "{file} has no rows. Give the table of persons of the census, whole."


class MicrodataFieldMissing(AmDelimiterError):
    """A table of persons lacks the fields of residence or work."""

    template = (
        "{file} lacks the fields {missing}. Give the table of persons of the census, or choose its "
        "fields by hand; it has: {fields}."
    )


class DuckdbMissing(AmDelimiterError):
    """Parquet is to be read without DuckDB."""

    template = (
        "To read Parquet ({file}) the Python of QGIS needs the package duckdb, which it lacks. "
        "Open the OSGeo4W Shell, run «python -m pip install duckdb» and start QGIS again; or give "
        "the CSV of the same table, which is read without it."
    )


class MicrodataMemory(AmDelimiterError):
    """The memory limit is too small to read a table of persons."""

    template = (
        "{limit} MB of memory are not enough to read {file}. Raise the memory limit and run again."
    )


class TooManyCombinations(AmDelimiterError):
    """The chosen fields hold no codes of places."""

    template = (
        "The fields {fields} of {file} hold more than {limit} different combinations, so they are "
        "no codes of communes. Choose the fields of residence and work by hand."
    )


class NoTravel(AmDelimiterError):
    """No row gives both a commune of residence and one of work."""

    template = (
        "None of the {rows} rows of {file} gives a known commune of residence and of work (read "
        "from {fields}). Check that these are the right fields."
    )

"""What a census of persons may have wrong."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


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

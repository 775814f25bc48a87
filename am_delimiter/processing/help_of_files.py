"""Help of the parameters about documents, cases, and the files to write."""

from __future__ import annotations

from ..core.basis import mark

FILES = {
    "OUTPUT": mark("GeoPackage with all layers and tables of the result, each with its style."),
    "PROVENANCE": mark(
        "One line for each file: its name, the institution, the title and the year, divided by "
        "semicolons. It goes to the table of sources and is printed beside the SHA-256."
    ),
    "SUMMARY": mark("The same result as a text for other programs (JSON)."),
    "PDF": mark(
        "The result as a PDF in Spanish, without the data of the office; the dossier that is "
        "handed in is made by «Make the expediente of a case»."
    ),
    "PROJECT": mark(
        "QGIS project with the layers and map sheets of the result, to go on with by hand."
    ),
    "builtup.OUTPUT": mark(
        "Raster (GeoTIFF): 1 where it is built-up, 0 where not or where nothing is known."
    ),
    "compare.SUMMARY": mark("The agreement of the two layers as a text for other programs (JSON)."),
    "diagnose.OUTPUT": mark(
        "Report in Spanish: a web page (.html) or plain text (.md), by the ending of its name."
    ),
    "diagnose.SUMMARY": mark("What was found as a text for other programs (JSON)."),
    "PROBLEMS": mark(
        "GeoPackage with what is wrong, drawn on the map: overlaps, voids, invalid places, "
        "misplaced points."
    ),
    "odfromcensus2024.OUTPUT": mark(
        "CSV with origin, destination and workers: the table of travel for «Delimit metropolitan "
        "areas»."
    ),
    "odfromcensus2024.SUMMARY": mark(
        "What became of every row of the census, with sums that close (JSON)."
    ),
    "expediente.PDF": mark("The whole dossier in one PDF in Spanish."),
    "SHORT": mark(
        "The same case in four to six pages, for who decides: cover, summary, map of the area, "
        "gaps, population and criteria, method, sources and signatures. It can be made without "
        "the whole dossier."
    ),
    "HTML": mark(
        "The whole dossier as one plain page: the same texts and tables under real headings, for "
        "screen readers and large letters. Maps are told in words."
    ),
    "expediente.PROJECT": mark(
        "QGIS project with the map sheets, to change styles and labels and print again."
    ),
    "expediente.FOLDER": mark(
        "Folder for each map sheet as PNG and GeoPDF, all tables as XLSX, the case as JSON and the "
        "text as HTML."
    ),
    "status.OUTPUT": mark("Table with a row for each result."),
    "nationwide.OUTPUT": mark(
        "GeoPackage with the candidates of the country on the map, their ranking and the "
        "comparison with the register of areas."
    ),
    "REPORT": mark("The same list as a web page (.html), to print or to send."),
    "CASE": mark(
        "The GeoPackage that «Delimit metropolitan areas» wrote. The last one that you made is "
        "proposed."
    ),
    "GORE": mark(
        "Name of the regional government that hands the document in. It is proposed the next time."
    ),
    "LOGO": mark("Picture for the cover: PNG, JPG or SVG. It is proposed the next time."),
    "RESPONSIBLE": mark(
        "Name of the person who answers for the document. It is proposed the next time."
    ),
    "VERSION": mark("Version of the document, as its cover prints it."),
    "DATE": mark("Date of the document as year-month-day, such as 2026-11-20. Left empty, today."),
    "NARRATIVE": mark(
        "Text (.txt or .md) with what only a person can write; its headings become those of the "
        "chapter."
    ),
    "PROCEDURE": mark(
        "Table or CSV with the log of the steps, in place of the table «procedure» of the case."
    ),
    "TERM_START": mark(
        "Day on which the presidential term began, as year-month-day: requests are taken in its "
        "first two years."
    ),
    "REVIEW": mark(
        "Number and date of the resolution of DIFROL on the maps. Left empty, the document says "
        "that it is pending."
    ),
    "EDITED_PROJECT": mark(
        "The project of an earlier expediente: what you changed in its styles, labels and themes "
        "shows in the new sheets."
    ),
    "TEMPLATES": mark(
        "Folder with your own lamina.qpt, pagina.qpt or estilo.json in place of those of the "
        "plugin."
    ),
    "ALLOW_EDITED": mark(
        "A result that no longer is what its run wrote is refused. Mark it to print it all the "
        "same: the cover says so."
    ),
    "ALLOW_REMOTE": mark(
        "A case may name services, databases or folders of other computers: they are opened only "
        "if this is marked."
    ),
    "rerun.FOLDER": mark(
        "Where to look for inputs that are no longer where the case says; they are recognised by "
        "their content."
    ),
    "CHECK_ONLY": mark("Says what has changed in the inputs, and computes nothing."),
    "CASES": mark("Results of «Delimit metropolitan areas», one or several."),
    "status.FOLDER": mark("All GeoPackages in this folder and its subfolders are listed."),
    "batch.FOLDER": mark(
        "Folder with the cases: results of «Delimit metropolitan areas» and JSON files with its "
        "inputs. Other files are named and left alone; subfolders are not looked into."
    ),
    "TABLE": mark(
        "Table, CSV or layer with a row for each case: «caso» is its name, other columns are "
        "called like the parameters (COMMUNES, BUILTUP, TOLERANCE, REGION, GORE…)."
    ),
    "DOCUMENTS": mark(
        "A PDF beside each result: the expediente where a regional government and a responsible "
        "person are given, a draft where not."
    ),
    "OVERWRITE": mark(
        "A file of a case that is there already and that no batch wrote, or a PDF that changed "
        "since, is left as it is. Mark it to replace them."
    ),
    "OUTPUT_FOLDER": mark(
        "Where each case writes its GeoPackage and its PDF, under its name. It also keeps a "
        "register, lote.json, by which a case that is done is not repeated."
    ),
    "OVERVIEW": mark(
        "Table with a row for each candidate of each case, and for each case that failed the "
        "reason: communes, population, critical gap, verdicts."
    ),
    "WORKBOOK": mark("The same table as a workbook (.xlsx), to send or to print."),
    "TODAY": mark("Day for which the days left are counted, as year-month-day. Left empty, today."),
    "INPUTS": mark(
        "Whatever you have: commune boundaries, rasters, polygons, blocks with population, tables "
        "of travel, points of services."
    ),
    "ROLE": mark(
        "What the inputs are for, if it is not recognised. It holds for all those that it fits."
    ),
    "PERSONS": mark(
        "The table of persons of the Census 2024 (personas_censo2024). The path of a folder of "
        "Parquet parts is written by hand."
    ),
    "RESIDENCE_FIELD": mark(
        "The field with the code of the commune where the person lives, if it is not recognised."
    ),
    "PLACE_FIELD": mark(
        "The field that says whether the person works in the own commune, in another one or "
        "abroad, if it is not recognised."
    ),
    "WORK_FIELD": mark(
        "The field with the code of the commune where the person works, if it is not recognised."
    ),
    "WORKERS": mark(
        "Who reads the rasters and searches the gaps; the result is the same. Empty: the program "
        "decides, and takes other processes only for very large rasters. 0: this process alone. A "
        "number: so many processes of this computer. An address such as tcp://10.0.0.5:8786: the "
        "workers of a Dask scheduler. Needs the Python package distributed; finished blocks are "
        "kept, so that work that was broken off goes on."
    ),
    "MEMORY_LIMIT": mark(
        "How much memory reading the table may take, in megabytes. With less it takes longer."
    ),
}
"""Source texts by the name of the parameter, or ``algorithm.NAME``."""

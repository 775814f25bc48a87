"""What can be wrong with a batch or with one of its cases, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError, Cancelled


class NoCases(AmDelimiterError):
    """Neither the folder nor the table holds a case."""

    template = (
        "There is no case to run. Give a folder with cases (results of «Delimit metropolitan "
        "areas», or JSON files with its inputs) or a table with a row for each case."
    )


class NameColumnMissing(AmDelimiterError):
    """A table does not say how its cases are called."""

    template = (
        "The table {table} has no column «caso» with the name of each case; its columns are: "
        "{columns}. Add it: the files of a case are called by it."
    )


class CaseNameless(AmDelimiterError):
    """A row of a table has no name."""

    template = "Row {row} of the table {table} has no name in its column «caso». Give it one."


class CasesOfOneFile(AmDelimiterError):
    """Several cases would write the same file."""

    template = (
        "These cases would write the same file, {file}: {cases}. Give each a name of its own; "
        "nothing was run."
    )


class ResultIsCaseInput(AmDelimiterError):
    """The file of one case is read by another, or by itself."""

    template = (
        "The case {case} would write {path}, which is an input of the case {other}. Choose "
        "another folder for the results; nothing was run."
    )


class FolderHoldsCases(AmDelimiterError):
    """Results would go among the cases."""

    template = (
        "The results would go to {folder}, where the cases are: the next time they would be taken "
        "for cases. Choose another folder for the results; nothing was run."
    )


class RegisterOfOthers(AmDelimiterError):
    """The place for the register of the batch is taken by somebody else's file."""

    template = (
        "{path} is there already and is not the register that a batch keeps of its results. Choose "
        "another folder for the results, or move that file; nothing was run."
    )


class CaseUnreadable(AmDelimiterError):
    """A JSON file cannot be read."""

    template = (
        "{file} is no JSON that can be read ({problem}). Write the inputs of the case as "
        "qgis_process takes them, or move the file out of the folder."
    )


class NamesUnknown(AmDelimiterError):
    """A case names inputs that there are not."""

    template = (
        "The case names inputs that are not known: {names}. They are called as in «Delimit "
        "metropolitan areas» and «Make the expediente of a case», such as COMMUNES or TOLERANCE."
    )


class CaseIncomplete(AmDelimiterError):
    """A case lacks what no delimitation can do without."""

    template = (
        "The case does not say its {names}, and neither does the form of the batch. Give them in "
        "the case, or to all cases in the form."
    )


class CaseRefused(AmDelimiterError):
    """What a case says is not accepted; the sentence is that of the algorithm."""

    template = "{problem}"


class WrittenNoNumber(AmDelimiterError):
    """A text stands where a number is asked for."""

    template = "{name}: «{value}» is no number. Write it as 200 or 0,5."


class WrittenNoTruth(AmDelimiterError):
    """A text stands where yes or no is asked for."""

    template = "{name}: «{value}» is neither yes nor no. Write «sí» or «no»."


class WrittenNoOption(AmDelimiterError):
    """A choice that there is not."""

    template = "{name}: «{value}» is none of its options, which are: {options}."


class WrittenNoText(AmDelimiterError):
    """A list or a map stands where one value is asked for."""

    template = (
        "{name}: «{value}» is no value that it takes. Write one text or number; of several layers, "
        "a list."
    )


class FileOfOthers(AmDelimiterError):
    """A file would be replaced that this batch did not write, or that changed since."""

    template = (
        "{path} is there already, and it is not as a batch wrote it for this case. It was left as "
        "it is. Move it, or mark «Overwrite files that the batch did not write», and run again."
    )


class BatchCancelled(Cancelled):
    """The user stopped between or within cases."""

    template = (
        "Cancelled: {done} of {all} {all:case|cases} {done:is|are} done, with {done:its|their} "
        "files whole. Run again to go on: what is done is not repeated."
    )


class CaseFault(AmDelimiterError):
    """The program failed in a way that it has no sentence for."""

    template = (
        "The program failed in this case ({problem}). The other cases do not depend on it; please "
        "report it with the log."
    )

"""What the system answers, in a sentence that is translated."""

from __future__ import annotations

import errno

import pytest

from am_delimiter.core.basis import Note, OutputNotWritable, UnreadableTable, read_csv_text
from am_delimiter.core.basis.system_reasons import system_reason


def test_a_known_answer_is_a_note_and_another_stays_as_it_is():
    assert system_reason(PermissionError(errno.EACCES, "Permission denied")) == Note(
        "there is no permission for it"
    )
    assert system_reason(OSError(9999, "Something else")) == "Something else"
    assert system_reason(ValueError("embedded null byte")) == "embedded null byte"
    assert system_reason(OSError("no number")) == "no number"


def test_errors_hold_the_reason_to_be_translated(tmp_path):
    with pytest.raises(UnreadableTable, match="it does not exist") as caught:
        read_csv_text(tmp_path / "nada.csv")
    assert caught.value.details["problem"] == Note("it does not exist")
    error = OutputNotWritable(path="a", problem=system_reason(OSError(errno.EROFS, "Read-only")))
    assert "for reading only" in str(error)

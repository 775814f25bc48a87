"""Why the system did not open or write a file, in a sentence that can be translated.

Its own words are in the language of its library, in English almost everywhere.
"""

from __future__ import annotations

import errno

from .notes import Note, mark

_REASONS = {
    "EACCES": mark("there is no permission for it"),
    "EPERM": mark("there is no permission for it"),
    "EROFS": mark("the disk or folder is for reading only"),
    "ENOENT": mark("it does not exist"),
    "ENOTDIR": mark("a part of its path is not a folder"),
    "EISDIR": mark("it is a folder"),
    "EEXIST": mark("something else is already there"),
    "ENAMETOOLONG": mark("its name or path is too long"),
    "EINVAL": mark("the system accepts no such name"),
    "ENOSPC": mark("there is no room left on the disk"),
    "EDQUOT": mark("there is no room left on the disk"),
    "EBUSY": mark("another program is using it"),
    "ETXTBSY": mark("another program is using it"),
    "ELOOP": mark("its links lead back to themselves"),
    "EMFILE": mark("too many files are open"),
    "EIO": mark("the disk or the network failed"),
}
_BY_NUMBER = {getattr(errno, name): text for name, text in _REASONS.items() if hasattr(errno, name)}


def system_reason(error: BaseException) -> Note | str:
    """Why a file was not opened or written; in the words of the system where they are not known."""
    text = _BY_NUMBER.get(getattr(error, "errno", None) or 0)
    return Note(text) if text else getattr(error, "strerror", None) or str(error)

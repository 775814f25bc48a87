"""All files of one run take their places together, or none does."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..core.basis import Progress
from ..core.catalogue import Catalogue
from .carried_log import Merge
from .carrying import carried
from .drafts import new_draft, remove_draft
from .files import drafting, not_written, real_file, take_place
from .own_tables import is_carried_into
from .together import Together, in_progress, together


@contextlib.contextmanager
def publishing(
    targets: Sequence[Path], known: Catalogue, progress: Progress, merge: Merge | None = None
) -> Iterator[list[Path]]:
    """A draft for each of ``targets``, to be written whole inside the block.

    When the block ends well, drafts take their places, those of `replacing` inside it too, and a
    GeoPackage that is there already takes in the tables of its draft (`carried`, which ``merge``
    is for). If any of them cannot, all files are as before. A block inside another one ends with
    the outer one.
    """
    whole = in_progress()
    with contextlib.nullcontext(whole) if whole else together() as run:
        drafts = [run.held.enter_context(drafting(target)) for target in targets]
        yield drafts
        run.pairs += zip(drafts, targets)
        run.results.update(targets)
        if merge:
            run.merges.update(dict.fromkeys(targets, merge))
        if run is not whole:
            _place_all(run, known, progress)


def _place_all(run: Together, known: Catalogue, progress: Progress) -> None:
    """Give every draft its place; first what was carried counts, then nothing is undone."""
    with contextlib.ExitStack() as undone, contextlib.ExitStack() as counted:
        carry = [pair for pair in run.pairs if pair[1] in run.results and is_carried_into(pair[1])]
        for draft, target in carry:
            merge = run.merges.get(target)
            counted.enter_context(carried(draft, target, known, progress, merge))
        for draft, target in run.pairs:
            if (draft, target) not in carry:
                undone.enter_context(_placed(draft, target))


@contextlib.contextmanager
def _placed(draft: Path, target: Path) -> Iterator[None]:
    """A draft in its place; what was there comes back if the block fails."""
    real = real_file(target)
    before = new_draft(real)
    try:
        if real.exists():
            _copy(real, before)
        take_place(draft, target)
        try:
            yield
        except BaseException:
            if before.exists():
                before.replace(real)
            else:
                real.unlink(missing_ok=True)
            raise
    finally:
        remove_draft(before)


def _copy(source: Path, copy: Path) -> None:
    try:
        shutil.copyfile(source, copy)
    except OSError as error:
        raise not_written(source, error) from error

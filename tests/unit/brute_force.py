"""The rule of the gaps in its plainest form: every cell against every other one."""

from __future__ import annotations

import numpy as np
from scipy import ndimage


def patch_distances(labels):
    """Squared distance in cells between every two patches, shape (patches, patches)."""
    row, col = np.nonzero(labels)
    order = np.argsort(labels[row, col], kind="stable")
    row, col = row[order], col[order]
    first = np.searchsorted(labels[row, col], np.arange(1, labels.max() + 1))
    apart_row = np.maximum(np.abs(row[:, None] - row) - 1, 0)
    apart_col = np.maximum(np.abs(col[:, None] - col) - 1, 0)
    squared = apart_row**2 + apart_col**2
    found = np.minimum.reduceat(np.minimum.reduceat(squared, first, axis=0), first, axis=1)
    np.fill_diagonal(found, 0)
    return found.astype(float)


def joining(distances):
    """For every two patches the smallest tolerance that puts them in one group.

    Two such tables are equal when the groups are the same at every tolerance.
    """
    found = distances.copy()
    for via in range(len(found)):
        found = np.minimum(found, np.maximum(found[:, via, None], found[None, via, :]))
    return found


def random_mask(rows, cols, density, lumpy, seed):
    """Noise, or blobs of about the same share of built cells."""
    noise = np.random.default_rng(seed).random((rows, cols))
    if lumpy:
        noise = ndimage.gaussian_filter(noise, lumpy, mode="wrap")
    mask = noise < np.quantile(noise, density)
    mask[rows // 2, cols // 3] = True
    return mask

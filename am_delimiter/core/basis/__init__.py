"""What every room stands on: words, notes, errors, progress, tables, dates and digests."""

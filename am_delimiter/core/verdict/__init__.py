"""The verdict: membership, candidates and the legal criteria."""

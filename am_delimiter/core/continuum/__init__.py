"""The continuum: patches, the gaps between them, and what a tolerance joins."""

"""Cases as they are stored, compared and documented."""

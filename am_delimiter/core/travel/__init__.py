"""Travel between communes."""

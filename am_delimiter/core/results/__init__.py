"""Results as tables and as a summary."""

"""The five steps of the dock, one page each."""

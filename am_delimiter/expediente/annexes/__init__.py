"""Studies beside the case: each a sheet and tables, printed where its file was given."""

"""The map sheets: what each shows, and how it is put on its page."""

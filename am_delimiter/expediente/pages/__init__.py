"""Pages of text: cover, contents, summary, checklist, method, procedure, signatures."""

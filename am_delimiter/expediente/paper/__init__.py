"""What pages are drawn with: sheets of paper, letters, tables, templates."""

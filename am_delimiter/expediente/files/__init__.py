"""What leaves the layout: PDF, single sheets, workbook, case."""

"""The QGIS project behind the sheets: layers, styles, themes."""

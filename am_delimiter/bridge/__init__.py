"""Between QGIS and the science: layers to tables, results to a GeoPackage, GDAL for rasters."""

"""Land: communes, rasters and polygons, read onto one grid."""

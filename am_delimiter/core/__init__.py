"""The science of am_delimiter: arrays, tables and parameters in, frozen records out.

Nothing here knows QGIS, Qt, a layer or a screen.
"""

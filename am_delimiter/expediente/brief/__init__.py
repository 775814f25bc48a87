"""The executive version of the expediente: the same case in four to six pages."""

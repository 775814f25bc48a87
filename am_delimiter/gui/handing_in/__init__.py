"""The parts of the page «Expediente»: who hands in, what is written, the procedure, the files."""

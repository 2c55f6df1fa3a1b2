"""Everything that leaves the program: annotated PDFs, the dossier, and interchange formats."""

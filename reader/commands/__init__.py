"""The commands of the command line, one file per kind of work; each returns an exit status."""

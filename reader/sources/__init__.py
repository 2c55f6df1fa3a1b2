"""Files of the formats that are read, and the documents in them."""

from reader.sources.loading import FORMATS, SUFFIXES, Loader, load

__all__ = ["FORMATS", "SUFFIXES", "Loader", "load"]

"""A library: a folder of sources opened together, and the store of the analyst's reviews."""

"""Readers of the source formats: one file per format, each making a Document."""

"""Tests of the command line's work."""

"""Tests without Qt: one folder per room of reader/."""

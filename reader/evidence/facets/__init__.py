"""Typed facts found in sentences, and how two of them compare: dates, quantities, names, roles and more."""

"""Tests of claims, facets and verdicts."""

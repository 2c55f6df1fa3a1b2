"""Benchmarks: tables against a named baseline in the same run; they gate nothing."""

"""Tests of the trained models' running, with models of a few words made on the spot."""

"""Tests of the training recipe's parts that need no training packages."""

"""Texts side by side: paragraph alignment and word diffs."""

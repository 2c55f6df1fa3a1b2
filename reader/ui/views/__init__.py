"""The views beside the panes: matrix, timeline, ledger, compare."""

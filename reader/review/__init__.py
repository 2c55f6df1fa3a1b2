"""The analyst's own verdicts and notes, their history, and undo."""

"""Claims and the passages that support or contradict them, with reasons."""

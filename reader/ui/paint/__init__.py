"""What is painted by hand: highlights, verdict marks, overview strips."""

"""Blocks ready to be pasted in a guide, commented for those who will fill them in: one kind, one file."""

"""What the guide says: one model a file of ``rules/``, and the text of a memo."""

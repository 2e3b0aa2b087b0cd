"""A file as text, and its YAML with the place of every word, or the slip where it was made."""

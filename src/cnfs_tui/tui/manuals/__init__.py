"""Aide: the manuals to read, the discovery in five stages, all the keys, what the program is."""

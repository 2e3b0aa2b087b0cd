"""cnfs-tui: the desk companion of a conseiller numérique, from welcome to goodbye."""

__version__ = "0.1.0"

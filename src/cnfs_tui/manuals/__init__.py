"""The manuals: written once in ``docs/``, shipped with the program, read in any face without a network."""

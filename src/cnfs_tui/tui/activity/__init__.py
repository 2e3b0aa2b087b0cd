"""The figures of this desk on the screen, and how visits are counted in the running app."""

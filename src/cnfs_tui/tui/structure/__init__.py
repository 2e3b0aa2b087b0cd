"""The structure and this desk: one screen to see and change them, a few questions the first time."""

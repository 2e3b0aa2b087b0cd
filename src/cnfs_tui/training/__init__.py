"""The trainer's room: a scenario shown, played, compared with the tree. No screen, and nobody's name."""

"""The trainer's room, line by line: for a trainer, or a group, that does not see the full screen."""

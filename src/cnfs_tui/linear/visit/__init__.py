"""The steps of an accompaniment, line by line: one file each, as on the full screen."""

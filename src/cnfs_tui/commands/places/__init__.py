"""``cnfs-tui lieux``: the directory of places, from the command line."""

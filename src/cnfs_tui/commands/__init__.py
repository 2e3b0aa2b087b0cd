"""The commands of the command line, one a file: each takes parsed options and returns an exit status."""

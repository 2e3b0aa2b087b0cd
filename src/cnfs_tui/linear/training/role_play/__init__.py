"""A scenario played by three people, time after time of its protocol."""

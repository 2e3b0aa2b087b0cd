"""Lists of places as they are found, read for what they say: nothing refused that can be understood."""

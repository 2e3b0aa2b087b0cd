"""The directory of places on the screen: looked into, filled from lists, and used during a visit."""

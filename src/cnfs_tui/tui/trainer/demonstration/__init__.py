"""A scenario that plays itself before the group."""

"""A scenario that plays itself: what is said, chosen, and known by the tree."""

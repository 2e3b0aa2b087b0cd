"""The directory of places: real addresses where an actor of the guide is met, imported from public lists."""

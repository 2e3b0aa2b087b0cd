"""A role play: what is read at each time of its protocol."""

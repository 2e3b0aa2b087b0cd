"""The trainer's first screen: what there is to show and play."""

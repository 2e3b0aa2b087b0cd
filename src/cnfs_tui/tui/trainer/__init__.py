"""The trainer's screens: made to be projected, driven with few keys by somebody who is talking."""

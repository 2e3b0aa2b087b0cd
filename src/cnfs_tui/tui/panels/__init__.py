"""Panels that open over a step: to look something up, to confirm, to choose."""

"""The comparison of two guides, told: in plain French for a trainer, as data for a program."""

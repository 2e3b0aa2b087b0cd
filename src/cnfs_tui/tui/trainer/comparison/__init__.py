"""The group's diagnosis beside the scenario's."""

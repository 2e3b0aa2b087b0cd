"""The group's diagnosis beside the scenario's, page by page."""

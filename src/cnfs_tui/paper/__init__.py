"""Puts on paper what the person takes home: a sheet as values, then as an accessible PDF."""

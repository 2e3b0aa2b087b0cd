"""What this desk counts of its activity: how many, never who."""

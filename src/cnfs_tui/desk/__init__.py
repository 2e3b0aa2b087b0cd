"""What this desk knows, and where it keeps it."""

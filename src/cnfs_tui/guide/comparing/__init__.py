"""What changes for people between two guides, and a guide as it was at a git revision."""

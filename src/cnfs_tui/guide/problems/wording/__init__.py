"""The French wording of every problem, a file a family of codes."""

"""What is told of the structure and of its desk, and what is asked to change it."""

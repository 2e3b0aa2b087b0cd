"""What is told of the places of the directory."""

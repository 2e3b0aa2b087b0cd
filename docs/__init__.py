"""What is written by the program itself about the program: pictures, and the page of its messages."""

"""What a guide says, confronted with itself: each check takes a draft and yields problems."""

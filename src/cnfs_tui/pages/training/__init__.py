"""What the trainer's room tells: cards, pages, comparisons, in words and without a screen."""

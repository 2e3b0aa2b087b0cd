"""Face 2: the same pages, line by line, for screen readers, braille, pipes and plain terminals."""

"""The pieces screens are made of: pages to read, choices, lines of keys and parts."""

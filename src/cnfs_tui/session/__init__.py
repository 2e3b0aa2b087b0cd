"""The visit under way at a desk, whichever face shows it: its papers, its counting, the desk's settings."""

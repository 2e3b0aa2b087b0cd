"""The eight times of a session: cards, timer, grid, debrief."""

"""One sample a code: how the problem comes about in the small guide, and how it is mended."""

"""From the text of a file to its model: read with places, shape, refer, prove, try."""

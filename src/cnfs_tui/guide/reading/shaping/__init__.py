"""From a document to the model of its file, or what does not fit, told in the author's words."""

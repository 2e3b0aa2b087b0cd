"""Every situation of the tree: where each stands, and in which words."""

"""Every situation of the tree on one page."""

"""One answer changed, and the way moves."""

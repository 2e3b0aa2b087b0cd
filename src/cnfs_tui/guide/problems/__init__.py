"""What can be wrong in a guide: typed data, its French wording, its report."""

"""What each screen tells, as blocks of text and choices: both faces read the same pages."""

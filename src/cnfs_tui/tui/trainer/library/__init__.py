"""The posture, card by card."""

"""What stands in a block for a text that its author has yet to write."""

from __future__ import annotations

TO_FILL = "À REMPLIR"
"""In capitals: unmistakable for who reads, and for the check that refuses it in a guide."""

TO_CHOOSE = "CAS-À-CHOISIR"
"""What stands for a case in a branch to paste: no case has this name, so it cannot be forgotten."""

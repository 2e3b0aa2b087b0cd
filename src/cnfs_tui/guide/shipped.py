"""Where the guide that comes with the program stands."""

from __future__ import annotations

from pathlib import Path


def shipped_guide() -> Path:
    """The folder that holds ``rules/`` and ``memos/``: in the package, or in the checkout it runs from."""
    package = Path(__file__).resolve().parent.parent
    return package if (package / "rules").is_dir() else package.parent.parent

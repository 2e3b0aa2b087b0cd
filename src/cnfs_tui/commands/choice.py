"""Which guide a command works on."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "CNFS_TUI_GUIDE"


def own_folder(option: Path | None) -> Path | None:
    """The folder named by ``--guide``, else by the environment; None for the guide shipped."""
    named = option or os.environ.get(VARIABLE)
    return Path(named) if named else None

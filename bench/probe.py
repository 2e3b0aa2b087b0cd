"""A program of its own, in a fresh process, that tells what it measured: JSON, on its output."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from typing import Any

from terminal import PYTHON


def told_by(program: str, *arguments: str, env: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Run these lines of Python; in this process's own environment when no other is given."""
    command = [PYTHON, "-c", program, *arguments]
    done = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told

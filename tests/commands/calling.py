"""Calls the program, in this process or in one of its own, and says what came out."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cnfs_tui
from cnfs_tui.cli import main

SOURCES = Path(cnfs_tui.__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Answer:
    """The exit status, and what was written on both streams."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON document on standard output, which must hold nothing else."""
        return json.loads(self.out)


def call(*words: str) -> Answer:
    """Run the command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(words)
    return Answer(status, out.getvalue(), err.getvalue())


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """A poor terminal's environment: no UTF-8 locale, none of ours; ``changes`` on top."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "CNFS", "LC_"))}
    poor = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "COLUMNS": "100"}
    return {**kept, **poor, "PYTHONPATH": str(SOURCES), **(changes or {})}


def launch(*words: str, changes: Mapping[str, str] | None = None) -> Answer:
    """Run the program as somebody would, in a process of its own; its output must be UTF-8."""
    done = subprocess.run(
        [sys.executable, "-m", "cnfs_tui", *words],
        env=environment(changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

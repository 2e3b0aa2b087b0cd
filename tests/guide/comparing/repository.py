"""A git repository to keep versions of a guide in, that knows nothing of this machine's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")


@dataclass(frozen=True)
class Repository:
    """``top`` is its folder."""

    top: Path

    @classmethod
    def create(cls, top: Path) -> Repository:
        top.mkdir(parents=True, exist_ok=True)
        made = cls(top)
        made.git("init", "--quiet")
        return made

    def git(self, *words: str, given: bytes = b"") -> str:
        """What git answers."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", *who, *words],
            cwd=self.top,
            env=kept | alone,
            input=given,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def commit(self) -> str:
        """Keep everything as it is; the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "une version")
        return self.git("rev-parse", "HEAD")

"""What some tests need of the system they run on: elsewhere they are left out, and say why."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

permissions = pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions in another way")
pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes, which Windows has not")
pseudo_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
shell = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
another_owner = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() != 0, reason="only root can give a folder to another account"
)
system_calls = pytest.mark.skipif(
    shutil.which("strace") is None, reason="needs strace, to see or break system calls"
)
console_fonts = pytest.mark.skipif(
    not Path("/usr/share/consolefonts/Lat15-Fixed16.psf.gz").exists(),
    reason="needs the fonts of the Linux console: apt-get install console-setup-linux",
)


def programs(*names: str) -> pytest.MarkDecorator:
    """For a test that starts other programs in a terminal."""
    missing = [name for name in names if shutil.which(name) is None and not Path("/usr/sbin", name).exists()]
    return pytest.mark.skipif(bool(missing), reason=f"needs {', '.join(missing)}")

"""``lp`` asks for passwords on the terminal itself: ours must never be lent to it."""

from __future__ import annotations

import socket
import subprocess
import sys

from cnfs_tui.paper.printing.outcome import Outcome
from tests.paper.printing.private_cups import StartCups

# A program in a pseudo-terminal of its own prints on a queue that wants a password.
PROGRAM = """
import os, pty, sys
from pathlib import Path
from cnfs_tui.paper.printing.sending import print_file

def child():
    printed = print_file(Path(sys.argv[1]), "SECRET", patience=0)
    print(f"[{printed.outcome}|{printed.reason}]", flush=True)
    os._exit(0)

pid, terminal = pty.fork()
if pid == 0:
    child()
shown = b""
try:
    while piece := os.read(terminal, 4096):
        shown += piece
except OSError:
    pass
os.waitpid(pid, 0)
sys.stdout.buffer.write(shown)
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_a_queue_that_wants_a_password_neither_asks_for_it_on_our_terminal_nor_keeps_us_waiting(
    start_cups: StartCups,
) -> None:
    port = free_port()
    server = start_cups(f"Listen 127.0.0.1:{port}\n")
    server.add("SECRET")
    shown = subprocess.run(
        [sys.executable, "-c", PROGRAM, server.pdf],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env=server.environment | {"CUPS_SERVER": f"127.0.0.1:{port}", "PYTHONPATH": ":".join(sys.path)},
    )
    assert shown.stdout.strip() == f"[{Outcome.REFUSED}|un mot de passe est demandé]", shown.stderr

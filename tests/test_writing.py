"""Files are written in one place, whole or not at all; the few others that may write are named here."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.test_floors import MODULES

WRITING = {
    "cnfs_tui.storing": {"os.open", "os.fdopen", "mkstemp"},
    "cnfs_tui.desk.session_folder": {"os.open"},  # the lock of a folder that goes with the visit
    "cnfs_tui.desk.database": {"os.open", "sqlite3.connect"},  # SQLite sees to its own files
    "cnfs_tui.desk.speaker_notes": {"os.open", "os.fdopen"},  # in that folder, and never read half-written
    "cnfs_tui.guide.copying": {"TemporaryDirectory", "copyfile", "write_text"},  # renamed once complete
    "cnfs_tui.guide.comparing.revision": {"TemporaryDirectory", "write_bytes"},  # gone with the command
}
"""Who writes otherwise than by ``storing.store``, how, and why it may."""

METHODS = {"write_text", "write_bytes", "touch", "symlink_to", "hardlink_to"}
FUNCTIONS = {
    *(
        "mkstemp",
        "mkdtemp",
        "NamedTemporaryFile",
        "TemporaryFile",
        "TemporaryDirectory",
        "SpooledTemporaryFile",
    ),
    *("copyfile", "copy2", "copytree", "copyfileobj", "mkfifo"),
}
FLAGS = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_APPEND", "O_TRUNC"}


def written_by(tree: ast.AST) -> Iterator[str]:
    """How a file opens others for writing: the name of each call that does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (how := _writes(node)):
            yield how


def _writes(call: ast.Call) -> str | None:
    called = ast.unparse(call.func)
    name = called.rpartition(".")[2]
    if name in METHODS | FUNCTIONS or called == "sqlite3.connect":
        return called if called == "sqlite3.connect" else name
    if called == "os.open":
        flags = {node.attr for node in ast.walk(call) if isinstance(node, ast.Attribute)}
        return called if flags & FLAGS and "devnull" not in flags else None
    if name in {"open", "fdopen"} and any(_is_a_writing_mode(given) for given in _given(call)):
        return called if called.startswith("os.") else "open"
    return None


def _given(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]


def _is_a_writing_mode(given: ast.expr) -> bool:
    mode = given.value if isinstance(given, ast.Constant) else None
    return isinstance(mode, str) and set(mode) <= set("rwxabt+") and bool(set(mode) & set("wxa+"))


@pytest.mark.parametrize("name", MODULES)
def test_no_file_is_written_but_by_the_one_function_and_the_places_named(name: str) -> None:
    found = set(written_by(ast.parse(MODULES[name].read_text(encoding="utf-8"))))
    assert found == WRITING.get(name, set())


@pytest.mark.parametrize(
    "line",
    [
        'open(path, "w")',
        'path.open("ab")',
        'io.open(path, mode="r+")',
        "path.write_text(words)",
        "path.write_bytes(data)",
        "os.open(path, os.O_WRONLY | os.O_CREAT)",
        'os.fdopen(descriptor, "wb")',
        "tempfile.mkstemp()",
        "shutil.copyfile(here, there)",
        "sqlite3.connect(path)",
    ],
)
def test_a_line_that_writes_is_seen(line: str) -> None:
    assert len(list(written_by(ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line",
    ['path.open("rb")', "path.open()", "os.open(path, os.O_RDONLY)", "os.open(os.devnull, os.O_WRONLY)"],
)
def test_a_line_that_reads_or_throws_away_is_not(line: str) -> None:
    assert list(written_by(ast.parse(line))) == []

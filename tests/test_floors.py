"""The house keeps its floors: a file imports only from below, and no two files need each other."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import cnfs_tui

ROOT = Path(cnfs_tui.__file__).parent
FLOORS = (
    {"tree", "typography", "storing", "streams"},
    {"guide"},
    {"visit", "paper", "desk", "training"},
    {"outcome", "manuals"},
    {"coop"},
    {"session"},
    {"pages"},
    {"tui", "linear"},
    {"commands"},
    {"cli"},
    {"__main__"},
)


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(ROOT.rglob("*.py"))}


def imports(name: str) -> set[str]:
    """The modules of ours a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {module for module in found if module in MODULES and module != name}


def floor(module: str) -> int:
    room = ([*module.split("."), ""])[1]
    return next((rank for rank, rooms in enumerate(FLOORS) if room in rooms), -1)


@pytest.mark.parametrize("name", MODULES)
def test_a_file_imports_only_from_its_own_room_or_from_floors_below(name: str) -> None:
    own_room = ([*name.split("."), ""])[1]
    for other in imports(name):
        same_room = ([*other.split("."), ""])[1] == own_room
        assert same_room or floor(other) < floor(name), f"{name} imports {other}"


def test_no_file_needs_itself_through_others() -> None:
    packages = {name for name, path in MODULES.items() if path.name == "__init__.py"}
    graph = {name: imports(name) - packages for name in MODULES}
    tuple(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize(
    "room",
    [
        "tree",
        "guide",
        "visit",
        "paper",
        "desk",
        "training",
        "outcome",
        "manuals",
        "coop",
        "typography",
        "storing",
        "streams",
    ],
)
def test_the_floors_under_the_faces_know_nothing_of_screens(room: str) -> None:
    for name in MODULES:
        if f"{name}.".startswith(f"cnfs_tui.{room}."):
            text = MODULES[name].read_text(encoding="utf-8")
            assert "import textual" not in text and "from textual" not in text, name


def test_the_tree_knows_no_yaml_and_no_model() -> None:
    for name in MODULES:
        if name.startswith("cnfs_tui.tree."):
            modules = {
                node.module or ""
                for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8")))
                if isinstance(node, ast.ImportFrom)
            }
            assert not any(m.split(".")[0] in {"yaml", "pydantic", "rich"} for m in modules), name


def test_yaml_is_read_in_one_place_and_never_constructed() -> None:
    for name, path in MODULES.items():
        text = path.read_text(encoding="utf-8")
        assert "yaml.load(" not in text and "yaml.compose(" not in text and "safe_load(" not in text, name
        if "import yaml" in text:
            assert name == "cnfs_tui.guide.reading.text.yaml_reader"

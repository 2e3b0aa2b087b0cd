"""Whatever stands in the place of a value, its author is told in French what should."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from cnfs_tui.guide.model.files import MODELS
from cnfs_tui.guide.model.identity import Identity
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.problems.messages import message, remedy, why
from cnfs_tui.guide.problems.problem import GuideRefused
from cnfs_tui.guide.reading.shaping.shape import shape
from cnfs_tui.guide.reading.text.source import Source, read_source
from cnfs_tui.guide.reading.text.yaml_reader import Document, read_yaml
from tests.guide.samples.demonstrations import DEMONSTRATION
from tests.guide.small_guide import FILES, workshop

INSTEAD: tuple[Any, ...] = (
    None,
    "",
    "  ",
    "mot",
    "0",
    "9" * 9,
    [],
    ["mot"],
    [["mot"]],
    [{"mot": "mot"}],
    {},
    {"mot": "mot"},
)
IDENTITY = """\
titre: Le mien
auteur: Moi
version: '2'
date: 2026-11-23
adresse web: https://exemple.fr
mois avant relecture: 6
"""
SCENARIO = "scenarios/le-courrier"
ALL_MODELS: dict[str, type[BaseModel]] = {**MODELS, "guide": Identity, SCENARIO: Scenario}
TEXTS = {name: FILES[f"rules/{name}.yaml"] for name in MODELS} | {"guide": IDENTITY, SCENARIO: DEMONSTRATION}
TEXTS["competences"] += workshop("le-lundi")
TEXTS["diagnostic"] = TEXTS["diagnostic"].replace("Autre chose", "Autre chose\n        au sujet de: ma vie")


def mutants(document: Document) -> Iterator[Document]:
    """The document with one value replaced, each value in turn, by each thing that is not expected there."""
    for path in document.spots:
        for instead in INSTEAD:
            data = deepcopy(document.data)
            if path:
                around = data
                for part in path[:-1]:
                    around = around[part]
                around[path[-1]] = instead
            else:
                data = instead
            yield replace(document, data=data)


@pytest.mark.parametrize("name", TEXTS)
def test_every_wrong_shape_has_a_french_sentence(name: str) -> None:
    text = TEXTS[name]
    document = read_yaml(Source(f"rules/{name}.yaml", text))
    model = ALL_MODELS[name]
    refused = 0
    for mutant in mutants(document):
        try:
            shape(mutant, model)
        except GuideRefused as refusal:
            refused += 1
            for problem in refusal.problems:
                assert "autre chose" not in message(problem), problem
                for said in (message(problem), why(problem), remedy(problem)):
                    assert said.endswith((".", "?", "!")) and "None" not in said, said
    assert refused > 50 or name == "guide"


@pytest.mark.parametrize("name", TEXTS)
def test_a_line_taken_away_is_asked_for_and_the_lines_to_paste_mend_the_file(
    name: str, tmp_path: Path
) -> None:
    lines = TEXTS[name].split("\n")
    model = ALL_MODELS[name]
    for number, line in enumerate(lines):
        if ": " not in line or line.lstrip().startswith("- "):
            continue
        without = [*lines[:number], *lines[number + 1 :]]
        try:
            shape(read(tmp_path, without), model)
        except GuideRefused as refusal:
            (problem,) = refusal.problems
            paste, told = problem.paste.split("\n"), problem.place.line - 1
            if problem.code == "STR-06":  # the block has no line left
                mended = [*without[:told], *paste, *without[told + 1 :]]
            else:
                assert problem.code == "STR-02", problem
                mended = [*without[:number], *paste, *without[number:]]
            shape(read(tmp_path, mended), model)


def read(folder: Path, lines: list[str]) -> Document:
    path = folder / "essai.yaml"
    path.write_text("\n".join(lines), "utf-8")
    return read_yaml(read_source(path, "rules/essai.yaml"))

"""A whole block pasted where another kind is expected: an actor in the cases, or within another actor."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.complement import Complement
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.model.skill import Skill, Workshop
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.guide.reading.shaping.in_words import block_in_words
from cnfs_tui.guide.reading.shaping.model_keys import annotation_at, field_at
from cnfs_tui.guide.reading.shaping.out_of_place import fits
from cnfs_tui.guide.reading.text.document import Document, Path


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of block: how to say it after « un bloc », its model, its file, the heading above it."""

    told: str
    model: type[BaseModel]
    file: str
    heading: str


_KINDS = (
    Kind("d’acteur", Actor, "rules/acteurs.yaml", "acteurs"),
    Kind("de cas", Case, "rules/cas.yaml", "cas"),
    Kind("de compétence", Skill, "rules/competences.yaml", "compétences"),
    Kind("d’atelier", Workshop, "rules/competences.yaml", "ateliers"),
    Kind("de complément", Complement, "rules/complements.yaml", "compléments"),
    Kind("de critère", CriterionGuide, "rules/diagnostic.yaml", "critères"),
)
_BESIDE = "Placez-le après la fin de {outer}, et alignez son nom sur {outer}, avec des espaces."
_ELSEWHERE = "Coupez-le d’ici, puis collez-le dans {file}, sous « {heading} », aligné avec les autres blocs."


def foreign_block(document: Document, model: type[BaseModel], path: Path) -> Problem | None:
    """What to tell of a block at ``path`` that is whole, but of another kind than expected there."""
    block = document.value(path)
    if not isinstance(block, dict):
        return None
    kind = next((kind for kind in _KINDS if fits(block, kind.model)), None)
    if kind is None or annotation_at(model, path) is kind.model:
        return None
    here, heading = kind.file == document.source.name, slug(kind.heading)
    field = field_at(model, (heading,)) if here and heading not in document.data else None
    if field and field.is_required():  # its own heading is lost: told elsewhere
        return None
    told = block_in_words(document, path)
    words = {
        "bloc": told[0].upper() + told[1:],
        "genre": kind.told,
        "fichier": kind.file,
        "titre": kind.heading,
        "remède": _BESIDE.format(outer=quoted(document.words(path[:2])))
        if path[:1] == (heading,) and here
        else _ELSEWHERE.format(file=kind.file, heading=kind.heading),
    }
    return Problem("STR-12", document.place(path, key=True), words)

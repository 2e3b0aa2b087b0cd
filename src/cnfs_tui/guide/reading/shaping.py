"""From a document as read to the model of its file, or problems in the author's words."""

from __future__ import annotations

from heapq import nsmallest
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cnfs_tui.guide.model.shape import ID_ALIAS
from cnfs_tui.guide.problems.known_words import listing, suggestion
from cnfs_tui.guide.problems.problem import GuideRefused, Problem
from cnfs_tui.guide.reading.source import MAX_PROBLEMS
from cnfs_tui.guide.reading.yaml_reader import Document, Path

M = TypeVar("M", bound=BaseModel)

_EXPECTED = {
    "string": ("un texte", "Écrivez le texte après les deux-points, sans tiret."),
    "tuple": (
        "une liste",
        "Écrivez un élément par ligne, précédé d’un tiret et d’une espace : « - … ».",
    ),
    "dict": ("un bloc", "Écrivez en dessous, décalées de deux espaces, des lignes « clé: texte »."),
    "mapping": ("un bloc", "Écrivez en dessous, décalées de deux espaces, des lignes « clé: texte »."),
    "model": ("un bloc", "Écrivez en dessous, décalées de deux espaces, des lignes « clé: texte »."),
    "int": ("un nombre entier", "Écrivez le nombre en chiffres, sans unité : 20."),
    "greater": ("un nombre plus grand que zéro", "Écrivez le nombre en chiffres, sans unité : 20."),
    "less": ("un nombre plus petit", "Écrivez le nombre en chiffres, sans unité : 20."),
    "bool": ("« oui » ou « non »", "Écrivez oui ou non, sans autre mot."),
    "date": ("une date", "Écrivez-la comme 2026-11-23 : année, mois, jour."),
    "too": ("au moins un élément", "Ajoutez-en un, ou retirez la ligne."),
    "enum": ("un mot", "Écrivez-le après les deux-points, sans tiret."),
}


def shape(document: Document, model: type[M]) -> M:
    """The file as its model. Raises GuideRefused with the first problems of shape in the file."""
    try:
        return model.model_validate(document.data)
    except ValidationError as refusal:
        errors = refusal.errors(include_url=False, include_context=False)
        real = (error for error in errors if not _echo(error))
        first = nsmallest(MAX_PROBLEMS, real, key=lambda error: document.place(_path(error)))
        problems = [_problem(document, model, error) for error in first]
        told_once = {(p.place, p.code, tuple(p.words.items())): p for p in problems}
        raise GuideRefused(tuple(told_once[key] for key in sorted(told_once))) from None


def _echo(error: ErrorDetails) -> bool:
    """A list whose only element is at fault counts as empty for pydantic: the element is enough."""
    return error["type"] == "too_short" and bool(error["input"])


def _path(error: ErrorDetails) -> Path:
    return tuple(part for part in error["loc"] if part != "[key]")


def _problem(document: Document, model: type[BaseModel], error: ErrorDetails) -> Problem:
    kind, path = error["type"], _path(error)
    if kind == "extra_forbidden":
        known = _keys_of(model, path[:-1])
        words = {
            "clé": document.words(path),
            "suggestion": suggestion(str(path[-1]), known.values()),
            "clés": listing(known.values()),
        }
        return Problem("STR-01", document.place(path, key=True), (words))
    if kind == "missing":
        spelled = _keys_of(model, path[:-1]).get(str(path[-1]), str(path[-1]))
        block = document.words(path[:-1]) or document.source.name
        place = document.place(path[:-1], key=True)
        return Problem("STR-02", place, ({"clé": spelled, "bloc": block}))
    if error["input"] is None or kind in ("string_too_short", "string_pattern_mismatch"):
        return Problem("STR-06", document.place(path, key=True))
    if kind == "enum" and isinstance(error["input"], str):
        values = [str(member.value) for member in _annotation_at(model, path)]
        words = {
            "valeur": str(document.value(path)),
            "suggestion": suggestion(error["input"], values),
            "valeurs": listing(values),
        }
        return Problem("STR-04", document.place(path), (words))
    expected, example = _EXPECTED.get(kind.split("_")[0], ("autre chose", "Comparez avec un bloc semblable."))
    return Problem("STR-03", document.place(path), ({"attendu": expected, "exemple": example}))


def _keys_of(model: type[BaseModel], path: Path) -> dict[str, str]:
    """The keys a block may hold: slug -> as authors spell it."""
    block = _annotation_at(model, path)
    if not (isinstance(block, type) and issubclass(block, BaseModel)):
        return {}
    return {
        field.alias or name: field.title or name
        for name, field in block.model_fields.items()
        if field.alias != ID_ALIAS
    }


def _annotation_at(annotation: Any, path: Path) -> Any:
    """The annotation of the value that stands at ``path`` in a model."""
    for part in path:
        annotation = _bare(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            fields = annotation.model_fields.items()
            annotation = next((f.annotation for name, f in fields if (f.alias or name) == part), None)
        else:
            annotation = (get_args(annotation) or (None,))[1 if get_origin(annotation) is not tuple else 0]
    return _bare(annotation)


def _bare(annotation: Any) -> Any:
    """Without ``Annotated`` nor ``| None``."""
    while hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    if get_origin(annotation) in (Union, type(int | None)):
        return _bare(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation

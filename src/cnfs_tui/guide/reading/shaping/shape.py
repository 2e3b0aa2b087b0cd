"""From a document as read to the model of its file, or problems in the author's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.shape import TOLD
from cnfs_tui.guide.model.web_address import ADDRESS_FAULT
from cnfs_tui.guide.problems.known_words import listing, nearest, suggested, suggestion
from cnfs_tui.guide.problems.problem import GuideRefused, Problem
from cnfs_tui.guide.problems.quote import quoted, quoted_list
from cnfs_tui.guide.reading.shaping.bad_address import bad_address
from cnfs_tui.guide.reading.shaping.expected import TEXT, expected, meant, received
from cnfs_tui.guide.reading.shaping.foreign_block import foreign_block
from cnfs_tui.guide.reading.shaping.in_words import after_in_words, block_in_words, to_be_moved
from cnfs_tui.guide.reading.shaping.model_keys import (
    annotation_at,
    field_at,
    is_block,
    is_key_of_each_block,
    is_model,
    items_of,
    keys_of,
)
from cnfs_tui.guide.reading.shaping.out_of_place import OutOfPlace, home_of_block
from cnfs_tui.guide.reading.shaping.ready_lines import comes_last, example, mended, missing_lines
from cnfs_tui.guide.reading.text.document import Document, Path
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS

M = TypeVar("M", bound=BaseModel)

_MET = 3_000
"""How many errors are put in the order of the file: pydantic tells them block after block."""
_LOOKED_AT = 300
"""The first errors of a file, among which root causes are looked for: more than one block ever has."""
_SHOWN_BESIDE_A_HINT = 5
"""How many keys are still worth listing once one is suggested."""
_KEY = "[key]"
"""What pydantic adds to the path of a key that is at fault itself."""


def shape(document: Document, model: type[M]) -> M:
    """The file as its model. Raises GuideRefused with the first problems of shape in the file."""
    try:
        return model.model_validate(document.data)
    except ValidationError as refusal:
        errors = islice(refusal.errors(include_url=False), _MET)
        first = nsmallest(_LOOKED_AT, errors, key=lambda error: document.place(_path(error)))
        problems = sorted(_Teller(document, model).tell(first), key=lambda problem: problem.place)
        raise GuideRefused(tuple(problems[:MAX_PROBLEMS])) from None


def _path(error: ErrorDetails) -> Path:
    return tuple(part for part in error["loc"] if part != _KEY)


@dataclass(slots=True)
class _Teller:
    """Tells the errors of pydantic, leaving aside those that only echo another one."""

    document: Document
    model: type[BaseModel]
    moved: dict[Path, list[str]] = field(default_factory=dict[Path, list[str]])
    """Where keys out of place belong: block -> the keys it lacks, told elsewhere."""

    def tell(self, errors: Sequence[ErrorDetails]) -> Iterator[Problem]:
        left = [error for error in errors if not _counts_what_is_told(error)]
        told, left = self._of_another_kind(left)
        yield from told
        told, left = self._out_of_place(left)
        yield from told
        told, left = self._under_a_lost_heading(left)
        yield from told
        told, left = self._without_name(left)
        yield from told
        strange = _by_block(e for e in left if e["type"] == "extra_forbidden")
        lacking = _by_block(e for e in left if e["type"] == "missing")
        for block, keys in strange.items():
            absent = lacking.get(block, [])
            alone = absent[0] if len(keys) == len(absent) == 1 else None
            yield from (self._unknown_key((*block, key), alone) for key in keys)
        yield from self._missing(lacking)
        yield from (self._wrong(e) for e in left if e["type"] not in ("extra_forbidden", "missing"))

    def _of_another_kind(self, errors: list[ErrorDetails]) -> tuple[list[Problem], list[ErrorDetails]]:
        """Whole blocks pasted where another kind is expected; and the errors that are left without them."""
        found: dict[Path, Problem | None] = {}
        left = []
        for error in errors:
            steps = [_path(error)[:n] for n in range(1, len(_path(error)) + (error["type"] != "missing"))]
            for step in steps:
                if step not in found:
                    found[step] = foreign_block(self.document, self.model, step)
            if not any(found[step] for step in steps):
                left.append(error)
        return [problem for problem in found.values() if problem], left

    def _out_of_place(self, errors: list[ErrorDetails]) -> tuple[list[Problem], list[ErrorDetails]]:
        """The keys written at another level than their own; and the errors that are left without them."""
        homes: dict[Path, Path | None] = {}
        finder, left = OutOfPlace(self.document, self.model), list[ErrorDetails]()
        for error in errors:
            steps = [_path(error)[:n] for n in range(1, len(_path(error)) + 1)]
            for step in steps if error["type"] != "missing" else steps[:-1]:
                if step not in homes and isinstance(step[-1], str):
                    homes[step] = finder.home(step[:-1], step[-1])
            if not any(homes.get(step) is not None for step in steps):
                left.append(error)
        together: dict[tuple[Path, Path], list[Path]] = {}
        for path, home in homes.items():
            if home is not None:
                together.setdefault((path[:-1], home), []).append(path)
                self.moved.setdefault(home, []).append(str(path[-1]))
        told = [self._misplaced(block, home, paths) for (block, home), paths in together.items()]
        return told, [error for error in left if not (_path(error) in self.moved and not error["input"])]

    def _misplaced(self, block: Path, home: Path, paths: list[Path]) -> Problem:
        inside = home[: len(block)] == block
        neighbours = self.document.value(home) or {}
        neighbour = (*home, next(iter(neighbours))) if neighbours else None
        words = {
            "clés": quoted_list([self.document.words(path) for path in paths]),
            "bloc": block_in_words(self.document, home),
            **to_be_moved(self.document, neighbour, inside=inside, several=len(paths) > 1),
        }
        return Problem("STR-07", self.document.place(paths[0], key=True), words)

    def _without_name(self, errors: list[ErrorDetails]) -> tuple[list[Problem], list[ErrorDetails]]:
        """Lines of a block whose own line, its name, is lost; and the errors that are left."""
        lost: dict[Path, list[Path]] = {}
        for path in (_path(error) for error in errors if is_key_of_each_block(self.model, _path(error))):
            lost.setdefault(path[:-1], []).append(path)
        lost = {block: paths for block, paths in lost.items() if len(paths) > 1}
        told = []
        for block, paths in lost.items():
            words = {"clé": self.document.words(paths[0]), "bloc": block_in_words(self.document, block)}
            told.append(Problem("STR-11", self.document.place(paths[0], key=True), words))
        return told, [e for e in errors if _path(e)[:-1] not in lost or _path(e) not in lost[_path(e)[:-1]]]

    def _under_a_lost_heading(self, errors: list[ErrorDetails]) -> tuple[list[Problem], list[ErrorDetails]]:
        """Blocks that belong under a heading of the file that is lost; and the errors that are left."""
        moved = self.moved.get((), [])
        absent = [*_by_block(e for e in errors if e["type"] == "missing").get((), []), *moved]
        homes = {path: home_of_block(self.document, self.model, path, absent) for path in _blocks(errors)}
        told = []
        for home in dict.fromkeys(homes.values()):
            if home and home not in moved:
                first = min((path for path in homes if homes[path] == home), key=self.document.place)
                heading = keys_of(self.model)[home]
                bloc = block_in_words(self.document, first)
                words = {
                    "clés": quoted(heading),
                    "bloc": f"ce fichier, au-dessus de {bloc}",
                    "remède": f"Ajoutez au-dessus de {bloc} la ligne « {heading}: », tout à gauche.",
                }
                place = self.document.place(first, key=True)
                told.append(Problem("STR-02", place, words, paste=f"{heading}:"))
                self.moved.setdefault((), []).append(home)
        return told, [e for e in errors if not (homes.get(_path(e)[:2]) or homes.get(_path(e)[:1]))]

    def _unknown_key(self, path: Path, absent: str | None) -> Problem:
        """A key that is none; ``absent`` is the only key missing from the same block, if one is."""
        block, written = path[:-1], self.document.value(path[:-1])
        known = keys_of(annotation_at(self.model, block))
        typed = self.document.words(path)
        if slug(typed.partition(":")[0]) in known and ":" in typed:
            self.moved.setdefault(block, []).append(slug(typed.partition(":")[0]))
            glued = {"clé": typed.partition(":")[0]}
            return Problem("SYN-28", self.document.place(path, key=True), glued)
        free = {key: spelled for key, spelled in known.items() if key not in written}
        near = nearest(str(path[-1]), free.values())
        hint = suggested(near)
        if absent and not near:
            near = known[absent]
            hint = f"Est-ce {quoted(near)}, qui manque dans ce bloc ? "
        if near:
            self.moved.setdefault(block, []).append(slug(near))
        words = {
            "clé": self.document.words(path),
            "bloc": block_in_words(self.document, block),
            "suggestion": hint,
            "clés": listing(known.values(), *((_SHOWN_BESIDE_A_HINT,) if hint else ())),
        }
        return Problem("STR-01", self.document.place(path, key=True), words)

    def _missing(self, lacking: Mapping[Path, list[str]]) -> Iterator[Problem]:
        """One problem a block, whatever the number of its keys that are missing."""
        for path, absent in lacking.items():
            told = self.moved.get(path, ())
            keys = sorted((key for key in absent if key not in told), key=comes_last)
            if not keys:
                continue
            model = annotation_at(self.model, path)
            spelled = keys_of(model)
            bloc = block_in_words(self.document, path)
            words = {
                "clés": quoted_list([spelled[key] for key in keys]),
                "bloc": bloc,
                "remède": f"Ajoutez dans {bloc} ce qui manque, bien aligné avec ses autres lignes.",
            }
            paste = missing_lines(self.document, model, path, keys)
            yield Problem("STR-02", self.document.place(path, key=True), words, paste=paste)

    def _wrong(self, error: ErrorDetails) -> Problem:
        kind, path, given = error["type"], _path(error), error["input"]
        if kind.startswith(ADDRESS_FAULT):
            return bad_address(self.document.place(path), given, kind.removeprefix(ADDRESS_FAULT))
        if _KEY in error["loc"]:
            return self._bad_name(path)
        if given is None or kind in ("string_too_short", "string_pattern_mismatch"):
            return self._empty(path)
        if kind == "enum" and isinstance(given, str):
            return self._unknown_value(path)
        if kind == "string_type" and isinstance(given, dict) and (slip := self._cut_in_two(path, given)):
            return slip
        what, how = expected(error)
        words = {
            "endroit": _capital(after_in_words(self.document, path)),
            "attendu": what,
            "reçu": received(given),
            "suggestion": meant(kind, given, str(path[-1]) if path else ""),
            "exemple": self._where_it_went_wrong(path, what) or how,
        }
        paste = "" if kind == TOLD else mended(self.document, self.model, path, given)
        return Problem("STR-03", self.document.place(path), words, paste=paste)

    def _cut_in_two(self, path: Path, given: Mapping[str, object]) -> Problem | None:
        """The sentence of an item that holds « : » and was read as a key and its text."""
        if len(given) != 1 or not isinstance(path[-1], int):
            return None
        first = self.document.place((*path, *given), key=True)
        colon = first.excerpt.find(":", first.column - 1 + first.length)
        margin, sentence = first.excerpt[: first.column - 1], first.excerpt[first.column - 1 :].strip()
        whole = str(*given.values()) in sentence and '"' not in sentence
        place = replace(first, column=colon + 1, length=1)
        return Problem("SYN-03", place, paste=f'{margin}"{sentence}"' if whole else "")

    def _where_it_went_wrong(self, path: Path, what: str) -> str:
        """What the author probably did, when it shows; empty otherwise."""
        place = self.document.place(path)
        opened = place.excerpt[place.column - 1 : place.column]
        if what == TEXT and opened in ("{", "["):
            return f"Ce texte commence par « {opened} » : mettez-le tout entier entre guillemets droits."
        if is_key_of_each_block(self.model, path):
            blocks = block_in_words(self.document, path[:-1])
            return f"C’est une clé de chacun des blocs de {blocks} : écrivez-la dans le bon bloc."
        if not path:
            return "Écrivez des lignes « clé: texte », sans tiret devant."
        if isinstance(path[-1], int) and is_model(annotation_at(self.model, path)):
            return "Après le tiret, écrivez une ou plusieurs lignes « clé: texte »."
        return ""

    def _bad_name(self, path: Path) -> Problem:
        typed = self.document.words(path)
        return Problem("STR-09", self.document.place(path, key=True), bad_name(typed))

    def _empty(self, path: Path) -> Problem:
        found, annotation = field_at(self.model, path), annotation_at(self.model, path)
        if items_of(annotation) is not None:
            how = "Écrivez en dessous un élément par ligne, précédé d’un tiret et d’une espace"
        elif is_block(annotation):
            how = "Écrivez en dessous, décalées de deux espaces, des lignes « clé: texte »"
        elif path and isinstance(path[-1], int):
            how = "Écrivez le texte après le tiret"
        else:
            how = "Écrivez le texte après les deux-points, sur la même ligne"
        alone = bool(path) and (found is None or not found.is_required())
        words = {
            "endroit": after_in_words(self.document, path),
            "remède": f"{how}{', ou retirez la ligne' if alone else ''}.",
        }
        place = self.document.place(path, key=True)
        return Problem("STR-06", place, words, paste=example(self.document, self.model, path))

    def _unknown_value(self, path: Path) -> Problem:
        values = [str(member.value) for member in annotation_at(self.model, path)]
        typed = str(self.document.value(path))
        words = {
            "valeur": typed,
            "clé": self.document.words(path),
            "suggestion": suggestion(typed, values),
            "valeurs": listing(values),
        }
        return Problem("STR-04", self.document.place(path), words)


_ODD = re.compile(r"[^\w-]+")


def bad_name(typed: str) -> dict[str, str]:
    """What a problem says of a name that holds a sign no name may hold."""
    better = _ODD.sub("-", slug(typed)).strip("-")
    return {
        "mot": typed,
        "raison": "il y a un signe qui n’est ni une lettre, ni un chiffre, ni un tiret",
        "suggestion": suggested(better),
    }


def _blocks(errors: Iterable[ErrorDetails]) -> list[Path]:
    """The blocks these errors are about, at the second level of the file or unknown at the first."""
    paths = (
        _path(error)[:2] for error in errors if error["type"] == "extra_forbidden" or len(error["loc"]) > 2
    )
    return list(dict.fromkeys(path for path in paths if path))


def _by_block(errors: Iterable[ErrorDetails]) -> dict[Path, list[str]]:
    """The keys these errors are about, by the block they stand in or should."""
    found: dict[Path, list[str]] = {}
    for error in errors:
        *block, key = _path(error)
        found.setdefault(tuple(block), []).append(str(key))
    return found


def _counts_what_is_told(error: ErrorDetails) -> bool:
    """A list whose only element is at fault counts as empty for pydantic: the element is enough."""
    return error["type"] == "too_short" and bool(error["input"])


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]

"""What a model asks for at a place of its file: which keys, which of them required, which kind of value."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cnfs_tui.guide.model.shape import ID_ALIAS, makes_ids
from cnfs_tui.guide.reading.text.document import Path


def is_model(annotation: Any) -> TypeGuard[type[BaseModel]]:
    """Whether a block with keys of its own stands there."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def blocks_by_id(annotation: Any) -> type[BaseModel] | None:
    """The model of the blocks that stand there under ids of the author's choice, if any."""
    args = get_args(annotation)
    item = bare(args[1]) if len(args) == 2 and get_origin(annotation) is not tuple else None
    return item if is_model(item) else None


def items_of(annotation: Any) -> Any:
    """What each element of a list is, or None when no list stands there."""
    return bare(get_args(annotation)[0]) if get_origin(annotation) is tuple else None


def is_block(annotation: Any) -> bool:
    """Whether lines « clé: … » stand there, whoever chose the keys."""
    return is_model(annotation) or (len(get_args(annotation)) == 2 and get_origin(annotation) is not tuple)


def fields_of(block: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    """The fields an author writes, by slug."""
    for name, field in block.model_fields.items():
        if field.alias != ID_ALIAS:
            yield field.alias or name, field


def keys_of(annotation: Any) -> dict[str, str]:
    """The keys a block may hold: slug -> as authors spell it; none where no such block stands."""
    if not is_model(annotation):
        return {}
    return {key: field.title or key for key, field in fields_of(annotation)}


def field_at(model: type[BaseModel], path: Path) -> FieldInfo | None:
    """The field written under the last key of the path, if it is one of a block."""
    block = annotation_at(model, path[:-1])
    return dict(fields_of(block)).get(str(path[-1])) if path and is_model(block) else None


def is_key_of_each_block(model: type[BaseModel], path: Path) -> bool:
    """Whether what stands beside blocks, where an id should, is a key that each of them has."""
    item = blocks_by_id(annotation_at(model, path[:-1])) if path else None
    return item is not None and path[-1] in keys_of(item)


def annotation_at(annotation: Any, path: Path) -> Any:
    """The annotation of the value that stands at ``path`` in a model; None where nothing is expected."""
    for part in path:
        annotation = bare(annotation)
        if is_model(annotation):
            field = dict(fields_of(annotation)).get(str(part))
            annotation = field.annotation if field else None
        else:
            args = get_args(annotation) or (None,)
            annotation = args[0] if get_origin(annotation) is tuple or len(args) == 1 else args[1]
    return bare(annotation)


def bare(annotation: Any) -> Any:
    """Without ``Annotated`` nor ``| None``."""
    while get_origin(annotation) is Annotated or hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    if get_origin(annotation) in (Union, types.UnionType):
        return bare(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation


def names_other_blocks(annotation: Any, rules: Iterable[object] = ()) -> bool:
    """Whether the words there, under these ``rules`` of their field, are ids written elsewhere."""
    if makes_ids((*rules, *getattr(annotation, "__metadata__", ()))):
        return True
    return not is_model(annotation) and any(names_other_blocks(arg) for arg in get_args(annotation))

"""The manuals of ``docs/`` are written as the screens are: plainly, with every sigle explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.words.rules import WHOLE, faults, unexplained

DOCS = Path(__file__).parents[2] / "docs"
OTHERS = {
    "erreurs.md": "made from the messages, with what is wrong in them",
    "authoring.md": "in English, for whoever edits a guide",
    "face.md": "in English, for whoever draws a screen",
}
MANUALS = [path for path in sorted(DOCS.glob("*.md")) if path.name not in OTHERS]

_TYPED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"!?\[(?P<words>[^\]]*)\]\([^)]*\)")
_CODE = re.compile(r"`[^`]*`")
_PASSAGE = re.compile(r"\n\s*\n|\n(?=\s*[-|#]|\s*\d+\. )|\|")


def passages(manual: Path) -> Iterator[str]:
    """The paragraphs, list items and cells of a manual, what is typed left out."""
    text = _CODE.sub("…", _LINK.sub(r"\g<words>", _TYPED.sub("", manual.read_text(encoding="utf-8"))))
    for passage in _PASSAGE.split(text):
        yield " ".join(passage.replace("**", "").split())


@pytest.mark.parametrize("manual", MANUALS, ids=lambda manual: manual.name)
def test_a_manual_is_plain_french(manual: Path) -> None:
    told = [f"{passage}\n  {fault}" for passage in passages(manual) for fault in faults(passage)]
    told += unexplained(" ".join(passages(manual)), WHOLE)
    assert not told, "\n".join(told)

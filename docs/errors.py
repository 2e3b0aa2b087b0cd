"""Writes ``docs/erreurs.md``: every message of ``cnfs-tui verifier``, on a slip and on the mended text.

Run it with ``python -m docs.errors`` from the root of the project. Each code is shown by its sample
(``tests/guide/samples``): the report is the one an author would read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from cnfs_tui.guide.problems.messages import CATALOGUE, FAMILIES, message
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.problems.report import Page, lines
from cnfs_tui.typography import printable
from tests.guide.samples.every import every_sample
from tests.guide.samples.sample import Sample
from tests.guide.small_guide import SmallGuide

PAGE = Path(__file__).resolve().parent / "erreurs.md"

_ROWS, _COLUMNS = 16, 100
"""As much of a text as the page shows."""
_AROUND = 1
"""Lines shown before and after the words that change."""

_INTRODUCTION = """\
# Les messages de `cnfs-tui verifier`

Vous modifiez un guide : les fichiers du dossier `rules` et les mémos du dossier `memos`.
Pour le vérifier, ouvrez un terminal et écrivez :

```text
cnfs-tui verifier "Mes documents/mon guide"
```

Chaque problème est dit en quelques lignes :

1. **Où** : le fichier, la ligne, la colonne. Puis un code, et ce qui ne va pas.
2. **La ligne** telle qu’elle est écrite ; les signes `^^^` montrent l’endroit.
3. **Pourquoi** c’est gênant pour la personne ou pour le conseiller.
4. **Que faire**. Parfois, un texte prêt à coller dans le fichier.

Commencez par le premier problème : les suivants en viennent parfois. Enregistrez, puis vérifiez de nouveau.
Un *avertissement* n’empêche pas d’utiliser le guide.

Cette page montre, pour chaque code, une erreur, le message, et le texte corrigé.
Les exemples viennent d’un tout petit guide, inventé. Une tabulation y est montrée par « → ».

## Sommaire
"""


def page() -> str:
    """The whole page, in Markdown."""
    shown = dict(_examined())
    return "\n".join((_INTRODUCTION, *_contents(shown), *_families(shown)))


def _examined() -> Iterator[tuple[str, tuple[Sample, Problem, str, str]]]:
    """Code -> its sample, the problem found, the faulty and the mended excerpts."""
    samples = every_sample()
    for code in CATALOGUE:
        sample = samples[code]
        with tempfile.TemporaryDirectory() as folder:
            guide = SmallGuide(Path(folder))
            sound = sample.whole or guide.files.get(sample.file, "")
            yield code, (sample, sample.found(guide)[0], *_excerpts(sample, sound))


def _excerpts(sample: Sample, whole: str) -> tuple[str, str]:
    """Whole lines around the words that change: the faulty ones, then the mended ones."""
    if sample.sound is None:
        return _shown(sample.faulty), sample.mended or ""
    at = whole.index(sample.sound)
    before, after = whole[:at], whole[at + len(sample.sound) :]
    first = "".join(before.splitlines(keepends=True)[-_AROUND - 1 :])
    last = "".join(after.splitlines(keepends=True)[: _AROUND + 1])
    assert isinstance(sample.faulty, str)
    mended = sample.sound if sample.mended is None else sample.mended
    return f"{first}{sample.faulty}{last}", f"{first}{mended}{last}"


def _shown(faulty: str | bytes | None) -> str:
    return faulty if isinstance(faulty, str) else ""


def _contents(shown: dict[str, tuple[Sample, Problem, str, str]]) -> Iterator[str]:
    for title, family in FAMILIES.items():
        if family:
            yield f"\n**{title}**\n"
            yield from (
                f"- [{code}](#{code.lower()}) : {_inline(message(shown[code][1]))}" for code in family
            )


def _families(shown: dict[str, tuple[Sample, Problem, str, str]]) -> Iterator[str]:
    for title, family in FAMILIES.items():
        if family:
            yield f"\n## {title}"
        for code in family:
            yield from _section(code, *shown[code])


def _section(code: str, sample: Sample, problem: Problem, faulty: str, mended: str) -> Iterator[str]:
    yield f"\n### {code}\n\n**{_inline(message(problem))}**\n"
    if sample.told:
        yield f"{sample.told}\n"
    if faulty:
        yield f"Dans `{sample.file}` :\n"
        yield from _fenced(faulty, Path(sample.file).suffix)
    yield "Le message :\n"
    yield from _fence("text", lines([problem], Page(columns=_COLUMNS)))
    if mended:
        yield "Le texte corrigé :\n"
        yield from _fenced(mended, Path(sample.file).suffix)


def _fenced(text: str, suffix: str) -> Iterator[str]:
    """A block of text, shortened, that no text inside can close, and where nothing is hidden."""
    rows = [_short(printable(row.replace("\t", "→"))) for row in text.strip("\n").split("\n")]
    more = [f"… ({len(rows)} lignes en tout)"] if len(rows) > _ROWS else []
    yield from _fence({".yaml": "yaml", ".md": "markdown"}.get(suffix, "text"), (*rows[:_ROWS], *more))


def _fence(language: str, rows: Iterable[str]) -> Iterator[str]:
    yield f"~~~~{language}"
    yield from "\n".join(rows).rstrip("\n").split("\n")
    yield "~~~~\n"


def _short(row: str) -> str:
    return row if len(row) <= _COLUMNS or not row.strip() else f"{row[:_COLUMNS]}…"


def _inline(words: str) -> str:
    """A sentence as Markdown text, where nothing an author typed is taken for a mark."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#&" else sign for sign in words)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")

"""A problem in French: what is wrong, why it matters, what to do. The words are in ``wording``."""

from __future__ import annotations

from collections.abc import Mapping

from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.problems.quote import LONGEST_QUOTE, shortened
from cnfs_tui.guide.problems.wording.demonstrations import DEMONSTRATIONS
from cnfs_tui.guide.problems.wording.examples import EXAMPLES
from cnfs_tui.guide.problems.wording.files import FILES
from cnfs_tui.guide.problems.wording.freshness import FRESHNESS
from cnfs_tui.guide.problems.wording.logic import LOGIC
from cnfs_tui.guide.problems.wording.memos import MEMOS
from cnfs_tui.guide.problems.wording.names import NAMES
from cnfs_tui.guide.problems.wording.placeholders import PLACEHOLDERS
from cnfs_tui.guide.problems.wording.readability import READABILITY
from cnfs_tui.guide.problems.wording.references import REFERENCES
from cnfs_tui.guide.problems.wording.scenarios import SCENARIOS
from cnfs_tui.guide.problems.wording.shape import SHAPE
from cnfs_tui.guide.problems.wording.syntax import SYNTAX
from cnfs_tui.guide.problems.wording.training import TRAINING
from cnfs_tui.guide.problems.wording.usage import USAGE
from cnfs_tui.guide.problems.wording.wording import Wording
from cnfs_tui.typography import printable

FAMILIES: Mapping[str, Mapping[str, Wording]] = {
    "Les fichiers": FILES,
    "Les noms des fichiers": NAMES,
    "L’écriture du texte": SYNTAX,
    "Les blocs et leurs clés": SHAPE,
    "Les mémos": MEMOS,
    "Les textes encore à écrire": PLACEHOLDERS,
    "Les mots qui renvoient à un autre endroit": REFERENCES,
    "L’arbre de décision": LOGIC,
    "Les exemples": EXAMPLES,
    "Les scénarios": SCENARIOS,
    "Les démonstrations": DEMONSTRATIONS,
    "La formation": TRAINING,
    "La lecture facile de ce qui est imprimé": READABILITY,
    "Les faits à revérifier": FRESHNESS,
    "Ce qui ne sert pas": USAGE,
}
"""The codes by family, root causes first, each family under its French title."""

CATALOGUE: Mapping[str, Wording] = {
    code: words for family in FAMILIES.values() for code, words in family.items()
}
"""Every code there is."""

_FAMILY: Mapping[str, int] = {code: rank for rank, family in enumerate(FAMILIES.values()) for code in family}


_QUOTED = frozenset({"clé", "bloc", "mot", "mots", "valeur", "variable"})
"""Words taken as they stand in a file: they may be of any length."""
_OPTIONAL = {"suggestion": "", "aussi": "", "définition": ""}
"""What only some problems have to say."""
_LONGEST = 1_000
"""Beyond, even a list of our own words is too long to be read."""


def root_causes_first(problem: Problem) -> tuple[bool, int, Place]:
    """A key to sort problems: errors first; what one family finds may echo in those after it."""
    return problem.severity is Severity.WARNING, _FAMILY[problem.code], problem.place


def message(problem: Problem) -> str:
    """What is wrong, in French, with the author's words."""
    return _told(CATALOGUE[problem.code].message, problem.words)


def why(problem: Problem) -> str:
    """Why it matters to the people the guide is for."""
    return _told(CATALOGUE[problem.code].why, problem.words)


def remedy(problem: Problem) -> str:
    """What to do about it, in French."""
    return _told(CATALOGUE[problem.code].remedy, problem.words)


def _told(sentence: str, words: Mapping[str, str]) -> str:
    """The sentence on one line, long quotes shortened, safe for a terminal."""
    said = {n: shortened(word, LONGEST_QUOTE if n in _QUOTED else _LONGEST) for n, word in words.items()}
    return printable(sentence.format_map({**_OPTIONAL, **said})).replace("\n", " ")

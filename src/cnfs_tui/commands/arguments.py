"""« clé=valeur » words of the command line, checked against the guide."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.keys import UNSURE, slug
from cnfs_tui.guide.problems.known_words import listing, suggestion
from cnfs_tui.guide.recommendation import Situation


class BadArgument(ValueError):
    """A word that cannot be understood; the text is a French sentence with the remedy."""


def situation(
    guide: Guide, words: Iterable[str], structure: Iterable[str], known: Mapping[str, str]
) -> Situation:
    """The situation told by ``critère=réponse`` and ``--structure clé=valeur``. Raises BadArgument.

    ``known``: the facts of the structure of this desk, where ``structure`` does not say otherwise.
    """
    criteria = {c.id: (*c.answers, UNSURE) for c in guide.diagnostic.criteria.values()}
    observations = {o.id: (*o.answers, UNSURE) for o in guide.diagnostic.observations.values()}
    told = _pairs(words, {**criteria, **observations})
    answers = {key: value for key, value in told.items() if key in criteria}
    seen = {key: value for key, value in told.items() if key in observations and value != UNSURE}
    facts = {**known, **_pairs(structure, HOST_FACTS)}
    return Situation(given_answers(answers, guide.diagnostic.criteria), seen, facts)


def _pairs(words: Iterable[str], known: Mapping[str, Collection[str]]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for word in words:
        key, equals, value = (part.strip() for part in word.partition("="))
        if not equals:
            raise BadArgument(f"« {word} » ne se lit pas : écrivez par exemple « urgence=oui ».")
        if slug(key) not in known:
            raise BadArgument(_not_known(key, known, "Mots possibles"))
        accepted = known[slug(key)]
        if slug(value) not in accepted:
            raise BadArgument(_not_known(value, accepted, f"Réponses possibles à « {key} »"))
        if slug(key) in pairs:
            raise BadArgument(f"« {key} » est donné deux fois.")
        pairs[slug(key)] = slug(value)
    return pairs


def _not_known(word: str, known: Collection[str], label: str) -> str:
    return f"« {word} » n’est pas connu. {suggestion(word, known)}{label} : {listing(known)}."

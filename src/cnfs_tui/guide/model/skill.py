"""The skills (``rules/competences.yaml``) that a person may leave with; each has a memo in ``memos/``.

A workshop gathers several of them: their memos are printed together, for a group.
"""

from __future__ import annotations

from cnfs_tui.guide.model.coop import CoopTheme
from cnfs_tui.guide.model.shape import ById, Named, Refs, Shape, Sourced, Text, Texts, french


class Skill(Named, Sourced):
    """A skill and its « Je sais … » sentences at three levels, from helped to at ease.

    ``pix`` and ``digcomp`` hold competence codes; ``coop_theme`` is where La Coop counts it.
    """

    name: Text = french("nom")
    with_someone: Texts = french("avec quelqu’un", min_length=1)
    alone: Texts = french("seul", min_length=1)
    at_ease: Texts = french("à l’aise", min_length=1)
    pix: Texts
    digcomp: Texts
    coop_theme: CoopTheme = french("thème coop")


class Workshop(Named, Sourced):
    """A workshop: the ``skills`` it teaches, in order. No skill bears its id."""

    name: Text = french("nom")
    skills: Refs = french("compétences", min_length=1)


class Skills(Shape):
    """The whole of ``competences.yaml``."""

    skills: ById[Skill] = french("compétences")
    workshops: ById[Workshop] = french("ateliers", default={})

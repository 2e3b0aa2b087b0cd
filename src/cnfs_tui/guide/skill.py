"""The skills (``rules/competences.yaml``) that a person may leave with; each has a memo in ``memos/``."""

from __future__ import annotations

from pydantic import Field

from cnfs_tui.guide.shape import Named, Sourced, Text, Texts


class Skill(Named, Sourced):
    """A skill and its « Je sais … » sentences at three levels, from helped to at ease.

    ``pix`` and ``digcomp`` hold competence codes; ``coop_theme`` a « thématique » of La Coop.
    """

    name: Text = Field(alias="nom")
    with_someone: Texts = Field(alias="avec-quelqu-un", min_length=1)
    alone: Texts = Field(alias="seul", min_length=1)
    at_ease: Texts = Field(alias="a-l-aise", min_length=1)
    pix: Texts
    digcomp: Texts
    coop_theme: Text = Field(alias="theme-coop")

"""Whose guide it is, in a few words: said on screen, on paper and to programs."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide

_NO_TITLE = "Sans titre"


def named(guide: Guide) -> str:
    """« Titre », par l’auteur; empty when the guide says neither."""
    identity = guide.identity
    if not identity.title and not identity.author:
        return ""
    return f"« {identity.title or _NO_TITLE} »{f', par {identity.author}' if identity.author else ''}"


def signature(guide: Guide) -> str:
    """All that tells this guide from another, ending with the short hash of its text."""
    identity = guide.identity
    version = f"version {identity.version}" if identity.version else ""
    day = f"du {identity.date:%d/%m/%Y}" if identity.date else ""
    stamp = " ".join(part for part in (version, day) if part)
    told = ", ".join(part for part in (named(guide), stamp) if part)
    return f"{told}. Guide {guide.version}" if told else f"Guide {guide.version}"


def identity_data(guide: Guide) -> dict[str, str | None]:
    """The identity as ``--json`` gives it; the day as 2026-11-23."""
    identity = guide.identity
    day = identity.date.isoformat() if identity.date else None
    return {"titre": identity.title, "auteur": identity.author, "version": identity.version, "date": day}

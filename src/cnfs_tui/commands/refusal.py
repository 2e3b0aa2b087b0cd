"""What the system refused, in French."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOENT: "ce dossier n’existe pas",
    errno.ENOTDIR: "ce n’est pas un dossier",
    errno.EISDIR: "c’est un dossier, pas un fichier",
    errno.EACCES: "vous n’en avez pas le droit",
    errno.EPERM: "vous n’en avez pas le droit",
    errno.EEXIST: "il y a déjà là un autre fichier : choisissez un autre nom",
    errno.EROFS: "ce disque ne se laisse pas écrire",
    errno.ENOSPC: "il n’y a plus de place",
    errno.EDQUOT: "il n’y a plus de place",
    errno.ENAMETOOLONG: "ce nom est trop long",
}


def refusal_of(error: OSError) -> str:
    """Why nothing could be read or written, in a few words to be put between brackets."""
    return _REASONS.get(error.errno or 0, "le système a refusé")

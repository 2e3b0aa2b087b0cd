"""The shape of a memo."""

from __future__ import annotations

from tests.guide.samples.sample import Sample
from tests.guide.small_guide import MEMO

_MAIL = "memos/ecrire-un-mail.md"
_CAUTION = "## Attention\n\nJe garde mon mot de passe secret.\n"

SAMPLES: dict[str, Sample] = {
    "MEM-01": Sample(
        "memos/ecrire-un-mel.md",
        MEMO,
        told="Renommez le fichier comme sa compétence, ou retirez-le s’il est en double.",
    ),
    "MEM-02": Sample(_MAIL, "Je sais écrire un mail", "# Je sais écrire un mail"),
    "MEM-03": Sample(_MAIL, "# Attention", "## Attention"),
    "MEM-04": Sample(_MAIL, "## Atention", "## Attention"),
    "MEM-05": Sample(
        _MAIL,
        f"{_CAUTION}\n## Attention\n\nJe me déconnecte.\n",
        _CAUTION,
        "## Attention\n\nJe garde mon mot de passe secret.\n\nJe me déconnecte.\n",
    ),
    "MEM-06": Sample(_MAIL, "", f"\n{_CAUTION}"),
    "MEM-07": Sample(_MAIL, "J’ouvre ma boîte.\nJ’écris.", "1. J’ouvre ma boîte.\n2. J’écris."),
    "MEM-08": Sample(_MAIL, "**J’écris.**", "J’écris."),
    "MEM-09": Sample(_MAIL, "J’écris. " * 1_000, "J’écris."),
}

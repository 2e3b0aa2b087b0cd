"""How a file is, before what it says."""

from __future__ import annotations

from tests.guide.samples.sample import Sample
from tests.guide.small_guide import ACTEURS, MEMO

_ACTEURS = "rules/acteurs.yaml"
_MAIL = "memos/ecrire-un-mail.md"
_FACT = "    fait: Aide aux démarches\n"
_SAID = "    dire: Ils connaissent la loi.\n"
_PICTURE = f"![Ma boîte](data:image/png;base64,{'iVBORw0KGgo' * 100_000})"

SAMPLES: dict[str, Sample] = {
    "FIC-01": Sample(_MAIL, None, told="Le fichier a été supprimé, renommé ou déplacé."),
    "FIC-02": Sample(_MAIL, None, folder=True, told="Un dossier porte le nom du fichier."),
    "FIC-03": Sample(_MAIL, f"{MEMO}\n{_PICTURE}\n", told="Une image a été collée dans le texte."),
    "FIC-04": Sample(
        _ACTEURS, ACTEURS.encode("utf-16"), told="Le fichier est enregistré avec l’encodage « Unicode »."
    ),
    "FIC-05": Sample(
        _MAIL, MEMO.encode("cp1252"), told="Le fichier est enregistré avec l’encodage « ANSI »."
    ),
    "FIC-06": Sample(
        _ACTEURS,
        "    dire: Ils connais\u00adsent la loi.\n",
        _SAID,
        told="Une coupure de mot, invisible, a été copiée d’une page web.",
    ),
    "FIC-07": Sample(
        _ACTEURS,
        "    fait: Aide aux de\u0301\u0301\u0301marches\n",
        _FACT,
        told="La lettre « é » porte trois accents.",
    ),
    "FIC-08": Sample(_MAIL, MEMO, locked=True, told="Un autre logiciel garde le fichier pour lui seul."),
    "FIC-09": Sample(
        _ACTEURS,
        "    dire: Ils connais\x02sent la loi.\n",
        _SAID,
        told="Un signe de commande a été copié d’un PDF, à la place d’une coupure de mot.",
    ),
    "FIC-10": Sample(
        _ACTEURS,
        "    dire: Ils connaissent\u2028la loi.\n",
        _SAID,
        told="Une fin de ligne d’un logiciel de mise en page a été copiée avec le texte.",
    ),
    "FIC-11": Sample(
        _ACTEURS,
        "\ufeffacteurs:\n",
        "acteurs:\n",
        told="Deux fichiers du Bloc-notes ont été mis bout à bout : le second commence ici.",
    ),
    "FIC-12": Sample(_ACTEURS, "    fait: Aide aux d\ufffdmarches\n", _FACT),
    "FIC-13": Sample(_ACTEURS, "    fait: Aide aux dÃ©marches\n", _FACT),
    "FIC-14": Sample(
        _ACTEURS,
        "    dire: Ils connaissent la loi.\u00a0\n",
        _SAID,
        told="Une espace insécable est restée après le point.",
    ),
}

"""How the text of a file is written."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_ACTEURS = "rules/acteurs.yaml"
_ARBRE = "rules/arbre.yaml"
_POSTURE = "rules/posture.yaml"

_NAME = "    nom: Adil\n"
_FACT = "    fait: Conseil sur le logement\n"
_SAID = "    dire: Ils connaissent la loi.\n"
_WHEN = "    quand:\n      - Il s’agit de logement\n"
_LONG = (
    "La personne a reçu un courrier de son propriétaire, du bailleur social ou de l’agence, "
    "elle n’a pas compris ce qu’on lui demande, elle ne sait pas à qui en parler, "
    "et elle voudrait savoir ce qui la concerne dans ce courrier"
)
_TOO_MANY = "".join(f"      - Le code postal est {number:05}\n" for number in range(10_001))
_TOO_DEEP = "".join(
    f"{'    ' * level}  demander: {question}\n{'    ' * level}  réponses:\n{'    ' * level}    non:\n"
    for level, question in enumerate(("souhait", "urgence") * 6, 1)
)


def _said(faulty: str, mended: str | None = None) -> Sample:
    """A slip in the sentence an actor is presented with."""
    return Sample(
        _ACTEURS, f"    dire: {faulty}\n", _SAID, None if mended is None else f"    dire: {mended}\n"
    )


def _when(faulty: str, mended: str | None = None) -> Sample:
    """A slip in the list of what an actor is for."""
    return Sample(
        _ACTEURS, f"    quand:\n{faulty}", _WHEN, None if mended is None else f"    quand:\n{mended}"
    )


SAMPLES: dict[str, Sample] = {
    "SYN-01": Sample(
        _ACTEURS,
        f"{_SAID}    dire: Ils sont près d’ici.\n",
        _SAID,
        "    dire: Ils connaissent la loi. Ils sont près d’ici.\n",
    ),
    "SYN-02": _said("Prenez le ticket # 3.", '"Prenez le ticket # 3."'),
    "SYN-03": _said("Leur métier : la loi.", '"Leur métier : la loi."'),
    "SYN-04": Sample(_ACTEURS, "\tfait: Conseil sur le logement\n", _FACT),
    "SYN-05": Sample(_ACTEURS, "\u00a0   fait: Conseil sur le logement\n", _FACT),
    "SYN-06": _said(
        '"Ils connaissent la loi.\n      Ils vous aident."',
        "|\n      Ils connaissent la loi.\n      Ils vous aident.",
    ),
    "SYN-07": _said("*Important* : la loi.", '"Important : la loi."'),
    "SYN-08": _said("! Prenez rendez-vous.", "Prenez rendez-vous !"),
    "SYN-09": _when(
        "      -Il s’agit de logement\n      -Il y a un litige\n",
        "      - Il s’agit de logement\n      - Il y a un litige\n",
    ),
    "SYN-10": Sample(_POSTURE, "", told="Le texte a été effacé, puis le fichier enregistré."),
    "SYN-11": Sample(_ACTEURS, "---\nacteurs:\n", "acteurs:\n", "# Les acteurs\nacteurs:\n"),
    "SYN-12": Sample(_ACTEURS, "  :\n    nom: Adil\n", "  adil:\n    nom: Adil\n"),
    "SYN-13": _said("Ils connaissent la loi. " * 1_000),
    "SYN-14": Sample(
        _ARBRE, f"    non:\n{_TOO_DEEP}", "    non:\n      demander: souhait\n      réponses:\n"
    ),
    "SYN-15": Sample(_ACTEURS, "    nom Adil\n", _NAME),
    "SYN-16": Sample(_ACTEURS, "   fait: Conseil sur le logement\n", _FACT),
    "SYN-17": _said('"La loi" est leur métier.', "« La loi » est leur métier."),
    "SYN-18": _said("@adil sur les réseaux.", '"@adil sur les réseaux."'),
    "SYN-19": Sample(
        _ACTEURS,
        "|\n  Les acteurs de notre ville.\ngestes de relais:\n",
        "gestes de relais:\n",
        "# Les acteurs de notre ville.\ngestes de relais:\n",
    ),
    "SYN-20": Sample(
        _ACTEURS,
        "% Les acteurs de notre ville\ngestes de relais:\n",
        "gestes de relais:\n",
        "# Les acteurs de notre ville\ngestes de relais:\n",
    ),
    "SYN-21": _said("[À compléter] par vous.", '"[À compléter] par vous."'),
    "SYN-22": _when(f"      - {_LONG} : son loyer\n", f'      - "{_LONG} : son loyer"\n'),
    "SYN-23": Sample(_ACTEURS, f"    <<: france/services\n{_NAME}", _NAME),
    "SYN-24": Sample(_ACTEURS, "    nom\u00a0: Adil\n", _NAME),
    "SYN-25": _said("? Qui connaît la loi.", "Qui connaît la loi ?"),
    "SYN-26": Sample(_ACTEURS, f"    quand:\n{_TOO_MANY}", _WHEN),
    "SYN-27": Sample(_ACTEURS, "    nom:\u00a0Adil\n", _NAME),
    "SYN-28": Sample(_ACTEURS, "    nom:Adil\n", _NAME),
    "SYN-29": Sample(_ACTEURS, "    nom = Adil\n", _NAME),
    "SYN-30": Sample(_ACTEURS, "    nom： Adil\n", _NAME),
    "SYN-31": _said("'L'Adil connaît la loi.'", "L’Adil connaît la loi."),
    "SYN-32": _said('"Ils connaissent la loi.'),
    "SYN-33": Sample(_ACTEURS, "...\nacteurs:\n", "acteurs:\n"),
    "SYN-34": Sample(_ACTEURS, "    quand: - Il s’agit de logement\n", _WHEN),
    "SYN-35": _said('"Dossier C:\\adil."', '"Dossier C:\\\\adil."'),
    "SYN-36": _said("|\n    Ils connaissent la loi.", "|\n      Ils connaissent la loi."),
    "SYN-37": _when(
        "      - Il s’agit de logement\n      Il y a un litige\n",
        "      - Il s’agit de logement\n      - Il y a un litige\n",
    ),
    "SYN-38": Sample(_ACTEURS, f"    - Il s’agit de logement\n{_FACT}", _FACT),
    "SYN-39": _said("“Ils connaissent la loi.”", '"Ils connaissent la loi."'),
    "SYN-40": _when("      • Il s’agit de logement\n"),
    "SYN-41": _said('Ils connaissent la loi."'),
    "SYN-42": _said("| Ils connaissent la loi.", "|\n      Ils connaissent la loi."),
    "SYN-43": Sample(_ACTEURS, "    nom: Adil fait: Conseil sur le logement\n", f"{_NAME}{_FACT}"),
    "SYN-44": _said("“La loi : leur métier.”", '"La loi : leur métier."'),
    "SYN-45": Sample(
        _ACTEURS,
        '    quand: "Il y a un litige"\n      - Il s’agit de logement\n',
        _WHEN,
        '    quand:\n      - "Il y a un litige"\n      - Il s’agit de logement\n',
    ),
    "SYN-46": Sample(_ACTEURS, f"  adil\n{_NAME}", f"  adil:\n{_NAME}"),
    "SYN-47": _said('"Ils connaissent la loi.”', '"Ils connaissent la loi."'),
    "SYN-48": Sample(_ACTEURS, f"----------\n{_FACT}", _FACT, f"# ----------\n{_FACT}"),
    "SYN-49": _said("“Ils connaissent la loi.", "Ils connaissent la loi."),
    "SYN-50": Sample("rules/complements.yaml", "    si: etat: stress\n", "    si:\n      etat: stress\n"),
}

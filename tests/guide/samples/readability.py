"""Easy language: each sample breaks one rule, and one only."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_MAIL = "memos/ecrire-un-mail.md"
_STEP = "2. J’écris.\n"
_CAUTION = "Je garde mon mot de passe secret."
_FOUR_MORE = "".join(f"- Je prends le papier {number}.\n" for number in range(1, 20))


def _step(faulty: str, mended: str) -> Sample:
    return Sample(_MAIL, f"2. {faulty}\n", _STEP, f"2. {mended}\n")


def _caution(faulty: str, mended: str) -> Sample:
    return Sample(_MAIL, faulty, _CAUTION, mended)


SAMPLES: dict[str, Sample] = {
    "LIS-01": _step("J’écris (en français).", "J’écris en français."),
    "LIS-02": _step("J’écris & je relis.", "J’écris et je relis."),
    "LIS-03": _step("J’écris le NOM du service.", "J’écris le nom du service."),
    "LIS-04": _step("Je réussis à 50 %.", "Je réussis la moitié."),
    "LIS-05": _step("J’écris plus de 2 000 mots.", "J’écris beaucoup de mots."),
    "LIS-06": _step("J’écris avant le 24/11/2026.", "J’écris avant le mardi 24 novembre 2026."),
    "LIS-07": _step("J’écris le lundi 24 novembre 2026.", "J’écris le mardi 24 novembre 2026."),
    "LIS-08": _step("Je lis la partie IV.", "Je lis la partie 4."),
    "LIS-09": _step("J’écris mon message [1].", "J’écris mon message."),
    "LIS-10": _step("J’écris trois lignes.", "J’écris 3 lignes."),
    "LIS-11": _step("J’écris le 24 novembre 2026.", "J’écris le mardi 24 novembre 2026."),
    "LIS-12": _step(
        "J’écris mon message avec des mots simples pour que le service me comprenne bien.",
        "J’écris mon message avec des mots simples.",
    ),
    "LIS-13": _caution(f"{_CAUTION} Je me déconnecte.", f"{_CAUTION}\n\nJe me déconnecte."),
    "LIS-14": _caution("Je ne donne pas mon mot de passe.", _CAUTION),
    "LIS-15": _caution("Mon message est lu par le service.", "Le service lit mon message."),
    "LIS-16": _caution("Je garde mon mdp secret.", _CAUTION),
    "LIS-17": _caution("Je garde mon login secret.", "Je garde mon nom de compte secret."),
    "LIS-18": _caution("Gardez ce mot de passe secret.", _CAUTION),
    "LIS-19": Sample(_MAIL, "# Écrire un mail", "# Je sais écrire un mail"),
    "LIS-20": Sample(_MAIL, "", "3. Je clique sur Envoyer.\n"),
    "LIS-21": Sample(
        _MAIL,
        f"## Avant de commencer\n\n{_FOUR_MORE}\n## Pour recommencer",
        "## Pour recommencer",
        "## Avant de commencer\n\n- Je prends mes papiers.\n\n## Pour recommencer",
    ),
    "LIS-22": _caution(
        "Je lis les conseils du site https://www.cybermalveillance.gouv.fr avant de répondre.",
        "Je lis les conseils de ce site avant de répondre.\n\nhttps://www.cybermalveillance.gouv.fr",
    ),
    "LIS-23": _caution("J’appelle le 0123456789.", "J’appelle le 01 23 45 67 89."),
    "LIS-24": _caution("J’ouvre ma messagerie.", "J’ouvre ma boîte mail."),
    "LIS-25": Sample(
        "rules/diagnostic.yaml",
        "        titre: Le logement\n        au sujet de: le logement\n",
        "        titre: Le logement\n",
        "        titre: Le logement\n        au sujet de: mon logement\n",
    ),
    "LIS-26": Sample(
        "rules/diagnostic.yaml",
        "        titre: Le logement\n        au sujet de: mon logement de fonction\n",
        "        titre: Le logement\n",
        "        titre: Le logement\n        au sujet de: mon logement\n",
    ),
}

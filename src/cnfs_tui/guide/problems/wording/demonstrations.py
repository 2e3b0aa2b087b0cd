"""The demonstrations: visits that play by themselves in front of a group."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

DEMONSTRATIONS: dict[str, Wording] = {
    "DEM-01": Wording(
        "Ce moment {défaut}.",
        "Le groupe ne verrait rien, ou ne saurait pas s’il doit choisir.",
        "Un dialogue a « personne » ou « conseiller », ou les deux, et parfois « réponse » et « gestes ». Un choix a « que faites-vous » et « choix », et rien d’autre.",
    ),
    "DEM-02": Wording(
        "Ce choix a {nombre}.",
        "Le groupe doit pouvoir choisir, sans se perdre.",
        "Proposez de 2 à 4 façons de faire.",
    ),
    "DEM-03": Wording(
        "Aucune façon de faire de ce choix n’est conforme à la note.",
        "Le groupe ne trouverait pas de bonne réponse.",
        "Écrivez « conforme: oui » pour celle que la note demande. Si elle n’y est pas, ajoutez-la.",
    ),
    "DEM-04": Wording(
        "« Faire à la place » est noté comme conforme à la note.",
        "La note demande de faire avec la personne, jamais à sa place.",
        "Écrivez « conforme: non ». Si la personne garde la main, écrivez plutôt « mode: faire-avec ».",
    ),
    "DEM-05": Wording(
        "Cette démonstration ne demande jamais au groupe ce qu’il ferait.",
        "Le groupe regarderait, sans rien avoir à décider.",
        "Ajoutez au moins un moment avec « que faites-vous » et « choix ».",
    ),
    "DEM-06": Wording(
        "L’étape « {étape} » vient ici après « {avant} ».",
        "Le groupe verrait une visite qui revient en arrière.",
        "Changez l’étape, ou déplacez ce moment. L’ordre est : {étapes}.",
    ),
    "DEM-07": Wording(
        "« {mot} » n’est pas parmi les réponses de ce scénario.",
        "Ce moment n’apprendrait rien à l’arbre.",
        "{suggestion}Réponses de ce scénario : {connus}.{aussi}",
    ),
    "DEM-08": Wording(
        "La réponse à « {critère} » est déjà donnée plus haut, ligne {ligne}.",
        "L’arbre avance d’un pas à chaque réponse : il ne peut pas la recevoir deux fois.",
        "Gardez cette ligne au moment où le conseiller l’apprend vraiment, et retirez l’autre.",
    ),
    "DEM-09": Wording(
        "Ce moment donne la réponse à « {critère} », mais {attente}.",
        "L’arbre est projeté pendant la démonstration : il n’aurait pas de place pour cette réponse.",
        "{remède}",
    ),
    "DEM-10": Wording(
        "La démonstration ne donne pas la réponse à {critères}.",
        "L’arbre resterait en attente, et la démonstration n’irait pas jusqu’au cas.",
        "Dans le moment où le conseiller l’apprend, ajoutez une ligne « réponse: {premier} ».",
    ),
    "DEM-11": Wording(
        "Ce texte a {nombre} signes, il en faut {limite} au plus.",
        "Il est projeté en grandes lettres : plus long, il ne se lirait pas du fond de la salle.",
        "Coupez ce texte, ou faites-en deux moments.",
    ),
    "DEM-12": Wording(
        "Le groupe choisit à l’étape « {étape} », mais la réponse à « {critère} » ne vient qu’à la ligne {ligne}.",
        "L’arbre n’a pas encore conclu : le groupe choisirait sans savoir ce qui est recommandé.",
        "Placez ce choix plus bas, après cette réponse. S’il ne dépend pas d’elle, donnez-lui une étape d’avant : cadre, diagnostic ou synthèse.",
    ),
}

"""Accueil: what can be done here, and what is promised."""

from __future__ import annotations

from cnfs_tui.pages.option import Option

WHAT = (
    "Pour les conseillers numériques et leurs formateurs.\n"
    "Accueillir, comprendre ensemble, faire avec la personne, ou l’orienter vers la bonne porte."
)
PROMISE = "Rien de personnel n’est demandé ni gardé. C’est vous qui décidez."
FIRST_TIME = "Première fois ?"
DISCOVER = "Découvrir en 5 étapes"
INTRODUCE = "Présenter votre structure"
LATER = "Plus tard"
LINES = (
    Option("accompany", "Accompagner une personne", 1),
    Option("memos", "Imprimer des mémos pour un atelier", 2),
    Option("tree", "Parcourir l’arbre de décision", 3),
    Option("structure", "Ma structure et ce poste", 4),
    Option("places", "Chercher un lieu", 5),
    Option("activity", "Bilan de l’activité", 6),
    Option("help", "Aide", 7),
    Option("train", "Former : montrer, jouer, comparer", 8),
    Option("quit", "Quitter", 9),
)

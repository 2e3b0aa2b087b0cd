"""What is asked before a session of training is lost."""

from __future__ import annotations

TITLE = "Quitter la séance ?"
QUESTION = (
    "La séance sera oubliée : ce qui a été joué, noté et voté. Pour en garder une trace, continuez la "
    "séance. Touche c, dans la liste des scénarios : le compte rendu."
)
STAY = "Continuer la séance"
LEAVE = "Quitter la séance"

"""Facts to read again at their source."""

from __future__ import annotations

from collections.abc import Sequence

from cnfs_tui.guide.problems.wording.wording import Wording

FRESHNESS: dict[str, Wording] = {
    "DAT-01": Wording(
        "« {titre} » : la source n’a pas été relue depuis plus de {âge} (limite : {limite} mois).",
        "Un numéro, un délai ou un site peut avoir changé : la personne se déplacerait pour rien.",
        "Relisez la source « {source} », corrigez s’il le faut, puis écrivez ici la date du jour.{autres}",
    ),
    "DAT-02": Wording(
        "« {titre} » porte la date du {date}, un jour qui n’est pas encore venu.",
        "Avec une date fausse, on ne saurait jamais quand relire ce fait.",
        "Écrivez le jour où la source « {source} » a vraiment été lue, ou vérifiez l’horloge de cet ordinateur.",
    ),
    "DAT-03": Wording(
        "Le guide porte la date du {date}, un jour qui n’est pas encore venu.",
        "Cette date dit de quand est le guide : on ne saurait plus quelle version est la plus récente.",
        "Écrivez le jour de votre dernière modification, ou vérifiez l’horloge de cet ordinateur.",
    ),
}


def age(months: int) -> str:
    """« 14 mois », « 2 ans », « 2 ans et 3 mois »: in months as long as one counts so."""
    years, rest = divmod(months, 12)
    if years < 2:
        return f"{months} mois"
    return f"{years} ans et {rest} mois" if rest else f"{years} ans"


def other_facts(lines: Sequence[int]) -> str:
    """Where else the same source was read on the same day, with a space before; nothing without lines."""
    if not lines:
        return ""
    shown = ", ".join(map(str, sorted(lines)))
    return f" Même source, même date : ligne{'s' * (len(lines) > 1)} {shown}."

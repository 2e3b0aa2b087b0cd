"""The words of the command line contract are those of the guide, neither more nor less."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.model.coop import CoopCategory

CRITERIA = {
    "alerte": (["rien", "danger", "arnaque"], "rien"),
    "urgence": (["oui", "non"], None),
    "technicite": (["coup-de-pouce", "expertise"], None),
    "souhait": (["oui", "plus-tard", "non"], None),
    "deja-aide": (["oui", "non"], "non"),
}
OBSERVATIONS = {
    "personne": {"presente", "tiers", "mineur", "protegee"},
    "etat": {"calme", "stress", "detresse"},
    "langue": {"oui", "non"},
    "handicap": {"oui", "non"},
    "temps-court": {"oui", "non"},
    "refus-donnees": {"oui", "non"},
}
ADMINISTRATIVE_THEMES = [
    "Papiers - Élections - Citoyenneté",
    "Famille - Scolarité",
    "Social - Santé",
    "Travail - Formation - Entreprise",
    "Logement",
    "Transports - Mobilité",
    "Argent - Impôts",
    "Justice",
    "Étrangers - Europe",
    "Loisirs - Sports - Culture",
    "Associations",
]
"""La Coop de la médiation numérique, « thématiques administratives », in the order of its form."""

COOP_CATEGORIES = {
    "Administration",
    "MediationNumerique",
    "OperateurOuOrganismeEnCharge",
    "AideSociale",
    "InsertionProfessionnelle",
    "AideAuxDemarchesAdministratives",
    "Autre",
}
ACTIONS = {
    "proteger",
    "faire-avec",
    "faire-avec-et-relais",
    "apprendre",
    "coup-de-pouce",
    "orienter-et-apprendre",
    "orienter",
}
HOST_TYPES = {
    "france-services",
    "ccas",
    "mairie",
    "mediatheque",
    "association",
    "tiers-lieu",
    "itinerant",
    "autre",
}


def test_criteria_and_answers_are_those_of_the_contract(guide: Guide) -> None:
    assert set(guide.diagnostic.criteria) == set(CRITERIA)
    for criterion, (answers, default) in CRITERIA.items():
        found = guide.diagnostic.criteria[criterion]
        assert sorted(found.answers) == sorted(answers)
        assert found.default == default


def test_observations_and_their_values_are_those_of_the_contract(guide: Guide) -> None:
    assert set(guide.diagnostic.observations) == {*OBSERVATIONS, "theme"}
    for observation, values in OBSERVATIONS.items():
        assert set(guide.diagnostic.observations[observation].answers) == values


def test_nothing_is_observed_until_somebody_says_so(guide: Guide) -> None:
    defaults = {o.id: o.default for o in guide.diagnostic.observations.values()}
    assert defaults == {
        **dict.fromkeys(("langue", "handicap", "temps-court", "refus-donnees"), "non"),
        "personne": "presente",
        "etat": "calme",
        "theme": None,
    }


def test_themes_are_the_eleven_administrative_themes_of_la_coop(guide: Guide) -> None:
    themes = guide.diagnostic.observations["theme"].answers.values()
    assert [theme.title for theme in themes] == ADMINISTRATIVE_THEMES


def test_every_theme_names_the_actors_to_think_of_first(guide: Guide) -> None:
    for theme in guide.diagnostic.observations["theme"].answers.values():
        assert theme.actors
        assert set(theme.actors) <= set(guide.actors)


def test_the_seven_categories_of_la_coop_are_known_and_all_used(guide: Guide) -> None:
    assert {category.value for category in CoopCategory} == COOP_CATEGORIES
    assert {actor.category.value for actor in guide.actors.values()} == COOP_CATEGORIES


def test_the_seven_actions_are_all_used(guide: Guide) -> None:
    assert {case.action.value for case in guide.cases.values()} == ACTIONS


def test_the_facts_of_the_host_structure_are_those_of_the_contract(guide: Guide) -> None:
    assert set(HOST_FACTS) == {"aidants-connect", "type", "collegues-sociaux"}
    assert set(HOST_FACTS["aidants-connect"]) == {"habilitee", "eligible", "non"}
    assert set(HOST_FACTS["collegues-sociaux"]) == {"oui", "non"}
    assert set(HOST_FACTS["type"]) == HOST_TYPES


def test_seven_host_structures_have_their_own_frame(guide: Guide) -> None:
    assert set(guide.framing.structures) == HOST_TYPES - {"autre"}

"""The closed lists of La Coop de la médiation numérique that a guide refers to.

Read in the public repository ``inclusion-numerique/coop-mediation-numerique`` at commit 46aa33bd
(30 June 2026), folder ``apps/web/src/features/activites/use-cases/cra``: ``fields/thematique.ts``,
``individuel/fields/autonomie.ts``, ``individuel/fields/structures-redirection.ts``. Each list is in the order
of the form.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class CoopWord(StrEnum):
    """A value as La Coop stores it, with the ``label`` that its form shows."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word


class CoopCategory(CoopWord):
    """« Structure de redirection »: the kind of place where a person is sent."""

    ADMINISTRATION = "Administration", "Administration (mairie, préfecture…)"
    MEDIATION = "MediationNumerique", "Autre structure de médiation numérique"
    OPERATOR = (
        "OperateurOuOrganismeEnCharge",
        "Opérateur ou organisme en charge de la démarche administrative",
    )
    SOCIAL = "AideSociale", "Structure d’aide sociale (maison des solidarités, centre social…)"
    EMPLOYMENT = (
        "InsertionProfessionnelle",
        "Structure d’insertion professionnelle (France Travail, mission locale, chambre de commerce…)",
    )
    PROCEDURES = (
        "AideAuxDemarchesAdministratives",
        "Structure d’aide aux démarches administratives (France Services…)",
    )
    OTHER = "Autre", "Autre"


class CoopTheme(CoopWord):
    """« Thématique d’accompagnement de médiation numérique »."""

    DIAGNOSIS = "DiagnosticNumerique", "Diagnostic numérique"
    EQUIPMENT = "PrendreEnMainDuMateriel", "Prendre en main du matériel"
    MAINTENANCE = "MaintenanceDeMateriel", "Maintenance de matériel"
    FILES = "GereSesContenusNumeriques", "Gérer ses contenus numériques"
    BROWSING = "NavigationSurInternet", "Navigation sur internet"
    MAIL = "Email", "E-mail"
    OFFICE = "Bureautique", "Bureautique"
    SOCIAL_NETWORKS = "ReseauxSociaux", "Réseaux sociaux communication"
    HEALTH = "Sante", "Santé"
    BANK = "BanqueEtAchatsEnLigne", "Banque et achats en ligne"
    PROFESSIONALS = "Entrepreneuriat", "Accompagner un professionnel"
    EMPLOYMENT = "InsertionProfessionnelle", "Insertion professionnelle"
    SECURITY = "SecuriteNumerique", "Prévention en sécurité numérique"
    PARENTS = "Parentalite", "Parentalité"
    SCHOOL = "ScolariteEtNumerique", "Scolarité et numérique"
    CREATION = "CreerAvecLeNumerique", "Créer avec le numérique"
    CULTURE = "CultureNumerique", "Culture numérique"
    ARTIFICIAL_INTELLIGENCE = "IntelligenceArtificielle", "Intelligence artificielle (IA)"
    PROCEDURES = "AideAuxDemarchesAdministratives", "Aide aux démarches administratives"


class Autonomy(StrEnum):
    """« Niveau d’autonomie du bénéficiaire », by its label: a guide is read by people."""

    GUIDED = "Avec guidage"
    GUIDED_IF_NEEDED = "Autonome avec guidage en cas de besoin"
    ALONE = "Autonome"

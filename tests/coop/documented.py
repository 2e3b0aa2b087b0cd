"""La Coop's closed lists, typed again by hand from its public code (commit 46aa33bd, 30 June 2026).

Written apart from the program, so that a slip in one of the two is seen.
"""

from __future__ import annotations

PLACES = ["LieuActivite", "Autre", "Domicile", "ADistance"]
EQUIPMENT = ["Ordinateur", "Telephone", "Tablette", "Autre", "Aucun"]
HELP_WITH_PROCEDURES = "AideAuxDemarchesAdministratives"
DIGITAL_THEMES = [
    *("DiagnosticNumerique", "PrendreEnMainDuMateriel", "MaintenanceDeMateriel", "GereSesContenusNumeriques"),
    *("NavigationSurInternet", "Email", "Bureautique", "ReseauxSociaux", "Sante", "BanqueEtAchatsEnLigne"),
    *("Entrepreneuriat", "InsertionProfessionnelle", "SecuriteNumerique", "Parentalite"),
    *("ScolariteEtNumerique", "CreerAvecLeNumerique", "CultureNumerique", "IntelligenceArtificielle"),
    HELP_WITH_PROCEDURES,
]
PROCEDURE_THEMES = [
    *("PapiersElectionsCitoyennete", "FamilleScolarite", "SocialSante", "TravailFormation", "Logement"),
    *("TransportsMobilite", "ArgentImpots", "Justice", "EtrangersEurope", "LoisirsSportsCulture"),
    "Associations",
]
AUTONOMY = {
    "EntierementAccompagne": "Avec guidage",
    "PartiellementAutonome": "Autonome avec guidage en cas de besoin",
    "Autonome": "Autonome",
}
YES_NO = {"yes": "Oui", "no": "Non"}
REDIRECTIONS = {
    "Administration": "Administration (mairie, préfecture…)",
    "MediationNumerique": "Autre structure de médiation numérique",
    "OperateurOuOrganismeEnCharge": "Opérateur ou organisme en charge de la démarche administrative",
    "AideSociale": "Structure d’aide sociale (maison des solidarités, centre social…)",
    "InsertionProfessionnelle": (
        "Structure d’insertion professionnelle (France Travail, mission locale, chambre de commerce…)"
    ),
    "AideAuxDemarchesAdministratives": "Structure d’aide aux démarches administratives (France Services…)",
    "Autre": "Autre",
}
LENGTHS = ["15", "30", "45", "60", "90", "120", "personnaliser"]
QUESTIONS = [
    "Date de l’accompagnement",
    "Durée",
    "Lieu de l’accompagnement",
    "Matériel numérique utilisé",
    "Thématique(s) d’accompagnement de médiation numérique",
    "Thématique(s) de la démarche administrative",
    "Niveau d’autonomie du bénéficiaire",
    "Le bénéficiaire est-il orienté vers une autre structure ?",
    "Structure de redirection",
]
"""What the form asks and a visit can answer, from the top of the form to its end."""

"""The closed lists of La Coop's form « Accompagnement individuel » that no guide refers to.

Read in the public repository ``inclusion-numerique/coop-mediation-numerique`` at commit 46aa33bd
(30 June 2026), folder ``apps/web/src/features/activites/use-cases/cra``: ``fields/type-lieu.ts``,
``fields/materiel.ts``, ``fields/thematique.ts``, ``fields/duree-accompagnement.ts``,
``individuel/fields/autonomie.ts``. Each list is in the order of the form; those a guide refers to are in
:mod:`cnfs_tui.guide.model.coop`. Age, gender and status of the person are lists of this form too: they are
hers, they are optional, and nothing here can hold them.
"""

from __future__ import annotations

from cnfs_tui.guide.model.coop import Autonomy, CoopWord


class Place(CoopWord):
    """« Lieu de l’accompagnement »."""

    ACTIVITY = "LieuActivite", "Lieu d’activité"
    OTHER = "Autre", "Autre lieu"
    HOME = "Domicile", "À domicile"
    REMOTE = "ADistance", "À distance"


class Equipment(CoopWord):
    """« Matériel numérique utilisé »."""

    COMPUTER = "Ordinateur", "Ordinateur"
    TELEPHONE = "Telephone", "Téléphone"
    TABLET = "Tablette", "Tablette"
    OTHER = "Autre", "Autre"
    NONE = "Aucun", "Pas de matériel"


class ProcedureTheme(CoopWord):
    """« Thématique de la démarche administrative »: open only under the theme of administrative help."""

    PAPERS = "PapiersElectionsCitoyennete", "Papiers - Élections - Citoyenneté"
    FAMILY = "FamilleScolarite", "Famille - Scolarité"
    HEALTH = "SocialSante", "Social - Santé"
    WORK = "TravailFormation", "Travail - Formation - Entreprise"
    HOUSING = "Logement", "Logement"
    TRANSPORT = "TransportsMobilite", "Transports - Mobilité"
    MONEY = "ArgentImpots", "Argent - Impôts"
    JUSTICE = "Justice", "Justice"
    FOREIGNERS = "EtrangersEurope", "Étrangers - Europe"
    LEISURE = "LoisirsSportsCulture", "Loisirs - Sports - Culture"
    ASSOCIATIONS = "Associations", "Associations"


class AutonomyLevel(CoopWord):
    """« Niveau d’autonomie du bénéficiaire »."""

    GUIDED = "EntierementAccompagne", Autonomy.GUIDED
    GUIDED_IF_NEEDED = "PartiellementAutonome", Autonomy.GUIDED_IF_NEEDED
    ALONE = "Autonome", Autonomy.ALONE


class Orientation(CoopWord):
    """« Le bénéficiaire est-il orienté vers une autre structure ? »."""

    YES = "yes", "Oui"
    NO = "no", "Non"


class Length(CoopWord):
    """« Durée »: minutes, or a length to be given in hours and minutes."""

    QUARTER = "15", "15mn"
    HALF = "30", "30mn"
    THREE_QUARTERS = "45", "45mn"
    HOUR = "60", "1h"
    HOUR_AND_A_HALF = "90", "1h30"
    TWO_HOURS = "120", "2h"
    CUSTOM = "personnaliser", "Personnaliser"

"""What the directory is, for who has none yet: what to fetch, where, and how to bring it here."""

from __future__ import annotations

from cnfs_tui.pages.block import MUTED, Block, heading, numbered

FRANCE_SERVICES = "www.data.gouv.fr/fr/datasets/liste-des-structures-france-services/"
MEDIATION = "cartographie.societenumerique.gouv.fr"


def about_the_directory() -> list[Block]:
    """The page of an empty directory."""
    return [
        Block("L’annuaire de ce poste est vide. Touche i : importer une liste.", "bold"),
        Block(
            "Avec un annuaire, la recommandation propose de vrais lieux, du plus proche au plus loin, avec "
            "leurs horaires et leur téléphone. Le lieu choisi s’imprime sur la fiche de liaison."
        ),
        heading("Deux listes publiques et gratuites"),
        Block("La « Liste des structures France services », sur data.gouv.fr :", lead="1. "),
        Block(FRANCE_SERVICES, indent=3),
        Block(
            "Les lieux de médiation numérique, sur la carte nationale : choisissez votre département, puis "
            "l’export.",
            lead="2. ",
        ),
        Block(MEDIATION, indent=3),
        heading("Comment les apporter ici"),
        *numbered(
            [
                "Téléchargez le fichier CSV (un tableau en texte), sur ce poste ou sur un autre.",
                "Depuis un autre poste, copiez-le sur une clé USB, puis branchez-la ici.",
                "Touche i : les fichiers CSV trouvés sont proposés.",
            ]
        ),
        heading("Votre propre liste"),
        Block(
            "Le centre d’action sociale, le point-justice, la permanence d’accès aux soins y sont "
            "rarement. Notez-les vous-même dans un tableur. Pour obtenir un tableau à remplir, "
            "tapez dans un terminal : cnfs-tui lieux modele --sortie mes-lieux.csv"
        ),
        Block("Ce programme ne va jamais sur internet : c’est vous qui apportez les listes.", MUTED, gap=1),
    ]

"""Compte rendu pour La Coop: its lines in the order of La Coop's form, and what its link holds."""

from __future__ import annotations

from cnfs_tui.coop.activity_report import ActivityReport, Field
from cnfs_tui.coop.duration import CHOICES
from cnfs_tui.coop.link import CONTRACT, contents, link
from cnfs_tui.pages.block import MUTED, Block, bullets
from cnfs_tui.pages.option import Option

ABOUT = (
    "Le compte rendu de cette visite, dans l’ordre et avec les mots du formulaire de La Coop. Rien de "
    "personnel n’y figure."
)
TITLE = "Compte rendu pour La Coop"
WHERE = "Dans La Coop : « Accompagnement individuel ». Un chiffre corrige une ligne."
CAUTION = (
    "Touche o : ouvrir ce compte rendu déjà rempli. Connectez-vous d’abord à La Coop, et relisez avant "
    "d’enregistrer. La Coop ne documente pas ce lien : il peut cesser de marcher. Il reste dans l’historique "
    "du navigateur : il ne contient ni nom, ni note."
)
LINK = "Le lien prérempli, en toutes lettres"
UNKNOWN = "non précisé"
_TO_CHOOSE = "à choisir dans La Coop"


def day(report: ActivityReport) -> str:
    """The line of the day, which is not to be corrected."""
    return f"{Field.DAY.question} : {report.answer(Field.DAY)}"


def options(report: ActivityReport) -> list[Option]:
    """The lines that may be corrected, by the name of their field."""
    fields = (field for field in report.fields if field is not Field.DAY)
    return [Option(field.name, told(report, field), rank) for rank, field in enumerate(fields, 1)]


def told(report: ActivityReport, field: Field) -> str:
    """A question of the form, and its answer."""
    answer = report.answer(field) or (_TO_CHOOSE if field.required else UNKNOWN)
    colon = "" if field.question.endswith("?") else " :"
    return f"{field.question}{colon} {answer}"


def in_full(report: ActivityReport) -> list[Block]:
    """The link, and what it holds."""
    held = [told(report, field) for field in report.fields if report.answer(field)]
    return [
        Block(link(report)),
        Block("Ce qu’il contient, et rien d’autre :", "bold", gap=1),
        *bullets(held),
        Block(contents(report), MUTED, gap=1),
        Block(f"Sa forme a été lue dans le code public de La Coop du {CONTRACT}.", MUTED, gap=1),
    ]


def durations(report: ActivityReport) -> list[tuple[str, str]]:
    """The lengths of time of the form, and the one of this visit, by their minutes."""
    known = sorted({*CHOICES, report.duration}, key=lambda duration: duration.minutes)
    return [(str(duration.minutes), duration.label) for duration in known]


def answers(field: Field) -> list[tuple[str, str]]:
    """The answers to a question; an empty one where none is required, and only one may be given."""
    known = [(word.value, word.label) for word in field.words]
    return known if field.required or field.several else [*known, ("", UNKNOWN.capitalize())]

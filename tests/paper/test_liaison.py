"""The liaison sheet: all that the next door needs to know, and nothing that names the person."""

from __future__ import annotations

from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.paper.liaison import Liaison, compose
from cnfs_tui.paper.sheet import Kind, Line, Origin, Sheet
from tests.paper.sample_memos import DAY, LIAISON, liaison_sheet


def drawn(sheet: Sheet) -> list[str]:
    dots = {Kind.BLANK: " …"}
    return [f"{line.mark} {line.text}{dots.get(line.kind, '')}".strip() for line in sheet.lines]


def test_the_lines_come_in_the_order_of_the_paper() -> None:
    assert drawn(liaison_sheet()) == [
        "Ma fiche de liaison",
        "Le lundi 2 mars 2026",
        "Où je vais",
        "Jardins partagés",
        "jardins.exemple.fr\u202f: carte des jardins",
        "Adresse\u202f: …",
        "Téléphone\u202f: …",
        "Horaires\u202f: …",
        "Mon rendez-vous\u202f: mardi 3 mars 2026, à …",
        "Pourquoi j’y vais",
        "Je viens pour planter un arbre.",
        "Je précise\u202f: …",
        "Ma date limite\u202f: vendredi 20 mars 2026",
        "Ce qui est déjà fait",
        "☑ Mon trou est creusé.",
        "Et aussi\u202f: …",
        "Ce que j’apporte",
        "☐ Une pelle",
        "☐ Un arrosoir",
        "Et aussi\u202f: …",
        "Si la porte est fermée",
        "J’appelle la personne qui m’a orienté.",
        "Je peux aussi revenir.",
        "Qui m’envoie\u202f: Le conseiller en jardins",
        "Lieu\u202f: …",
        "Téléphone\u202f: …",
        "Ce conseil est une proposition\u202f: ce n’est pas une règle officielle.",
        "Version du guide\u202f: 3f9c1a2b",
    ]


def test_what_was_not_chosen_is_left_to_write_by_hand() -> None:
    words = drawn(compose(Liaison(place="Jardins partagés"), Origin("v"), day=DAY))
    for blank in ("Mon rendez-vous\u202f: …", "Je viens pour …", "Ma date limite\u202f: …"):
        assert blank in words
    assert words.count("…") == 2  # what is done, what to bring
    assert "Qui m’envoie\u202f: …" in words


def test_typography_is_applied_to_every_text_that_comes_in() -> None:
    eau = "L'eau ?"
    chosen = Liaison(eau, (eau,), eau, (eau,), (eau,), None, None, (eau,), eau)
    words = [line.text for line in compose(chosen, Origin("v")).lines if "eau" in line.text]
    assert words == ["L’eau\u202f?"] * 6 + ["Qui m’envoie\u202f: L’eau\u202f?"]


def test_without_a_day_a_line_is_left_to_write_it() -> None:
    assert compose(LIAISON, Origin("v")).lines[1] == Line(Kind.BLANK, "Le")


def where(sheet: Sheet) -> list[str]:
    """The lines under « Où je vais », in plain spaces."""
    words = drawn(sheet)
    begin, end = words.index("Où je vais"), words.index("Pourquoi j’y vais")
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in words[begin + 1 : end]]


def test_a_real_place_is_told_as_the_directory_knows_it() -> None:
    place = Whereabouts(
        "Jardins partagés du Lac",
        "1 rue Neuve, 01990 Bourg-Neuf",
        "01 99 00 12 34",
        ("Lundi à jeudi : 9 h - 12 h",),
        "J’y vais sans rendez-vous.",
        "Informations du 1er août 2024.",
    )
    chosen = Liaison("Jardins partagés", ("le numéro national",), whereabouts=place)
    assert where(compose(chosen, Origin("v"))) == [
        "Jardins partagés du Lac",
        "1 rue Neuve, 01990 Bourg-Neuf",
        "Téléphone : 01 99 00 12 34",
        "Lundi à jeudi : 9 h - 12 h",
        "J’y vais sans rendez-vous. Informations du 1er août 2024.",
        "Mon rendez-vous : …",
    ]


def test_what_the_directory_does_not_know_is_left_to_the_pen_and_the_kind_of_place_is_kept() -> None:
    chosen = Liaison("Jardins partagés", ("le numéro national",), whereabouts=Whereabouts("Mairie annexe"))
    assert where(compose(chosen, Origin("v"))) == [
        "Jardins partagés",
        "Mairie annexe",
        "le numéro national",
        "Adresse : …",
        "Téléphone : …",
        "Horaires : …",
        "Mon rendez-vous : …",
    ]


def test_once_an_appointment_is_taken_the_sheet_no_longer_says_whether_one_is_needed() -> None:
    place = Whereabouts("Jardins", appointment="J’y vais sans rendez-vous.", dated="Informations sans date.")
    for day, said in ((None, True), (DAY, False)):
        words = where(compose(Liaison("", appointment=day, whereabouts=place), Origin("v")))
        assert any("sans rendez-vous" in line for line in words) is said
        assert any("Informations sans date." in line for line in words)

from __future__ import annotations

from cnfs_tui.guide.comparing.text_changes import Renaming, TextChange, TextChanges, text_changes
from cnfs_tui.guide.load import load
from tests.guide.comparing.two_guides import TwoGuides
from tests.guide.samples.demonstrations import DEMONSTRATION
from tests.guide.samples.scenarios import SCENARIO
from tests.guide.small_guide import workshop

_SCENARIO = "rules/scenarios/le-courrier.yaml"


def compared(guides: TwoGuides) -> TextChanges:
    return text_changes(load(guides.old.folder), load(guides.new.folder))


def only(guides: TwoGuides) -> TextChange:
    (change,) = compared(guides).changes
    return change


def test_a_sentence_is_told_with_its_file_its_block_its_key_and_both_wordings(guides: TwoGuides) -> None:
    guides.new.change("rules/diagnostic.yaml", "définition: Rien ne presse", "définition: On a le temps")
    assert only(guides) == TextChange(
        "rules/diagnostic.yaml",
        ("critères", "urgence"),
        ("réponses", "non", "définition"),
        "Rien ne presse",
        "On a le temps",
    )


def test_a_line_of_a_list_is_told_by_its_rank(guides: TwoGuides) -> None:
    guides.new.change(
        "rules/complements.yaml",
        "      - Respirez ensemble.\n",
        "      - Soufflez.\n      - Respirez ensemble.\n",
    )
    assert only(guides) == TextChange(
        "rules/complements.yaml", ("stress",), ("conseils", "1"), None, "Soufflez."
    )


def test_a_line_taken_out_of_a_list_is_told(guides: TwoGuides) -> None:
    guides.old.change(
        "rules/complements.yaml",
        "      - Respirez ensemble.\n",
        "      - Soufflez.\n      - Respirez ensemble.\n",
    )
    assert only(guides) == TextChange(
        "rules/complements.yaml", ("stress",), ("conseils", "1"), "Soufflez.", None
    )


def test_inside_a_step_the_words_that_changed_are_told_and_no_others(guides: TwoGuides) -> None:
    text = guides.new.files["rules/cas.yaml"]
    guides.new.write(
        "rules/cas.yaml",
        text.replace("faire: Lire ensemble", "faire: Lire ensemble\n        détail: À voix haute", 1),
    )
    assert only(guides) == TextChange(
        "rules/cas.yaml", ("faire-avec",), ("étapes", "1", "détail"), None, "À voix haute"
    )


def test_a_memo_is_told_by_its_headings(guides: TwoGuides) -> None:
    guides.new.change("memos/ecrire-un-mail.md", "2. J’écris.", "2. J’écris à un proche.")
    assert only(guides) == TextChange(
        "memos/ecrire-un-mail.md", (), ("Pour recommencer", "2"), "J’écris.", "J’écris à un proche."
    )


def test_a_renamed_actor_is_told_once_and_not_in_the_blocks_that_name_it(guides: TwoGuides) -> None:
    for name in ("rules/acteurs.yaml", "rules/diagnostic.yaml", "rules/complements.yaml"):
        guides.new.write(
            name, guides.new.files[name].replace("adil:\n", "adil-13:\n").replace("- adil", "- adil-13")
        )
    found = compared(guides)
    assert found == TextChanges((), (Renaming("rules/acteurs.yaml", ("adil",), ("adil-13",)),))


def test_a_skill_that_comes_brings_its_memo(guides: TwoGuides) -> None:
    skills = guides.new.files["rules/competences.yaml"]
    block = (
        skills[skills.index("  ecrire") :]
        .replace("ecrire-un-mail", "trier")
        .replace("Écrire un mail", "Trier")
    )
    guides.new.write("rules/competences.yaml", skills + block)
    guides.new.write(
        "memos/trier.md", guides.new.files["memos/ecrire-un-mail.md"].replace("écrire un mail", "trier")
    )
    assert compared(guides).changes == (
        TextChange("rules/competences.yaml", ("trier",), (), None, "Trier"),
        TextChange("memos/trier.md", (), (), None, "Je sais trier"),
    )


def test_blocks_in_another_order_are_told(guides: TwoGuides) -> None:
    text = guides.new.files["rules/complements.yaml"]
    first, second = text.index("  stress:"), text.index("  doute-urgence:")
    guides.new.write("rules/complements.yaml", text[:first] + text[second:] + text[first:second])
    assert only(guides) == TextChange(
        "rules/complements.yaml", (), ("ordre",), "stress, doute-urgence", "doute-urgence, stress"
    )


def test_yes_dates_and_conditions_are_told_as_authors_write_them(guides: TwoGuides) -> None:
    guides.new.change("rules/diagnostic.yaml", "vérifié le: 2026-11-23", "vérifié le: 2026-12-01")
    guides.new.change("rules/posture.yaml", "mandat: non", "mandat: oui")
    guides.new.change("rules/complements.yaml", "      etat: stress", "      etat: stress ou calme")
    told = {(change.before, change.after) for change in compared(guides).changes}
    assert told == {("2026-11-23", "2026-12-01"), ("non", "oui"), ("etat: stress", "etat: stress ou calme")}


def test_who_signs_the_guide_is_told(guides: TwoGuides) -> None:
    guides.new.write("rules/guide.yaml", 'titre: Le guide du Nord\nversion: "3"\n')
    found = compared(guides).changes
    assert {(change.file, change.key, change.after) for change in found} == {
        ("rules/guide.yaml", ("titre",), "Le guide du Nord"),
        ("rules/guide.yaml", ("version",), "3"),
    }


def test_a_scenario_is_told_by_its_file(guides: TwoGuides) -> None:
    guides.new.write("rules/scenarios/le-courrier.yaml", SCENARIO)
    come = TextChange("rules/scenarios/le-courrier.yaml", (), (), None, "Le courrier")
    assert only(guides) == come
    guides.old.write("rules/scenarios/le-courrier.yaml", SCENARIO.replace("50 ans", "60 ans"))
    change = only(guides)
    assert (change.file, change.key, change.before) == (come.file, ("qui",), "Un homme de 60 ans")


def test_a_demonstration_that_came_is_told_by_what_is_said_in_it(guides: TwoGuides) -> None:
    guides.old.write(_SCENARIO, SCENARIO)
    guides.new.write(_SCENARIO, DEMONSTRATION)
    told = [(change.key, change.before, change.after) for change in compared(guides).changes]
    assert told == [
        (("démonstration", "1"), None, "Rien ne presse."),
        (("démonstration", "2"), None, "Non merci."),
        (("démonstration", "3"), None, "Elle vous tend la souris."),
    ]


def test_an_effect_is_told_with_its_moment_and_its_choice(guides: TwoGuides) -> None:
    guides.old.write(_SCENARIO, DEMONSTRATION)
    guides.new.write(_SCENARIO, DEMONSTRATION.replace("La personne appuie.", "Elle appuie."))
    change = only(guides)
    assert change.key == ("démonstration", "3", "choix", "2", "effet")
    assert (change.before, change.after) == ("La personne appuie.", "Elle appuie.")


def test_observations_that_came_have_nothing_before_them(guides: TwoGuides) -> None:
    guides.old.write(_SCENARIO, SCENARIO)
    guides.new.write(_SCENARIO, f"{SCENARIO}observations:\n  etat: stress\n")
    change = only(guides)
    assert (change.key, change.before, change.after) == (("observations",), None, "etat: stress")


def test_a_sentence_of_the_liaison_sheet_is_told_with_its_block(guides: TwoGuides) -> None:
    guides.new.change("rules/liaison.yaml", "Mon compte fonctionne.", "Mon compte est ouvert.")
    assert only(guides) == TextChange(
        "rules/liaison.yaml",
        ("déjà fait", "compte"),
        ("phrase",),
        "Mon compte fonctionne.",
        "Mon compte est ouvert.",
    )


def test_what_is_done_at_a_closed_door_is_told_by_its_rank(guides: TwoGuides) -> None:
    guides.new.change("rules/liaison.yaml", "J’appelle le conseiller", "Je retourne voir le conseiller")
    change = only(guides)
    assert (change.block, change.key) == ((), ("porte fermée", "1"))


def test_a_gesture_said_otherwise_is_told_with_its_block(guides: TwoGuides) -> None:
    guides.new.change("rules/posture.yaml", "Mes mains sont posées", "Je croise les bras")
    change = only(guides)
    assert (change.file, change.block, change.key) == (
        "rules/posture.yaml",
        ("gestes", "p02"),
        ("on le voit quand",),
    )


def test_a_way_to_do_said_otherwise_is_told_by_its_name(guides: TwoGuides) -> None:
    guides.new.change("rules/posture.yaml", "place: Sous mandat", "place: Sous mandat seulement")
    assert only(guides).key == ("modes", "faire-pour", "place")


def test_what_trainers_read_is_told(guides: TwoGuides) -> None:
    guides.new.change("rules/formation.yaml", "minutes: 10", "minutes: 15")
    guides.new.change("rules/formation.yaml", "- Notez des faits.", "- Notez des phrases.")
    told = {(change.key, change.before, change.after) for change in compared(guides).changes}
    assert told == {
        (("protocole", "1", "minutes"), "10", "15"),
        (("rôles", "observateur", "consignes", "1"), "Notez des faits.", "Notez des phrases."),
    }


def test_the_subject_of_a_theme_is_told(guides: TwoGuides) -> None:
    subject = "titre: Le logement\n        au sujet de: mon logement"
    guides.new.change("rules/diagnostic.yaml", "titre: Le logement", subject)
    change = only(guides)
    assert change.key == ("réponses", "logement", "au sujet de")
    assert (change.before, change.after) == (None, "mon logement")


def test_a_new_workshop_is_told_by_its_name(guides: TwoGuides) -> None:
    skills = "rules/competences.yaml"
    guides.new.write(skills, guides.new.files[skills] + workshop("le-lundi"))
    assert only(guides) == TextChange(skills, ("ateliers", "le-lundi"), (), None, "Atelier")


def test_the_web_address_of_the_guide_is_told(guides: TwoGuides) -> None:
    guides.new.write("rules/guide.yaml", "adresse web: https://exemple.fr\n")
    assert only(guides) == TextChange("rules/guide.yaml", (), ("adresse web",), None, "https://exemple.fr")

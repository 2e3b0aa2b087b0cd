"""Ma structure et ce poste, by lines: the same lines and questions as on the full screen, kept at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from cnfs_tui.desk.profile import Colleague, Profile, Workshop
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.structure import open_structure
from cnfs_tui.linear.words import Common
from cnfs_tui.manuals.discovery import discovery
from cnfs_tui.pages.structure.lines import groups
from cnfs_tui.pages.structure.welcome import ASKED, INTRODUCED, LATER
from cnfs_tui.pages.structure.words import ROLES, WAITS, WHERE
from cnfs_tui.paper.printing.cups import Queues
from tests.linear.talking import Said, again_and_again, any_lines, come_back, face, fits, hear, is_plain
from tests.tui.driving import shipped

GUIDE = shipped().guide
DISCOVERY = [""] * len(discovery(GUIDE))


def kept(desk: Path) -> Settings:
    return read_settings(desk / "reglages.yaml")[0]


def lines(desk: Path) -> list[str]:
    """The values of the lines as they stand, in their order."""
    known = face([]).session
    return [option.value for group in groups(GUIDE, kept(desk), known.now()) for option in group.options]


def number(desk: Path, line: str) -> str:
    """What is typed to open a line."""
    return str(lines(desk).index(line) + 1)


def change(desk: Path, line: str, *typed: str) -> Said:
    """Open a line, type this, then go back home."""
    return come_back([number(desk, line), *typed], open_structure)


def test_every_line_of_the_full_screen_is_told_with_its_number_under_its_title(desk: Path) -> None:
    said = hear(["retour"], open_structure)
    for group in groups(GUIDE, Settings(), said.face.session.now()):
        assert said.tells(group.title) and said.tells(group.about)
        for option in group.options:
            assert said.tells(f"{option.digit}. {option.label}")


def test_a_telephone_is_told_as_it_is_kept(desk: Path) -> None:
    said = change(desk, "telephone", "0470000001")
    assert "Noté : Téléphone : 04 70 00 00 01" in said.text
    assert kept(desk).profile.telephone == "04 70 00 00 01"
    assert said.face.session.settings.profile.telephone == "04 70 00 00 01"


def test_what_is_no_postcode_is_refused_with_the_remedy_and_asked_again(desk: Path) -> None:
    said = change(desk, "postcode", "42", "01000")
    assert said.tells("Il faut un code postal. Écrivez ses cinq chiffres, comme 01000. Code postal.")
    assert kept(desk).profile.postcode == "01000"


def test_back_from_a_question_changes_nothing(desk: Path) -> None:
    for line in lines(desk):
        if line not in ("large", "printer"):
            change(desk, line, "retour")
    assert kept(desk) == Settings()


def test_an_empty_line_keeps_what_was_told_and_a_word_empties_it(desk: Path) -> None:
    write_settings(desk / "reglages.yaml", Settings(profile=Profile(hours="le matin")))
    assert change(desk, "hours", "").tells("Entrée seule : garder « le matin ».")
    assert kept(desk).profile.hours == "le matin"
    change(desk, "hours", "vider")
    assert kept(desk).profile.hours == ""


def test_a_sign_that_is_not_seen_is_refused_with_a_reason(desk: Path) -> None:
    said = change(desk, "name", "Mai\u202erie", "La Mairie")
    assert said.tells("un signe que l’on ne voit pas")
    assert kept(desk).profile.name == "La Mairie"


def test_a_word_that_leads_home_elsewhere_may_be_told_of_the_structure(desk: Path) -> None:
    change(desk, "address", "Accueil")
    assert kept(desk).profile.address == "Accueil"


def test_kinds_habilitation_colours_waits_and_counting_are_chosen_by_number(desk: Path) -> None:
    for line, typed in (("kind", "4"), ("aidants_connect", "2"), ("mask_after", "1"), ("counting", "2")):
        change(desk, line, typed)
    change(desk, "erase_after", str(len(WAITS)))
    now = kept(desk)
    assert (now.profile.kind, now.profile.aidants_connect) == ("mediatheque", "eligible")
    assert (now.mask_after, now.erase_after, now.counting) == (WAITS[0], 0, True)
    change(desk, "theme", "1")
    assert kept(desk).theme is not None


def test_large_type_goes_from_one_to_the_other_without_a_question(desk: Path) -> None:
    said = change(desk, "large")
    assert said.tells("Noté : Imprimer en gros caractères : oui")
    assert kept(desk).large and said.face.session.large
    change(desk, "large")
    assert not kept(desk).large


def test_the_printer_is_chosen_among_those_of_the_desk(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cnfs_tui.pages.printers.queues", lambda: Queues(("bureau", "hall"), "hall"))
    said = change(desk, "printer", "2")
    assert said.tells("Noté : Imprimante : bureau")
    assert kept(desk).printer == "bureau"


def test_a_desk_without_a_printer_says_so(desk: Path) -> None:
    assert "Noté" not in change(desk, "printer").text
    assert kept(desk) == Settings()


def test_a_colleague_is_added_changed_and_removed_only_after_a_yes(desk: Path) -> None:
    said = change(desk, "new-colleague", "1", "bureau 3", "")
    assert "C’est noté." in said.text
    assert kept(desk).profile.colleagues == (Colleague(ROLES[0], "bureau 3"),)
    change(desk, "colleague:0", "3", "lundi matin")
    change(desk, "colleague:0", "1", str(len(ROLES) + 1), "juriste")
    assert kept(desk).profile.colleagues == (Colleague("juriste", "bureau 3", "lundi matin"),)
    change(desk, "colleague:0", "4", "1")
    assert kept(desk).profile.colleagues
    said = change(desk, "colleague:0", "4", "2")
    assert said.tells("« juriste » ne sera plus proposé.")
    assert kept(desk).profile.colleagues == ()


def test_lines_are_told_again_when_their_numbers_are_no_longer_the_same(desk: Path) -> None:
    said = change(desk, "new-colleague", "1", "", "")
    assert said.text.count("Ma structure et ce poste.\n") == 2
    assert f"10. {ROLES[0]}\n11. Ajouter un collègue" in said.text
    assert change(desk, "town", "Bourg").text.count("Ma structure et ce poste.\n") == 1


def test_a_workshop_of_the_guide_brings_what_it_teaches(desk: Path) -> None:
    workshop = next(iter(GUIDE.workshops.values()))
    change(desk, "new-workshop", "1", "2", "4", "", "14 h à 16 h", "salle 2")
    expected = Workshop(workshop.name, (1, 3), (), "14 h à 16 h", "salle 2", workshop.skills)
    assert kept(desk).profile.workshops == (expected,)


def test_a_workshop_of_one_s_own_has_dates_and_skills_and_may_be_changed(desk: Path) -> None:
    skill = next(iter(GUIDE.skills))
    change(desk, "new-workshop", "2", "Photos", "1", "", "", "demain", "5/12/2026", "", "")
    expected = Workshop("Photos", dates=(date(2026, 12, 5),), skills=(skill,))
    assert kept(desk).profile.workshops == (expected,)
    change(desk, "workshop:0", "4", "14 h")
    assert kept(desk).profile.workshops[0].hours == "14 h"


def test_where_all_is_noted_is_told(desk: Path) -> None:
    said = hear(["fichier", "retour"], open_structure)
    assert str(desk / "reglages.yaml") in said.text.replace("\n", "").replace("  ", "")


def test_a_file_that_cannot_be_read_is_told_line_by_line_until_a_new_one_is_written(desk: Path) -> None:
    desk.mkdir()
    (desk / "reglages.yaml").write_text("structure:\n  code postal: abc\n  type: mediateque\n")
    said = hear(["retour"], open_structure)
    assert said.tells("Attention : reglages.yaml, ligne 2.")
    assert said.tells("il faut un code postal, pas « abc »") and said.tells("Écrivez ses cinq chiffres")
    assert said.tells("Vouliez-vous écrire « mediatheque » ?") and said.tells("celui-ci reste à côté")
    said = hear(["2", "1", "relire", "retour"], open_structure)
    assert "Attention" not in said.text.split("relire")[1]
    assert "abc" in (desk / "reglages-illisibles.yaml").read_text()


def test_home_says_that_the_settings_are_not_read(desk: Path) -> None:
    desk.mkdir()
    (desk / "reglages.yaml").write_text("structure: [\n")
    said = hear(["9"], open_home)
    assert said.tells("Vos réglages ne sont pas lus") and "Première fois" not in said.text


def test_a_file_changed_in_an_editor_is_read_again_when_the_room_opens(desk: Path) -> None:
    led = face(["4", "retour", "9"])
    write_settings(desk / "reglages.yaml", Settings(profile=Profile(town="Bourg")))
    open_home(led)
    assert led.session.settings.profile.town == "Bourg"


# The first time


def test_the_first_time_a_few_questions_are_proposed_and_asked_once(desk: Path) -> None:
    said = hear(["d", *DISCOVERY, "4", "2", "La", "1000", "1", "9"], open_home)
    assert "Première fois ?" in said.text and said.tells(f"Question 1 sur {len(ASKED)}, {WHERE}")
    assert said.tells(INTRODUCED)
    now = kept(desk)
    assert now.introduced and now.counting is False
    assert (now.profile.kind, now.profile.aidants_connect) == ("mediatheque", "eligible")
    assert (now.profile.name, now.profile.postcode) == ("La", "01000")
    assert "Première fois ?" not in hear(["9"], open_home).text


def test_every_question_may_be_passed_by_an_empty_line_or_back(desk: Path) -> None:
    said = hear(["découvrir", *DISCOVERY, "", "retour", "", "retour", "", "9"], open_home)
    assert said.text.count("Question ") >= len(ASKED)
    assert kept(desk) == Settings(introduced=True)


def test_a_discovery_that_is_left_asks_nothing_and_is_not_proposed_again(desk: Path) -> None:
    said = hear(["d", "", "retour", "retour", "9"], open_home)
    assert said.tells(LATER) and "Question 1" not in said.text
    assert said.text.count("Première fois ?") == 1
    assert kept(desk) == Settings(introduced=True)


def test_later_is_one_word_and_it_is_not_proposed_again(desk: Path) -> None:
    said = hear(["plus tard", "9"], open_home)
    assert said.tells(LATER)
    assert said.text.count("Première fois ?") == 1
    assert kept(desk).introduced


def test_nothing_is_written_as_long_as_nobody_answers(desk: Path) -> None:
    assert "Première fois ?" in hear(["9"], open_home).text
    assert not (desk / "reglages.yaml").exists()


# Everywhere


def test_the_words_of_everywhere_are_understood_at_every_prompt(desk: Path) -> None:
    told = Settings(profile=Profile(colleagues=(Colleague("juriste"),), workshops=(Workshop("Photos"),)))
    write_settings(desk / "reglages.yaml", told)
    for line in set(lines(desk)) - {"large", "printer"}:
        typed = ["4", number(desk, line), "?", "ou suis-je", "relire", "annuler", "quitter"]
        said = hear(typed, open_home)
        assert not said.ended, line
        assert said.tells("Depuis l’accueil : Ma structure et ce poste.")
        assert said.text.count(Common.CANCEL.told) == 1 and said.tells("Vous êtes à l’accueil.")
    assert kept(desk) == told


@settings(max_examples=60, deadline=None)
@given(any_lines("vider", "fichier", "01000", "lundi", "14/09/2026"))
def test_no_line_whatever_it_is_can_do_more_than_be_refused(typed: list[str]) -> None:
    said = hear(typed, again_and_again(open_structure))
    assert fits(said.text) and is_plain(said.text)

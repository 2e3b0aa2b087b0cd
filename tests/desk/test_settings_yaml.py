"""The settings: a small file that a person can read and write, and that nothing destroys."""

from __future__ import annotations

import os
import stat
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnfs_tui.desk.colours import Colours
from cnfs_tui.desk.profile import Colleague, Profile, Workshop
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.guide.host_facts import AIDANTS_CONNECT, HOST_FACTS, TYPE
from cnfs_tui.guide.problems.messages import message, remedy
from cnfs_tui.guide.problems.problem import Severity
from cnfs_tui.typography import printable
from tests.plain_user import a_plain_user
from tests.systems import permissions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cnfs-tui" / "reglages.yaml"


def written(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def told(path: Path) -> list[str]:
    """The codes of what is told, and the file and line each names."""
    return [f"{p.code} {p.place.file}:{p.place.line}" for p in read_settings(path)[1]]


# Reading


def test_without_a_file_the_settings_are_those_by_default_and_there_is_nothing_to_tell(path: Path) -> None:
    assert read_settings(path) == (Settings(printer=None, large=False), ())


@pytest.mark.parametrize("text", ["", "\n", "# seulement une remarque\n", "imprimante:\n"])
def test_every_line_may_be_left_out(path: Path, text: str) -> None:
    assert read_settings(written(path, text)) == (Settings(), ())


@pytest.mark.parametrize(
    "text",
    [
        "imprimante: Accueil\ngros caractères: oui\n",
        'gros_caracteres: OUI\nImprimante: "Accueil"',
        "\ufeffimprimante: Accueil\r\ngros caractères: oui\r\n",
    ],
)
def test_a_file_written_by_hand_is_understood(path: Path, text: str) -> None:
    assert read_settings(written(path, text)) == (Settings("Accueil", large=True), ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("imprimante: Accueil\nimprimente: Bureau\n", "STR-01 reglages.yaml:2"),
        ("# ici\ngros caractères: true\n", "STR-03 reglages.yaml:2"),
        ("gros caractères:\n", "STR-06 reglages.yaml:1"),
        ("imprimante:\n  - Accueil\n", "STR-03 reglages.yaml:2"),
        ("imprimante: Accueil\nimprimante: Bureau\n", "SYN-01 reglages.yaml:2"),
        ('imprimante: "Accueil\n', "SYN-32 reglages.yaml:1"),
        ("imprimante: Acc\x1bueil\n", "FIC-09 reglages.yaml:1"),
        ("imprimante: Caf\xe9\n".encode("latin-1"), "FIC-05 reglages.yaml:1"),
        ("imprimante: Accueil\n".encode("utf-16"), "FIC-04 reglages.yaml:1"),
        (b"#" * 2_000_000, "FIC-03 reglages.yaml:1"),
    ],
)
def test_a_slip_is_told_with_its_line_and_the_settings_are_those_by_default(
    path: Path, text: str | bytes, problem: str
) -> None:
    written(path, text)
    assert told(path) == [problem]
    assert read_settings(path)[0] == Settings()


def test_what_is_told_of_a_slip_says_what_to_do(path: Path) -> None:
    [problem] = read_settings(written(path, "imprimente: Accueil\n"))[1]
    assert message(problem) == "« imprimente » n’est pas une clé connue dans ce fichier."
    assert remedy(problem).startswith("Vouliez-vous écrire « imprimante » ?")


def test_a_doubt_is_told_and_the_settings_are_read_all_the_same(path: Path) -> None:
    read, [problem] = read_settings(written(path, "imprimante: Accueil # au fond\n"))
    assert read == Settings("Accueil")
    assert (problem.code, problem.severity) == ("SYN-02", Severity.WARNING)


def test_a_folder_or_a_pipe_in_its_place_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    assert told(path) == ["FIC-02 reglages.yaml:1"]
    assert told(path / "reglages.yaml") == []
    if hasattr(os, "mkfifo"):
        os.mkfifo(path.with_name("pipe.yaml"))
        assert told(path.with_name("pipe.yaml")) == ["FIC-02 pipe.yaml:1"]


@permissions
@pytest.mark.parametrize("locked", ["reglages.yaml", "."])
def test_a_file_that_is_not_ours_to_read_is_told(locked: str) -> None:
    with a_plain_user() as home:
        path = written(home / "cnfs-tui" / "reglages.yaml", "gros caractères: oui\n")
        (path.parent / locked).chmod(0)
        assert read_settings(path)[0] == Settings()
        assert told(path) == ["FIC-08 reglages.yaml:1"]
        (path.parent / locked).chmod(0o700)


# Writing


def test_the_file_is_one_a_person_can_read(path: Path) -> None:
    write_settings(path, Settings("Accueil", large=True))
    lines = path.read_text("utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    assert {'imprimante: "Accueil"', "gros caractères: oui", "masquer après: 3"} <= set(told)
    assert {"métier:", "  téléphone:", "collègues:", "ateliers:"} <= set(told)
    assert any("oui ou non" in line for line in lines)


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co"]), max_size=80).map(
    lambda name: unicodedata.normalize("NFC", printable(name).replace("\ufffd", "?"))
)
TRICKY = st.lists(
    st.sampled_from(
        ["'", '"', ": ", " #", "\\", "«", "»", "- ", "é", " ", "{", "}", "%", "!", "C:\\x41", "/"]
    )
).map("".join)


@settings(deadline=None)
@given(name=NAMES | TRICKY, large=st.booleans())
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, name: str, large: bool
) -> None:
    path = tmp_path_factory.mktemp("desk") / "reglages.yaml"
    chosen = Settings(name if name.strip() else None, large)
    write_settings(path, chosen)
    read, problems = read_settings(path)
    assert read == (Settings(None, large) if has_stacked_accents(name) else chosen)
    assert all(problem.severity is Severity.WARNING for problem in problems)


def has_stacked_accents(name: str) -> bool:
    kinds = "".join(unicodedata.category(letter)[0] for letter in name)
    return "MMM" in kinds


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        "a\nb",
        "a\tb",
        "a\x1b[2Jb",
        "a\u200bb",
        "e\u0301",
        "\u202eliueccA",
        "x\u0301\u0302\u0303",
        "x" * 300,
    ],
)
def test_a_name_the_file_cannot_give_back_is_left_out_and_the_rest_is_kept(path: Path, name: str) -> None:
    write_settings(path, Settings(name, large=True))
    assert read_settings(path) == (Settings(None, large=True), ())


def test_new_settings_take_the_place_of_the_old_ones_and_nothing_else_is_left(path: Path) -> None:
    write_settings(path, Settings("Accueil", large=True))
    write_settings(path, Settings("Bureau"))
    assert read_settings(path) == (Settings("Bureau"), ())
    assert [file.name for file in path.parent.iterdir()] == ["reglages.yaml"]


@permissions
def test_only_their_owner_can_read_them_whatever_the_habits_of_this_desk(path: Path) -> None:
    before = os.umask(0)
    try:
        write_settings(path, Settings())
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_that_could_not_be_read_is_kept_beside_the_new_one_each_time(path: Path) -> None:
    for damaged in ("imprimente: Accueil\n", "gros caractères: énorme\n", "[" * 50):
        written(path, damaged)
        write_settings(path, Settings("Bureau"))
        assert read_settings(path) == (Settings("Bureau"), ())
    kept = {file.name: file.read_text() for file in path.parent.iterdir() if file != path}
    assert kept == {
        "reglages-illisibles.yaml": "imprimente: Accueil\n",
        "reglages-illisibles-2.yaml": "gros caractères: énorme\n",
        "reglages-illisibles-3.yaml": "[" * 50,
    }


def test_a_file_that_could_not_be_read_is_kept_even_when_the_disk_is_full(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    written(path, "imprimente: Accueil\n")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError):
        write_settings(path, Settings("Bureau"))
    assert [file.read_text() for file in path.parent.iterdir()] == ["imprimente: Accueil\n"]
    assert read_settings(path) == (Settings(), ())


def test_a_file_that_is_only_doubtful_is_simply_written_again(path: Path) -> None:
    write_settings(written(path, "imprimante: Accueil # au fond\n"), Settings("Accueil"))
    assert [file.name for file in path.parent.iterdir()] == ["reglages.yaml"]


@permissions
def test_a_file_that_was_not_ours_to_read_is_kept_as_well() -> None:
    with a_plain_user() as home:
        path = written(home / "reglages.yaml", "gros caractères: oui\n")
        path.chmod(0)
        write_settings(path, Settings("Bureau"))
        assert read_settings(path) == (Settings("Bureau"), ())
        kept = path.with_name("reglages-illisibles.yaml")
        kept.chmod(0o600)
        assert kept.read_text() == "gros caractères: oui\n"


def test_a_link_is_never_replaced_nor_what_it_shows(path: Path, tmp_path: Path) -> None:
    shared = written(tmp_path / "shared.yaml", "gros caractères: oui\n")
    path.parent.mkdir()
    path.symlink_to(shared)
    with pytest.raises(FileExistsError):
        write_settings(path, Settings())
    assert path.is_symlink() and shared.read_text() == "gros caractères: oui\n"


@permissions
def test_a_disk_where_nothing_can_be_written_is_told_and_the_old_settings_stay() -> None:
    with a_plain_user() as home:
        path = home / "reglages.yaml"
        for before in (Settings("Accueil"), "gros caractères: énorme\n"):
            if isinstance(before, str):
                written(path, before)
            else:
                write_settings(path, before)
            text = path.read_text()
            home.chmod(0o500)
            with pytest.raises(PermissionError):
                write_settings(path, Settings("Bureau"))
            assert {file.name: file.read_text() for file in home.iterdir()} == {"reglages.yaml": text}
            home.chmod(0o700)


# The structure

BY_HAND = """\
Métier: médiatrice numérique
structure:
  nom: Médiathèque L’Ardoise
  type: Médiathèque
  code_postal: 1000
  telephone: +33 (0)4.70.00.00.01
  Aidants Connect: éligible
collegues:
  - fonction: assistante sociale
    ou: bureau 3
ateliers:
  - titre: Mots de passe
    jours: mardis et jeudi
    dates:
      - 14/09/2026
      - 2026-09-07
    compétences:
      - Utiliser des mots de passe
masquer après: 5 minutes
effacer après: jamais
couleurs: Claires
compter l'activité: non
"""


def test_a_structure_written_by_hand_is_understood(path: Path) -> None:
    read, problems = read_settings(written(path, BY_HAND), ["utiliser-des-mots-de-passe"])
    assert problems == ()
    assert read == Settings(
        theme="claires",
        mask_after=5,
        erase_after=0,
        counting=False,
        profile=Profile(
            job="médiatrice numérique",
            name="Médiathèque L’Ardoise",
            kind="mediatheque",
            postcode="01000",
            telephone="04 70 00 00 01",
            aidants_connect="eligible",
            colleagues=(Colleague("assistante sociale", "bureau 3"),),
            workshops=(
                Workshop(
                    "Mots de passe",
                    weekdays=(1, 3),
                    dates=(date(2026, 9, 7), date(2026, 9, 14)),
                    skills=("utiliser-des-mots-de-passe",),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "spot", "words"),
    [
        ("structure:\n  code postal: abc\n", "STR-03 2:16", "il faut un code postal, pas « abc »."),
        ("structure:\n  téléphone: 04\n", "STR-03 2:14", "il faut un numéro de téléphone, pas « 04 »."),
        ("structure:\n  type: mediateque\n", "STR-04 2:9", "« mediateque » n’est pas une valeur possible"),
        ("ateliers:\n  - titre: X\n    jours: mrdi\n", "STR-03 3:12", "jours de la semaine, pas « mrdi »."),
        ("ateliers:\n  - titre: X\n    dates: 31/02/2026\n", "STR-03 3:12", "dates, pas « 31/02/2026 »."),
        ("ateliers:\n  - jours: mardi\n", "STR-02 2:5", "Il manque « titre »"),
        ("collègues:\n  - où: ici\n", "STR-02 2:5", "Il manque « fonction »"),
        ("masquer après: 1000\n", "STR-03 1:16", "il faut un nombre de minutes, pas « 1000 »."),
        ("masquer après: -1\n", "STR-03 1:16", "il faut un nombre de minutes, pas « -1 »."),
        ("couleurs: bleu\n", "STR-04 1:11", "« bleu » n’est pas une valeur possible"),
        (f"métier: {'x' * 200}\n", "STR-03 1:9", "il faut une ligne courte"),
    ],
)
def test_a_slip_in_the_structure_is_told_at_its_place_with_its_remedy(
    path: Path, text: str, spot: str, words: str
) -> None:
    [problem] = read_settings(written(path, text))[1]
    assert f"{problem.code} {problem.place.line}:{problem.place.column}" == spot
    assert words in message(problem)
    assert remedy(problem)


def test_a_skill_that_the_guide_does_not_have_is_told_and_the_workshop_stays(path: Path) -> None:
    text = "ateliers:\n  - titre: X\n    compétences:\n      - utiliser-des-mot-de-passe\n"
    read, [problem] = read_settings(written(path, text), ["utiliser-des-mots-de-passe"])
    assert (problem.code, problem.place.line, problem.severity) == ("REF-05", 4, Severity.WARNING)
    assert "Vouliez-vous écrire « utiliser-des-mots-de-passe » ?" in remedy(problem)
    assert [workshop.title for workshop in read.profile.workshops] == ["X"]
    assert read_settings(path)[1] == ()


LINES = (
    (NAMES | TRICKY)
    .map(lambda text: " ".join(text.split())[:100])
    .filter(lambda text: bool(text) and not has_stacked_accents(text))
)
MAYBE = st.just("") | LINES
COLLEAGUES = st.builds(Colleague, LINES, MAYBE, MAYBE)
DAYS_OF_THE_WEEK = st.sets(st.integers(0, 6)).map(lambda ranks: tuple(sorted(ranks)))
DATES = st.sets(st.dates(date(2000, 1, 1)), max_size=3).map(lambda days: tuple(sorted(days)))
WORKSHOPS = st.builds(
    Workshop,
    LINES,
    DAYS_OF_THE_WEEK,
    DATES,
    MAYBE,
    MAYBE,
    st.lists(st.sampled_from(["mail", "utiliser-des-mots-de-passe"]), unique=True).map(tuple),
)
PROFILES = st.builds(
    Profile,
    job=MAYBE,
    name=MAYBE,
    kind=st.sampled_from(["", *HOST_FACTS[TYPE]]),
    address=MAYBE,
    postcode=st.sampled_from(["", "01000", "97400"]),
    town=MAYBE,
    telephone=st.sampled_from(["", "04 70 00 00 01", "39 49"]),
    hours=MAYBE,
    aidants_connect=st.sampled_from(["", *HOST_FACTS[AIDANTS_CONNECT]]),
    colleagues=st.lists(COLLEAGUES, max_size=3).map(tuple),
    workshops=st.lists(WORKSHOPS, max_size=3).map(tuple),
)


@settings(deadline=None, max_examples=60)
@given(
    profile=PROFILES,
    waits=st.tuples(st.integers(0, 240), st.integers(0, 240)),
    theme=st.sampled_from([None, *Colours]),
    counting=st.sampled_from([None, True, False]),
    introduced=st.booleans(),
)
def test_everything_that_the_program_knows_of_the_structure_is_written_and_read_again(
    tmp_path_factory: pytest.TempPathFactory,
    profile: Profile,
    waits: tuple[int, int],
    theme: str | None,
    counting: bool | None,
    introduced: bool,
) -> None:
    path = tmp_path_factory.mktemp("desk") / "reglages.yaml"
    chosen = Settings("Accueil", True, theme, *waits, counting, introduced, profile)
    write_settings(path, chosen)
    read, problems = read_settings(path)
    assert read == chosen
    assert all(problem.severity is Severity.WARNING for problem in problems)


def test_the_file_says_that_a_colleague_is_never_named(path: Path) -> None:
    write_settings(path, Settings())
    assert "Jamais le nom de quelqu’un." in path.read_text("utf-8")

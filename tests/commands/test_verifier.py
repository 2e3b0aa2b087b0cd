"""``cnfs-tui verifier``: is this guide sound? If not, where, and what to write instead."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from cnfs_tui.cli import main
from tests.commands.calling import call, launch

PROBLEM_KEYS = [
    *("code", "gravite", "fichier", "ligne", "colonne", "message", "pourquoi", "remede", "a_coller"),
]
FIRST_LINE = re.compile(
    r"^(?P<file>[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?P<code>[A-Z]{3}-\d\d) \S", re.MULTILINE
)


def rewrite(path: Path, old: str, new: str) -> tuple[int, int]:
    """Replace the last ``old`` of a file; returns its line and column, from 1."""
    text = path.read_text("utf-8")
    at = text.rindex(old)
    path.write_text(text[:at] + new + text[at + len(old) :], "utf-8")
    before = text[:at]
    return before.count("\n") + 1, at - before.rfind("\n")


def test_the_guide_shipped_is_sound_and_every_situation_has_an_answer() -> None:
    answer = call("verifier")
    assert (answer.status, answer.err) == (0, "")
    assert "72 situations sur 72" in answer.out


def test_the_guide_shipped_is_named_so_that_no_one_takes_it_for_their_own(own_guide: Path) -> None:
    assert "C’est le guide livré." in call("verifier").out
    assert "C’est le guide livré." not in call("verifier", str(own_guide)).out


def test_a_file_named_instead_of_a_folder_is_told(own_guide: Path) -> None:
    answer = call("verifier", str(own_guide / "rules/cas.yaml"))
    assert (answer.status, answer.out) == (2, "")
    assert "est un fichier. Indiquez le dossier du guide" in answer.err


def test_the_guide_shipped_is_sound_for_a_program_too() -> None:
    answer = call("verifier", "--json")
    assert (answer.status, answer.err) == (0, "")
    told = answer.data
    assert (told["sain"], told["situations"], told["sans_reponse"], told["problemes"]) == (True, 72, 0, [])
    assert told["regles"] == call("decider", "alerte=danger", "--json").data["regles"]
    assert told["guide"]["titre"] == "Guide livré avec cnfs-tui"


def test_an_unsound_guide_has_no_hash_and_no_identity_to_tell(own_guide: Path) -> None:
    (own_guide / "rules/arbre.yaml").write_text("arbre: rien\n", "utf-8")
    told = call("verifier", str(own_guide), "--json").data
    assert (told["sain"], told["regles"], told["guide"]) == (False, None, None)


def test_a_copy_elsewhere_is_as_sound(own_guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call("verifier", str(own_guide)).status == 0
    assert call("verifier", "--guide", str(own_guide)).status == 0
    monkeypatch.setenv("CNFS_TUI_GUIDE", str(own_guide))
    assert call("verifier").status == 0
    (own_guide / "rules" / "cas.yaml").unlink()
    assert call("verifier").status == 1


def test_the_folder_named_comes_before_the_one_of_the_environment(
    own_guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CNFS_TUI_GUIDE", str(tmp_path / "nulle part"))
    assert call("verifier", str(own_guide)).status == 0
    assert call("verifier").status == 2


def test_a_case_that_does_not_exist_is_shown_where_it_is_written(own_guide: Path) -> None:
    line, column = rewrite(own_guide / "rules" / "arbre.yaml", ": orienter\n", ": oriente\n")
    answer = call("verifier", str(own_guide))
    assert (answer.status, answer.err) == (1, "")
    found = FIRST_LINE.search(answer.out)
    assert found is not None and found.start() == 0
    assert found.groupdict() == {
        "file": "rules/arbre.yaml",
        "line": str(line),
        "column": str(column + 2),
        "code": "REF-01",
    }
    assert "Vouliez-vous écrire « orienter » ?" in answer.out
    assert "^" * len("oriente") in answer.out
    assert "1 problème à corriger" in answer.out


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("rules/arbre.yaml", "demander: souhait", "demander: souhet", "REF-02"),
        ("rules/arbre.yaml", "oui ou plus-tard:", "oui ou bientôt:", "REF-03"),
        ("rules/arbre.yaml", "demander: souhait", "demandé: souhait", "STR-01"),
        ("rules/arbre.yaml", "    non: orienter", "    oui: orienter", "LOG-02"),
        ("rules/cas.yaml", "      - france-services", "      - france-servise", "REF-04"),
        ("rules/cas.yaml", "      - tenir-ses-echeances", "      - tenir-ses-comptes", "REF-05"),
        ("rules/cas.yaml", "action: orienter\n", "action: renvoyer\n", "STR-04"),
        ("rules/cas.yaml", "statut: note", "statut: officiel", "STR-04"),
        ("rules/cadre.yaml", "{lieu}", "{ville}", "STR-05"),
        ("rules/complements.yaml", "      type: itinerant", "      sorte: itinerant", "REF-06"),
        ("rules/competences.yaml", 'nom: "', "nom: '", "SYN-"),
        ("rules/diagnostic.yaml", "dans le doute: non", "dans le doute: peut-être", "REF-03"),
        ("rules/diagnostic.yaml", "  fin: ", "\tfin: ", "SYN-04"),
        ("memos/tenir-ses-echeances.md", "# Je sais", "Je sais", "MEM-02"),
        ("memos/tenir-ses-echeances.md", "## Attention", "## Prudence", "MEM-04"),
        ("memos/tenir-ses-echeances.md", "le service", "le **service**", "MEM-08"),
    ],
)
def test_a_broken_guide_is_status_one_and_an_editor_can_jump_to_the_line(
    own_guide: Path, file: str, old: str, new: str, code: str
) -> None:
    line, _ = rewrite(own_guide / file, old, new)
    answer = call("verifier", str(own_guide))
    assert (answer.status, answer.err) == (1, "")
    found = [problem.groupdict() for problem in FIRST_LINE.finditer(answer.out)]
    assert any(
        problem["file"] == file and problem["code"].startswith(code) and abs(int(problem["line"]) - line) <= 1
        for problem in found
    ), answer.out


def test_an_example_that_no_longer_holds_is_explained(own_guide: Path) -> None:
    rewrite(own_guide / "rules" / "cas.yaml", "          souhait: non", "          souhait: oui")
    answer = call("verifier", str(own_guide))
    assert answer.status == 1
    assert re.match(r"rules/cas\.yaml:\d+:\d+: EXE-01 ", answer.out)
    for part in ("attend « orienter »", "donne « orienter-et-apprendre »", "souhait = non"):
        assert part in answer.out


def test_people_left_without_an_answer_are_counted_and_described(own_guide: Path) -> None:
    rewrite(own_guide / "rules" / "arbre.yaml", "                non: orienter\n", "")
    answer = call("verifier", str(own_guide), "--json")
    assert (answer.status, answer.err) == (1, "")
    data = answer.data
    assert (data["sain"], data["situations"], data["sans_reponse"]) == (False, 72, 2)
    (gap,) = [problem for problem in data["problemes"] if problem["code"] == "LOG-01"]
    for part in ("urgence = non", "technicite = expertise", "souhait = non", "sans recommandation"):
        assert part in gap["message"]


def test_a_program_gets_every_problem_and_nothing_else(own_guide: Path) -> None:
    rewrite(own_guide / "rules" / "cas.yaml", "      - france-services", "      - france-servise")
    rewrite(own_guide / "rules" / "complements.yaml", "      - france-services", "      - frances-service")
    answer = call("verifier", "--json", str(own_guide))
    assert (answer.status, answer.err) == (1, "")
    problems = answer.data["problemes"]
    assert [problem["fichier"] for problem in problems] == ["rules/cas.yaml", "rules/complements.yaml"]
    for problem in problems:
        assert list(problem) == PROBLEM_KEYS
        assert problem["gravite"] == "erreur"
        assert problem["code"] == "REF-04"
        assert "« france-services »" in problem["remede"]


def test_a_warning_is_told_and_does_not_make_a_guide_unsound(own_guide: Path) -> None:
    (own_guide / "memos" / "cuisiner.md").write_text("# Je sais cuisiner\n", "utf-8")
    answer = call("verifier", str(own_guide))
    assert answer.status == 0
    assert "memos/cuisiner.md:1:1: MEM-01 avertissement : " in answer.out
    assert "Le guide est bon. 1 avertissement." in answer.out
    data = call("verifier", str(own_guide), "--json").data
    assert data["sain"] is True
    assert [problem["gravite"] for problem in data["problemes"]] == ["avertissement"]


@pytest.mark.parametrize("as_json", [(), ("--json",)], ids=["text", "json"])
def test_a_folder_that_does_not_exist_is_status_two(tmp_path: Path, as_json: tuple[str, ...]) -> None:
    answer = call("verifier", str(tmp_path / "nulle part"), *as_json)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("cnfs-tui : ")
    assert "n’existe pas" in answer.err


def test_a_folder_without_a_guide_is_told_once(tmp_path: Path) -> None:
    answer = call("verifier", str(tmp_path), "--json")
    assert answer.status == 1
    assert [problem["code"] for problem in answer.data["problemes"]] == ["NOM-02"]


def test_a_folder_of_rules_without_a_file_is_told_file_by_file(tmp_path: Path) -> None:
    for part in ("rules", "memos"):
        (tmp_path / part).mkdir()
    answer = call("verifier", str(tmp_path), "--json")
    assert answer.status == 1
    problems = answer.data["problemes"]
    assert {problem["code"] for problem in problems} == {"FIC-01"}
    assert "rules/arbre.yaml" in {problem["fichier"] for problem in problems}


def test_a_file_saved_in_another_encoding_is_told_with_the_remedy(own_guide: Path) -> None:
    path = own_guide / "rules" / "posture.yaml"
    path.write_bytes(path.read_text("utf-8").replace("’", "'").encode("cp1252", "replace"))
    answer = launch("verifier", str(own_guide))
    assert (answer.status, answer.err) == (1, "")
    assert re.match(r"rules/posture\.yaml:\d+:\d+: FIC-05 ", answer.out)
    assert "UTF-8" in answer.out


def test_a_guide_saved_by_windows_is_as_sound(own_guide: Path) -> None:
    for path in own_guide.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    answer = call("verifier", str(own_guide), "--json")
    assert (answer.status, answer.data["problemes"]) == (0, [])
    told = ("decider", "alerte=danger", "--json")
    assert call(*told, "--guide", str(own_guide)).data["regles"] == call(*told).data["regles"]


class Terminal(io.StringIO):
    """Where colours and a screenful make sense."""

    def isatty(self) -> bool:
        return True


def told_on_a_terminal(*words: str) -> str:
    out = Terminal()
    with redirect_stdout(out):
        main(["verifier", *words])
    return out.getvalue()


@pytest.fixture
def small_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.usefixtures("small_terminal")
def test_on_a_terminal_a_problem_is_coloured_and_folded(own_guide: Path) -> None:
    rewrite(own_guide / "rules" / "arbre.yaml", ": orienter\n", ": oriente\n")
    told = told_on_a_terminal(str(own_guide))
    assert "\x1b[1mREF-01\x1b[0m" in told
    assert all(len(re.sub("\x1b.*?m", "", line)) <= 60 for line in told.split("\n")[1:])
    assert "\x1b" not in call("verifier", str(own_guide)).out


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
@pytest.mark.usefixtures("small_terminal")
def test_colours_are_left_out_when_they_are_not_wanted(
    own_guide: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    rewrite(own_guide / "rules" / "arbre.yaml", ": orienter\n", ": oriente\n")
    assert "\x1b" not in told_on_a_terminal(str(own_guide))
    assert "\x1b" not in told_on_a_terminal("--tout", str(own_guide))


@pytest.mark.usefixtures("small_terminal")
def test_a_terminal_gets_a_screenful_and_the_rest_on_request(own_guide: Path) -> None:
    for name in ("arbre", "cas", "acteurs", "complements"):
        rewrite(own_guide / "rules" / f"{name}.yaml", ":\n", "\n")
    told, everything = told_on_a_terminal(str(own_guide)), told_on_a_terminal("--tout", str(own_guide))
    assert "ajoutez --tout" in told
    assert len(told.split("\n")) <= 24
    assert len(everything) > len(told) and "--tout" not in everything
    assert told.strip().endswith("à corriger.")

"""The exit status of every command: what a script may rely on, as the README promises it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cnfs_tui.guide.shipped import shipped_guide
from tests.commands.calling import call, launch

README = Path(__file__).parents[2] / "README.md"
SHIPPED = str(shipped_guide())
SKILL = "reperer-une-arnaque"
DECIDED = ("urgence=oui", "technicite=expertise", "souhait=non")

STATUSES: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("cnfs-tui", (), 0),
    ("former", ("former",), 0),
    ("former", ("former", "--notes"), 3),
    ("decider", ("decider", *DECIDED), 0),
    ("decider", ("decider", "urgence=oui"), 3),
    ("decider", ("decider", "urgence=bientôt"), 2),
    ("decider", ("decider", "--guide", "nulle-part"), 2),
    ("verifier", ("verifier",), 0),
    ("verifier", ("verifier", "{unsound}"), 1),
    ("verifier", ("verifier", "nulle-part"), 2),
    ("comparer", ("comparer", SHIPPED, SHIPPED), 0),
    ("comparer", ("comparer", SHIPPED, "nulle-part"), 2),
    ("dessiner", ("dessiner",), 0),
    ("dessiner", ("dessiner", "--guide", "nulle-part"), 2),
    ("memo", ("memo", SKILL, "--sortie", "{here}/memo.pdf"), 0),
    ("memo", ("memo", SKILL, "--sortie", "{here}/memo.pdf", "--imprimer", "aucune"), 1),
    ("memo", ("memo", "voler"), 2),
    ("memo", ("memo", SKILL, "--sortie", "{here}/nulle-part/memo.pdf"), 2),
    ("lieux importer", ("lieux", "importer", "{here}/nulle-part.csv"), 2),
    ("lieux chercher", ("lieux", "chercher"), 1),
    ("lieux chercher", ("lieux", "chercher", "--acteur", "voisin"), 2),
    ("lineaire", ("lineaire",), 0),
    ("lineaire", ("lineaire", "--guide", "nulle-part"), 0),
    ("lineaire", ("lineaire", "--former", "inconnu"), 2),
    ("bilan", ("bilan",), 0),
    ("bilan", ("bilan", "--depuis", "hier"), 2),
    ("effacer", ("effacer", "--oui"), 0),
    ("guide copier", ("guide", "copier", "{here}/copie"), 0),
    ("guide copier", ("guide", "copier", "{unsound}"), 2),
    ("nouveau", ("nouveau", "cas", "aide-au-logement"), 0),
    ("nouveau", ("nouveau", "cas", "faire-avec"), 2),
)


@pytest.mark.parametrize(("command", "words", "status"), STATUSES, ids=lambda what: str(what)[:60])
def test_every_command_ends_with_the_status_it_promises(
    command: str,
    words: tuple[str, ...],
    status: int,
    own_guide: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-service"))
    monkeypatch.setenv("CNFS_TUI_DATA", str(tmp_path / "data"))
    tree = own_guide / "rules/arbre.yaml"
    sound = tree.read_text(encoding="utf-8")
    tree.write_text(sound.replace("danger: danger", "danger: dangre", 1), encoding="utf-8")
    said = [word.format(here=tmp_path, unsound=own_guide) for word in words]
    answer = call(*said) if command not in {"cnfs-tui", "former", "lineaire"} else launch(*said)
    assert answer.status == status
    assert "Traceback" not in answer.out + answer.err
    assert answer.out or answer.err


def test_the_readme_promises_each_of_these_statuses() -> None:
    rows = re.findall(r"^\| `([a-z -]+)` \| (.+) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    promised = {command: {int(number) for number in re.findall(r"\b\d\b", told)} for command, told in rows}
    promised["former"] |= promised["cnfs-tui"]
    for command, _, status in STATUSES:
        assert status in promised[command], command

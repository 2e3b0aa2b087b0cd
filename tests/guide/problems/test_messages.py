"""The French wording of every problem."""

from __future__ import annotations

import re
import string
from collections.abc import Callable

import pytest

from cnfs_tui.guide.problems.messages import CATALOGUE, message, remedy
from cnfs_tui.guide.problems.problem import Place, Problem
from tests.guide.small_guide import MEMO, SmallGuide, told

ARBRE, CAS, ACTEURS, CADRE = "rules/arbre.yaml", "rules/cas.yaml", "rules/acteurs.yaml", "rules/cadre.yaml"
MAIL = "memos/ecrire-un-mail.md"


def whole(name: str, text: str | bytes) -> Callable[[SmallGuide], None]:
    return lambda guide: guide.write(name, text)


def words(name: str, old: str, new: str) -> Callable[[SmallGuide], None]:
    return lambda guide: guide.change(name, old, new)


def folder(name: str) -> Callable[[SmallGuide], None]:
    def put(guide: SmallGuide) -> None:
        guide.remove(name)
        (guide.folder / name).mkdir()

    return put


AGAIN = "oui:\n      demander: urgence\n      réponses:\n        oui: faire-avec\n        non: orienter"

SLIPS: dict[str, Callable[[SmallGuide], None]] = {
    "FIC-01": lambda guide: guide.remove(CAS),
    "FIC-02": folder(CAS),
    "FIC-03": whole(CAS, "#" * (1 << 21)),
    "FIC-04": whole(CAS, "cas: rien".encode("utf-16")),
    "FIC-05": whole(CAS, "cas: été".encode("latin-1")),
    "FIC-06": whole(CAS, "cas: \u200b"),
    "FIC-07": whole(CAS, "cas: e\u0301\u0301\u0301"),
    "SYN-01": whole(CAS, "cas: a\nCas: b\n"),
    "SYN-02": words(ACTEURS, "nom: Adil", "nom: Adil # gratuit"),
    "SYN-03": words(ACTEURS, "nom: Adil", "nom: Adil : le logement"),
    "SYN-04": whole(CAS, "cas:\n\ta: b\n"),
    "SYN-05": whole(CAS, "cas\u00a0: b\n"),
    "SYN-06": whole(CAS, 'cas: "a\n  b"\n'),
    "SYN-07": whole(CAS, "cas: *a\n"),
    "SYN-08": whole(CAS, "cas: !a b\n"),
    "SYN-09": words(ACTEURS, "nom: Adil", "nom: -Adil"),
    "SYN-10": whole(CAS, ""),
    "SYN-11": whole(CAS, "cas: a\n---\ncas: b\n"),
    "SYN-12": whole(CAS, "[a]: b\n"),
    "SYN-13": whole(CAS, f"cas: {'a' * 20_001}\n"),
    "SYN-14": whole(CAS, "[" * 30),
    "SYN-15": whole(CAS, "cas: a\nbonjour\nb: c\n"),
    "SYN-16": whole(CAS, "cas:\n  a: b\n c: d\n"),
    "SYN-17": whole(CAS, "cas: 'l'usager'\n"),
    "SYN-18": whole(CAS, "cas: @moi\n"),
    "SYN-19": whole(CAS, 'cas: "\\q"\n'),
    "STR-01": words(ACTEURS, "nom: Adil", "nom: Adil\n    non: Adil"),
    "STR-02": words(ACTEURS, "    nom: Adil\n", ""),
    "STR-03": words(ACTEURS, "nom: Adil", "nom: [Adil]"),
    "STR-04": words(ACTEURS, "coop: Autre", "coop: Autres"),
    "STR-05": words(CADRE, "{lieu}", "{lieux}"),
    "STR-06": words(ACTEURS, "nom: Adil", "nom:"),
    "REF-01": words(ARBRE, "oui: faire-avec", "oui: faire-avce"),
    "REF-02": words(ARBRE, "demander: urgence", "demander: urgense"),
    "REF-03": words(ARBRE, "oui: faire-avec", "houi: faire-avec"),
    "REF-04": words("rules/complements.yaml", "- adil", "- adile"),
    "REF-05": lambda guide: guide.write(CAS, guide.files[CAS].replace("- ecrire-un-mail", "- lire", 1)),
    "REF-06": words("rules/complements.yaml", "etat: stress", "humeur: stress"),
    "REF-07": words(ACTEURS, "- logement", "- logements"),
    "REF-08": words(ARBRE, "non: orienter", "non: apprendre"),
    "LOG-01": words(ARBRE, "        non: orienter\n", ""),
    "LOG-02": words(ARBRE, "non: orienter", "non ou oui: orienter"),
    "LOG-03": words(ARBRE, "oui: faire-avec", AGAIN),
    "LOG-04": words(ARBRE, "oui: faire-avec", AGAIN),
    "LOG-05": words(ARBRE, "non: orienter", "non: apprendre"),
    "EXE-01": words(ARBRE, "non: orienter", "non: apprendre"),
    "EXE-02": words(CAS, "urgence: oui", "souhait: oui"),
    "MEM-01": whole("memos/autre.md", MEMO),
    "MEM-02": words(MAIL, "# Je sais", "Je sais"),
    "MEM-03": words(MAIL, "## Attention", "# Attention"),
    "MEM-04": words(MAIL, "## Attention", "## Atention"),
    "MEM-05": words(MAIL, "## Attention", "## Pour recommencer"),
    "MEM-06": words(MAIL, "## Attention\n\nJe ne donne pas mon mot de passe.\n", ""),
    "MEM-07": words(MAIL, "1. J’ouvre ma boîte.\n2. J’écris.", "J’écris."),
    "MEM-08": words(MAIL, "J’écris.", "**J’écris.**"),
    "MEM-09": words(MAIL, "J’écris.", "J’écris. " * 1_000),
}


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_slip_has_a_message_and_a_remedy_with_nothing_left_to_fill_in(
    guide: SmallGuide, code: str
) -> None:
    SLIPS[code](guide)
    found = [problem for problem in guide.examine().problems if problem.code == code]
    assert found
    for problem in found:
        said = told(problem).replace("{métier}", "").replace("{lieu}", "").replace("{lieux}", "")
        assert not re.search("[{}]", said)
        assert "None" not in said
        assert said[0].isupper() or said[0] in "«1"
        assert message(problem).endswith(".") and remedy(problem).endswith(".")


@pytest.mark.parametrize("code", CATALOGUE)
def test_no_message_speaks_like_a_parser(code: str) -> None:
    wording = CATALOGUE[code]
    said = f"{wording.message} {wording.remedy}".lower()
    assert not any(
        word in said for word in ("mapping", "token", "schema", "scalar", "parse", "string", "null")
    )


def test_author_s_words_are_named_in_french() -> None:
    wordings = " ".join(f"{wording.message} {wording.remedy}" for wording in CATALOGUE.values())
    names = {name for _, name, _, _ in string.Formatter().parse(wordings) if name}
    assert all(name.isidentifier() and name.islower() for name in names)


def test_a_quote_of_any_length_is_cut_short() -> None:
    said = message(Problem("REF-04", Place("x"), {"mot": "a" * 5_000, "suggestion": "", "connus": "b"}))
    assert "« " + "a" * 59 + "… »" in said


def test_a_list_of_known_words_is_never_cut_here() -> None:
    known = ", ".join(f"acteur-{n}" for n in range(15))
    assert known in remedy(Problem("REF-04", Place("x"), {"mot": "a", "suggestion": "", "connus": known}))


def test_a_message_is_one_line_and_safe_for_a_terminal() -> None:
    said = message(
        Problem("STR-04", Place("x"), {"valeur": "a\nb\x1b[2J\u202e", "suggestion": "", "valeurs": ""})
    )
    assert "« a b\ufffd[2J\ufffd »" in said


def test_braces_in_an_author_s_words_are_only_words() -> None:
    assert "« {0} »" in message(Problem("STR-05", Place("x"), {"variable": "{0}", "variables": ""}))

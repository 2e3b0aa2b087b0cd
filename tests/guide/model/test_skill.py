"""A workshop teaches its skills in the order its author gave them: they are printed in that order."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.guide.small_guide import COMPETENCES, MEMO, SmallGuide

FILE, NAMES = "rules/competences.yaml", ("ecrire-un-mail", "trier-ses-mails", "chercher")


@pytest.mark.parametrize("order", [*permutations(NAMES)])
def test_a_workshop_keeps_its_skills_in_the_order_of_its_author(
    guide: SmallGuide, order: tuple[str, ...]
) -> None:
    block = COMPETENCES.partition("\n")[2]
    skills = "".join(block.replace(NAMES[0], name) for name in NAMES)
    lines = "".join(f"      - {name}\n" for name in order)
    workshop = f"  mails:\n    nom: Les mails\n    compétences:\n{lines}    source: Note\n    statut: note\n"
    guide.write(FILE, f"compétences:\n{skills}ateliers:\n{workshop}")
    for name in NAMES:
        guide.write(f"memos/{name}.md", MEMO)
    found = guide.examine().guide
    assert found is not None
    assert found.workshops["mails"].skills == order

from __future__ import annotations

from cnfs_tui.guide.comparing.counterparts import counterparts
from cnfs_tui.guide.model.posture import Reason


def reasons(**titles: str) -> dict[str, Reason]:
    return {name: Reason.model_validate({"ID": name, "titre": title}) for name, title in titles.items()}


def test_a_block_is_known_by_its_id_whatever_its_title() -> None:
    assert counterparts(reasons(temps="Le temps"), reasons(temps="L’heure")) == {"temps": "temps"}


def test_a_block_whose_id_has_gone_is_the_one_that_came_with_its_title() -> None:
    old, new = reasons(temps="Le temps", lieu="Le lieu"), reasons(duree="LE TEMPS", lieu="Le lieu")
    assert counterparts(old, new) == {"temps": "duree", "lieu": "lieu"}


def test_a_block_that_is_still_there_is_not_taken_for_a_new_one_of_the_same_title() -> None:
    old, new = reasons(temps="Le temps"), reasons(temps="Le temps", duree="Le temps")
    assert counterparts(old, new) == {"temps": "temps"}


def test_between_two_blocks_of_the_same_title_nothing_is_guessed() -> None:
    assert counterparts(reasons(a="Le temps", b="Le temps"), reasons(c="Le temps")) == {}
    assert counterparts(reasons(a="Le temps"), reasons(b="Le temps", c="Le temps")) == {}

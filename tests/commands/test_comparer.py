"""``cnfs-tui comparer``: what changes for people between two versions of a guide."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cnfs_tui.commands.comparison.decisions import Decisions
from cnfs_tui.commands.comparison.words import Words
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tree.compare import Difference, Shift
from cnfs_tui.tree.cover import Part
from cnfs_tui.tree.region import Region
from tests.commands.calling import Answer, call, launch
from tests.guide.comparing.repository import Repository, needs_git
from tests.guide.comparing.two_guides import TwoGuides
from tests.guide.small_guide import ARBRE, SmallGuide


@pytest.fixture
def guides(tmp_path: Path) -> TwoGuides:
    return TwoGuides.in_folder(tmp_path)


def compared(guides: TwoGuides, *words: str) -> Answer:
    return call("comparer", str(guides.old.folder), str(guides.new.folder), *words)


def move_later(guide: SmallGuide) -> None:
    """« Plus tard » leads to « orienter » instead of « apprendre »."""
    guide.write(
        "rules/arbre.yaml",
        ARBRE.replace("oui ou plus tard:", "oui:").replace(" non: orienter", " plus tard ou non: orienter"),
    )
    guide.change("rules/cas.yaml", "souhait: plus tard", "souhait: oui")


def plain(answer: Answer) -> str:
    """The report on one line, its spaces all alike."""
    assert answer.err == ""
    return " ".join(re.sub("[\u00a0\u202f]", " ", answer.out).split())


def test_the_shipped_guide_and_itself_are_identical() -> None:
    answer = call("comparer", str(shipped_guide()), str(shipped_guide() / "rules"))
    assert answer.status == 0
    assert (
        "Aucune recommandation ne change (72 situations comparées). Les deux guides sont identiques."
        in plain(answer)
    )


def test_a_decision_that_changes_is_told_in_the_titles_of_the_guide(guides: TwoGuides) -> None:
    move_later(guides.new)
    answer = compared(guides)
    assert answer.status == 1
    assert (
        "1 situation sur 6 change de recommandation. "
        "1 situation : Le cas apprendre (apprendre) → Le cas orienter (orienter) "
        "• Urgence : « Non » Souhait : « Plus tard »"
    ) in plain(answer)


def test_a_text_that_changes_is_told_and_is_no_decision(guides: TwoGuides) -> None:
    guides.new.change("rules/complements.yaml", "- Respirez ensemble.", "- Respirez doucement ensemble.")
    answer = compared(guides)
    assert answer.status == 0
    assert (
        "Aucune recommandation ne change (6 situations comparées). "
        "Textes modifiés sans effet sur les recommandations : 1. rules/complements.yaml stress • conseils 1 "
        "avant : « Respirez ensemble. » après : « Respirez doucement ensemble. »"
    ) in plain(answer)


def test_of_a_long_text_only_the_words_around_the_change_are_shown(guides: TwoGuides) -> None:
    words = [f"mot{rank}" for rank in range(40)]
    for guide, word in ((guides.old, "hier"), (guides.new, "demain")):
        told = " ".join([*words[:20], word, *words[20:]])
        guide.change("rules/complements.yaml", "- Respirez ensemble.", f"- {told}")
    told = plain(compared(guides))
    assert "avant : « … mot16 mot17 mot18 mot19 hier mot20 mot21 mot22 mot23 … »" in told
    assert "après : « … mot16 mot17 mot18 mot19 demain mot20 mot21 mot22 mot23 … »" in told


def test_only_the_layout_changes(guides: TwoGuides) -> None:
    guides.new.write("rules/arbre.yaml", f"# Relu.\n{ARBRE}")
    answer = compared(guides)
    assert answer.status == 0
    assert "Les deux guides disent la même chose : seule la présentation des fichiers change." in plain(
        answer
    )


def test_a_case_whose_action_changes_says_so(guides: TwoGuides) -> None:
    guides.new.change("rules/cas.yaml", "action: apprendre", "action: coup-de-pouce")
    answer = compared(guides)
    assert answer.status == 1
    assert (
        "Le cas apprendre (apprendre) → l’action n’est plus « apprendre », mais « coup-de-pouce »"
        in plain(answer)
    )


def test_who_does_not_know_is_told_apart(guides: TwoGuides) -> None:
    guides.new.change("rules/diagnostic.yaml", "dans le doute: oui", "dans le doute: non")
    answer = compared(guides)
    assert answer.status == 1
    told = plain(answer)
    assert "Aucune recommandation ne change (6 situations comparées)." in told
    assert (
        "Quand on ne sait pas répondre à « Urgence » (dans le doute) : on faisait comme si c’était « Oui », "
        "on fait maintenant comme si c’était « Non »."
    ) in told


def test_a_doubt_without_effect_says_so(guides: TwoGuides) -> None:
    guides.new.change("rules/diagnostic.yaml", "dans le doute: plus-tard", "dans le doute: oui")
    answer = compared(guides)
    assert answer.status == 0
    assert "Cela ne change aucune recommandation." in plain(answer)


def test_advice_for_other_people_is_told_by_its_conditions(guides: TwoGuides) -> None:
    guides.new.change("rules/complements.yaml", "      urgence: ne-sait-pas\n", "")
    answer = compared(guides)
    assert answer.status == 0
    assert (
        "Compléments : ces conseils ne sont plus donnés aux mêmes personnes. "
        "• Urgence inconnue (doute-urgence) avant, il fallait : "
        "Urgence : « Je ne sais pas » maintenant, cela ne compte plus"
    ) in plain(answer)


def test_no_line_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch, own_guide: Path) -> None:
    file = own_guide / "rules" / "diagnostic.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("dans le doute: danger", "dans le doute: rien"), encoding="utf-8")
    own_guide.rename(own_guide.parent / "nouveau")
    (own_guide.parent / "ancien").symlink_to(shipped_guide())
    monkeypatch.chdir(own_guide.parent)
    for width in (60, 80, 200):
        monkeypatch.setenv("COLUMNS", str(width))
        answer = call("comparer", "ancien", "nouveau")
        assert answer.status == 1
        assert max(map(len, answer.out.splitlines())) <= min(80, width)


def test_json_is_one_document_of_ids(guides: TwoGuides) -> None:
    move_later(guides.new)
    guides.new.change("rules/complements.yaml", "- Respirez ensemble.", "- Soufflez.")
    answer = compared(guides, "--json")
    assert (answer.status, answer.err) == (1, "")
    data = answer.data
    assert data["decisions_changent"] is True
    assert (data["situations"], data["situations_changees"], data["situations_hors_regions"]) == (6, 1, 0)
    assert data["decisions"] == [
        {
            "ancien": {"cas": "apprendre", "titre": "Le cas apprendre", "action": "apprendre"},
            "nouveau": {"cas": "orienter", "titre": "Le cas orienter", "action": "orienter"},
            "situations": 1,
            "situations_hors_regions": 0,
            "regions": [
                {
                    "situations": 1,
                    "deja_citees": 0,
                    "reponses": {"urgence": ["non"], "souhait": ["plus-tard"]},
                }
            ],
        }
    ]
    assert {
        "fichier": "rules/complements.yaml",
        "bloc": ["stress"],
        "cle": ["conseils", "1"],
        "ancien": "Respirez ensemble.",
        "nouveau": "Soufflez.",
    } in data["textes"]


def test_the_keys_of_the_json_document_are_stable(guides: TwoGuides) -> None:
    assert set(compared(guides, "--json").data) == {
        "ancien",
        "nouveau",
        "decisions_changent",
        "situations",
        "situations_changees",
        "situations_hors_regions",
        "decisions",
        "reponses_nouvelles",
        "reponses_retirees",
        "criteres_nouveaux",
        "criteres_retires",
        "cas_nouveaux",
        "cas_retires",
        "dans_le_doute",
        "par_defaut",
        "arbre_reecrit",
        "complements",
        "renommages",
        "textes",
    }


# What is told of many regions


def told_by_hand(guides: TwoGuides, difference: Difference) -> list[str]:
    """The lines of a difference between these two guides."""
    lines = Decisions(Words(guides.compared())).shifts(difference, "")
    return [re.sub("[\u00a0\u202f]", " ", line).strip() for _, line in lines]


def test_of_several_regions_each_says_its_size_and_what_the_others_have_told(guides: TwoGuides) -> None:
    urgent, willing = Region.of({"urgence": ("oui",)}), Region.of({"souhait": ("oui", "non")})
    shift = Shift("apprendre", "orienter", 5, (Part(willing, 4), Part(urgent, 3, 2)), 0)
    assert told_by_hand(guides, Difference(6, 5, (shift,), 0))[3:] == [
        "• Souhait : « Oui » ou « Non » (4 situations)",
        "• Urgence : « Oui » (3 situations, dont 2 déjà citées)",
    ]


def test_when_everybody_changes_case_no_answer_is_named(guides: TwoGuides) -> None:
    shift = Shift("apprendre", "orienter", 6, (Part(Region(), 6),), 0)
    assert told_by_hand(guides, Difference(6, 6, (shift,), 0))[3:] == ["• Quelles que soient les réponses"]


def test_situations_beyond_the_regions_told_are_counted(guides: TwoGuides) -> None:
    (_, last) = told_by_hand(guides, Difference(10_000, 1_234, (), 1_234))
    assert last == "… et 1 234 situations de plus, dans trop de groupes pour être tous montrés."


# What cannot be compared


def refused(*words: str) -> str:
    answer = call("comparer", *words)
    assert (answer.status, answer.out) == (2, "")
    return " ".join(re.sub("[\u00a0\u202f]", " ", answer.err).split())


def test_an_unsound_guide_is_refused_with_its_problems_and_which_one_it_is(guides: TwoGuides) -> None:
    guides.new.change("rules/arbre.yaml", "oui: faire-avec", "oui: faire-avce")
    told = refused(str(guides.old.folder), str(guides.new.folder))
    assert "le nouveau guide, « " in told and "l’ancien guide" not in told
    assert "rules/arbre.yaml:4:10: REF-01" in told


def test_when_both_are_unsound_both_are_told(guides: TwoGuides) -> None:
    guides.old.remove("rules/cas.yaml")
    guides.new.remove("rules/cadre.yaml")
    told = refused(str(guides.old.folder), str(guides.new.folder))
    assert told.index("l’ancien guide") < told.index("rules/cas.yaml") < told.index("le nouveau guide")


def test_a_folder_that_is_no_guide_is_told_in_one_sentence(guides: TwoGuides, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    told = refused(str(tmp_path / "vide"), str(guides.new.folder))
    assert told.endswith("ce dossier n’est pas un guide, il ne contient pas de dossier rules/.")


@pytest.mark.parametrize("words", [(), ("HEAD",)])
def test_two_guides_are_needed(words: tuple[str, ...]) -> None:
    assert "cnfs-tui comparer --help" in refused(*words)


def test_what_a_folder_is_called_cannot_command_the_terminal(guides: TwoGuides, tmp_path: Path) -> None:
    told = refused("\x1b[2J", str(guides.new.folder))
    assert "\x1b" not in told
    strange = tmp_path / "a\x1b[2Jb"
    guides.new.folder.rename(strange)
    assert "\x1b" not in call("comparer", str(guides.old.folder), str(strange)).out


# Versions kept by git


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.create(tmp_path / "dépôt")


@pytest.fixture
def followed(repository: Repository) -> SmallGuide:
    """A guide with one version kept, then changed."""
    guide = SmallGuide(repository.top / "guide")
    repository.commit()
    move_later(guide)
    return guide


@needs_git
@pytest.mark.parametrize("place", [".", "rules/..", "rules", "rules/", "memos"])
def test_the_last_version_kept_and_the_folder(
    followed: SmallGuide, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(followed.folder)
    answer = call("comparer", "HEAD", place)
    assert answer.status == 1
    assert "1 situation sur 6 change de recommandation." in plain(answer)


@needs_git
def test_two_versions_of_the_guide_named_by_the_option(repository: Repository, followed: SmallGuide) -> None:
    repository.commit()
    answer = call("comparer", "HEAD~1", "HEAD", "--guide", str(followed.folder))
    assert answer.status == 1
    assert call("comparer", "HEAD", "HEAD", "--guide", str(followed.folder)).status == 0


@needs_git
def test_two_versions_of_the_guide_one_stands_in(
    repository: Repository, followed: SmallGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    monkeypatch.chdir(followed.folder)
    assert call("comparer", "HEAD~1", "HEAD").status == 1


@needs_git
def test_an_unknown_version_is_refused_with_what_may_be_written(followed: SmallGuide) -> None:
    told = refused("HEAD~7", str(followed.folder))
    assert "l’ancien guide, « HEAD~7 » : ce n’est ni un dossier, ni une version que git connaît" in told
    assert "HEAD~3" in told


@needs_git
def test_a_version_without_a_guide_is_refused(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    guide = SmallGuide(repository.top / "guide")
    assert "à cette version, il n’y a pas de guide" in refused("HEAD", str(guide.folder))


@needs_git
def test_an_unsound_version_is_refused_with_its_problems(
    repository: Repository, followed: SmallGuide
) -> None:
    followed.change("rules/arbre.yaml", "oui: faire-avec", "oui: faire-avce")
    repository.commit()
    followed.change("rules/arbre.yaml", "oui: faire-avce", "oui: faire-avec")
    assert "l’ancien guide, « HEAD » : il contient des erreurs." in refused("HEAD", str(followed.folder))


@needs_git
def test_a_folder_named_as_a_version_is_read_as_a_folder_and_it_is_said(
    repository: Repository, followed: SmallGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("tag", "v1")
    monkeypatch.chdir(repository.top)
    followed.folder.rename(repository.top / "v1")
    SmallGuide(repository.top / "guide")
    answer = call("comparer", "guide", "v1")
    assert answer.status == 1
    assert "pour la version, écrivez v1~0. Le dossier a été lu." in re.sub("[\u202f\u00a0]", " ", answer.err)
    assert call("comparer", "guide", "v1~0").status == 0


def test_without_git_folders_are_compared_and_versions_are_refused(
    guides: TwoGuides, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert compared(guides).status == 0
    assert "installer git" in refused("HEAD", str(guides.new.folder))


@needs_git
def test_in_a_process_of_its_own_the_report_is_utf_8(followed: SmallGuide) -> None:
    answer = launch("comparer", "HEAD", str(followed.folder))
    assert answer.status == 1
    assert "→ Le cas orienter (orienter)" in answer.out


def test_the_first_lines_say_which_guides_and_whose_only_when_it_changed(guides: TwoGuides) -> None:
    guides.old.write("rules/guide.yaml", "titre: Le guide du Nord\nversion: 3\n")
    guides.new.write("rules/guide.yaml", "titre: Le guide du Nord\nversion: 4\n")
    told = plain(compared(guides))
    assert "(version 3, règles" in told and "(version 4, règles" in told
    guides.new.write("rules/guide.yaml", "titre: Le guide du Sud\nversion: 4\n")
    told = plain(compared(guides))
    assert "(Le guide du Nord, version 3" in told and "(Le guide du Sud, version 4" in told

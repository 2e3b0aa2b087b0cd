"""YAML as authors write it."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cnfs_tui.guide.problems.messages import remedy
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.reading.text.limits import LIMITS
from cnfs_tui.guide.reading.text.source import FORBIDDEN, MAX_PROBLEMS, Source, read_source
from cnfs_tui.guide.reading.text.yaml_reader import Document, read_yaml
from tests.guide.small_guide import told


def read(text: str) -> Document:
    return read_yaml(Source("rules/x.yaml", text))


def refusal(text: str) -> tuple[Problem, ...]:
    with pytest.raises(GuideRefused) as caught:
        read(text)
    assert all(told(problem) for problem in caught.value.problems)
    return caught.value.problems


def refused(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in refusal(text)]


def warned(text: str) -> list[tuple[str, int, int]]:
    warnings = read(text).warnings
    assert all(problem.severity is Severity.WARNING and told(problem) for problem in warnings)
    return [(p.code, p.place.line, p.place.column) for p in warnings]


# What is read


@pytest.mark.parametrize(
    "word", ["on", "yes", "01000", "14:30", "1_000", "1.10", "2024-02-30", ".nan", "0x1F", "oui"]
)
def test_every_word_stays_the_text_its_author_typed(word: str) -> None:
    assert read(f"a: {word}\n").data == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_value_left_empty_is_none(nothing: str) -> None:
    assert read(f"a: {nothing}\nb: c\n").data == {"a": None, "b": "c"}


def test_empty_quotes_are_an_empty_text_and_quoted_null_is_a_word() -> None:
    assert read("a: ''\nb: \"null\"\n").data == {"a": "", "b": "null"}


def test_keys_are_reduced_to_slugs_and_values_keep_their_exact_text() -> None:
    assert read("Ne Pas dire: « Élan »\n").data == {"ne-pas-dire": "« Élan »"}


def test_decomposed_accents_are_composed() -> None:
    assert read(unicodedata.normalize("NFD", "a: été\n")).data == {"a": "été"}


def test_a_block_of_text_keeps_its_lines_its_hashes_and_its_colons() -> None:
    assert read("a: |\n  un # deux\n  trois : quatre\n").data == {"a": "un # deux\ntrois : quatre\n"}


def test_a_long_sentence_may_go_on_below() -> None:
    assert read("a: une phrase\n  qui continue\n").data == {"a": "une phrase qui continue"}


def test_short_lists_and_blocks_may_stand_on_one_line() -> None:
    assert read("a: [b, c]\nd: {e: f}\n").data == {"a": ["b", "c"], "d": {"e": "f"}}


def test_a_first_line_of_three_dashes_is_accepted() -> None:
    assert read("---\na: b\n").data == {"a": "b"}


def test_a_list_or_a_text_alone_is_read_for_the_next_layer_to_judge() -> None:
    assert read("- a\n").data == ["a"]
    assert read("bonjour\n").data == "bonjour"


# Where it stands


def test_every_key_and_value_has_its_place_and_the_author_s_words() -> None:
    document = read("Étapes:\n  - Faire: lire\n    détail: ensemble\n")
    path = ("etapes", 0, "detail")
    assert document.place(path) == Place("rules/x.yaml", 3, 13)
    assert document.place(path).length == len("ensemble")
    assert document.place(path, key=True) == Place("rules/x.yaml", 3, 5)
    assert document.words(path) == "détail"
    assert document.value(path) == "ensemble"


def test_a_place_carries_its_whole_line() -> None:
    assert read("a:\n  b: c\n").place(("a", "b")).excerpt == "  b: c"


def test_what_is_missing_stands_at_the_nearest_block_around_it() -> None:
    document = read("cas:\n  atelier:\n    titre: x\n")
    assert document.place(("cas", "atelier", "source", 3), key=True) == Place("rules/x.yaml", 2, 3)
    assert document.words(("cas", "atelier", "source")) == "atelier"


def test_a_column_counts_an_accent_as_one_character() -> None:
    assert read("été: àé\n").place(("ete",)) == Place("rules/x.yaml", 1, 6)


def test_looking_up_what_is_not_there_is_an_error() -> None:
    with pytest.raises(LookupError):
        read("a: b\n").value(("c",))


# Slips of writing


def test_a_text_with_a_colon_is_refused_at_the_colon() -> None:
    assert refused("bloc:\n  aide: Attention : danger\n") == [("SYN-03", 2, 19)]


@pytest.mark.parametrize(
    ("text", "line", "column", "lost"),
    [
        ("a: voir la fiche #12 du guide\n", 1, 18, "#12 du guide"),
        ("a:\n  - voir   # la fiche\n", 2, 12, "# la fiche"),
        ("a: voir la\n  fiche # 12\n", 2, 9, "# 12"),
    ],
)
def test_a_text_cut_by_a_hash_is_kept_with_a_warning_on_what_is_lost(
    text: str, line: int, column: int, lost: str
) -> None:
    assert warned(text) == [("SYN-02", line, column)]
    (warning,) = read(text).warnings
    assert warning.place.length == len(lost)
    assert warning.place.excerpt.endswith(lost)


@pytest.mark.parametrize("text", ["# comment\na: b\n", "a: 'b' # c\n", "a: b#c\n", "a: # c\n  b: d\n"])
def test_a_comment_that_cuts_no_text_is_no_slip(text: str) -> None:
    assert warned(text) == []


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Mémo: a\nautre: b\nmemo: c\n", 1, 3),
        ("memo: a\nMÉMO: c\n", 1, 2),
        ("e\u0301te: a\nété: b\n", 1, 2),
        ("mot de passe: a\n'mot_de-passe': b\n", 1, 2),
    ],
)
def test_a_key_written_twice_is_refused_with_both_lines(text: str, first: int, second: int) -> None:
    (problem,) = refusal(text)
    assert (problem.code, problem.place.line, problem.place.column) == ("SYN-01", second, 1)
    assert problem.words["ligne"] == str(first)
    assert problem.words["clé"] in text.splitlines()[second - 1]


def test_each_repetition_is_told() -> None:
    assert refused("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n") == [("SYN-01", 2, 1), ("SYN-01", 5, 3)]


ITEMS = "étapes:\n  - faire: a\n    détail: b\n  - faire: c\n    détail: d\n  - faire: e\n    détail: f\n"


def test_a_key_that_elements_begin_with_is_told_once_with_its_dash() -> None:
    (problem,) = refusal(ITEMS.replace("  - faire: c", "    faire: c"))
    assert (problem.code, problem.place.line, problem.place.column) == ("SYN-01", 4, 5)
    assert "remettez le tiret devant « faire »" in remedy(problem)
    assert problem.paste == "  - faire: c"


def test_each_dash_forgotten_is_told() -> None:
    found = refusal(ITEMS.replace("  - faire: c", "    faire: c").replace("  - faire: e", "    faire: e"))
    assert [(p.place.line, p.paste) for p in found] == [(4, "  - faire: c"), (6, "  - faire: e")]


def test_another_key_of_an_element_written_twice_needs_no_dash() -> None:
    (problem,) = refusal(ITEMS.replace("    détail: d", "    détail: d\n    détail: g"))
    assert (problem.place.line, problem.paste) == (6, "")
    assert "tiret" not in remedy(problem)


def test_an_element_after_a_dash_forgotten_is_still_checked() -> None:
    text = ITEMS.replace("  - faire: c", "    faire: c").replace("détail: f", "détail: f\n    détail: g")
    assert refused(text) == [("SYN-01", 4, 5), ("SYN-01", 8, 5)]


def test_the_same_key_in_two_blocks_is_no_repetition() -> None:
    assert read("a:\n  c: 1\nb:\n  c: 2\n").data == {"a": {"c": "1"}, "b": {"c": "2"}}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n  b: c\n d: e\n", 3, 2),
        ("a:\n  b: c\n   d: e\n", 3, 4),
        ("a: b\n  c: d\n", 2, 3),
        ("a:\n  - b\n - c\n", 3, 2),
        ("a:\n  - b\n   - c\n", 3, 4),
    ],
)
def test_a_line_out_of_its_block_is_refused_where_it_begins(text: str, line: int, column: int) -> None:
    assert refused(text) == [("SYN-16", line, column)]


def test_a_line_without_colon_is_refused_on_that_very_line() -> None:
    assert refused("a: b\nbonjour\nc: d\n") == [("SYN-15", 2, 1)]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_no_break_space_before_the_colon_of_a_key_is_refused(space: str) -> None:
    assert refused(f"a:\n  titre{space}: x\n") == [("SYN-24", 2, 3)]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_no_break_space_that_hides_a_key_is_refused_where_it_is(space: str) -> None:
    assert refused(f"a: b\ntexte:{space}x\nc: d\n") == [("SYN-27", 2, 7)]
    assert refused(f"bloc:\n  texte:{space}x\n") == [("SYN-27", 2, 9)]
    assert refused(f"bloc:\n  - texte:{space}x\n") == [("SYN-27", 2, 11)]
    assert refused(f"bloc:\n  -{space}un\n  -{space}deux\n") == [("SYN-27", 2, 4)]


def test_french_no_break_spaces_in_a_text_are_kept() -> None:
    text = "Attention\u202f:\u00a0lisez\u00a0!"
    assert read(f"a: {text}\n").data == {"a": text}


@pytest.mark.parametrize(
    ("text", "line"),
    [("a:\n  -un\n  -deux\n", 2), ("a:\n  - un\n  -deux\n  - trois\n", 3), ("a:\n  -un\n  - deux\n", 2)],
)
def test_a_dash_glued_to_its_text_is_refused(text: str, line: int) -> None:
    assert refused(text) == [("SYN-09", line, 3)]


def test_a_negative_number_is_no_glued_dash() -> None:
    assert read("a: -5\nb: |\n  -un\n").data == {"a": "-5", "b": "-un\n"}


@pytest.mark.parametrize("sign", ["–", "—", "•", "·"])
def test_what_a_word_processor_puts_for_a_dash_is_refused(sign: str) -> None:
    assert refused(f"a:\n  {sign} un\n  {sign} deux\n") == [("SYN-40", 2, 3)]
    assert refused(f"a:\n  - un\n  {sign} deux\n") == [("SYN-40", 3, 3)]
    assert read(f"a: lundi {sign} mardi\n").data == {"a": f"lundi {sign} mardi"}


@pytest.mark.parametrize(
    ("text", "code", "column", "underlined"),
    [
        ("a: 'l'usager est pressé'\nb: c\n", "SYN-31", 4, "'l'"),
        ("- 'Aujourd'hui, l'usager attend'\n", "SYN-31", 3, "'Aujourd'"),
        ('a: "Il dit "bonjour" fort"\n', "SYN-17", 4, '"Il dit "'),
        ('- "Il dit "bonjour" fort"\n', "SYN-17", 3, '"Il dit "'),
        ('d’accord: "x" y\n', "SYN-17", 11, '"x"'),
        ("a: 'x' y\n", "SYN-17", 4, "'x'"),
        ('a: "b\nc: d\n', "SYN-32", 4, '"b'),
        ("a: 'b\nc: d\n", "SYN-32", 4, "'b"),
    ],
)
def test_a_quote_badly_closed_is_refused_where_it_was_opened(
    text: str, code: str, column: int, underlined: str
) -> None:
    (problem,) = refusal(text)
    place = problem.place
    assert (problem.code, place.line, place.column) == (code, 1, column)
    assert place.excerpt[column - 1 : column - 1 + place.length] == underlined


def test_what_follows_a_quote_that_was_not_closed_is_no_slip() -> None:
    text = 'a:\n  b: "un\n  c: "deux"\n  d: "trois"\n'
    assert refused(text) == [("SYN-06", 2, 6)]


def test_a_quote_that_closes_what_was_never_opened_is_told_and_kept() -> None:
    assert warned('a: La sécurité"\nb: x\n') == [("SYN-41", 1, 15)]
    assert warned('a: Le mot "oui"\n') == []


@pytest.mark.parametrize("text", ["“La sécurité”", "« La sécurité »", "‘La sécurité’", "„La sécurité“"])
def test_curly_quotes_around_a_text_are_told_and_kept(text: str) -> None:
    assert warned(f"a:\n  - {text}\n") == [("SYN-39", 2, 5)]
    assert read(f"a: {text}\n").data == {"a": text}
    assert warned(f'a: "{text}"\nb: {text} dit-elle\nc: {text} ou {text}\n') == []


def test_curly_quotes_that_do_not_protect_a_colon_are_told_rather_than_the_colon() -> None:
    assert refused("a: “La sécurité : d’abord”\n") == [("SYN-44", 1, 4)]


def test_a_quote_closed_on_another_line_is_refused_with_the_line_that_closes_it() -> None:
    problem = refusal('a: "b\n  c"\nd: e\n')[0]
    assert (problem.code, problem.place.line, problem.place.column) == ("SYN-06", 1, 4)
    assert problem.words == {"fin": "2"}


def test_a_quote_closed_by_a_later_one_is_told_first() -> None:
    assert refused('a: "b\nc: "d"\n')[0] == ("SYN-06", 1, 4)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("@accueil", "SYN-18"),
        ("`mot`", "SYN-18"),
        ("%50", "SYN-18"),
        ("] x", "SYN-18"),
        (", x", "SYN-18"),
        ("*important*", "SYN-07"),
        ("*mot : x", "SYN-07"),
        ("!mot! x", "SYN-08"),
        ("[à compléter] par vous", "SYN-21"),
        ("{nom} de famille", "SYN-21"),
        ("{nom}", "SYN-21"),
        ("[a, b", "SYN-21"),
        ("|texte", "SYN-42"),
        (">texte", "SYN-42"),
        ("> un texte", "SYN-42"),
        ("- un", "SYN-34"),
        ("? un", "SYN-25"),
    ],
)
def test_a_text_that_begins_with_a_reserved_sign_is_refused_at_the_sign(text: str, code: str) -> None:
    assert refused(f"a: {text}\nb: c\n") == [(code, 1, 4)]
    if code != "SYN-34":  # two dashes are a list in a list
        assert refused(f"a:\n  - {text}\n  - c\n") == [(code, 2, 5)]


@pytest.mark.parametrize("text", ["*mot", "&mot x"])
def test_aliases_and_anchors_are_refused(text: str) -> None:
    assert refused(f"a: {text}\n") == [("SYN-07", 1, 4)]


def test_a_merge_key_is_refused_and_quoted_it_is_a_plain_key() -> None:
    assert refused("a:\n  <<: b\n") == [("SYN-23", 2, 3)]
    assert read('"<<": b\n').data == {"<<": "b"}


def test_a_thousand_laughs_are_refused_at_the_first() -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdef", "bcdefg", strict=True)
    )
    assert refused(bomb) == [("SYN-07", 1, 4), ("SYN-07", 2, 4), ("SYN-07", 2, 8)]


@pytest.mark.parametrize(
    "text", ["! Attention", "!mot x", "!!int 12", "!!python/object:os.system x", '! "x"', "! {b: c}"]
)
def test_tags_are_refused_and_no_exclamation_mark_is_lost(text: str) -> None:
    assert refused(f"a: {text}\n") == [("SYN-08", 1, 4)]


def test_a_second_document_is_refused_at_its_dashes() -> None:
    assert refused("a: b\n---\nc: d\n") == [("SYN-11", 2, 1)]


@pytest.mark.parametrize("text", ["", "\n\n", "# rien\n", "---\n", "~\n"])
def test_an_empty_file_is_told(text: str) -> None:
    assert refused(text) == [("SYN-10", 1, 1)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[a, b]: c\n", ["SYN-21"]),
        ("{a: b}: c\n", ["SYN-21"]),
        ("? [a]\n: c\n", ["SYN-25"]),
        ("a: b\n? c\n: d\n", ["SYN-25"]),
        ('"-": c\n', ["SYN-12"]),
        (": c\n", ["SYN-12"]),
        ("a: b\n: c\n", ["SYN-12"]),
    ],
)
def test_a_key_that_is_no_word_is_refused(text: str, codes: list[str]) -> None:
    assert [code for code, *_ in refused(text)] == codes


def test_a_question_mark_in_a_longer_text_is_no_key() -> None:
    assert read("a: |\n  ? oui\n  ? non\nb: Ah\n  ? oui\n").data == {"a": "? oui\n? non\n", "b": "Ah ? oui"}


@pytest.mark.parametrize(
    "escape",
    [
        "\\e",
        "\\0",
        "\\x00",
        "\\x1b",
        "\\u202e",
        "\\ud800",
        "\\U00110000",
        "\\UFFFFFFFF",
        "\\t",
        "\\N",
        "\\q",
        "\\x1",
    ],
)
def test_a_backslash_that_makes_something_else_of_a_letter_is_refused_where_it_is(escape: str) -> None:
    (problem,) = refusal(f'a:\n  b: "xy{escape}"\n')
    assert (problem.code, problem.place.line, problem.place.column) == ("SYN-35", 2, 9)
    assert escape.startswith(problem.words["signes"])


@pytest.mark.parametrize("path", ["C:\\users", "C:\\nouveau", "dans D:\\temp", "C:\\Users\\nom"])
def test_a_windows_path_between_double_quotes_is_refused_at_its_backslash(path: str) -> None:
    problem = refusal(f'a: "{path}"\n')[0]
    assert (problem.code, problem.place.column) == ("SYN-35", 5 + path.index("\\"))
    assert read(f"a: '{path}'\nb: {path}\n").data == {"a": path, "b": path}


def test_the_escapes_that_authors_need_are_read() -> None:
    assert read('a: "un \\"mot\\" \\\\ un\\nautre \\u00e9"\n').data == {"a": 'un "mot" \\ un\nautre é'}


def test_a_forbidden_character_in_a_key_never_reaches_the_message_of_another_slip() -> None:
    problems = refusal('"a\\e": x\n"a\\e": y\n')
    assert [p.code for p in problems] == ["SYN-35", "SYN-01", "SYN-35"]
    assert not any("\x1b" in told(problem) for problem in problems)


def test_what_follows_the_end_of_a_document_is_refused() -> None:
    assert refused("a: b\n...\nc: d\n") == [("SYN-33", 2, 1)]
    assert read("a: b\n...\n").data == {"a": "b"}


def test_orders_to_a_program_are_refused() -> None:
    assert refused("%YAML 1.1\n---\na: b\n") == [("SYN-20", 1, 1)]
    assert refused("a: b\n%YAML 1.1\nc: d\n") == [("SYN-20", 2, 1)]


def test_all_the_slips_that_can_be_told_together_are() -> None:
    text = 'a: &x b\nc: !y d\na: e\nf: "\\0"\n'
    assert refused(text) == [("SYN-07", 1, 4), ("SYN-08", 2, 4), ("SYN-01", 3, 1), ("SYN-35", 4, 5)]


def test_slips_met_before_the_text_stops_making_sense_are_told_with_the_one_that_stopped_it() -> None:
    assert refused("a: 1\na: 2\nb: @c\n") == [("SYN-01", 2, 1), ("SYN-18", 3, 4)]


# Limits


def test_a_list_of_slips_is_not_told_to_the_end() -> None:
    assert len(refusal("a: b\n" * 1000)) == MAX_PROBLEMS


def test_a_text_or_a_key_too_long_for_a_guide_is_refused() -> None:
    assert read(f"{'k' * LIMITS.key}: {'x' * LIMITS.text}\n").data == {"k" * LIMITS.key: "x" * LIMITS.text}
    assert refused(f"a: {'x' * (LIMITS.text + 1)}\n") == [("SYN-13", 1, 4)]
    assert refused(f"{'k' * (LIMITS.key + 1)}: x\n") == [("SYN-22", 1, 1)]


def test_a_file_with_too_many_items_is_refused_before_its_end() -> None:
    assert refused("- a\n" * (LIMITS.nodes + 10)) == [("SYN-26", LIMITS.nodes - 1, 3)]


def test_as_many_levels_as_allowed_are_read_and_one_more_is_refused() -> None:
    assert read("- " * LIMITS.depth + "a\n").data
    assert refused("- " * (LIMITS.depth + 1) + "a\n") == [("SYN-14", 1, 2 * LIMITS.depth + 1)]


@pytest.mark.parametrize(
    ("bottomless", "code"),
    [
        ("[" * 100_000, "SYN-14"),
        ("- " * 100_000, "SYN-14"),
        ("{a: " * 100_000, "SYN-14"),
        ("".join(" " * depth + "a:\n" for depth in range(1_000)), "SYN-14"),
        ("? " * 100_000, "SYN-25"),
        ("{" * 100_000, "SYN-21"),
    ],
)
def test_bottomless_nesting_is_refused_even_with_the_small_stack_of_windows(
    bottomless: str, code: str
) -> None:
    found: list[str] = []
    usual = threading.stack_size(1 << 20)
    try:
        thread = threading.Thread(target=lambda: found.extend(p.code for p in refusal(bottomless)))
        thread.start()
    finally:
        threading.stack_size(usual)
    thread.join()
    assert found == [code]


def test_a_line_made_to_tire_a_search_is_refused_like_any_other() -> None:
    assert refused("a: [x" + ' - "' * 4_000 + "] z\n") == [("SYN-21", 1, 4)]


# Anything


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("page") / "page.yaml"


SIGNS = "ab: -#'\"[]{}|>&*!%@`?~,.<\\é0\n\t\u00a0\r\ufeff"
PIECES = [
    "a: ",
    "- ",
    "  ",
    "\n",
    "'",
    '"',
    "# ",
    "b",
    "[",
    "]",
    "{",
    "}",
    "---\n",
    "...\n",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    "? ",
    "\u00a0",
]
WRITTEN = st.text() | st.text(alphabet=SIGNS) | st.lists(st.sampled_from(PIECES)).map("".join)
RAW = st.binary() | WRITTEN.map(str.encode) | WRITTEN.map(lambda text: text.encode("utf-16"))


def inside(places: Iterable[Place], lines: list[str]) -> bool:
    return all(1 <= p.line <= len(lines) and 1 <= p.column <= len(lines[p.line - 1]) + 1 for p in places)


@settings(deadline=None)
@given(raw=RAW | WRITTEN.map(lambda text: text.encode("cp1252", "replace")))
@example(raw=b"\xff")
@example(raw=b"\xef\xbb\xbf\r\xe9")
@example(raw=b"a: [")
@example(raw=b"a: '")
def test_any_file_is_read_or_refused_at_places_that_exist(page: Path, raw: bytes) -> None:
    page.write_bytes(raw)
    lines = re.split("\r\n|\r|\n", raw.decode("utf-8-sig", "replace"))
    try:
        document = read_yaml(read_source(page, "page.yaml"))
    except GuideRefused as refusal:
        assert refusal.problems
        assert all(told(problem) for problem in refusal.problems)
        assert inside((problem.place for problem in refusal.problems), lines)
    else:
        assert document.data is not None
        assert inside((problem.place for problem in document.warnings), lines)
        assert inside((spot.value for spot in document.spots.values()), lines)
        assert inside((spot.key for spot in document.spots.values() if spot.key), lines)


KEYS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
TEXTS = st.text(
    alphabet=st.characters(exclude_categories=("C", "M", "Zl", "Zp")).filter(
        lambda c: not FORBIDDEN.match(c)
    ),
    max_size=80,
).filter(lambda text: not re.search(":[\u00a0\u202f]", text))
WORDS = st.sampled_from(
    ["oui", "on", "null", "~", "12:30", "01000", "- a", "# a", "a: b", "l'été", "«\u00a0x\u00a0»"]
)
DATA = st.recursive(
    TEXTS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
).map(lambda data: [data] if isinstance(data, str) else data)


def composed(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: composed(value) for key, value in data.items()}
    if isinstance(data, list):
        return [composed(value) for value in data]
    return unicodedata.normalize("NFC", data)


@settings(deadline=None)
@given(data=DATA, style=st.sampled_from([None, '"', "'"]))
def test_what_another_program_wrote_is_read_back_the_same(data: Any, style: str | None) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_style=style, width=1_000_000, sort_keys=False)
    document = read(text)
    assert document.data == composed(data)
    if isinstance(data, dict):
        assert list(document.data) == list(data)

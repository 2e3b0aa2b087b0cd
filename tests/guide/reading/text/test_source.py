"""A file of the guide as text."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from cnfs_tui.guide.problems.problem import GuideRefused, Problem, Severity
from cnfs_tui.guide.reading.text.limits import LIMITS
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS, Source, read_source
from tests.guide.small_guide import told
from tests.plain_user import a_plain_user
from tests.systems import permissions, pipes

Told = list[tuple[str, int, int]]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.yaml"


def read(page: Path, raw: str | bytes) -> Source:
    page.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return read_source(page, "rules/page.yaml")


def refusal(page: Path) -> tuple[Problem, ...]:
    with pytest.raises(GuideRefused) as caught:
        read_source(page, "rules/page.yaml")
    assert all(problem.place.file == "rules/page.yaml" for problem in caught.value.problems)
    assert all(told(problem) for problem in caught.value.problems)
    return caught.value.problems


def refused(page: Path, raw: str | bytes) -> Told:
    page.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return [(p.code, p.place.line, p.place.column) for p in refusal(page)]


def first_free_descriptor() -> int:
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_a_page_of_french_is_read_as_it_is(page: Path) -> None:
    source = read(page, "métier: « conseiller »\nœuvre: 20\u00a0€ …\n")
    assert source.text == "métier: « conseiller »\nœuvre: 20\u00a0€ …\n"
    assert source.lines == ("métier: « conseiller »", "œuvre: 20\u00a0€ …", "")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_any_system_are_the_same(page: Path, end: str) -> None:
    assert read(page, f"a: b{end}c: d{end}").text == "a: b\nc: d\n"


def test_the_mark_notepad_puts_first_is_accepted_and_shifts_no_column(page: Path) -> None:
    assert read(page, "\ufeffa: b\n").lines[0] == "a: b"


def test_a_second_mark_left_by_glued_files_is_refused(page: Path) -> None:
    assert refused(page, "\ufeffa: b\n\ufeffc: d\n") == [("FIC-11", 2, 1)]


def test_a_missing_file_is_told(page: Path) -> None:
    assert [p.code for p in refusal(page)] == ["FIC-01"]


def test_a_folder_in_the_place_of_a_file_is_refused_and_leaves_nothing_open(page: Path) -> None:
    page.mkdir()
    before = first_free_descriptor()
    assert [p.code for p in refusal(page)] == ["FIC-02"]
    assert first_free_descriptor() == before


@pipes
def test_a_pipe_in_the_place_of_a_file_is_refused_without_waiting(page: Path) -> None:
    os.mkfifo(page)
    assert [p.code for p in refusal(page)] == ["FIC-02"]


def test_a_link_that_turns_in_circles_is_refused(page: Path) -> None:
    page.symlink_to(page)
    assert [p.code for p in refusal(page)] == ["FIC-02"]


def test_a_file_of_one_megabyte_is_read_and_one_byte_more_is_refused(page: Path) -> None:
    assert len(read(page, b"#" * LIMITS.bytes).text) == LIMITS.bytes
    assert refused(page, b"#" * (LIMITS.bytes + 1)) == [("FIC-03", 1, 1)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_notepad_s_unicode_is_named(page: Path, encoding: str) -> None:
    assert refused(page, ("titre: Bienvenue à tous\n" * 3).encode(encoding)) == [("FIC-04", 1, 1)]


def test_a_latin_1_file_is_refused_at_its_first_accent_with_the_letter(page: Path) -> None:
    page.write_bytes("a: b\r\nc: l'été\n".encode("latin-1"))
    (problem,) = refusal(page)
    assert (problem.code, problem.place.line, problem.place.column) == ("FIC-05", 2, 6)
    assert problem.words == {"lettre": "é"}
    assert "« é »" in told(problem)


def test_a_windows_1252_sign_is_named_too(page: Path) -> None:
    page.write_bytes("prix: 20 €\n".encode("cp1252"))
    (problem,) = refusal(page)
    assert (problem.place.column, problem.words["lettre"]) == (10, "€")


def test_a_column_counts_characters_and_not_bytes(page: Path) -> None:
    assert refused(page, "été: ".encode() + b"\xe9") == [("FIC-05", 1, 6)]


def test_a_byte_that_is_no_letter_at_all_is_told_without_echoing_it(page: Path) -> None:
    page.write_bytes(b"a: \x81\n")
    (problem,) = refusal(page)
    assert problem.words == {"lettre": "?"}


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9b"])
def test_a_control_character_is_refused_where_it_stands(page: Path, character: str) -> None:
    page.write_bytes(f"a: b\nc: d{character}e\n".encode())
    (problem,) = refusal(page)
    assert (problem.code, problem.place.line, problem.place.column) == ("FIC-09", 2, 5)
    assert problem.words == {"caractère": f"U+{ord(character):04X}"}


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u00ad", "\ue000", "\ufff9", "\U000e0041"])
def test_an_invisible_or_deceiving_character_is_refused(page: Path, character: str) -> None:
    assert refused(page, f"a: b{character}c\n") == [("FIC-06", 1, 5)]


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_a_line_end_that_editors_do_not_count_is_refused(page: Path, character: str) -> None:
    assert refused(page, f"a: b{character}c: d\n") == [("FIC-10", 1, 5)]


def test_the_mark_of_a_lost_letter_is_refused(page: Path) -> None:
    assert refused(page, "a: \ufffdt\ufffd\n") == [("FIC-12", 1, 4), ("FIC-12", 1, 6)]


@pytest.mark.parametrize(
    ("spoiled", "odd", "letter"),
    [
        ("sÃ©curitÃ©", "Ã©", "é"),
        ("lâ€™eau", "â€™", "’"),
        ("cÅ“ur", "Å“", "œ"),
        ("20Â\u00a0h", "Â\u00a0", "\u00a0"),
    ],
)
def test_a_letter_spoiled_on_its_way_is_told_with_what_it_was(
    page: Path, spoiled: str, odd: str, letter: str
) -> None:
    warning = read(page, f"a: b\nc: {spoiled}\n").warnings[0]
    assert (warning.code, warning.severity) == ("FIC-13", Severity.WARNING)
    assert (warning.place.line, warning.place.column) == (2, 4 + spoiled.index(odd))
    assert warning.words == {"mots": odd, "lettre": letter}


@pytest.mark.parametrize("word", ["Âge", "PÂTÉ", "Ångström", "São Paulo", "être", "â", "château"])
def test_a_word_with_a_rare_letter_is_not_spoiled(page: Path, word: str) -> None:
    assert read(page, f"a: {word}\n").warnings == ()


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_no_break_space_that_ends_a_line_is_told_and_kept(page: Path, space: str) -> None:
    source = read(page, f"a: b{space}\n")
    assert [(p.code, p.place.line, p.place.column) for p in source.warnings] == [("FIC-14", 1, 5)]


def test_a_file_full_of_spoiled_letters_is_not_told_to_the_end(page: Path) -> None:
    assert len(read(page, "Ã©" * 1000).warnings) == MAX_PROBLEMS


def test_a_file_that_was_emptied_by_a_crash_is_not_taken_for_unicode(page: Path) -> None:
    assert {code for code, *_ in refused(page, b"\0" * 500)} == {"FIC-09"}


@pytest.mark.parametrize("mark", ["\u0301", "\u05b0", "\u0e35", "\u20dd"])
def test_marks_of_any_alphabet_piled_on_a_letter_are_refused(page: Path, mark: str) -> None:
    assert refused(page, f"a: b{mark * 1000}c\n") == [("FIC-07", 1, 5)]


@permissions
def test_a_file_one_may_not_open_is_told_as_such() -> None:
    with a_plain_user() as folder:
        page = folder / "page.yaml"
        page.write_bytes(b"a: b\n")
        page.chmod(0)
        assert [p.code for p in refusal(page)] == ["FIC-08"]


def test_a_file_the_system_refuses_to_open_is_told_as_such(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.write_bytes(b"a: b\n")

    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert [p.code for p in refusal(page)] == ["FIC-08"]


def test_a_limit_may_be_raised(page: Path) -> None:
    page.write_bytes(b"#" * (LIMITS.bytes + 1))
    assert read_source(page, "x", replace(LIMITS, bytes=2 * LIMITS.bytes)).text


def test_accents_piled_on_a_letter_are_refused(page: Path) -> None:
    assert refused(page, "a: be\u0301\u0301\u0301\n") == [("FIC-07", 1, 6)]


def test_a_decomposed_accent_is_no_pile(page: Path) -> None:
    assert read(page, "a: e\u0301te\u0301\n").lines[0] == "a: e\u0301te\u0301"


def test_a_line_that_begins_with_a_tabulation_is_refused_there(page: Path) -> None:
    assert refused(page, "a:\n  \tb: c\n") == [("SYN-04", 2, 3)]


def test_a_tabulation_further_on_is_only_a_space(page: Path) -> None:
    assert read(page, "a:\tb\n").lines[0] == "a:\tb"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2003", "\u3000"])
def test_a_line_that_begins_with_a_space_of_another_kind_is_refused(page: Path, space: str) -> None:
    assert refused(page, f"a:\n {space}b: c\n") == [("SYN-05", 2, 2)]


def test_a_no_break_space_inside_a_sentence_is_good_french(page: Path) -> None:
    assert "\u00a0" in read(page, "a: Vraiment\u00a0?\n").text


def test_every_odd_character_is_told_in_reading_order(page: Path) -> None:
    assert refused(page, "\ta: b\u200b\nc: \x07\n") == [("SYN-04", 1, 1), ("FIC-06", 1, 6), ("FIC-09", 2, 4)]


def test_a_file_full_of_odd_characters_is_not_told_to_the_end(page: Path) -> None:
    assert len(refused(page, "\x07" * 1000)) == MAX_PROBLEMS


def test_the_place_of_a_slip_carries_its_line() -> None:
    place = Source("rules/x.yaml", "a: b\nc: d").place(2, 4)
    assert (place.line, place.column, place.length, place.excerpt) == (2, 4, 1, "c: d")

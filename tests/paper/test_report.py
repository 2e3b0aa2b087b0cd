"""The report of a training session: what was done, and lines for the trainer's own hand."""

from __future__ import annotations

from datetime import date

from cnfs_tui.paper.report import Part, compose
from cnfs_tui.paper.sheet import Kind, Line, Origin

DAY = date(2026, 3, 2)


def test_each_scenario_is_a_part_then_come_commitments_and_room_for_remarks() -> None:
    parts = [Part("S01 · Le jardin", ("Montré en démonstration.", "Grille : 20 sur 32."))]
    sheet = compose(parts, ["Lundi, je me tais."], Origin("v"), DAY)
    assert [(line.kind, line.text) for line in sheet.lines[:8]] == [
        (Kind.TITLE, "Compte rendu de formation"),
        (Kind.DAY, "Le lundi 2 mars 2026"),
        (Kind.HEADING, "S01 · Le jardin"),
        (Kind.TEXT, "Montré en démonstration."),
        (Kind.TEXT, "Grille\u202f: 20 sur 32."),
        (Kind.HEADING, "Ce que le groupe a choisi d’essayer"),
        (Kind.TO_DO, "Lundi, je me tais."),
        (Kind.HEADING, "Mes remarques"),
    ]
    assert sheet.lines.count(Line(Kind.BLANK, "")) == 3
    assert "Aucun nom" in sheet.lines[-2].text


def test_a_session_without_commitments_says_nothing_of_them() -> None:
    headings = [line.text for line in compose([], [], Origin("v"), DAY).lines if line.kind is Kind.HEADING]
    assert headings == ["Mes remarques"]

"""Every sheet that the shipped guide can put on paper is PDF/UA-1, whatever is written on it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.paper.conftest import Printed
from tests.paper.ua.verapdf import VeraPdf


def test_every_sheet_passes(verapdf: VeraPdf, printed: Mapping[str, Printed]) -> None:
    verdicts = {name: verapdf.judge(made.pdf.data) for name, made in printed.items()}
    assert {name: verdict.failed for name, verdict in verdicts.items() if verdict.failed} == {}
    assert min(verdict.checks for verdict in verdicts.values()) > 1_000


def test_every_memo_was_judged_in_every_shape(printed: Mapping[str, Printed]) -> None:
    shapes = [name.partition(", ")[2] for name in printed]
    assert shapes.count("bare") == shapes.count("hostile") == 12 + 1

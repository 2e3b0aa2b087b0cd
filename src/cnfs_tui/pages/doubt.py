"""A question before something is lost, or begun for good."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Doubt:
    """``stay`` is the safe answer, proposed first; ``leave`` goes on."""

    title: str
    question: str
    stay: str
    leave: str

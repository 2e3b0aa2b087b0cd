"""The animated visit of the README: drawn by a script, complete in itself, still for whoever wants it so."""

from __future__ import annotations

import asyncio
import os
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import gettempdir
from unittest.mock import patch
from xml.etree import ElementTree

import pytest

from docs.posing import invented_desk
from docs.tour import FILE, TOUR, drawn, walk

MOST = 500_000
"""Bytes: a page that is opened on a slow line."""
SVG = "{http://www.w3.org/2000/svg}"


@cache
def made() -> str:
    with patch.dict(os.environ), invented_desk():
        return drawn(asyncio.run(walk()))


@pytest.fixture(params=["made now", "kept"])
def picture(request: pytest.FixtureRequest) -> str:
    return made() if request.param == "made now" else FILE.read_text("utf-8")


def test_it_is_well_formed_and_has_one_picture_a_step(picture: str) -> None:
    groups = ElementTree.fromstring(picture).findall(f"{SVG}g")
    assert [group.get("id") for group in groups] == [f"f{rank}" for rank in range(len(TOUR))]


def test_each_picture_says_what_is_seen(picture: str) -> None:
    groups = ElementTree.fromstring(picture).findall(f"{SVG}g")
    for group, (_, words, _) in zip(groups, TOUR, strict=True):
        assert words in {text.text for text in group.iter(f"{SVG}text")}


def test_it_asks_nothing_of_anybody(picture: str) -> None:
    assert re.findall(r"https?://[^\s\"<)]+", picture) == [SVG.strip("{}")]
    assert not re.search(r"<script|@font-face|@import|url\(|href|<image|<foreignObject", picture)


def test_it_tells_nothing_of_this_computer(picture: str) -> None:
    for path in (gettempdir(), str(Path.home()), str(FILE.parents[2])):
        assert path.rstrip("/") not in picture


def test_it_is_light(picture: str) -> None:
    assert len(picture.encode()) < MOST


def test_nothing_moves_for_whoever_wants_no_motion(picture: str) -> None:
    always, _, moving = picture.partition("@media (prefers-reduced-motion:no-preference){")
    assert "animation" in moving
    assert "animation" not in always
    assert "#f0{visibility:visible}" in always


def test_every_moment_of_the_round_shows_one_picture_and_only_one(picture: str) -> None:
    shown = [
        (float(first), float(last))
        for first, last in re.findall(r"([\d.]+)%,([\d.]+)%\{visibility:visible\}", picture)
    ]
    assert len(shown) == len(TOUR)
    assert shown[0][0] == 0
    assert all(0 <= following[0] - before[1] < 0.01 for before, following in pairwise(shown))
    assert 99.99 < shown[-1][1] <= 100

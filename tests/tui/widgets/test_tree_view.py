"""The tree to browse: its lines, its keys, its way followed, and how little of a large one is drawn."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult

from cnfs_tui.tree.model import Branch, Leaf, Node, Question
from cnfs_tui.tree.outline import Line
from cnfs_tui.tree.prove import Where
from cnfs_tui.tui.widgets.tree_view import TreeView
from tests.tree.test_decide import TREE
from tests.tui.driving import eventually


def name(line: Line) -> str:
    """The answer, then the case or the next question."""
    node = line.node
    leads = node.case if isinstance(node, Leaf) else f"{node.criterion} ?"
    return f"{' ou '.join(line.step.answers)} : {leads}" if line.step else leads


class Browsing(App[None]):
    """A tree alone on the screen."""

    CSS = "TreeView { height: 1fr; }"

    def __init__(self, root: Node, path: Sequence[Where]) -> None:
        super().__init__()
        self.tree_view = TreeView(root, name, path)
        self.told: list[Where] = []

    def compose(self) -> ComposeResult:
        yield self.tree_view

    def on_tree_view_pointed(self, event: TreeView.Pointed) -> None:
        self.told.append(event.line.where)

    def lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]


def where(app: Browsing) -> Where:
    """Where the pointer is."""
    return app.tree_view.pointed.where


@asynccontextmanager
async def browsing(
    root: Node = TREE.root, path: Sequence[Where] = (), size: tuple[int, int] = (60, 12)
) -> AsyncIterator[Browsing]:
    app = Browsing(root, path)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app


async def shows(app: Browsing, *lines: str) -> None:
    """Wait until these are the lines of the window, its scrollbar and its empty end left aside."""
    await eventually(lambda: shown(app) == list(lines), lambda: "\n".join(app.lines()))


def shown(app: Browsing) -> list[str]:
    lines = [line[:-1].rstrip() if len(line) == app.size.width else line for line in app.lines()]
    while lines and not lines[-1]:
        lines.pop()
    return lines


async def test_a_small_tree_is_seen_whole_its_pointer_on_the_first_question() -> None:
    async with browsing() as app:
        await shows(
            app,
            "›   ▼ urgence ?",
            "    ├─ oui : faire-avec",
            "    └─ ▼ non : souhait ?",
            "       ├─ oui ou plus-tard : apprendre",
            "       └─ non : orienter",
        )


async def test_the_way_followed_is_marked_and_the_pointer_starts_at_its_end() -> None:
    async with browsing(path=[(), (1,), (1, 0)]) as app:
        await shows(
            app,
            "  ● ▼ urgence ?",
            "    ├─ oui : faire-avec",
            "  ● └─ ▼ non : souhait ?",
            "› ●    ├─ oui ou plus-tard : apprendre",
            "       └─ non : orienter",
        )


async def test_what_is_marked_by_colour_is_also_marked_by_its_weight() -> None:
    async with browsing(path=[(), (1,)]) as app:
        for rank, followed in enumerate((True, False, True, False)):
            segments = list(app.tree_view.render_line(rank))
            style = segments[-1].style if segments[-1].text.strip() else segments[-2].style
            assert style is not None and bool(style.bold) == followed


async def test_folding_hides_the_branches_and_leaves_the_pointer_where_it_is() -> None:
    async with browsing() as app:
        app.tree_view.last()
        app.tree_view.close()
        assert where(app) == (1,)
        app.tree_view.close()
        await shows(app, "    ▼ urgence ?", "    ├─ oui : faire-avec", "›   └─ ► non : souhait ?")
        for expected in ((1,), (1, 0), (1, 0)):
            app.tree_view.open()
            assert where(app) == expected


async def test_moving_stops_at_both_ends_and_each_new_line_is_told_once() -> None:
    async with browsing() as app:
        tree = app.tree_view
        for by in (-1, 1, 9, 1, -9, -1):
            tree.move(by)
        tree.last()
        tree.first()
        await eventually(lambda: len(app.told) == 5, lambda: str(app.told))
        assert app.told == [(0,), (1, 1), (), (1, 1), ()]


async def test_unfolding_all_then_folding_all_keeps_the_way_followed() -> None:
    async with browsing(path=[(), (0,)]) as app:
        app.tree_view.open_all()
        await shows(app, "  ● ▼ urgence ?", "› ● ├─ oui : faire-avec", "    └─ ► non : souhait ?")
        app.tree_view.open_all()
        await eventually(lambda: len(shown(app)) == 5, lambda: "\n".join(app.lines()))


async def test_a_fold_above_the_pointer_takes_it_to_the_question_folded() -> None:
    async with browsing(path=[(), (0,)]) as app:
        app.tree_view.last()
        app.tree_view.open_all()
        assert app.tree_view.pointed.where == (1,)


async def test_a_line_is_pointed_at_with_the_mouse_then_folded() -> None:
    app = Browsing(TREE.root, ())
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.click(TreeView, offset=(12, 2))
        await eventually(lambda: app.tree_view.pointed.where == (1,), "the pointer")
        await pilot.click(TreeView, offset=(12, 2))
        await eventually(lambda: not app.tree_view.pointed.unfolded, "the fold")
        await pilot.click(TreeView, offset=(12, 9))
        await pilot.pause()
        assert app.tree_view.pointed.where == (1,)


# Narrow windows, long words, deep trees


LONG = "un libellé assez long pour tenir sur plusieurs lignes d’une petite fenêtre"


def ladder(levels: int, label: str = LONG) -> Node:
    """A tree as deep as it is high."""
    node: Node = Leaf("fin")
    for level in range(levels, 0, -1):
        node = Question(f"c{level}", (Branch((label,), Leaf(f"cas {level}")), Branch(("non",), node)))
    return node


@pytest.mark.parametrize("width", [24, 40, 60, 80, 120])
@pytest.mark.parametrize("levels", [1, 5, 20])
async def test_no_word_is_lost_however_narrow_the_window_and_deep_the_tree(width: int, levels: int) -> None:
    async with browsing(ladder(levels), size=(width, 400)) as app:
        await eventually(lambda: app.tree_view._starts[-1] == len(shown(app)), "all the lines")
        words = [word for line in shown(app) for word in line.split() if word[0] not in "│├└›▼►●"]
        expected = [word for line in app.tree_view._lines for word in name(line).split()]
        assert "".join(words) == "".join(expected)


async def test_wide_characters_are_not_cut() -> None:
    label = "🙂🙂🙂🙂 " * 12
    async with browsing(ladder(1, label.strip()), size=(40, 30)) as app:
        await eventually(lambda: shown(app), "the lines")
        assert "".join(shown(app)).count("🙂") == 48


async def test_the_pointer_stays_in_the_window_wherever_it_goes() -> None:
    async with browsing(ladder(30), size=(50, 10)) as app:
        for move in (app.tree_view.last, app.tree_view.first, app.tree_view.last):
            move()
            await eventually(lambda: any(line.startswith("›") for line in app.lines()), "the pointer")


# Large trees


def bush(leaves: int) -> Node:
    """A tree with this many cases, three ways a question."""
    if leaves == 1:
        return Leaf("cas")
    ways = min(3, leaves)
    shares = [leaves // ways + (rank < leaves % ways) for rank in range(ways)]
    return Question("c", tuple(Branch((f"r{rank}",), bush(share)) for rank, share in enumerate(shares)))


async def test_a_large_tree_opens_folded_but_for_the_way_followed() -> None:
    async with browsing(bush(1_000), path=[(), (1,), (1, 2)], size=(80, 24)) as app:
        seen = {line.where for line in app.tree_view._lines}
        assert (1, 2) in seen
        assert (1, 2, 0) in seen
        assert (0, 0) not in seen
        assert app.tree_view.pointed.where == (1, 2)


async def test_only_the_lines_in_the_window_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(bush(1_000), size=(80, 24)) as app:
        app.tree_view.open_all()
        assert len(app.tree_view._lines) > 1_400
        drawn: list[int] = []
        draw = TreeView._strip

        def counted(self: TreeView, rank: int, row: int) -> object:
            drawn.append(rank)
            return draw(self, rank, row)

        monkeypatch.setattr(TreeView, "_strip", counted)
        app.tree_view.last()
        await eventually(lambda: any(line.startswith("›") for line in app.lines()), "the pointer")
        assert len(set(drawn)) <= 2 * 24
        assert len(list(app.screen.walk_children())) < 10


async def test_labels_are_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Where] = []

    def counted(line: Line) -> str:
        asked.append(line.where)
        return name(line)

    app = Browsing(TREE.root, ())
    app.tree_view._label = counted
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.resize_terminal(70, 20)
        app.tree_view.close()
        app.tree_view.open()
        await pilot.pause()
    assert len(asked) == len(set(asked)) == 5

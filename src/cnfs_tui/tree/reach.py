"""The cases that a set of situations can reach."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from cnfs_tui.tree.model import Decision, Walk


def cases_within(walk: Walk, limits: Mapping[str, Collection[str]]) -> Iterator[str]:
    """The case at the end of each path that some situation within ``limits`` follows, in tree order.

    ``limits``: criterion id -> the answers still open; a criterion left out is free. A case comes as many
    times as paths lead to it. Each node is met once at most, so that a caller content with the first case
    pays for one path only.
    """
    waiting = [(walk, limits)]
    while waiting:
        node, open_answers = waiting.pop()
        if isinstance(node, Decision):
            yield node.case
            continue
        criterion, ways = node
        below: dict[int, tuple[Walk, list[str]]] = {}
        for answer in open_answers.get(criterion, ways):
            if answer in ways:
                way = ways[answer]
                below.setdefault(id(way), (way, []))[1].append(answer)
        waiting += [(way, {**open_answers, criterion: taken}) for way, taken in reversed(below.values())]

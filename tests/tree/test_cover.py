from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tree.cover import Cover, Cube, Part, Space, cover
from cnfs_tui.tree.region import Region

ANSWERS = {"urgence": ("oui", "non"), "souhait": ("oui", "plus-tard", "non"), "aide": ("oui", "non")}
SPACE = Space(ANSWERS)
POINTS = tuple(
    sum(bits)
    for bits in product(*(SPACE.bits[criterion].values() for criterion in ANSWERS))  # one answer each
)
point_sets = st.sets(st.sampled_from(POINTS))
cubes = st.tuples(*(st.sets(st.sampled_from(list(SPACE.bits[c].values())), min_size=1) for c in ANSWERS)).map(
    lambda groups: sum(sum(group) for group in groups)
)


def points_in(cube: Cube) -> set[Cube]:
    return {point for point in POINTS if point & cube == point}


def told(points: set[Cube], most: int = 100) -> Cover:
    return cover(SPACE, points, lambda cube: points_in(cube) <= points, most)


def cube_of(region: Region) -> Cube:
    limits = {step.criterion: step.answers for step in region.limits}
    return sum(SPACE.bits[c][a] for c, known in ANSWERS.items() for a in limits.get(c, known))


def test_two_regions_that_meet_say_how_much_the_second_repeats() -> None:
    urgent, willing = SPACE.bits["urgence"]["oui"], SPACE.bits["souhait"]["oui"]
    points = {point for point in POINTS if point & urgent or point & willing}
    assert told(points) == Cover(
        (Part(Region.of({"urgence": ("oui",)}), 6), Part(Region.of({"souhait": ("oui",)}), 4, 2)), 0
    )


def test_all_the_situations_are_one_region_without_limits() -> None:
    assert told(set(POINTS)) == Cover((Part(Region(), 12),), 0)


@given(point_sets)
def test_a_situation_is_in_a_region_exactly_when_it_is_in_the_set(points: set[Cube]) -> None:
    found = told(points)
    assert {p for part in found.parts for p in points_in(cube_of(part.region))} == points
    assert found.left == 0


@given(point_sets)
def test_no_region_can_grow_and_none_is_covered_by_the_others(points: set[Cube]) -> None:
    regions = [cube_of(part.region) for part in told(points).parts]
    for region in regions:
        bits = (bit for own in SPACE.bits.values() for bit in own.values() if not bit & region)
        assert not any(points_in(region | bit) <= points for bit in bits)
        others = {p for other in regions if other != region for p in points_in(other)}
        assert not points_in(region) <= others


@given(point_sets, st.integers(0, 3))
def test_sizes_are_exact_even_when_only_some_regions_are_told(points: set[Cube], most: int) -> None:
    found = told(points, most)
    assert len(found.parts) <= most
    seen: set[Cube] = set()
    for part in found.parts:
        mine = points_in(cube_of(part.region))
        assert (part.size, part.told) == (len(mine), len(mine & seen))
        seen |= mine
    assert found.left == len(points - seen)


@given(cubes, cubes)
def test_what_is_left_of_a_cube_is_cut_in_pieces_that_do_not_meet(cube: Cube, other: Cube) -> None:
    pieces = [points_in(piece) for piece in SPACE.without(cube, other)]
    assert set().union(*pieces) == points_in(cube) - points_in(other)
    assert sum(map(len, pieces)) == len(set().union(*pieces))

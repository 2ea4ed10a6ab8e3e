"""Which boxes lie on one another."""

from __future__ import annotations

import numpy as np

from extractors.readers.overlap import area, overlaps


def test_only_boxes_with_a_common_area_are_paired_the_earlier_first() -> None:
    boxes = np.array([[0, 10, 10, 20], [5, 5, 15, 15], [20, 0, 30, 10], [10, 10, 20, 20]], float)
    pairs = overlaps(boxes)
    found = sorted(zip(pairs.earlier.tolist(), pairs.later.tolist(), pairs.shared.tolist(), strict=True))
    assert found == [(0, 1, 25.0), (1, 3, 25.0)]


def test_it_finds_what_comparing_each_with_each_finds() -> None:
    random = np.random.default_rng(7)
    corners = random.uniform(0, 100, (60, 2))
    boxes = np.concatenate((corners, corners + random.uniform(1, 15, (60, 2))), axis=1)
    expected = {
        (one, other)
        for one in range(60)
        for other in range(one + 1, 60)
        if boxes[one, 0] < boxes[other, 2]
        and boxes[other, 0] < boxes[one, 2]
        and boxes[one, 1] < boxes[other, 3]
        and boxes[other, 1] < boxes[one, 3]
    }
    pairs = overlaps(boxes)
    assert set(zip(pairs.earlier.tolist(), pairs.later.tolist(), strict=True)) == expected


def test_no_boxes_give_no_pairs() -> None:
    assert overlaps(np.zeros((0, 4))).shared.tolist() == []


def test_a_box_inside_out_has_no_area() -> None:
    assert area(np.array([[0, 0, 2, 3], [5, 5, 4, 9]], float)).tolist() == [6, 0]

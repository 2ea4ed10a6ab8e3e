"""Sharing out quantities at the least cost: an exact minimum-cost flow from billed lines to ordered lines."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

_NONE: Final = Fraction(0)


@dataclass(frozen=True, slots=True)
class Room:
    """A part of what a line may take: so much (None: any quantity), each unit at an extra cost."""

    size: Fraction | None
    cost: int


@dataclass(slots=True)
class _Edge:
    to: int
    free: Fraction | None
    cost: int
    back: int


class _Network:
    """A residual network; a free capacity of None has no end."""

    def __init__(self, nodes: int) -> None:
        self.edges: list[list[_Edge]] = [[] for _ in range(nodes)]

    def join(self, source: int, target: int, free: Fraction | None, cost: int) -> _Edge:
        forward = _Edge(target, free, cost, len(self.edges[target]))
        self.edges[source].append(forward)
        self.edges[target].append(_Edge(source, _NONE, -cost, len(self.edges[source]) - 1))
        return self.edges[target][-1]

    def push(self, source: int, target: int) -> None:
        """Send all that can be sent, along the cheapest ways (successive shortest paths with potentials)."""
        potential = [0] * len(self.edges)
        while (way := self._cheapest(source, target, potential)) is not None:
            sizes = [edge.free for edge in way if edge.free is not None]
            amount = min(sizes)
            for edge in way:
                if edge.free is not None:
                    edge.free -= amount
                back = self.edges[edge.to][edge.back]
                if back.free is not None:
                    back.free += amount

    def _cheapest(self, source: int, target: int, potential: list[int]) -> list[_Edge] | None:
        cost: dict[int, int] = {source: 0}
        came: dict[int, tuple[int, _Edge]] = {}
        heap = [(0, source)]
        done: set[int] = set()
        while heap:
            here_cost, here = heapq.heappop(heap)
            if here in done:
                continue
            done.add(here)
            for edge in self.edges[here]:
                if edge.free is not None and edge.free <= 0:
                    continue
                there = here_cost + edge.cost + potential[here] - potential[edge.to]
                if edge.to not in cost or there < cost[edge.to]:
                    cost[edge.to] = there
                    came[edge.to] = (here, edge)
                    heapq.heappush(heap, (there, edge.to))
        if target not in came:
            return None
        farthest = max(cost.values())
        for node in range(len(potential)):
            potential[node] += cost.get(node, farthest)
        way, node = [], target
        while node != source:
            node, edge = came[node]
            way.append(edge)
        return way


def share_out(
    supplies: Sequence[Fraction], rooms: Sequence[Sequence[Room]], costs: Mapping[tuple[int, int], int]
) -> dict[tuple[int, int], Fraction]:
    """Quantities for each pair (billed line, ordered line) at the least total cost.

    `costs` gives the cost of one unit of each allowed pair; all quantities are in one unit. What finds no room stays
    out. Costs are whole numbers and quantities fractions, so the answer is exact and always the same.
    """
    source, target = 0, 1
    first_room = 2 + len(supplies)
    network = _Network(first_room + len(rooms))
    for i, supply in enumerate(supplies):
        network.join(source, 2 + i, supply, 0)
    backs = {
        (i, j): network.join(2 + i, first_room + j, None, cost) for (i, j), cost in sorted(costs.items(), key=_by_pair)
    }
    for j, parts in enumerate(rooms):
        for part in parts:
            if part.size is None or part.size > 0:
                network.join(first_room + j, target, part.size, part.cost)
    network.push(source, target)
    return {pair: back.free for pair, back in backs.items() if back.free}


def _by_pair(item: tuple[tuple[int, int], int]) -> tuple[int, int]:
    return item[0]


def total_cost(
    shares: Mapping[tuple[int, int], Fraction],
    rooms: Sequence[Sequence[Room]],
    costs: Mapping[tuple[int, int], int],
) -> Fraction:
    """The cost of a sharing, rooms filled from the cheapest part on."""
    total = sum((quantity * costs[pair] for pair, quantity in shares.items()), _NONE)
    for j, parts in enumerate(rooms):
        left = sum((quantity for (_, there), quantity in shares.items() if there == j), _NONE)
        for part in sorted(parts, key=lambda p: p.cost):
            taken = left if part.size is None else min(left, part.size)
            total += taken * part.cost
            left -= taken
    return total

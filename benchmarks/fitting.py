"""Fits how often a reading is right to what its reader said: isotonic, by field and source, held back where few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

import numpy as np
from readings_judged import Judged
from scipy.optimize import isotonic_regression

from extractors.confidence import group_of

#: A field with fewer readings than this uses the curve of its group.
FEWEST: Final = 80
#: So many readings, right as often as all of the group, are added to every step of a curve: few readings prove little.
_HELD_BACK: Final = 4
_STEPS: Final = 12
_HIGHEST: Final = 0.995


def fit(readings: Iterable[Judged]) -> dict[str, Any]:
    """The curves as they are kept: `unproven` by source and field or group, `proven` by source."""
    rows = list(readings)
    unproven: dict[str, dict[str, Any]] = {}
    proven: dict[str, float] = {}
    for via in sorted({row.via for row in rows}):
        mine = [row for row in rows if row.via == via and not row.proven]
        grouped: dict[str, list[Judged]] = defaultdict(list)
        for row in mine:
            grouped[group_of(row.field)].append(row)
            grouped[row.field].append(row)
        groups = {group_of(row.field) for row in mine}
        unproven[via] = {
            name: curve(some, _share(grouped[group_of(name)] if name not in groups else mine))
            for name, some in sorted(grouped.items())
            if name in groups or len(some) >= FEWEST
        }
        sure = [row for row in rows if row.via == via and row.proven]
        if sure:
            proven[via] = round(min(0.9995, (sum(row.right for row in sure) + 1) / (len(sure) + 2)), 4)
    return {"unproven": unproven, "proven": proven}


def _share(rows: Sequence[Judged]) -> float:
    return sum(row.right for row in rows) / len(rows)


def curve(rows: Sequence[Judged], usual: float) -> dict[str, list[float]]:
    """A rising curve through at most twelve steps of equal numbers of readings.

    Below the least sure reading seen it falls to nothing: what never came up is promised nothing.
    """
    ordered = sorted(rows, key=lambda row: row.confidence)
    steps = [part for part in _steps(ordered) if part]
    said = np.array([np.mean([row.confidence for row in part]) for part in steps])
    counts = np.array([len(part) for part in steps], dtype=float)
    right = np.array(
        [(sum(row.right for row in part) + _HELD_BACK * usual) / (len(part) + _HELD_BACK) for part in steps]
    )
    rising = isotonic_regression(right, weights=counts + _HELD_BACK).x
    least = ordered[0].confidence
    knots = [(0.0, 0.0), (least, float(rising[0])), *zip(map(float, said), map(float, rising), strict=True)]
    kept = {round(x, 4): round(min(y, _HIGHEST), 4) for x, y in knots}
    return {"reader": list(kept), "right": list(kept.values())}


def _steps(ordered: Sequence[Judged]) -> list[list[Judged]]:
    """The readings in steps of about equal size; readings of one confidence are never parted."""
    size = max(25, -(-len(ordered) // _STEPS))
    steps: list[list[Judged]] = [[]]
    for row in ordered:
        if len(steps[-1]) >= size and steps[-1][-1].confidence < row.confidence:
            steps.append([])
        steps[-1].append(row)
    if len(steps) > 1 and len(steps[-1]) < size // 3:
        steps[-2].extend(steps.pop())
    return steps


def calibration_error(said: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """The expected calibration error: mean distance of what was said from what was right, over bins of equal width."""
    if not said:
        return 0.0
    places = np.minimum((np.array(said) * bins).astype(int), bins - 1)
    hits = np.array(right, dtype=float)
    total = 0.0
    for place in range(bins):
        here = places == place
        if here.any():
            total += abs(float(np.mean(np.array(said)[here])) - float(np.mean(hits[here]))) * int(here.sum())
    return total / len(said)

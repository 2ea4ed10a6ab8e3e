"""Root causes hide their knock-on effects: an open parent hides its children, fraud and bank holds are never hidden."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from matching.result import Hold

#: The rank of a family of codes: a stopping hold hides those of a higher rank. Families not named here stand alone.
_RANKS: Final = MappingProxyType(
    {
        "DOC": 0,
        "CAP": 1,
        "SUP": 2,
        "DUP": 3,
        "PO": 4,
        "UOM": 5,
        "LIN": 6,
        "QTY": 7,
        "PRC": 7,
        "CHG": 7,
        "TAX": 7,
        "AMT": 8,
    }
)
#: Codes that rank elsewhere than their family: a price unit is settled with the units.
_OWN_RANKS: Final = MappingProxyType({"PRC-UNIT": 5, "AMT-ITEM": None, "DOC-FUTURE": None})


def _rank(code: str) -> int | None:
    if code in _OWN_RANKS:
        return _OWN_RANKS[code]
    return _RANKS.get(code.split("-")[0])


def without_consequences(holds: Iterable[Hold]) -> tuple[Hold, ...]:
    """The holds that are causes.

    A stopping hold on the whole paper hides every child; one on a line hides the children on that line and those on
    the whole paper, which may come from it. Warnings and information hide nothing.
    """
    found = list(holds)
    parents = [(rank, hold.line) for hold in found if hold.stops and (rank := _rank(hold.code)) is not None]
    return tuple(hold for hold in found if not _is_hidden(hold, parents))


def _is_hidden(hold: Hold, parents: list[tuple[int, int | None]]) -> bool:
    rank = _rank(hold.code)
    if rank is None:
        return False
    return any(parent < rank and (line is None or hold.line in (None, line)) for parent, line in parents)

"""Papers with truth from the command line: ``python -m samples.press OUT --count 200 --seed 1``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from samples.degrade import Wear
from samples.press.batch import batch
from samples.press.registry import DESIGNS, design


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the papers asked for and say how many."""
    parser = argparse.ArgumentParser(prog="python -m samples.press", description=__doc__)
    parser.add_argument("out", type=Path, help="folder that gets docs/ and truth/")
    parser.add_argument("--count", type=int, default=len(DESIGNS), help="papers; the layouts take turns")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--houses", type=int, default=0, help="suppliers per layout, whose papers look alike (0: always another)"
    )
    parser.add_argument(
        "--wear", nargs="*", choices=[one.value for one in Wear], default=[], help="what the papers go through"
    )
    parser.add_argument("--layouts", nargs="*", choices=[one.name for one in DESIGNS], default=[])
    parser.add_argument("--bound", type=float, default=0.0, help="share of invoices with a second paper behind them")
    asked = parser.parse_args(arguments)
    designs = [design(name) for name in asked.layouts] or DESIGNS
    wears = [Wear(name) for name in asked.wear]
    names = batch(asked.out, asked.count, asked.seed, designs, wears, asked.houses, asked.bound)
    sys.stdout.write(f"{len(names)} papers of {len(designs)} layouts in {asked.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Any number of the press's papers with truth: many houses or one, fresh from the printer or worn, alone or bound."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

from models.vocabulary import DocumentKind
from samples.degrade import Wear
from samples.journey import Travelled, travelled
from samples.press.press import Pressed, bound, press
from samples.press.registry import DESIGNS, Design


def batch(
    out: Path, count: int, seed: int, designs: Sequence[Design] = DESIGNS, wears: Sequence[Wear] = (), houses: int = 0,
    bound_share: float = 0.0,
) -> list[str]:  # fmt: skip
    """Write `count` papers to `out/docs` and their truth to `out/truth`; their names, in order.

    The designs take turns. With `houses` each design has only so many suppliers, whose papers look alike; with none every
    paper comes from another one. With `wears` every paper goes through one of them. Of the invoices `bound_share` come
    with a second paper behind them. The same arguments give the same bytes.
    """
    for folder in ("docs", "truth"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    names = []
    for number in range(count):
        design = designs[number % len(designs)]
        random = Random(f"{seed}/{number}")
        house = str(random.randrange(houses)) if houses else f"{seed}-{number}"
        paper = press(design, house, f"{seed}-{number}")
        if paper.truth["doc_type"] == DocumentKind.INVOICE.value and random.random() < bound_share:
            paper = bound((paper, _companion(random, designs, house, number)))
        file = (
            travelled(paper.pdf, random.choice(list(wears)), random)
            if wears
            else Travelled("pdf", paper.pdf, "born_digital")
        )
        name = f"press-{seed}-{number:04d}-{design.name}"
        (out / "docs" / f"{name}.{file.suffix}").write_bytes(file.data)
        truth = {
            "id": name,
            "file": f"docs/{name}.{file.suffix}",
            "kind": file.kind,
            "truth_by": "source",
            **paper.truth,
        }
        (out / "truth" / f"{name}.json").write_text(
            json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        names.append(name)
    return names


def _companion(random: Random, designs: Sequence[Design], house: str, number: int) -> Pressed:
    """The paper stapled behind an invoice: a slip, or another invoice."""
    wanted = random.choice((DocumentKind.PACKING_SLIP, DocumentKind.PACKING_SLIP, DocumentKind.INVOICE))
    fitting = [one for one in designs if wanted in one.kinds] or list(designs)
    return press(random.choice(fitting), house, f"behind {number}")

"""How much a correction helps the next paper: papers of invented suppliers walk through the real pipeline in pairs.

usage: python benchmarks/learning.py [--houses N] [--seed N] [--only NAME] [--worn] [--show]

Each layout of the press (samples/press) is used by N suppliers. The first paper of each is taken in, and every value
that was read wrong is corrected as a reviewer would, by its truth. Then the second paper comes in. Counted are its
values whose field was corrected on the first: how many are right if it is read plainly, and with what was learned.
Values that were right and are wrong with hints must be none. `--worn` prints and scans the papers first.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from extractors.spots import alike
from models.document import Document
from models.hint import Hint
from models.supplier import Supplier
from models.vocabulary import DocumentKind, HintStatus
from pipeline import decide, review, steps
from pipeline.connectors.source import Offer
from pipeline.context import Context, open_context
from pipeline.receive import receive_bytes
from pipeline.reread import reread
from pipeline.rights import CORRECTABLE
from pipeline.seed import seed_people, seed_rules
from pipeline.settings import Settings
from pipeline.values import Values, current_values, values_read
from samples.degrade import Wear
from samples.journey import travelled
from samples.press.press import Pressed, press
from samples.press.registry import DESIGNS, Design

Place = tuple[int | None, str]
#: Cells of a line that reviewers correct.
CELLS = (
    "sku",
    "description",
    "quantity",
    "unit",
    "unit_price",
    "amount",
    "quantity_ordered",
    "discount",
    "lot",
    "gtin",
)
#: What is not learned, or is no value of one field: not counted.
LEFT_OUT = frozenset({"iban", "bic", "routing_number", "account_number", "ship_to", "remit_to", "currency"})
SKIPPED = frozenset({DocumentKind.STATEMENT, DocumentKind.OTHER, DocumentKind.RECEIPT})


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--houses", type=int, default=1, help="suppliers for each layout")
    arguments.add_argument("--seed", type=int, default=2026)
    arguments.add_argument("--only", default="", help="layouts whose names contain this")
    arguments.add_argument("--worn", action="store_true", help="printed and scanned first")
    arguments.add_argument("--show", action="store_true", help="what each first paper taught")
    given = arguments.parse_args()
    counts: Counter[str] = Counter()
    designs = [one for one in DESIGNS if given.only in one.name and not set(one.kinds) <= SKIPPED]
    print(f"{'layout':22}{'corrected':>10}{'hints':>7}{'concerned':>11}{'before':>8}{'after':>7}{'worse':>7}")
    for design in designs:
        for house in range(given.houses):
            with tempfile.TemporaryDirectory() as folder:
                context = open_context(Settings(data_folder=Path(folder)))
                found = pair(context, design, f"{given.seed}-{house}", worn=given.worn, show=given.show)
            counts.update(found)
            if found["corrected"]:
                shown = ("corrected", "hints", "concerned", "before", "after", "worse")
                widths = (10, 7, 11, 8, 7, 7)
                row = "".join(f"{found[name]:{width}}" for name, width in zip(shown, widths, strict=True))
                print(f"{design.name:22}{row}", flush=True)
    report(counts)
    return 1 if counts["worse"] else 0


def report(counts: Counter[str]) -> None:
    concerned = counts["concerned"] or 1
    wrong = concerned - counts["before"] or 1
    print(f"\n{counts['pairs']} pairs, {counts['taught']} first papers corrected in {counts['corrected']} values")
    print(f"fields or columns corrected {counts['names']}, of which {counts['learned']} taught something")
    print(f"values of those fields on the second papers: {counts['concerned']}")
    print(f"right without learning {counts['before'] / concerned:.3f}, with it {counts['after'] / concerned:.3f}")
    print(f"of the wrong ones {(counts['after'] - counts['before']) / wrong:.3f} are right now")
    print(f"values made worse: {counts['worse']} of {counts['all']}")
    print(f"second papers wholly right: {counts['whole before']} without, {counts['whole after']} with it")
    print(f"seconds for learning and its trial, a paper: {counts['milliseconds'] / 1000 / (counts['taught'] or 1):.1f}")


def pair(context: Context, design: Design, house: str, *, worn: bool, show: bool) -> Counter[str]:
    """Two papers of one supplier, the first corrected; what that did to the second."""
    counts: Counter[str] = Counter(pairs=1)
    kind = next(kind for kind in design.kinds if kind not in SKIPPED)
    first, second = (press(design, house, str(number), kind) for number in (1, 2))
    seed_rules(context)
    seed_people(context)
    _supplier(context, first.truth["fields"])
    document = _take_in(context, _bytes(first, worn, house))
    if document.status not in CORRECTABLE:
        return counts
    wanted = _wanted(first.truth, _values(context, document))
    wrong = _wrong(wanted, _values(context, document))
    if not wrong:
        return counts
    counts.update(taught=1, corrected=len(wrong))
    begun = time.monotonic()
    changes = tuple(review.Change(name, wanted[line, name], line) for line, name in sorted(wrong, key=str))
    named = None if document.kind is kind else kind
    review.correct(context, document.id, "Ada", decide.token(context, document.id), changes, named)
    counts["milliseconds"] += int(1000 * (time.monotonic() - begun))
    taught = {name for _, name in wrong}
    with context.database.reading() as session:
        hints = session.scalars(select(Hint).where(Hint.status == HintStatus.ACTIVE)).all()
        counts.update(hints=len(hints), names=len(taught), learned=len(taught & {hint.field for hint in hints}))
        if show and hints:
            print(*(f"    {hint.kind.value} {hint.field}: {hint.body}" for hint in hints), sep="\n")
    after = _take_in(context, _bytes(second, worn, house + "b"))
    plainly = values_read(reread(context, after, kind=after.kind).document)
    counts.update(_compared(second.truth, plainly, _values(context, after), taught))
    return counts


def _compared(truth: Mapping[str, Any], before: Values, after: Values, taught: set[str]) -> Counter[str]:
    wanted = _wanted(truth, before)
    wrong_before, wrong_after = _wrong(wanted, before), _wrong(_wanted(truth, after), after)
    concerned = {place for place in wanted if place[1] in taught}
    return Counter({
        "concerned": len(concerned), "before": len(concerned - wrong_before), "after": len(concerned - wrong_after),
        "worse": len(wrong_after - wrong_before), "all": len(wanted),
        "whole before": not wrong_before, "whole after": not wrong_after,
    })  # fmt: skip


def _wanted(truth: Mapping[str, Any], values: Values) -> dict[Place, str | None]:
    """What a paper says, by place; its lines only where as many were read, for else they cannot be told apart."""
    found: dict[Place, str | None] = {
        (None, name): value for name, value in truth["fields"].items() if name not in LEFT_OUT
    }
    lines = truth["lines"] or []
    if len(lines) == len(values.lines):
        for number, cells in enumerate(lines, start=1):
            found |= {(number, name): value for name, value in cells.items() if name in CELLS}
    return found


def _wrong(wanted: Mapping[Place, str | None], values: Values) -> set[Place]:
    read = dict(_flat(values))
    return {place for place, value in wanted.items() if not alike(place[1], value, read.get(place))}


def _flat(values: Values) -> Iterator[tuple[Place, str]]:
    yield from (((None, name), value.text) for name, value in values.head.items())
    for number, cells in values.lines.items():
        yield from (((number, name), value.text) for name, value in cells.items())


def _values(context: Context, document: Document) -> Values:
    with context.database.reading() as session:
        return current_values(session, document)


def _supplier(context: Context, fields: Mapping[str, str | None]) -> None:
    with context.database.writing() as session:
        name = fields.get("supplier_name") or "Unnamed"
        supplier = Supplier(number="S-1", name=name, created_at=dt.datetime.now(dt.UTC))
        supplier.vat_id, supplier.tax_id = fields.get("supplier_vat_id"), fields.get("supplier_tax_id")
        session.add(supplier)


def _bytes(paper: Pressed, worn: bool, seed: str) -> tuple[bytes, str]:
    if not worn:
        return paper.pdf, "paper.pdf"
    file = travelled(paper.pdf, Wear.SCANNER, Random(seed))
    return file.data, f"paper.{file.suffix}"


def _take_in(context: Context, file: tuple[bytes, str]) -> Document:
    found = receive_bytes(context, file[0], "benchmark", Offer(file[1], "1", file[1]))
    document_id = found.document_ids[0]
    steps.run(context, document_id)
    with context.database.reading() as session:
        return session.get_one(Document, document_id)


if __name__ == "__main__":
    sys.exit(main())

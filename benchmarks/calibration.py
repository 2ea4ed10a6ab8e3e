"""Whether a confidence of 0.9 means right nine times in ten, and the curves that make it so.

usage: python benchmarks/calibration.py [--fit] [--papers N] [--worn N] [--seed N] [--jobs N]
                                        [--check CORPUS_FOLDER] [--plot FILE.svg]

Papers of the press (samples/press) are drawn, some of them worn, and read; the curves are fitted on them, source by
source and field by field. What is said of them here comes from curves fitted on other layouts only (five parts). With
`--check` the curves are held against a corpus of real papers (docs/ and truth/), on which nothing is fitted. `--fit`
writes extractors/confidence.json. The same seed gives the same file. The figures of docs/benchmarks.md come from this
command.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from fitting import calibration_error, fit
from readings_judged import Judged, judged
from reliability_plot import reliability_plot

from extractors.confidence import CURVES, Curve, Curves, group_of
from extractors.media_type import sniff
from extractors.registry import read
from extractors.whole_file import documents_as_read
from models.errors import DocumentProblem
from models.vocabulary import Via
from samples.degrade import Wear
from samples.press.batch import batch

PARTS = 5


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--fit", action="store_true", help="write the curves into the package")
    arguments.add_argument("--papers", type=int, default=288)
    arguments.add_argument("--worn", type=int, default=96)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--check", type=Path, metavar="CORPUS")
    arguments.add_argument("--plot", type=Path, metavar="FILE.svg")
    given = arguments.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        batch(Path(folder) / "fresh", given.papers, given.seed)
        batch(Path(folder) / "worn", given.worn, given.seed + 1, wears=tuple(Wear))
        made = [row for part in ("fresh", "worn") for row in readings_of(Path(folder) / part, given.jobs)]
    kept = fit(made)
    held_out = crossed(made)
    report("Generated papers, curves from other layouts", made, held_out)
    plotted = [("generated, before", made), ("generated, after", held_out)]
    if given.check:
        real = readings_of(given.check, given.jobs)
        after = calibrated_rows(real, curves_from(kept))
        report(f"Real papers ({given.check.name}), nothing fitted on them", real, after)
        plotted += [("real, before", real), ("real, after", after)]
    if given.fit:
        about = {"papers": given.papers, "worn": given.worn, "seed": given.seed, "readings": len(made)}
        CURVES.write_text(json.dumps({"made_from": about, **kept}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        print(f"\nwrote {CURVES.name}: {len(made)} readings")
    if given.plot:
        given.plot.write_text(reliability_plot(plotted), encoding="utf-8")
    return 0


def readings_of(folder: Path, jobs: int) -> list[Judged]:
    """The judged readings of every paper in a folder with docs/ and truth/, in the order of their names."""
    truths = sorted((folder / "truth").glob("*.json"))
    with ProcessPoolExecutor(jobs) as pool:
        return [row for rows in pool.map(_readings_of_one, truths, chunksize=2) for row in rows]


def _readings_of_one(truth_file: Path) -> list[Judged]:
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    file = truth_file.parent.parent / "docs" / Path(truth["file"]).name
    data = file.read_bytes()
    try:
        # The name of a generated paper tells nothing; that of a real one may.
        documents = documents_as_read(read(data, sniff(data, file.name)), file.name)
    except DocumentProblem:
        return []
    same = [document for document in documents if document.kind.value == truth["doc_type"]]
    return [
        row for document in (same or documents)[:1] for row in judged(document, truth) if row.via in ("text", "ocr")
    ]


def curves_from(kept: dict[str, Any]) -> Curves:
    return Curves(
        {
            (Via(via), name): Curve.from_json(curve)
            for via, named in kept["unproven"].items()
            for name, curve in named.items()
        },
        {Via(via): right for via, right in kept["proven"].items()},
    )


def calibrated_rows(rows: Iterable[Judged], curves: Curves) -> list[Judged]:
    return [
        replace(row, confidence=curves.said(Via(row.via), row.field, row.confidence, proven=row.proven)) for row in rows
    ]


def crossed(rows: Sequence[Judged]) -> list[Judged]:
    """The readings with the confidence that curves fitted on other layouts give them."""
    parts: dict[int, list[Judged]] = defaultdict(list)
    for row in rows:
        parts[zlib.crc32(row.layout.encode()) % PARTS].append(row)
    made: list[Judged] = []
    for number, mine in parts.items():
        others = [row for other, some in parts.items() if other != number for row in some]
        made += calibrated_rows(mine, curves_from(fit(others)))
    return made


def report(title: str, before: Sequence[Judged], after: Sequence[Judged]) -> None:
    print(
        f"\n{title}\n{'':34}{'readings':>9}{'right':>8}{'proven':>8}{'wrong':>7}{'said':>8}{'ECE':>8}{'said':>8}{'ECE':>8}"
    )
    print(f"{'':66}{'before':>16}{'after':>16}")
    for via in ("text", "ocr"):
        names = sorted({row.field for row in before if row.via == via}, key=lambda name: (group_of(name), name))
        for name in (*names, "all"):
            _row(f"{via}, {name}", *([row for row in rows if row.via == via and name in (row.field, "all")]
                                     for rows in (before, after)))  # fmt: skip


def _row(title: str, before: list[Judged], after: list[Judged]) -> None:
    if not before:
        return
    right = sum(row.right for row in before) / len(before)
    proven = [row for row in before if row.proven]
    cells = [f"{title:34}{len(before):9}{right:8.3f}{len(proven):8}{sum(not row.right for row in proven):7}"]
    for rows in (before, after):
        said = [row.confidence for row in rows]
        cells.append(f"{sum(said) / len(said):8.3f}{calibration_error(said, [row.right for row in rows]):8.3f}")
    print("".join(cells))


if __name__ == "__main__":
    raise SystemExit(main())

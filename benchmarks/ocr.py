"""What reading a scanned page costs beside the bare `tesseract` command, and how much memory 50 pages take.

usage: python benchmarks/ocr.py [FILE_OR_FOLDER ...] [--count N] [--seed N] [--memory]

Without files it draws pages with the sample generator, worn by a scanner. Both sides run on one core with one thread,
in turns, on the same PNG file; the processor time of this process and of the programs it starts is counted, three
times each, and the least is taken. `--memory` reads a PDF of 50 scanned pages in a process of its own instead, and
prints the most memory that process held.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

os.environ["OMP_THREAD_LIMIT"] = "1"

import cv2
import numpy as np
from PIL import Image

from extractors.language import language_of
from extractors.readers.images import read_images
from extractors.readers.pictures import sheets
from extractors.readers.spoken import FIRST, reading_language
from models.vocabulary import DocumentKind
from samples.degrade import DPI, Wear, worn
from samples.generate import generate
from samples.pictures import image_pdf

_RUNS: Final = 3
_PAGES: Final = 50
#: Linux keeps a process's peak over a change of program only in `getrusage`; its status file starts anew.
_READ_ALONE: Final = """
import sys
from pathlib import Path
from extractors.readers.pdf import read_pdf
pages = read_pdf(Path(sys.argv[1]).read_bytes()).pages
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(f"{len(pages)} scanned pages read; most memory held: {int(peak.split()[1]) // 1024} MB")
"""
_PICTURES: Final = {".png", ".jpg", ".jpeg", ".tif", ".tiff"}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("paths", nargs="*", type=Path)
    arguments.add_argument("--count", type=int, default=8)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--memory", action="store_true")
    given = arguments.parse_args()
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as folder:
        if given.memory:
            return memory(Path(folder), given.seed)
        compare(pictures(given.paths, Path(folder)) if given.paths else drawn(Path(folder), given.count, given.seed))
    return 0


def drawn(folder: Path, count: int, seed: int) -> list[Path]:
    """The first pages of some generated papers after a scanner, as PNG files."""
    made = []
    for name in generate(folder, count, seed, kinds=(DocumentKind.INVOICE, DocumentKind.PURCHASE_ORDER)):
        page = worn((folder / "docs" / f"{name}.pdf").read_bytes(), Wear.SCANNER, seed)[0]
        made.append(folder / f"{name}.png")
        Image.fromarray(page).save(made[-1], dpi=(DPI[Wear.SCANNER], DPI[Wear.SCANNER]))
    return made


def pictures(paths: list[Path], folder: Path) -> list[Path]:
    """The first page of every picture given, as a grey PNG file."""
    found = [one for path in paths for one in (sorted(path.iterdir()) if path.is_dir() else [path])]
    made = []
    for one in found:
        if one.suffix.lower() in _PICTURES:
            sheet = next(sheets(one.read_bytes()))
            made.append(folder / f"{len(made):03}-{one.stem}.png")
            Image.fromarray(np.asarray(sheet.grey)).save(made[-1])
    return made


def compare(pages: list[Path]) -> None:
    print(f"{'page':34}{'words':>6}{'lang':>6}{'ours s':>8}{'bare eng s':>11}{'ratio':>7}{'same lang':>10}{'ratio':>7}")
    against_english, against_same = [], []
    for path in pages:
        data = path.read_bytes()
        page = read_images(data).pages[0]
        language = reading_language(language_of([page]) or FIRST)
        ours = least(lambda data=data: read_images(data))
        english, same = bare(path, "eng"), bare(path, language)
        against_english.append(ours / english)
        against_same.append(ours / same)
        print(
            f"{path.stem[:33]:34}{len(page.words):6}{language:>6}{ours:8.2f}{english:11.2f}{ours / english:7.2f}"
            f"{same:10.2f}{ours / same:7.2f}",
            flush=True,
        )
    print(
        f"median ratio to `tesseract -l eng` {statistics.median(against_english):.2f}, to the same language "
        f"{statistics.median(against_same):.2f} ({len(pages)} pages)"
    )


def bare(path: Path, language: str) -> float:
    command = ["tesseract", str(path), "stdout", "-l", language, "tsv"]
    return least(lambda: subprocess.run(command, capture_output=True, check=True))


def least(work: Callable[[], object]) -> float:
    """The least processor time of some runs, in seconds, with that of the programs started."""
    found = []
    for _ in range(_RUNS):
        before = spent()
        work()
        found.append(spent() - before)
    return min(found)


def spent() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def memory(folder: Path, seed: int) -> int:
    """Reads 50 scanned pages of letter size in a fresh process, which tells the most memory it held itself."""
    page = np.asarray(Image.open(drawn(folder, 1, seed)[0]).convert("RGB"))
    scan = folder / "scan.pdf"
    scan.write_bytes(image_pdf([page] * _PAGES, DPI[Wear.SCANNER]))
    subprocess.run([sys.executable, "-c", _READ_ALONE, str(scan)], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

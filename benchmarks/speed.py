"""How fast papers are read: beside another program, and by the text layer beside the optical reading of the same pages.

usage: python benchmarks/speed.py [FOLDER] [--documents N] [--pages N] [--peer PYTHON]

FOLDER holds born-digital PDF files; without one, papers of the project's own generator are used. PYTHON is the Python
of an environment that has invoice-agent; its reading and ours take turns on the same files, one process each. Times are
those of the processor, so that other work on the machine weighs on both alike; the figures to quote are the ratios.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pypdfium2 as pdfium

ROUNDS = 3
DPI = 300

OURS = """
import json, sys, time
from pathlib import Path
from extractors.whole_file import extract_file, prepare
prepare()
def read(path):
    json.dumps(extract_file(path.read_bytes(), path.name).as_json())
"""

PEER = """
import sys, time
from pathlib import Path
from invoice_agent.extract import get_extractor
from invoice_agent.ingest import load_pdf
extractor = get_extractor("layout")
def read(path):
    try:
        extractor.extract(load_pdf(path)).model_dump_json()
    except Exception:
        pass
"""

TIMED = """
paths = [Path(name) for name in sys.argv[1:]]
read(paths[0])
begun = time.process_time()
for path in paths:
    read(path)
print(time.process_time() - begun)
"""


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--documents", type=int, default=80)
    arguments.add_argument("--pages", type=int, default=8, help="pages that are also read optically")
    arguments.add_argument("--peer", type=Path, help="the Python of an environment with invoice-agent")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as work:
        files = sorted((given.folder or _samples(Path(work), given.documents)).rglob("*.pdf"))[: given.documents]
        if given.peer:
            beside_a_peer(files, given.peer)
        if given.pages:
            text_beside_optical(files[: given.pages])
    return 0


def _samples(work: Path, count: int) -> Path:
    from samples.generate import generate

    generate(work, count, 77)
    return work


def beside_a_peer(files: list[Path], peer: Path) -> None:
    """Documents a second of both, in turns; each round gives one ratio."""
    ratios, ours, theirs = [], [], []
    for _ in range(ROUNDS):
        theirs.append(_seconds(str(peer), PEER, files))
        ours.append(_seconds(sys.executable, OURS, files))
        ratios.append(theirs[-1] / ours[-1])
    print(f"{len(files)} documents, {ROUNDS} rounds, best of each:")
    print(f"  Triplicate     {len(files) / min(ours):6.1f} documents a second")
    print(f"  invoice-agent  {len(files) / min(theirs):6.1f} documents a second")
    print(f"  ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


def _seconds(python: str, program: str, files: list[Path]) -> float:
    command = [python, "-c", program + TIMED, *map(str, files)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])


def text_beside_optical(files: list[Path]) -> None:
    """From bytes to extracted lines, once by the text layer, once by a picture of the same page of 300 dpi."""
    from extractors.whole_file import extract_file, prepare

    prepare()
    text, optical, pages = 0.0, 0.0, 0
    for file in files:
        with pdfium.PdfDocument(file) as document, tempfile.TemporaryDirectory() as work:
            pages += 1
            single, picture = Path(work) / "page.pdf", Path(work) / "page.png"
            one = pdfium.PdfDocument.new()
            one.import_pages(document, [0])
            one.save(str(single))
            document[0].render(scale=DPI / 72, grayscale=True).to_pil().save(picture, dpi=(DPI, DPI))
            extract_file(single.read_bytes(), single.name)
            text += _taken(single)
            optical += _taken(picture)
    print(f"{pages} pages, each by its text layer and as a picture of {DPI} dpi, Tesseract included:")
    print(
        f"  text layer {pages / text:6.1f} pages a second, optical {pages / optical:6.2f}; ratio {optical / text:.0f}"
    )


def _taken(file: Path) -> float:
    """Seconds of the processor that reading a file takes, those of the programs it starts included."""
    import resource

    from extractors.whole_file import extract_file

    def used() -> float:
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + children.ru_utime + children.ru_stime

    begun = used()
    json.dumps(extract_file(file.read_bytes(), file.name).as_json())
    return used() - begun


if __name__ == "__main__":
    sys.exit(main())

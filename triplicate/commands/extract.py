"""`triplicate extract`: files in, one JSON per file out, every file read in a sandbox of its own."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from extractors.result import Extraction, Problem
from models.errors import DocumentProblem
from pipeline import sandbox
from triplicate.console import err, progress
from triplicate.exit_codes import ExitCode


def extract_files(files: list[Path], out: Path, jobs: int) -> int:
    """Write `out/<file name>.json` for each file; status 1 when one of them could not be read.

    A file that cannot be opened at all, or two files of one name, is wrong use: nothing is written, status 2.
    """
    wrong = _wrong_use(files)
    if wrong:
        err.print(wrong, style="red")
        return ExitCode.BAD_INPUT
    out.mkdir(parents=True, exist_ok=True)
    unread = 0
    with progress() as bar, ThreadPoolExecutor(max_workers=jobs) as threads:
        task = bar.add_task("Reading", total=len(files))
        running = {threads.submit(extract_file, file): file for file in files}
        for done in as_completed(running):
            extraction = done.result()
            target = out / f"{running[done].name}.json"
            target.write_text(json.dumps(extraction.as_json(), ensure_ascii=False, indent=1) + "\n")
            if not extraction.documents:
                unread += 1
                reasons = " ".join(problem.message for problem in extraction.problems)
                err.print(f"{running[done]}: {reasons}", style="yellow", markup=False)
            bar.advance(task)
    err.print(f"{len(files) - unread} of {len(files)} files read, results in {out}", markup=False)
    return ExitCode.NEEDS_A_PERSON if unread else ExitCode.OK


def extract_file(file: Path) -> Extraction:
    """One file's extraction; whatever is wrong with the file becomes a problem of it."""
    data = file.read_bytes()
    try:
        return Extraction.from_json(sandbox.run("extractors.whole_file:extract_file", data, file.name))
    except DocumentProblem as problem:
        return Extraction(
            name=file.name,
            sha256=hashlib.sha256(data).hexdigest(),
            media_type="application/octet-stream",
            problems=(Problem(problem.code, problem.message),),
        )


def _wrong_use(files: list[Path]) -> str | None:
    for file in files:
        if file.is_dir():
            return f"{file} is a folder. Name its files, for example {file}/*"
        if not file.is_file():
            return f"{file} does not exist. Check the path."
    twice = [name for name, count in Counter(file.name for file in files).items() if count > 1]
    if twice:
        return f"Two files are called {twice[0]} and would share one result. Extract them into different folders."
    return None

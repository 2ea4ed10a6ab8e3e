"""Whether a small trained model reads parties, numbers and dates better than the rules do.

usage: python benchmarks/trained_reader.py [CORPUS_FOLDER ...] [--papers N] [--worn N] [--seed N] [--jobs N]

Papers of the press (samples/press) are drawn, some of them worn, and read. Every name, labelled number and labelled
date on them is an option with features of its words, its place and its labels; boosted trees learn which options are
right, and a spaCy pipeline learns what kind of line is a company's. Each table compares the rules with the model alone
and with the rules where the model breaks a tie: first on layouts of the press that were left out of training, then on
each corpus (docs/ and truth/), of which nothing is learned. Means over layouts. The same seed gives the same figures.
Needs the extra `train`. What was found stands in docs/decisions/0009-no-trained-reader-yet.md.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from trained.lines import by_words, company_chances, line_reader, made_lines, told_apart
from trained.papers import PARTIES, VALUES, questions_of
from trained.question import Question, standing
from trained.trees import Trees

from samples.degrade import Wear
from samples.press.batch import batch

#: One layout in so many is left out of training.
_HELD_OUT = 4
_COMPANIES = 400
#: What one option's chance of being a company's name is mixed with: the trees' chance, in these shares.
_OF_LINE = 0.3


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("corpora", type=Path, nargs="*", metavar="CORPUS")
    arguments.add_argument("--papers", type=int, default=949)
    arguments.add_argument("--worn", type=int, default=73)
    arguments.add_argument("--seed", type=int, default=770001)
    arguments.add_argument("--jobs", type=int, default=2)
    given = arguments.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        batch(Path(folder) / "fresh", given.papers, given.seed)
        batch(Path(folder) / "worn", given.worn, given.seed + 1, wears=tuple(Wear))
        made = [one for part in ("fresh", "worn") for one in questions_of(Path(folder) / part, given.jobs)]
    compare(made, {corpus.name: questions_of(corpus, given.jobs) for corpus in given.corpora}, given.seed)
    return 0


def compare(made: Sequence[Question], real: dict[str, list[Question]], seed: int) -> None:
    """Print the tables: layouts held out of what was made, then each real corpus with everything made learned."""
    pipeline = line_reader(made_lines(_COMPANIES, seed), seed)
    learned = Trees((one for one in made if not held_out(one.layout)), seed)
    report("Layouts of the press held out", [one for one in made if held_out(one.layout)], learned, pipeline)
    whole = Trees(made, seed) if real else learned
    for name, questions in real.items():
        report(f"Corpus {name}, nothing learned of it", questions, whole, pipeline)


def held_out(layout: str) -> bool:
    """Whether a layout is left out of training, by its name alone."""
    return zlib.crc32(layout.encode()) % _HELD_OUT == 0


def report(title: str, questions: Sequence[Question], trees: Trees, pipeline: object) -> None:
    print(f"\n{title}\n{'':34}{'papers':>7}{'layouts':>8}{'rules':>8}{'model':>8}{'tie':>8}{'any':>8}{'+':>5}{'-':>4}")
    for source in ("born_digital", "scan", "photo"):
        here = [one for one in questions if one.source == source]
        for field in (*PARTIES, *VALUES):
            asked = [one for one in here if one.field == field]
            _row(f"{source}, {field}", asked, trees.chances)
            if field in PARTIES:
                _row("  ... with the kind of line", asked, _mixed(asked, trees, pipeline))
        _names_told([one for one in here if one.field in PARTIES], pipeline)


def _names_told(asked: list[Question], pipeline: object) -> None:
    """How well a line alone tells a party's name from the other names of its paper."""
    ruled = told_apart(asked, [[by_words(option.value) for option in question.options] for question in asked])
    trained = told_apart(asked, company_chances(pipeline, asked))
    if ruled is not None and trained is not None:
        print(f"  names told apart by their line: {ruled:.3f} by rules, {trained:.3f} by the pipeline")


def _mixed(asked: list[Question], trees: Trees, pipeline: object) -> Callable[[Question], Sequence[float]]:
    """The trees' chances mixed with how likely the line is a company's."""
    lines = dict(zip(map(id, asked), company_chances(pipeline, asked), strict=True))

    def chances(question: Question) -> list[float]:
        pairs = zip(trees.chances(question), lines[id(question)], strict=True)
        return [chance ** (1 - _OF_LINE) * max(line, 1e-3) ** _OF_LINE for chance, line in pairs]

    return chances


def _row(title: str, asked: list[Question], chances: Callable[[Question], Sequence[float]]) -> None:
    if not asked:
        return
    found = standing((one, chances(one)) for one in asked)
    figures = "".join(f"{figure:8.3f}" for figure in (found.rules, found.model, found.tie_break, found.ceiling))
    print(f"{title:34}{found.papers:7}{found.layouts:8}{figures}{found.gained:5}{found.lost:4}")


if __name__ == "__main__":
    raise SystemExit(main())

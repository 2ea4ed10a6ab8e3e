"""A field of a paper as a question with options: what rules, a model alone, and rules with a model answer to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

#: A model alone answers with its best option from this chance on.
_LEAST: Final = 0.2
#: As tie-break it speaks up from this chance on, where it gives the rules' answer no more than the second figure.
_SURE: Final = 0.5
_DOUBTED: Final = 0.1
#: The same where the rules have no answer.
_SURE_ALONE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a paper prints and that may fill a field; `ruled` says that the rules chose it."""

    value: str
    features: tuple[float, ...]
    right: bool
    ruled: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One field of one paper; `stated` says that the truth has a value (else the right answer is none)."""

    paper: str
    layout: str
    source: str
    field: str
    stated: bool
    options: tuple[Option, ...]

    def is_right(self, answer: int | None) -> bool:
        """Whether an answer, the number of an option or None, is right."""
        return not self.stated if answer is None else self.options[answer].right


@dataclass(frozen=True, slots=True)
class Standing:
    """How often the answers to one field are right, each a mean over layouts from 0 to 1.

    `ceiling` is how often any option is right; `gained` and `lost` count the papers the tie-break turned.
    """

    papers: int
    layouts: int
    rules: float
    model: float
    tie_break: float
    ceiling: float
    gained: int
    lost: int


Asked = tuple[Question, Sequence[float]]


def by_rules(question: Question, _chances: Sequence[float] = ()) -> int | None:
    return next((number for number, option in enumerate(question.options) if option.ruled), None)


def by_model(question: Question, chances: Sequence[float]) -> int | None:
    """The likeliest option, none where every option is unlikely."""
    best = _likeliest(chances)
    return best if best is not None and chances[best] >= _LEAST else None


def as_tie_break(question: Question, chances: Sequence[float]) -> int | None:
    """The rules' answer, but the model's where it is sure of its own and doubts theirs."""
    ruled, best = by_rules(question), _likeliest(chances)
    if best is None:
        return ruled
    if ruled is None:
        return best if chances[best] >= _SURE_ALONE else None
    return best if chances[best] >= _SURE and chances[ruled] <= _DOUBTED else ruled


def standing(asked: Iterable[Asked]) -> Standing:
    """The three ways of answering held against the truth; papers of one layout weigh together as much as one."""
    kept = list(asked)
    ruled = [question.is_right(by_rules(question)) for question, _ in kept]
    broken = [question.is_right(as_tie_break(question, chances)) for question, chances in kept]
    return Standing(
        len(kept),
        len({question.layout for question, _ in kept}),
        _by_layout(kept, lambda one: one[0].is_right(by_rules(*one))),
        _by_layout(kept, lambda one: one[0].is_right(by_model(*one))),
        _by_layout(kept, lambda one: one[0].is_right(as_tie_break(*one))),
        _by_layout(kept, lambda one: not one[0].stated or any(option.right for option in one[0].options)),
        sum(after and not before for before, after in zip(ruled, broken, strict=True)),
        sum(before and not after for before, after in zip(ruled, broken, strict=True)),
    )


def _likeliest(chances: Sequence[float]) -> int | None:
    return max(range(len(chances)), key=lambda number: chances[number]) if len(chances) else None


def _by_layout(asked: Sequence[Asked], right: Callable[[Asked], bool]) -> float:
    layouts: dict[str, list[bool]] = defaultdict(list)
    for one in asked:
        layouts[one[0].layout].append(right(one))
    return fmean(fmean(some) for some in layouts.values())

"""A problem speaks to a clerk: its docstring is the message, and there is always a remedy."""

from __future__ import annotations

import pytest

from models.errors import DocumentProblem
from models.money import UnknownCurrency


def test_the_docstring_the_detail_and_the_remedy_make_the_message() -> None:
    assert UnknownCurrency("EURO").message == (
        "The currency is not an ISO 4217 code in use (EURO). Give the three-letter code, for example USD or EUR."
    )


def test_every_problem_in_the_program_has_a_message_and_a_remedy() -> None:
    problems = _all(DocumentProblem)
    assert problems
    for problem in problems:
        assert problem.__doc__, problem
        assert problem.remedy, problem


def _all(kind: type[DocumentProblem]) -> list[type[DocumentProblem]]:
    return [each for direct in kind.__subclasses__() for each in [direct, *_all(direct)]]


@pytest.mark.parametrize("detail", ["", "page 2"])
def test_it_reads_as_sentences(detail: str) -> None:
    assert DocumentProblem(detail).message.endswith(".")

"""Fields as questions: what rules, a model, and rules with a model as tie-break answer to them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from extractors.claims import settled
from extractors.documents.forms import form_of
from extractors.header import read_header
from extractors.labels import find_labels
from extractors.page import Box, Page, Word
from extractors.reach import Labelled
from extractors.sheet import sheet
from models.vocabulary import DocumentKind

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    """The modules of benchmarks/trained, which stand beside the packages and not among them."""
    monkeypatch.syspath_prepend(str(FOLDER))
    names = ("question", "papers", "header_options", "party_options", "lines")
    yield {name: importlib.import_module(f"trained.{name}") for name in names}
    for name in [name for name in sys.modules if name.partition(".")[0] in ("trained", "readings_judged")]:
        sys.modules.pop(name, None)


@pytest.fixture
def page() -> Page:
    lines = [
        ("Larkhaven", "Supply", "Inc."),
        ("12", "Mill", "Road"),
        ("Invoice", "No:", "LS-4711"),
        ("Invoice", "Date:", "2026-03-14"),
        ("Bill", "To:"),
        ("Redstone", "Foods", "LLC"),
    ]
    words = tuple(
        Word(text, Box(72 + 60 * place, 60 + 18 * row, 72 + 60 * place + 57, 71 + 18 * row))
        for row, line in enumerate(lines)
        for place, text in enumerate(line)
    )
    return Page(1, 612, 792, words)


def question(trained: dict[str, ModuleType], *options: tuple[bool, bool], layout: str = "a", stated: bool = True):
    """A question with options that are (right, chosen by the rules)."""
    made = trained["question"]
    kept = tuple(made.Option(str(number), (0.0,), right, ruled) for number, (right, ruled) in enumerate(options))
    return made.Question("paper", layout, "scan", "supplier_name", stated, kept)


def test_a_tie_break_speaks_only_where_it_is_sure_and_doubts_the_rules(trained: dict[str, ModuleType]) -> None:
    answer = trained["question"].as_tie_break
    asked = question(trained, (False, True), (True, False))
    assert answer(asked, [0.05, 0.9]) == 1
    assert answer(asked, [0.3, 0.9]) == 0
    assert answer(asked, [0.05, 0.4]) == 0
    unanswered = question(trained, (True, False))
    assert answer(unanswered, [0.7]) == 0
    assert answer(unanswered, [0.55]) is None


def test_a_model_alone_answers_none_where_every_option_is_unlikely(trained: dict[str, ModuleType]) -> None:
    answer = trained["question"].by_model
    assert answer(question(trained, (False, True), (True, False)), [0.1, 0.15]) is None
    assert answer(question(trained, (False, True), (True, False)), [0.1, 0.25]) == 1
    assert answer(question(trained), []) is None


def test_no_answer_is_right_only_where_the_paper_states_nothing(trained: dict[str, ModuleType]) -> None:
    assert question(trained, (False, True), stated=False).is_right(None)
    assert not question(trained, (True, False)).is_right(None)
    assert question(trained, (True, False)).is_right(0)


def test_a_layout_of_many_papers_weighs_as_much_as_one_of_a_single_paper(trained: dict[str, ModuleType]) -> None:
    right, wrong = [(True, True)], [(False, True), (True, False)]
    asked = [(question(trained, *right, layout="many"), [0.9])] * 3
    asked.append((question(trained, *wrong, layout="one"), [0.0, 0.9]))
    found = trained["question"].standing(asked)
    assert (found.papers, found.layouts) == (4, 2)
    assert (found.rules, found.model, found.tie_break, found.ceiling) == (0.5, 1.0, 1.0, 1.0)
    assert (found.gained, found.lost) == (1, 0)


def test_every_field_of_the_truth_becomes_a_question_and_the_rules_choice_is_marked(
    trained: dict[str, ModuleType], page: Page
) -> None:
    truth = {
        "id": "x",
        "kind": "born_digital",
        "fields": {"supplier_name": "Larkhaven Supply, Inc.", "buyer_name": "Redstone Foods LLC", "po_number": None,
                   "invoice_number": "LS4711", "invoice_date": "2026-03-14", "total": "1.00"},
    }  # fmt: skip
    asked = {one.field: one for one in trained["papers"].questions((page,), truth)}
    assert set(asked) == {"supplier_name", "buyer_name", "po_number", "invoice_number", "invoice_date"}
    by_rules = trained["question"].by_rules
    assert all(one.is_right(by_rules(one)) for one in asked.values())
    assert asked["supplier_name"].layout == "x"


def test_all_options_of_a_field_have_the_same_features_also_those_no_label_names(
    trained: dict[str, ModuleType], page: Page
) -> None:
    form = form_of(DocumentKind.INVOICE)
    labelled = Labelled(sheet(page), find_labels(sheet(page)))
    claims = settled(labelled)
    found = read_header((labelled.sheet,), claims, form, language=None, currency=None, terms_days=None).fields
    offered = trained["header_options"].header_options
    for field in ("invoice_number", "invoice_date"):
        (labels_own,) = offered((labelled,), claims, form, found, field)
        (without,) = offered((labelled,), (), form, found, field)
        assert labels_own.ruled and without.ruled
        assert len(labels_own.features) == len(without.features)


def test_a_name_much_longer_than_the_stated_one_is_another(trained: dict[str, ModuleType]) -> None:
    same = trained["papers"].same_name
    assert same("Larkhaven Supply", "LARKHAVEN SUPPLY")
    assert not same("Inc", "Larkhaven Supply Inc")


def test_the_same_seed_makes_the_same_lines_of_every_kind(trained: dict[str, ModuleType]) -> None:
    lines = trained["lines"]
    made = lines.made_lines(20, 3)
    assert made == lines.made_lines(20, 3)
    assert made != lines.made_lines(20, 4)
    assert {kind for kind, _ in made} == set(lines.KINDS)


def test_names_are_told_apart_by_how_many_wrong_ones_stand_below(trained: dict[str, ModuleType]) -> None:
    told = trained["lines"].told_apart
    asked = [question(trained, (True, False), (False, False), (False, False))]
    assert told(asked, [[0.5, 0.1, 0.9]]) == 0.5
    assert told(asked, [[0.9, 0.1, 0.5]]) == 1.0
    assert told([question(trained, (True, False))], [[0.5]]) is None

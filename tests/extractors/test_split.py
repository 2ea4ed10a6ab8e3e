from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.classify import Classification
from extractors.page import Page
from extractors.reach import Labelled
from extractors.sheet import sheet
from extractors.split import PageFacts, facts_of, page_count, split
from models.vocabulary import DocumentKind

Draw = Callable[..., Page]
Facts = Callable[..., PageFacts]


@pytest.fixture
def facts(page_of: Draw) -> Facts:
    def made(
        kind: DocumentKind = DocumentKind.INVOICE,
        number: str | None = None,
        title: float = 1.5,
        counted: tuple[int, int] | None = None,
        confidence: float = 0.95,
        **more: object,
    ) -> PageFacts:
        classified = Classification(kind, confidence, ())
        return PageFacts(sheet(page_of("a page", 2)), classified, number, title, counted, **more)

    return made


def _pages(*facts: PageFacts) -> list[tuple[int, ...]]:
    return [part.pages for part in split(facts)]


def test_another_number_under_a_title_begins_a_document(facts: Facts) -> None:
    assert _pages(facts(number="A-1"), facts(number="A-2")) == [(0,), (1,)]


def test_the_same_number_continues_it_however_it_is_set(facts: Facts) -> None:
    assert _pages(facts(number="A-1"), facts(number="a 1")) == [(0, 1)]


def test_page_one_of_n_begins_a_document(facts: Facts) -> None:
    assert _pages(facts(counted=(1, 2)), facts(title=0.2, counted=(2, 2)), facts(counted=(1, 1))) == [(0, 1), (2,)]


def test_a_later_page_of_a_count_never_begins_one(facts: Facts) -> None:
    assert _pages(facts(number="A-1", counted=(1, 2)), facts(number="A-2", counted=(2, 2))) == [(0, 1)]


def test_terms_and_conditions_belong_to_the_document_before(facts: Facts) -> None:
    assert _pages(facts(number="A-1"), facts(DocumentKind.OTHER, follows=True)) == [(0, 1)]


def test_a_slip_stapled_behind_an_invoice_is_a_document_of_its_own(facts: Facts) -> None:
    parts = split((facts(number="A-1"), facts(DocumentKind.PACKING_SLIP, "D-7")))
    assert [part.pages for part in parts] == [(0,), (1,)]
    assert "D-7" in parts[1].reason


def test_a_document_follows_its_cover_letter(facts: Facts) -> None:
    assert _pages(facts(DocumentKind.OTHER, title=0.1), facts(number="A-1")) == [(0,), (1,)]


def test_another_number_without_a_title_is_a_doubt_not_a_cut(facts: Facts) -> None:
    (part,) = split((facts(number="A-1"), facts(number="A-2", title=0.1)))
    assert part.pages == (0, 1)
    assert [problem.code for problem in part.problems] == ["DOC-SPLIT"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Page 2 of 3", (2, 3)), ("Seite 1 von 4", (1, 4)), ("Page : 1/2", (1, 2)), ("Pagina 3 di 3", (3, 3)),
     ("Page 5 of 3", None), ("Total 1 of 2", None)],
)  # fmt: skip
def test_page_counts_are_read_in_their_languages(page_of: Draw, text: str, count: tuple[int, int] | None) -> None:
    assert page_count(sheet(page_of(text))) == count


def test_a_page_that_carries_a_sum_forward_continues_the_document(facts: Facts) -> None:
    assert _pages(facts(number="A-1"), facts(number="A-2", carried=True)) == [(0, 1)]


def test_terms_under_a_loud_title_stay_and_a_quotation_does_not(facts: Facts) -> None:
    head = facts(number="A-1", head=frozenset({"larch", "supply", "company"}))
    assert _pages(head, facts(DocumentKind.OTHER, title=2.0, follows=True)) == [(0, 1)]
    assert _pages(head, facts(DocumentKind.OTHER, title=2.0)) == [(0,), (1,)]


def test_another_letterhead_begins_a_document_though_no_number_was_read(facts: Facts) -> None:
    larch, rowan = frozenset({"larch", "supply", "company"}), frozenset({"rowan", "freight", "lines"})
    assert _pages(facts(head=larch), facts(head=rowan)) == [(0,), (1,)]
    assert _pages(facts(head=larch), facts(head=larch)) == [(0, 1)]


def test_a_count_that_is_not_complete_holds_pages_together(facts: Facts) -> None:
    assert _pages(facts(number="A-1", counted=(1, 2)), facts(DocumentKind.OTHER, title=0.0)) == [(0, 1)]


def test_the_facts_of_a_page_are_its_letterhead_what_it_carries_and_its_terms(
    labelled_of: Callable[..., Labelled],
) -> None:
    page = labelled_of("Larch Supply Company\nBrought forward   12.00" + "\n" * 30 + "Total 15.00")
    made = facts_of(page, Classification(DocumentKind.INVOICE, 0.9, ()), "A-1")
    assert made.carried
    assert made.head >= {"larch", "supply", "company"}
    assert "total" not in made.head
    terms = labelled_of("!TERMS AND CONDITIONS OF SALE\n1. Prices are net.")
    assert facts_of(terms, Classification(DocumentKind.OTHER, 0.9, ()), None).follows


def test_an_untitled_page_of_a_doubtful_kind_stays_though_it_bears_another_number(facts: Facts) -> None:
    larch, rules = frozenset({"larch", "supply", "company"}), frozenset({"amounts", "taxes", "remarks"})
    doubtful = facts(DocumentKind.PURCHASE_ORDER, "PO-1", title=0.0, confidence=0.5, head=rules)
    assert _pages(facts(number="A-1", head=larch), doubtful) == [(0, 1)]

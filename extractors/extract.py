"""From pages of words to the documents found in them: split, classified, read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractors.claims import Claim, settled
from extractors.classify import Classification, classify
from extractors.codes.beside_page import laid_beside
from extractors.corroboration import Paper, corroborated
from extractors.documents.forms import form_of
from extractors.fields.bank import find_bank
from extractors.fields.parties import Parties, find_parties
from extractors.fields.party import Party
from extractors.fields.places import address_of, receivers
from extractors.fields.tax_ids import find_tax_ids
from extractors.fields.tax_rates import find_tax_rate
from extractors.fields.terms import Terms, find_terms
from extractors.figures import Figures, read_figures
from extractors.header import read_header
from extractors.labels import find_labels
from extractors.language import language_of
from extractors.page import Page, has_writing
from extractors.reach import Labelled
from extractors.result import ExtractedDocument, Problem, Reading
from extractors.sheet import sheet
from extractors.split import PageFacts, Part, facts_of, split
from models.vocabulary import DocumentKind

#: Below this confidence a person confirms the kind.
_SURE_OF_KIND: Final = 0.69


@dataclass(frozen=True, slots=True)
class _Prepared:
    labelled: Labelled
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known beside the pages: what the file is called, and who reads."""

    names: tuple[str, ...]
    own_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a paper before it is read: its pages, by number, and its kind where a person named it.

    `names` and `own_names` as in `extract_pages`.
    """

    pages: tuple[int, ...]
    kind: DocumentKind | None = None
    names: tuple[str, ...] = ()
    own_names: tuple[str, ...] = ()


def extract_pages(
    pages: tuple[Page, ...],
    given: tuple[Given, ...] = (),
    *,
    names: tuple[str, ...] = (),
    own_names: tuple[str, ...] = (),
) -> tuple[ExtractedDocument, ...]:
    """The documents of one file, in order of their pages; a file without writing (a blank page, a picture) holds none.

    With `given` the file is not split: each of these papers is read from its own pages, and no other page is. `names`
    are what the file is called: one that says a paper's number bears it out. `own_names` are the names of the company
    that reads: where one is printed it is the buyer.
    """
    if not has_writing(pages):
        return ()
    if given:
        made = (_given_document(one, tuple(page for page in pages if page.number in one.pages)) for one in given)
        return tuple(laid_beside(document, pages) for document in made)
    known = _Known(names, own_names)
    prepared = tuple(_prepared(page) for page in pages)
    # A single page is one paper whatever it says of itself.
    parts = split(tuple(_facts(one) for one in prepared)) if len(prepared) > 1 else (Part((0,), "the file begins"),)
    found = (_document(part, tuple(prepared[index] for index in part.pages), known) for part in parts)
    return tuple(laid_beside(document, pages) for document in found)


def _given_document(given: Given, pages: tuple[Page, ...]) -> ExtractedDocument:
    part = Part(tuple(range(len(pages))), "a person said so")
    known = _Known(given.names, given.own_names)
    return _document(part, tuple(_prepared(page) for page in pages), known, given.kind)


def _prepared(page: Page) -> _Prepared:
    made = sheet(page)
    labelled = Labelled(made, find_labels(made))
    return _Prepared(labelled, settled(labelled))


def _facts(one: _Prepared) -> PageFacts:
    made = one.labelled.sheet
    kind = classify((one.labelled,), one.claims)
    form = form_of(kind.kind)
    numbers = read_header((made,), one.claims, form, language=None, currency=None, terms_days=None).fields
    own = numbers.get(form.own_number)
    return facts_of(one.labelled, kind, own.value if own else None)


def _document(
    part: Part, prepared: tuple[_Prepared, ...], known: _Known, named: DocumentKind | None = None
) -> ExtractedDocument:
    labelled = tuple(one.labelled for one in prepared)
    sheets = tuple(page.sheet for page in labelled)
    claims = tuple(claim for one in prepared for claim in one.claims)
    pages = tuple(made.page for made in sheets)
    kind = Classification(named, 1.0, ("a person said so",)) if named else classify(labelled, claims)
    form = form_of(kind.kind)
    language = language_of(pages)
    figures = read_figures(pages, kind.kind) if form.figures else Figures()
    currency = figures.fields.get("currency")
    terms = find_terms(labelled)
    header = read_header(
        sheets,
        claims,
        form,
        language=language,
        currency=currency.value if currency else None,
        terms_days=terms.days if terms else None,
    )
    parties = find_parties(labelled, from_supplier=form.from_supplier, own_names=known.own_names)
    fields = {
        **header.fields,
        **dict(_party_readings(parties)),
        **dict(receivers(parties.ship_to)),
        **(find_tax_rate(labelled) if form.figures else {}),
        **find_tax_ids(labelled, parties, from_supplier=form.from_supplier),
        **find_bank(labelled),
        **dict(_terms_reading(terms)),
        **figures.fields,
    }
    paper = Paper(kind.kind, sheets, claims, form, terms.days if terms else None, known.names)
    fields = corroborated(fields, paper)
    problems = (*_kind_doubt(kind), *part.problems, *header.problems, *figures.problems)
    return ExtractedDocument(kind.kind, tuple(page.number for page in pages), language, fields, figures.lines, problems)


def _party_readings(parties: Parties) -> Iterator[tuple[str, Reading]]:
    for name, party in (("supplier_name", parties.supplier), ("buyer_name", parties.buyer)):
        if party is not None:
            yield name, _name_reading(party)
    for name, party in (("ship_to", parties.ship_to), ("remit_to", parties.remit_to)):
        address = address_of(party)
        if address is not None:
            yield name, address


def _name_reading(party: Party) -> Reading:
    return Reading(party.name, party.confidence, party.page, party.box, party.via)


def _terms_reading(terms: Terms | None) -> Iterator[tuple[str, Reading]]:
    if terms is not None:
        yield "payment_terms", Reading(terms.text, terms.confidence, terms.page, terms.box, terms.via)


def _kind_doubt(kind: Classification) -> Iterator[Problem]:
    if kind.confidence < _SURE_OF_KIND:
        reasons = "; ".join(kind.reasons[:3])
        yield Problem(
            "DOC-TYPE", f"That this is a paper of the kind {kind.kind.value} is doubtful: {reasons}. Confirm the kind."
        )

"""What kind of document some pages are, with the reasons: titles first, then what their labels ask for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median
from typing import Final

import spacy
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from extractors.claims import Claim
from extractors.kind_signs import changes_an_order, gives_back, signs, till_likeness
from extractors.labels import Label
from extractors.layout import Cell, Row
from extractors.lexicon.kind_signs import CORRECTED
from extractors.lexicon.kinds import TITLES
from extractors.lexicon.roles import Role
from extractors.reach import Labelled, Relation
from extractors.sheet import Sheet
from extractors.wording import fold, phrase_keys
from models.vocabulary import DocumentKind

#: Titles that are also everyday words: they count only when they stand alone and in large print.
_EVERYDAY: Final = frozenset(
    phrase for title in (
        "credit", "bill", "ticket", "letter", "memo", "commande", "ordine", "bolla", "returns", "reminder", "agreement",
        "contract", "offerta", "oferta", "po", "pedido", "abono", "contrat", "contrato", "contratto", "vertrag",
        "statement", "warranty", "quote", "estimate", "abruf", "storno", "acknowledgement", "acknowledgment",
        "work order", "resume", "rappel", "relance", "anfrage", "overeenkomst", "receipt", "bestellung", "bestelling",
        "relevé", "proforma", "Angebot", "devis", "presupuesto", "offerte", "ricevuta", "reçu", "recibo",
        "newsletter", "AGB", "terms & conditions", "terms and conditions", "requisition", "lettre", "tique",
        "terms of sale", "memorandum", "sales order", "preventivo", "order", "proposal", "receiver", "shipper",
        "estimate of costs", "remittance", "cotización",
    ) for phrase in (" ".join(phrase_keys(title)),)
)  # fmt: skip
#: From this weight on a title is set in large print or stands alone at the top.
_LARGE: Final = 1.1
#: Everyday titles as short as this ("PO", "bill") must be set larger still.
_SHORT: Final = 6
_HUGE: Final = 1.5
#: A title whose blanks were lost is looked for in cells of so many letters in this upper part of the page.
_LONG_ENOUGH: Final = 9
_LONGEST: Final = 40
_TOP: Final = 0.45
_IN_LARGE_PRINT: Final = 1.4
#: Everyday words beside more cells than this head a column.
_IN_A_HEADING: Final = 3
#: A row of more words is a sentence.
_FEW_WORDS: Final = 6
#: Words beside a title that leave it a title.
_COPY_WORDS: Final = frozenset(
    {"original", "copy", "duplicate", "kopie", "copie", "copia", "no", "page", "standard", "date"}
)
_ORDERS: Final = frozenset({DocumentKind.PURCHASE_ORDER, DocumentKind.PURCHASE_ORDER_CHANGE})
#: Roles of labels that speak of the other side's paper: whoever writes "your order" did not order.
_YOURS: Final = re.compile(r"^(?:your|ihre?|votre|vos|su|sus|vs|vostro|uw|vuestro) ")


@dataclass(frozen=True, slots=True)
class Title:
    """Title words at a place; `weight` says how much they look like the page's title (about 0 to 3)."""

    kind: DocumentKind
    phrase: str
    row: int
    cell: int
    word: int
    weight: float


@dataclass(frozen=True, slots=True)
class Classification:
    """A kind with its confidence (0 to 1) and the reasons, strongest first."""

    kind: DocumentKind
    confidence: float
    reasons: tuple[str, ...]


@lru_cache(maxsize=1)
def _titles() -> tuple[Language, PhraseMatcher, dict[str, DocumentKind], frozenset[str]]:
    """The matcher of titles with its vocabulary, the kind each title stands for, and all words that are in one."""
    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
    kinds: dict[str, DocumentKind] = {}
    for kind, phrases in TITLES.items():
        for phrase in phrases:
            spelled = phrase_keys(phrase)
            for key in {" ".join(spelled), "".join(spelled)}:
                kinds.setdefault(key, kind)
    for key in kinds:
        matcher.add(key, [Doc(nlp.vocab, words=key.split())])
    return nlp, matcher, kinds, frozenset(word for key in kinds for word in key.split())


@lru_cache(maxsize=1)
def _glued() -> dict[str, tuple[str, DocumentKind]]:
    """Titles as their letters only, with the phrase and kind each stands for."""
    glued: dict[str, tuple[str, DocumentKind]] = {}
    for kind, phrases in TITLES.items():
        for phrase in phrases:
            glued.setdefault(_letters(phrase), (" ".join(phrase_keys(phrase)), kind))
    return glued


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, fold(text)))


@lru_cache(maxsize=10_000)
def _nearly(letters: str) -> tuple[str, DocumentKind] | None:
    """The title some letters are if its blanks were lost or moved, or one letter was misread or mistyped."""
    if not _LONG_ENOUGH <= len(letters) <= _LONGEST:
        return None
    glued = _glued()
    if letters in glued:
        return glued[letters]
    near = process.extractOne(letters, glued.keys(), scorer=Levenshtein.distance, score_cutoff=1)
    return glued[near[0]] if near else None


def find_titles(sheet: Sheet, labels: tuple[Label, ...] = ()) -> tuple[Title, ...]:
    """All title words of a page, heaviest first; part of a longer label ("invoice date") they weigh little."""
    if not sheet.page.words:
        return ()
    usual = median(word.box.height for word in sheet.page.words)
    found = [
        title
        for number, row in enumerate(sheet.rows)
        for place, cell in enumerate(row.cells)
        for title in _in_cell(cell, number, place, usual, sheet.page.height, others=len(row.cells) - 1)
    ]
    weighed = (replace(title, weight=title.weight * _freedom(title, labels)) for title in found)
    return tuple(sorted(weighed, key=lambda title: -title.weight))


def _freedom(title: Title, labels: tuple[Label, ...]) -> float:
    """How much of a title's weight is left when a label has its words (0 to 1)."""
    for label in labels:
        if (label.row, label.cell) != (title.row, title.cell) or not label.first <= title.word <= label.last:
            continue
        more = [key for key in label.phrase.split() if key not in title.phrase.split()]
        if more and set(more) <= {"no"}:
            return 1.0 if title.weight > _LARGE else 0.5
        if more and label.leads:
            return 0.1
    return 1.0


def _in_cell(cell: Cell, row: int, place: int, usual: float, page_height: float, *, others: int) -> Iterator[Title]:
    spelled = cell.keyed
    if not spelled or len(spelled) > 40:
        return
    nlp, matcher, kinds, known = _titles()
    printed = [key for key, _ in spelled]
    spans: list[Span] = []
    if not known.isdisjoint(printed):
        spans = filter_spans(matcher(Doc(nlp.vocab, words=printed), as_spans=True))
    if cell.box.middle < _TOP * page_height and not any(len(span) == len(spelled) for span in spans):
        near = _nearly(_letters(cell.text))
        if near:
            weight = _weight(cell, (0, len(cell.words) - 1), [], usual, page_height, leads=True)
            yield Title(near[1], near[0], row, place, 0, weight)
            return
    for span in spans:
        first, last = spelled[span.start][1], spelled[span.end - 1][1]
        rest = [key for i, (key, _) in enumerate(spelled) if not span.start <= i < span.end]
        rest = [key for key in rest if key not in _COPY_WORDS and not any(c.isdigit() for c in key)]
        weight = _weight(cell, (first, last), rest, usual, page_height, leads=span.start == 0)
        if span.label_ in _EVERYDAY and (
            rest or others > _IN_A_HEADING or weight < (_HUGE if len(span.label_) <= _SHORT else _LARGE)
        ):
            weight *= 0.5 if not others and not rest and len(span.label_) >= _SHORT - 1 else 0.25
        yield Title(kinds[span.label_], span.label_, row, place, first, weight)


def _weight(
    cell: Cell, span: tuple[int, int], rest: list[str], usual: float, page_height: float, *, leads: bool
) -> float:
    words = cell.words[span[0] : span[1] + 1]
    size = min(3.0, max(0.8, max(word.box.height for word in words) / usual))
    if all(word.text.isupper() for word in words):
        size *= 1.15
    if words[0].bold:
        size *= 1.1
    height = cell.box.middle / page_height
    place = 1.0 if height < 0.3 else 0.75 if height < 0.45 else 0.3
    if not rest:
        company = 1.0
    elif leads and len(rest) <= 3:
        company = 0.5
    else:
        company = 0.3 if len(rest) <= 3 else 0.06
    return size * place * company


def classify(pages: tuple[Labelled, ...], claims: tuple[Claim, ...]) -> Classification:
    """The kind of the document that stands on some pages, of which the first says most."""
    score: dict[DocumentKind, float] = defaultdict(float)
    reasons: list[tuple[float, str]] = []
    corrected = False
    titled: frozenset[int] = frozenset()
    for position, page in enumerate(pages):
        sheet = page.sheet
        share = 1.0 if position == 0 else 0.35
        best: dict[DocumentKind, Title] = {}
        titles = find_titles(sheet, page.labels)
        for title in titles:
            best.setdefault(title.kind, title)
        if position == 0:
            titled = frozenset(title.row for title in titles)
        corrected = corrected or any(title.phrase in CORRECTED and title.weight > 0.4 for title in best.values())
        for kind, title in best.items():
            weight = share * title.weight * _own_share(title, sheet, claims)
            score[kind] += weight
            reasons.append((weight, f"page {sheet.number} is titled “{title.phrase}” ({kind.value})"))
    for kind, weight, reason in _from_labels(claims):
        score[kind] += weight
        reasons.append((weight, reason))
    sheets = tuple(page.sheet for page in pages)
    for sign in signs(sheets[0], titled):
        score[sign.kind] += sign.weight
        reasons.append((sign.weight, sign.reason))
    till = till_likeness(sheets)
    if till:
        score[DocumentKind.RECEIPT] += till
        reasons.append((till, "it reads like a till slip"))
    if changes_an_order(sheets[0]) and max(score, key=lambda kind: score[kind], default=None) in _ORDERS:
        weight = score.pop(DocumentKind.PURCHASE_ORDER, 0.0)
        score[DocumentKind.PURCHASE_ORDER_CHANGE] += weight
        reasons.append((weight, "it says that it changes the order"))
    if corrected and gives_back(sheets):
        # Its own signs say that it gives back; read as a credit note it would do so twice over in other systems.
        weight = score.pop(DocumentKind.CREDIT_NOTE, 0.0)
        score[DocumentKind.INVOICE] += weight
        reasons.append((weight, "it is a corrected invoice whose own sums are negative"))
    return _decided(score, reasons)


def _stands_alone(title: Title, sheet: Sheet) -> bool:
    """Whether a title begins a row with nothing else in it and no colon: "Auftragsbestätigung AB-220"."""
    row = sheet.rows[title.row]
    return len(row.cells) == 1 and title.word == 0 and ":" not in row.text and len(row.words) <= _FEW_WORDS


def _own_share(title: Title, sheet: Sheet, claims: tuple[Claim, ...]) -> float:
    """How much of a title's weight is left where its words label a number.

    "Purchase order: 4711" on an invoice names somebody else's paper, and so does a label among others over a row of
    values; "PURCHASE ORDER 4711" in large print or alone in its row may be the paper's own.
    """
    here = [claim for claim in claims if claim.page == sheet.number and claim.label.row == title.row]
    own = [claim for claim in here if claim.label.cell == title.cell and claim.number is not None]
    below = sum(claim.relation is Relation.BELOW for claim in here)
    own = [claim for claim in own if claim.relation is not Relation.BELOW or title.weight < _LARGE or below > 2]
    if not own:
        return 0.3 if _is_label(sheet.rows[title.row], title) else 1.0
    if any(claim.label.colon for claim in own) or below > 2 or _is_label(sheet.rows[title.row], title):
        return 0.15
    return 0.55 if title.weight > _IN_LARGE_PRINT or _stands_alone(title, sheet) else 0.3


def _is_label(row: Row, title: Title) -> bool:
    """Whether a cell asks for a value: it ends in a colon, or names a number among other cells."""
    cell = row.cells[title.cell]
    if cell.text.rstrip().endswith(":"):
        return True
    return len(row.cells) > 2 and len(cell.words) <= 4 and any(key == "no" for key, _ in cell.keyed)


_BY_LABEL: Final = {
    Role.INVOICE_NUMBER: (DocumentKind.INVOICE, 0.6),
    Role.CREDIT_NUMBER: (DocumentKind.CREDIT_NOTE, 0.6),
    Role.SLIP_NUMBER: (DocumentKind.PACKING_SLIP, 0.35),
    Role.ORDER_NUMBER: (DocumentKind.PURCHASE_ORDER, 0.3),
    Role.STATEMENT_NUMBER: (DocumentKind.STATEMENT, 0.4),
}


def _from_labels(claims: tuple[Claim, ...]) -> Iterator[tuple[DocumentKind, float, str]]:
    told: set[DocumentKind] = set()
    for claim in claims:
        kind, weight = _BY_LABEL.get(claim.roles[0], (None, 0.0))
        if kind is DocumentKind.PURCHASE_ORDER and _YOURS.match(claim.label.phrase):
            kind = None
        if claim.date and "invoice" in claim.label.phrase and claim.roles[0] is Role.INVOICE_DATE:
            kind, weight = DocumentKind.INVOICE, 0.3
        if kind is None or kind in told:
            continue
        told.add(kind)
        yield kind, weight * claim.score, f"it has a label “{claim.label.phrase}”"
    if any(claim.roles[0] is Role.DUE_DATE for claim in claims):
        yield DocumentKind.INVOICE, 0.3, "it says when it is due"


def _decided(score: dict[DocumentKind, float], reasons: list[tuple[float, str]]) -> Classification:
    ranked = sorted((item for item in score.items() if item[1] > 0), key=lambda item: -item[1])
    told = tuple(reason for _, reason in sorted(reasons, key=lambda item: -item[0])[:4])
    if not any(weight > 0 for weight, _ in reasons):
        return Classification(DocumentKind.OTHER, 0.8, ("nothing on it belongs to a paper of the trade",))
    if not ranked or ranked[0][1] < 0.25:
        return Classification(DocumentKind.OTHER, 0.6, ("nothing names it as a paper of the trade", *told))
    kind, best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    margin = (best - second) / (best + second)
    return Classification(kind, 0.5 + 0.49 * min(1.0, best) * margin**0.35, told)

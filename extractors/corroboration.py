"""What bears out a number, date or account of the header: a second print, the terms, the file's name, check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Final

from stdnum import iban as iban_number

from extractors.claims import Claim
from extractors.documents.form import DocumentForm
from extractors.fields.dates import DateSeen, find_dates
from extractors.fields.numbers import trimmed
from extractors.lexicon.roles import Role
from extractors.page import Box
from extractors.reach import Relation
from extractors.result import DATE_FIELDS, Reading
from extractors.sheet import Sheet
from models.vocabulary import DocumentKind, Proof, Via

#: A label that suits a field this well names it; below, it may be another thing's.
_NAMING: Final = 0.85
#: From this score on the place of a value leaves no doubt which label it belongs to.
_SURE: Final = 0.75
#: As many words may stand between a number and its date ("of", "issued on").
_LINKING: Final = 2
#: A number shorter than this repeats by chance.
_TELLING: Final = 4
#: Roles of the numbers of other things: the same digits under such a label are no second print of ours.
_OWN_THINGS: Final = {
    "invoice_number": frozenset({Role.INVOICE_NUMBER, Role.CREDIT_NUMBER}),
    "po_number": frozenset({Role.ORDER_NUMBER, Role.ANY_ORDER_NUMBER}),
    "sales_order_number": frozenset({Role.SALES_ORDER_NUMBER, Role.ANY_ORDER_NUMBER}),
    "delivery_note_number": frozenset({Role.SLIP_NUMBER}),
    "document_number": frozenset({Role.DOCUMENT_NUMBER, Role.SALES_ORDER_NUMBER}),
}
_THINGS: Final = frozenset({Role.OTHER_NUMBER}).union(*_OWN_THINGS.values())
#: Letters and digits that optical readers take for one another, the same way in every print.
_CONFUSED: Final = re.compile(r"(?<=\d)[OIQDLSBZG]|[OIQDLSBZG](?=\d.*[A-Z])")
#: Payment that the supplier collects: the account on such a paper may be the customer's.
_COLLECTED: Final = re.compile(
    r"lastschrift|mandat|abgebucht|abbuch|eingezogen|einzugs|direct debit|debited|prélèvement|prelevement|"
    r"domicilia|incasso|adeudo|addebit|autopay",
    re.IGNORECASE,
)
_IBAN_LIKE: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){2,8}\b")
_ORDER_WORDS: Final = frozenset({
    "po", "order", "purchase", "bestellung", "auftrag", "commande", "pedido", "ordine", "bestelling", "bc",
    "customer", "kunde", "client", "account", "ls", "lieferschein", "delivery", "packing", "slip", "quote", "offer",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """All that one document offers to check its header against; `names` are what its file is called."""

    kind: DocumentKind
    sheets: tuple[Sheet, ...]
    claims: tuple[Claim, ...]
    form: DocumentForm
    terms_days: int | None
    names: tuple[str, ...] = ()


def corroborated(fields: dict[str, Reading], paper: Paper) -> dict[str, Reading]:
    """The fields with the proof of every number, date and account set anew.

    A second print proves that a value was not misread; that it was not taken for another thing's, only its label can
    tell. So a value is proven when its own label names it beyond doubt, no other value lays claim to the field, and
    something independent says it again.
    """
    made = dict(fields)
    days = _days(fields)
    in_order = not ({"invoice_date", "due_date"} <= days.keys() and days["due_date"] < days["invoice_date"])
    printed = _printed(paper) if days else ()
    for name, reading in fields.items():
        if reading.via is Via.BARCODE:
            continue
        if name in paper.form.numbers:
            made[name] = _with(reading, Proof.REPEAT if _number_stands(name, reading, paper) else None)
        elif name in DATE_FIELDS:
            proven = in_order and _date_stands(name, days, fields, paper, printed)
            made[name] = _with(reading, Proof.REPEAT if proven else None)
    return _accounts(made, paper)


def _with(reading: Reading, proof: Proof | None) -> Reading:
    return replace(reading, proof=proof)


def _days(fields: dict[str, Reading]) -> dict[str, date]:
    return {name: date.fromisoformat(fields[name].value) for name in DATE_FIELDS if name in fields}


# ------------------------------------------------------------------ numbers


def _number_stands(name: str, reading: Reading, paper: Paper) -> bool:
    roles = paper.form.numbers[name]
    key = _key(reading.value)
    ours = [claim for claim in paper.claims if claim.number and _suits(claim, roles) >= _NAMING]
    own = [claim for claim in ours if claim.number and _key(claim.number.text) == key]
    if not own or any(claim.number and _key(claim.number.text) != key and claim.score >= _SURE for claim in ours):
        return False
    if len(key) < _TELLING or (reading.via is Via.OCR and _CONFUSED.search(key)):
        return False
    sure = max(claim.score for claim in own)
    if sure >= _SURE and _in_name(name, key, paper):
        return True
    if sure < _SURE or any(_of_another(name, key, claim) for claim in paper.claims):
        return False
    if len({_spot(claim.page, claim.box) for claim in own}) > 1:
        return True
    beside = any(claim.relation is not Relation.BELOW for claim in own)
    return beside and len(_prints(key, paper)) > 1


def _of_another(name: str, key: str, claim: Claim) -> bool:
    """Whether a label says that the same digits are the number of another thing."""
    if claim.number is None or _key(claim.number.text) != key:
        return False
    if Role.OTHER_NUMBER in claim.roles and not (claim.label.colon or claim.label.alone or claim.label.words > 1):
        return False  # "Quote 4711 when you pay" asks for the number, it does not name a quotation
    return bool(_THINGS.intersection(claim.roles)) and not _OWN_THINGS.get(name, _THINGS).intersection(claim.roles)


def _suits(claim: Claim, roles: dict[Role, float]) -> float:
    return max((roles.get(role, 0.0) for role in claim.roles), default=0.0)


def _key(text: str) -> str:
    return "".join(sign for sign in text.upper() if sign.isalnum())


def _spot(page: int, box: Box) -> tuple[int, int, int]:
    """A place on a page, in steps so wide that one print drawn twice for weight is one place."""
    return page, round(box.y0 / 6), round(box.x0 / 12)


def _prints(key: str, paper: Paper) -> set[tuple[int, int, int]]:
    """The places where a number is printed as a word of its own, or stands in a bar or QR code."""
    words = {
        _spot(sheet.number, word.box)
        for sheet in paper.sheets
        for word in sheet.page.words
        if _key(trimmed(word.text)) == key
    }
    coded = {
        _spot(sheet.number, code.box)
        for sheet in paper.sheets
        for code in sheet.page.codes
        if key in {_key(code.text), *(_key(part) for part in re.split(r"[\s,;|&=/?]+", code.text))}
    }
    return words | coded


def _in_name(name: str, key: str, paper: Paper) -> bool:
    """Whether the file is called by the number, which must be the paper's own, and by no other number on it."""
    if name != paper.form.own_number or sum(sign.isdigit() for sign in key) < _TELLING:
        return False
    others = {_key(claim.number.text) for claim in paper.claims if claim.number} - {key}
    behind = _words_behind(key, paper)
    return any(_called(name, key, others, behind, called) for called in paper.names)


def _words_behind(key: str, paper: Paper) -> set[str]:
    """The words right behind a number where it is printed: it may go on with them ("210111 part 2")."""
    return {
        _key(after.text)
        for sheet in paper.sheets
        for row in sheet.rows
        for word, after in pairwise(row.words)
        if _key(trimmed(word.text)) == key
    }


def _called(name: str, key: str, others: set[str], behind: set[str], called: str) -> bool:
    words = [word for word in re.split(r"[^A-Z0-9]+", called.upper()) if word]
    for start, end in combinations(range(len(words) + 1), 2):
        if "".join(words[start:end]) == key:
            before = words[start - 1].casefold() if start else ""
            if end < len(words) and words[end] in behind:
                return False
            return (before not in _ORDER_WORDS or name == "po_number") and not others.intersection(words)
    return False


# ------------------------------------------------------------------ dates


_Printed = tuple[tuple[int, int, int], DateSeen]


def _date_stands(
    name: str, days: dict[str, date], fields: dict[str, Reading], paper: Paper, printed: tuple[_Printed, ...]
) -> bool:
    if not _named(name, fields, paper):
        return False
    again = {spot for spot, seen in printed if days[name] in (seen.day_first, seen.month_first)}
    if len(again) > 1 or _by_terms(name, days, fields, paper):
        return True
    own = fields.get(paper.form.own_number)
    stamp = f"{days[name]:%Y%m%d}"
    return name == paper.form.own_date and own is not None and stamp in re.sub(r"[-./](?=\d\d)", "", own.value)


def _named(name: str, fields: dict[str, Reading], paper: Paper) -> bool:
    """Whether a date is named beyond doubt, and no other date of the paper is named so."""
    reading, roles = fields[name], paper.form.dates.get(name, {})
    day = date.fromisoformat(reading.value)
    ours = [claim for claim in paper.claims if claim.date and _suits(claim, roles) >= _NAMING and claim.score >= _SURE]
    if any(not _may_be(claim, day) for claim in ours):
        return False
    return bool(ours) or (name == paper.form.own_date and (_behind_number(fields, paper) or _only_date(reading, paper)))


def _may_be(claim: Claim, day: date) -> bool:
    return claim.date is not None and day in (claim.date.day_first, claim.date.month_first)


def _only_date(reading: Reading, paper: Paper) -> bool:
    """Whether a bare "Date" names the paper's own date: it is the only one of its kind."""
    day = date.fromisoformat(reading.value)
    plain = [claim for claim in paper.claims if claim.date and Role.PLAIN_DATE in claim.roles]
    here = any(claim.page == reading.page and claim.date and claim.date.box == reading.box for claim in plain)
    return here and all(_may_be(claim, day) for claim in plain)


def _behind_number(fields: dict[str, Reading], paper: Paper) -> bool:
    """Whether the paper's date stands right behind its number: "Invoice no. 4711 of 3 May 2026"."""
    number, day = fields.get(paper.form.own_number), fields[paper.form.own_date or ""]
    if number is None or number.box is None or day.box is None or number.page != day.page:
        return False
    left, right = number.box, day.box
    level = abs(left.middle - right.middle) < left.height / 2
    between = [
        word
        for sheet in paper.sheets
        if sheet.number == day.page
        for word in sheet.page.words
        if abs(word.box.middle - left.middle) < left.height / 2 and left.x1 - 1 < word.box.centre < right.x0
    ]
    return level and 0 < right.x0 - left.x1 < 8 * left.height and len(between) <= _LINKING


def _printed(paper: Paper) -> tuple[_Printed, ...]:
    """Every date of the paper with its place."""
    return tuple(
        (_spot(sheet.number, seen.box), seen)
        for sheet in paper.sheets
        for row in sheet.rows
        for cell in row.cells
        for seen in find_dates(cell.words)
    )


def _by_terms(name: str, days: dict[str, date], fields: dict[str, Reading], paper: Paper) -> bool:
    """Whether date and due date lie as many days apart as the terms say, both named by their labels."""
    own = paper.form.own_date
    if own is None or name not in (own, "due_date") or own not in days or "due_date" not in days:
        return False
    apart = paper.terms_days is not None and days["due_date"] - days[own] == timedelta(days=paper.terms_days)
    return apart and all(_named(each, fields, paper) for each in (own, "due_date"))


# ------------------------------------------------------------------ accounts


def _accounts(fields: dict[str, Reading], paper: Paper) -> dict[str, Reading]:
    """The accounts with their proofs: check digits say that one is read right, not whose it is.

    A paper with two accounts, or whose sum is collected from the customer's, proves none. A BIC holds with the account
    of the same country whose check digits hold; an account number, as a part of that account.
    """
    account = fields.get("iban")
    text = "\n".join(sheet.text for sheet in paper.sheets)
    doubtful = len(set(_valid_ibans(text))) > 1 or _COLLECTED.search(text) is not None
    if doubtful:
        return {name: _with(reading, None) if name in ("iban", "bic") else reading for name, reading in fields.items()}
    if account is None or account.proof is not Proof.CHECKSUM:
        return fields
    bic, number = fields.get("bic"), fields.get("account_number")
    if bic is not None and bic.via is Via.TEXT and bic.value[4:6] == account.value[:2]:
        fields["bic"] = _with(bic, Proof.CHECKSUM)
    if number is not None and len(digits := _key(number.value).lstrip("0")) >= _TELLING and digits in account.value:
        fields["account_number"] = _with(number, Proof.REPEAT)
    return fields


def _valid_ibans(text: str) -> Iterator[str]:
    for found in _IBAN_LIKE.finditer(text.upper()):
        digits = found[0].replace(" ", "")
        for end in range(len(digits), 14, -1):
            if iban_number.is_valid(digits[:end], check_country=False):
                yield digits[:end]
                break

"""Reads the party that a label such as "Bill to" or "Verkäufer" names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from extractors.blocks import Line, lines_under
from extractors.fields import names
from extractors.fields.party import Party
from extractors.item_rows import item_rows
from extractors.labels import Label
from extractors.lexicon.roles import PARTY_ROLES, Role
from extractors.page import Box
from extractors.reach import Labelled, Place, Relation, places

_SHORT: Final = frozenset(
    {
        "to",
        "from",
        "for",
        "a",
        "an",
        "aan",
        "para",
        "client",
        "customer",
        "cliente",
        "buyer",
        "seller",
        "vendor",
        "supplier",
        "recipient",
        "frau",
        "herrn",
        "firma",
    }
)


#: How many rows below its heading a party's name may be labelled.
_SECTION_ROWS: Final = 8
_ADDRESS_LABELS: Final = frozenset({"address", "anschrift", "adresse", "direccion", "domicilio", "adres", "indirizzo"})
#: Labels that may stand within a party's block.
_INNER: Final = frozenset({
    Role.COMPANY_NAME, Role.OTHER_PARTY, Role.PLAIN_NUMBER, Role.OTHER_NUMBER, Role.VAT_ID, Role.TAX_ID,
})  # fmt: skip
_NUMBERS: Final = frozenset({Role.PLAIN_NUMBER, Role.OTHER_NUMBER, Role.VAT_ID, Role.TAX_ID})
#: How many lines of a party's block are looked through for a person.
_BLOCK_LINES: Final = 5
_ATTENTION: Final = re.compile(
    r"^(?:attn|attention|att|c/o|z\.? ?hd\.?|zu händen|à l'attention de|t\.?a\.?v\.?|at\.te|alla c\.?a\.?)\b"
    r"[.:]*\s*(.+)$",
    re.IGNORECASE,
)
#: A heading without a colon has its party below it rather than beside it.
_BESIDE: Final = 0.85
#: How sure a label's party remains that is a person with a title: who ordered, not who buys.
_PERSON: Final = 0.55


def party_under(label: Label, role: Role, page: Labelled) -> Party | None:
    """The party a label names; a label inside a sentence names none."""
    if label.phrase.endswith("name") and _heading_over(label, role, page):
        return None
    if _in_table_head(label, page) or (label.phrase in _SHORT and label.row in item_rows(page.sheet)):
        return None
    if not label.leads or (label.phrase in _SHORT and not (label.colon or (label.alone and len(label.phrase) > 1))):
        return None
    if not label.exact and label.words == 1 and not (label.colon or label.alone):
        return None
    inner = _in_section(label, page) if label.alone else None
    if inner:
        return replace(inner, role=role)
    for place in sorted(places(label, page, _INNER), key=lambda place: -place.weight * _fitness(label, place)):
        if place.relation is Relation.BEHIND and not label.colon and label.words == 1:
            continue
        if place.relation is Relation.RIGHT and _numbered(place, page):
            continue
        cell = page.sheet.rows[place.row].cells[place.cell]
        first = " ".join(word.text for word in place.words)
        line = Line(cell, place.row, place.cell)
        following = lines_under(page.sheet, line)
        found = _name_among(first, place.box, line if place.relation is not Relation.BEHIND else None, following, page)
        if found is None or (label.phrase in _SHORT and found[0].islower()):
            continue
        name, box = found
        confidence = 0.93 * place.weight * (1.0 if label.exact else 0.9)
        if not (names.legal_form(name) or names.business_words(name) or following):
            confidence *= 0.9
        confidence *= _fitness(label, place)
        if names.titled_person(name):
            confidence *= _PERSON
        lines = (first, *(line.text for line in following))
        sure = min(0.97, confidence + (0.03 if names.legal_form(name) else 0))
        contact = _contact(name, ((first, place.box), *((line.text, line.box) for line in following)))
        return Party(name, cell.page, box, sure, cell.via, lines, role, contact)
    return None


def _contact(name: str, lines: tuple[tuple[str, Box], ...]) -> tuple[str, Box] | None:
    """The person in a party's block: behind "Attn", or a line that is a person's name beside the company's."""
    for text, box in lines[:_BLOCK_LINES]:
        attention = _ATTENTION.match(text)
        person = attention[1] if attention else text
        if person != name and names.is_name(person) and (attention or names.is_person(person)):
            return person.strip(" ,"), box
    return None


def _fitness(label: Label, place: Place) -> float:
    return _BESIDE if place.relation is Relation.RIGHT and not label.colon else 1.0


def _numbered(place: Place, page: Labelled) -> bool:
    """Whether a place begins with the label of a number, which stands beside a party's heading by chance."""
    return any(other.leads and _NUMBERS.intersection(other.roles) for other in page.at(place.row, place.cell))


def _in_table_head(label: Label, page: Labelled) -> bool:
    """Whether a label stands among the column heads of a table of items."""
    heads = [
        other for other in page.labels if other.row == label.row and other.alone and Role.OTHER_TEXT in other.roles
    ]
    return len(heads) >= 2


def _in_section(heading: Label, page: Labelled) -> Party | None:
    """The company that a "Name:" label gives in the section under a heading, which ends at the next party's heading."""
    found: list[tuple[float, Party]] = []
    people: list[tuple[str, Box]] = []
    for label in page.labels:
        if label.row <= heading.row or label.row > heading.row + _SECTION_ROWS or not label.leads:
            continue
        if abs(label.box.x0 - heading.box.x0) > 3 * heading.box.height:
            continue
        if label.alone and label.stacked is False and _other_party(label, heading):
            break
        if not (Role.COMPANY_NAME in label.roles or label.phrase.endswith("name")) or not label.colon:
            continue
        for place in places(label, page)[:1]:
            name = " ".join(word.text for word in place.words).strip(" :,")
            if place.relation is not Relation.BELOW and names.is_name(name):
                score = 1.0 + (1.0 if "company" in label.phrase or names.legal_form(name) else 0.0)
                cell = page.sheet.rows[place.row].cells[place.cell]
                party = Party(name, cell.page, place.box, 0.92, cell.via, (name, *_address_behind(label, page)))
                found.append((score, party))
                if "company" not in label.phrase:
                    people.append((name, place.box))
    if not found:
        return None
    best = max(found, key=lambda option: option[0])[1]
    return replace(best, contact=next((person for person in people if person[0] != best.name), None))


def _other_party(label: Label, heading: Label) -> bool:
    roles = PARTY_ROLES - {Role.OTHER_PARTY}
    return bool(roles.intersection(label.roles)) and label.roles != heading.roles


def _address_behind(name: Label, page: Labelled) -> tuple[str, ...]:
    """The lines behind the address label that follows a name label."""
    for label in page.labels:
        if name.row < label.row <= name.row + 3 and _ADDRESS_LABELS.intersection({label.phrase}):
            first = next(iter(places(label, page)), None)
            if first is None:
                return ()
            line = Line(page.sheet.rows[first.row].cells[first.cell], first.row, first.cell)
            return tuple(text.text for text in (line, *lines_under(page.sheet, line, 2)))
    return ()


def _heading_over(label: Label, role: Role, page: Labelled) -> bool:
    """Whether a "Vendor name" label stands right under the heading of another party, whose name it then gives."""
    return any(
        other.row < label.row
        and other.alone
        and role not in other.roles
        and bool(PARTY_ROLES.intersection(other.roles))
        and 0 <= label.box.y0 - other.box.y1 < 2 * label.box.height
        and abs(label.box.x0 - other.box.x0) < 2 * label.box.height
        for other in page.labels
    )


def _name_among(
    first: str, box: Box, head: Line | None, following: tuple[Line, ...], page: Labelled
) -> tuple[str, Box] | None:
    """The name in a party's block: what a "Name:" label says, else a line with a legal form, else the first name."""
    lines = [(first, box, head), *((line.text, line.box, line) for line in following)]
    addressed = any(names.is_address(line.text) for line in following[:5])
    options: list[tuple[float, str, Box]] = []
    for position, (text, where, line) in enumerate(lines[:5]):
        rest, bonus = _after_name_label(text, line, page)
        if rest is None:
            break
        for part in names.parts(rest)[:2]:
            part = part.strip(" ,:")
            if names.is_name(part):
                part = _whole(part, rest, lines[position + 1 :])
                company = 1.3 if names.legal_form(part) else 0.3 * min(1, names.business_words(part))
                # A person heads the address of the company he works for; without an address he is the party himself.
                contact = 0.7 if addressed and names.is_person(part) else 0.0
                score = 3.0 - 0.6 * position + bonus + company - contact
                options.append((score, part, where))
                break
        if position >= 1 and names.is_address(rest):
            break
    if not options:
        return None
    _, name, where = max(options, key=lambda option: option[0])
    return name, where


def _whole(part: str, text: str, below: list[tuple[str, Box, Line | None]]) -> str:
    """A name with what the next line adds to it."""
    return (names.carried_on(part, below[0][0]) if below and text.endswith(part) else None) or part


def _after_name_label(text: str, line: Line | None, page: Labelled) -> tuple[str | None, float]:
    """A line without a "Name:" or "Company:" label before it; None where another party's label begins."""
    if line is None:
        found = re.match(
            r"^(?:company name|company|name|firma|nom|nombre|naam|nome|société)\s*[:.]\s*(.+)$", text, re.IGNORECASE
        )
        return (found[1], 0.5 if "company" in text[:8].casefold() else 0.3) if found else (text, 0.0)
    for label in page.at(line.row, line.index):
        if not label.leads:
            continue
        if any(role in PARTY_ROLES and role is not Role.OTHER_PARTY for role in label.roles) and (
            label.colon or label.alone
        ):
            return None, 0.0
        if label.colon and (Role.COMPANY_NAME in label.roles or label.phrase.endswith("name")):
            behind = [word.text for word in line.cell.words[label.last + 1 :]]
            return " ".join(behind).lstrip(": "), 1.5 if "company" in label.phrase else 0.8
        if label.colon or label.words > 1:
            return "", 0.0
    return text, 0.0

"""Finds the supplier and the buyer: under their labels, else by letterhead, legal form, web address and repetition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from rapidfuzz import fuzz

from extractors.blocks import WIDE_GAP, Block, Line, find_blocks, lines_under
from extractors.classify import find_titles
from extractors.fields import names
from extractors.labels import Label
from extractors.lexicon.roles import PARTY_ROLES, Role
from extractors.page import Box
from extractors.reach import Labelled, Relation, blocks, places
from extractors.wording import fold
from models.vocabulary import Via

_DOMAIN: Final = re.compile(r"(?:@|www\.|https?://(?:www\.)?)([a-z0-9][a-z0-9\-]*)\.", re.IGNORECASE)
_COMMON_HOSTS: Final = frozenset(
    {
        "gmail",
        "yahoo",
        "hotmail",
        "outlook",
        "icloud",
        "aol",
        "web",
        "gmx",
        "t-online",
        "live",
        "example",
        "mail",
        "email",
        "www",
        "support",
        "app",
    }
)
_BANK: Final = re.compile(
    r"\b(?:bank|iban|bic|swift|banque|banco|banca|sparkasse|volksbank|sort code|konto|account)\b", re.IGNORECASE
)
_LEAST: Final = 1.3


@dataclass(frozen=True, slots=True)
class Party:
    """A name at its place; `lines` are the lines of its block from the name on, `labelled` the label that named it."""

    name: str
    page: int
    box: Box
    confidence: float
    via: Via
    lines: tuple[str, ...] = ()
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Parties:
    """Who is who on a document; any may be missing."""

    supplier: Party | None
    buyer: Party | None
    ship_to: Party | None
    remit_to: Party | None


def find_parties(pages: tuple[Labelled, ...], *, from_supplier: bool) -> Parties:
    """The parties of one document; the letterhead is the supplier's, or the buyer's on an order."""
    named: dict[Role, Party] = {}
    for page in pages:
        for label in page.labels:
            for role in label.roles:
                if role not in PARTY_ROLES or role in named and named[role].confidence >= 0.9:
                    continue
                party = _labelled(label, role, page)
                if party and (role not in named or party.confidence > named[role].confidence):
                    named[role] = party
    supplier, buyer = named.get(Role.SUPPLIER), named.get(Role.BUYER)
    paid = [named[role] for role in (Role.REMIT_TO, Role.ACCOUNT_HOLDER, Role.SHIP_FROM) if role in named]
    if not from_supplier and supplier is None:
        supplier = named.get(Role.SHIP_FROM)
    addressee = buyer if from_supplier else supplier
    issuer = supplier if from_supplier else buyer
    if issuer is None or issuer.confidence < 0.8:
        goods_to = named.get(Role.SHIP_TO) if from_supplier else None
        others = [party for party in (addressee, goods_to) if party]
        friends = paid if from_supplier else [named[role] for role in (Role.SHIP_TO,) if role in named]
        issuer = _better(issuer, _letterhead(pages, others, friends))
        if issuer is None and from_supplier and paid:
            issuer = replace(paid[0], confidence=0.6 * paid[0].confidence)
    if addressee is None:
        addressee = _addressee(pages, issuer)
    if addressee is None and from_supplier and Role.SHIP_TO in named:
        addressee = replace(named[Role.SHIP_TO], confidence=0.7 * named[Role.SHIP_TO].confidence)
    if from_supplier:
        supplier, buyer = issuer, addressee
    else:
        supplier, buyer = addressee, issuer
    return Parties(supplier, buyer, named.get(Role.SHIP_TO), named.get(Role.REMIT_TO))


def _better(labelled: Party | None, found: Party | None) -> Party | None:
    if labelled is None or (found is not None and found.confidence > labelled.confidence + 0.1):
        return found
    return labelled


def squeezed(name: str) -> str:
    """A name as letters and digits only, for comparison with a domain or another spelling."""
    return "".join(char for char in fold(name) if char.isalnum())


def same_party(left: str, right: str) -> bool:
    """Whether two printed names mean one party."""
    a, b = squeezed(left), squeezed(right)
    return bool(a) and bool(b) and (a == b or (min(len(a), len(b)) >= 4 and fuzz.partial_ratio(a, b) >= 92))


# ------------------------------------------------------------------ under a label


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


#: Labels that may stand within a party's block.
_INNER: Final = frozenset({Role.COMPANY_NAME, Role.OTHER_PARTY})


def _labelled(label: Label, role: Role, page: Labelled) -> Party | None:
    """The party a label names; a label inside a sentence names none."""
    if label.phrase.endswith("name") and _heading_over(label, role, page):
        return None
    if not label.leads or (label.phrase in _SHORT and not (label.colon or label.alone)):
        return None
    if not label.exact and label.words == 1 and not (label.colon or label.alone):
        return None
    for place in places(label, page, _INNER):
        if place.relation is Relation.BEHIND and not label.colon and label.words == 1:
            continue
        cell = page.sheet.rows[place.row].cells[place.cell]
        first = " ".join(word.text for word in place.words)
        line = Line(cell, place.row, place.cell)
        following = lines_under(page.sheet, line)
        found = _name_among(first, place.box, line if place.relation is not Relation.BEHIND else None, following, page)
        if found is None:
            continue
        name, box = found
        confidence = 0.93 * place.weight * (1.0 if label.exact else 0.9)
        if not (names.legal_form(name) or names.business_words(name) or following):
            confidence *= 0.9
        lines = (first, *(line.text for line in following))
        return Party(
            name, cell.page, box, min(0.97, confidence + (0.03 if names.legal_form(name) else 0)), cell.via, lines, role
        )
    return None


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


def _name_among(first: str, box: Box, head: Line | None, following: tuple[Line, ...], page: Labelled) -> tuple[str, Box] | None:
    """The name in a party's block: what a "Name:" label says, else a line with a legal form, else the first name."""
    lines = [(first, box, head), *((line.text, line.box, line) for line in following)]
    options: list[tuple[float, str, Box]] = []
    for position, (text, where, line) in enumerate(lines[:5]):
        text, bonus = _after_name_label(text, line, page)
        if text is None:
            break
        for part in names.parts(text)[:2]:
            part = part.strip(" ,:")
            if names.is_name(part):
                score = (
                    3.0
                    - 0.6 * position
                    + bonus
                    + (1.3 if names.legal_form(part) else 0.3 * min(1, names.business_words(part)))
                )
                options.append((score, part, where))
                break
        if position >= 1 and names.is_address(text):
            break
    if not options:
        return None
    _, name, where = max(options, key=lambda option: option[0])
    return name, where


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


# ------------------------------------------------------------------ by letterhead


def _letterhead(pages: tuple[Labelled, ...], others: list[Party], friends: list[Party]) -> Party | None:
    """The issuer by the looks of the page: legal form, web address, print, place, repetition."""
    text = "\n".join(page.sheet.text for page in pages)
    hosts = {
        host
        for match in _DOMAIN.finditer(text)
        if (host := squeezed(match[1])) and match[1].casefold() not in _COMMON_HOSTS
    }
    whole = squeezed(text)
    best: tuple[float, Party] | None = None
    for position, page in enumerate(pages):
        for score, party in _scored(page, hosts, whole, others, first=position == 0):
            if any(same_party(party.name, friend.name) for friend in friends):
                score += 1.0
            if best is None or score > best[0]:
                best = score, party
    if best is None or best[0] < _LEAST:
        return None
    score, party = best
    return replace(party, confidence=min(0.93, 0.42 + 0.085 * score))


def _scored(
    page: Labelled, hosts: set[str], whole: str, others: list[Party], *, first: bool
) -> Iterator[tuple[float, Party]]:
    sheet = page.sheet
    usual = median(word.box.height for word in sheet.page.words) if sheet.page.words else 1.0
    titles = {(title.row, title.cell) for title in find_titles(sheet) if title.weight > 0.5}
    wide = {(line.row, line.index): block for block in find_blocks(sheet, WIDE_GAP) for line in block.lines}
    for block in find_blocks(sheet):
        foreign = _foreign(block, page)
        for line in block.lines:
            if foreign is not None and line.row >= foreign:
                continue
            if names.is_dated(line.cell):
                continue
            for order, part in enumerate(names.parts(line.text)[:6]):
                part = _stripped(part)
                if (
                    not part
                    or not names.is_name(part)
                    or (line.row, line.index) in titles
                    and not names.legal_form(part)
                ):
                    continue
                if any(
                    same_party(part, other.name) or any(same_party(part, text) for text in other.lines[:2])
                    for other in others
                ):
                    continue
                around = wide[(line.row, line.index)]
                below = [other.text for other in around.lines if other.row > line.row][:4]
                score = _score(part, line, below, page, hosts, whole, usual, first=first) - 0.15 * order
                yield score, Party(part, sheet.number, line.box, 0.0, line.cell.via, tuple(x.text for x in block.lines))


_LEAD_IN: Final = re.compile(
    r"^(?:©|\(c\)|copyright|from|sold by|kontoinhaber|account name|make (?:all )?che(?:que|ck)s payable to|payable to|vat of|issued by|verkauft von|thank you for (?:choosing|your business with))\s*:?\s*(?:\d{4}\s*)?",
    re.IGNORECASE,
)  # fmt: skip


def _stripped(part: str) -> str:
    """A part without words that lead in to a name ("© 2024 ...", "Payable to: ...")."""
    return _LEAD_IN.sub("", part).strip(" ,.:") + (
        "." if part.rstrip().endswith((".",)) and names.legal_form(part) else ""
    )


def _foreign(block: Block, page: Labelled) -> int | None:
    """The row from which a block belongs to somebody else: where a label names the buyer, a ship-to or a contact."""
    for line in block.lines:
        for label in page.at(line.row, line.index):
            theirs = any(role in (Role.BUYER, Role.SHIP_TO, Role.OTHER_PARTY) for role in label.roles)
            if label.leads and theirs and (label.colon or label.alone):
                return line.row
    top = block.lines[0]
    for label in page.labels:
        theirs = any(role in (Role.BUYER, Role.SHIP_TO, Role.OTHER_PARTY) for role in label.roles)
        if theirs and label.leads and (label.colon or label.alone) and blocks(label):
            gap = top.box.y0 - label.box.y1
            if (
                -0.3 * label.box.height < gap < 1.8 * label.box.height
                and abs(top.box.x0 - label.box.x0) < 2 * label.box.height
            ):
                return top.row
            level = min(top.box.y1, label.box.y1) - max(top.box.y0, label.box.y0)
            if level > 0.4 * label.box.height and 0 <= top.box.x0 - label.box.x1 < 0.12 * page.sheet.page.width:
                return top.row
    return None


def _score(
    part: str, line: Line, below: list[str], page: Labelled, hosts: set[str], whole: str, usual: float, *, first: bool
) -> float:
    plain = squeezed(part)
    score = 0.0
    if names.legal_form(part):
        score += 2.4
    score += 0.5 * min(2, names.business_words(part))
    if any(_host_of(plain, host) for host in hosts):
        score += 2.0
    height = line.box.middle / page.sheet.page.height
    if first:
        score += 1.4 if height < 0.12 else 1.0 if height < 0.22 else 0.4 if height < 0.35 else 0.0
    if height > 0.85:
        score += 0.3
    large = max(word.box.height for word in line.cell.words) / usual
    score += min(1.2, max(0.0, large - 1.1) * 1.5) if height < 0.4 else 0.0
    if line.cell.words[0].bold:
        score += 0.3
    if len(plain) >= 5 and whole.count(plain) > 1:
        score += 0.8
    if any(names.is_address(text) or names.is_contact(text) for text in (*below, line.text.replace(part, ""))):
        score += 0.9
    if first and line.row == 0:
        score += 0.4
    if _BANK.search(line.text):
        score -= 2.0
    if page.at(line.row, line.index) and not names.legal_form(part):
        score -= 0.8
    if 0.38 < height < 0.8 and not names.legal_form(part):
        score -= 1.0
    if len(part.split()) > 6:
        score -= 0.8
    if any(char.isdigit() for char in part):
        score -= 0.6
    if not part[0].isupper() and not part[0].isdigit():
        score -= 0.7
    return score


def _host_of(plain: str, host: str) -> bool:
    """Whether a web address's name is made from this company's name."""
    if len(plain) < 3 or len(host) < 3:
        return False
    return (
        plain.startswith(host)
        or host.startswith(plain)
        or (len(host) >= 5 and host in plain)
        or fuzz.ratio(plain, host) >= 85
    )


# ------------------------------------------------------------------ by the address window


def _addressee(pages: tuple[Labelled, ...], issuer: Party | None) -> Party | None:
    """Who the paper is addressed to, where no label says so: an address block in the upper half that is not the issuer's."""
    page = pages[0]
    options: list[tuple[float, Party]] = []
    for block in (run for wide in find_blocks(page.sheet, WIDE_GAP) for run in wide.runs()):
        height = block.box.y0 / page.sheet.page.height
        lines = [line for line in block.lines if not (issuer and same_party(line.text, issuer.name))]
        if height > 0.45 or len(lines) < 2 or len(lines) < len(block.lines) - 1:
            continue
        if issuer and any(same_party(line.text, issuer.name) for line in block.lines[1:]):
            continue
        if len(lines) < len(block.lines) and len(squeezed(block.lines[0].text)) < len(squeezed(issuer.name if issuer else "")) + 6:
            continue  # the issuer's own block, not its line above the address window
        addressed = [i for i, line in enumerate(lines) if i and (names.is_address(line.text) or names.is_numbered(line.text))]
        if not addressed or any(names.is_contact(line.text) for line in lines):
            continue
        named = [line for line in lines[: addressed[0]] if names.is_name(line.text)]
        if not named or any(blocks(label) for line in lines[:1] for label in page.at(line.row, line.index)):
            continue
        first = next((line for line in named if names.legal_form(line.text)), named[0])
        score = 1.0 + (0.5 if 0.1 < height < 0.35 else 0) + (0.3 if block.box.x0 < 0.5 * page.sheet.page.width else 0)
        texts = tuple(line.text for line in lines)
        options.append((score, Party(first.text, page.sheet.number, first.box, 0.6, first.cell.via, texts)))
    return max(options, key=lambda option: option[0])[1] if options else None

"""Decides who is supplier and who is buyer: by labels first, then by letterhead and address window together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from extractors.fields import names
from extractors.fields.parties_addressed import addressees
from extractors.fields.parties_labelled import party_under
from extractors.fields.parties_letterhead import issuers
from extractors.fields.party import Party, same_party
from extractors.lexicon.roles import PARTY_ROLES, Role
from extractors.page import Box
from extractors.reach import Labelled

#: A letterhead lighter than this names nobody.
_LEAST: Final = 1.3
#: An address window lighter than this yields to the address the goods go to.
_WINDOW_OVER_GOODS: Final = 2.4
#: What it weighs that money goes to the same name, or goods to it on an order.
_FRIEND: Final = 2.0
#: The weight of a name to which money goes and that stands nowhere else, as where the letterhead is a picture.
_PAID: Final = 3.0
#: The same for where the goods of an order go, which may be any place of the buyer's.
_RECEIVES: Final = 1.4
#: From which weight and how far down a name is the letterhead of a buyer who writes to a labelled supplier.
_LETTERHEAD: Final = 3.5
_TOP: Final = 0.2
_WRITER: Final = 0.6
#: What it weighs that two address blocks stand as a letter's do, and within how many points that can be told.
_PLACED: Final = 0.9
_LEVEL: Final = 40
_NEAR: Final = 120
#: A label's party is taken without looking further from this confidence on.
_SURE: Final = 0.8
#: How sure it is that a printed name which is our own is the buyer's.
_KNOWN: Final = 0.97
_LONGEST_NAME: Final = 70
#: Labels that say to whom a paper goes, whoever sends it.
_ADDRESSED: Final = frozenset({
    "to", "an", "aan", "a", "para", "recipient", "empfanger", "destinataire", "destinatario", "geadresseerde",
    "attention to", "issued to", "order placed with",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parties:
    """Who is who on a document; any may be missing."""

    supplier: Party | None
    buyer: Party | None
    ship_to: Party | None
    remit_to: Party | None


def find_parties(pages: tuple[Labelled, ...], *, from_supplier: bool, own_names: tuple[str, ...] = ()) -> Parties:
    """The parties of one document; the letterhead is the supplier's, or the buyer's on an order.

    `own_names` are the names of the company that reads: where one is printed, it is the buyer and never the supplier.
    """
    named = _named(pages, from_supplier=from_supplier)
    supplier, buyer = named.get(Role.SUPPLIER), named.get(Role.BUYER)
    ours = _ours(pages, own_names)
    if ours:
        buyer = buyer if buyer and same_party(buyer.name, ours.name) else ours
        supplier = None if supplier and same_party(supplier.name, ours.name) else supplier
    if not from_supplier:
        supplier = supplier or named.get(Role.SHIP_FROM)
        buyer = _ordering(buyer) if buyer and not ours else buyer
    issuer, addressee = (supplier, buyer) if from_supplier else (buyer, supplier)
    issuer, addressee = _completed(pages, issuer, addressee, named, from_supplier=from_supplier)
    if from_supplier and addressee is None and Role.SHIP_TO in named:
        addressee = replace(named[Role.SHIP_TO], confidence=0.7 * named[Role.SHIP_TO].confidence)
    supplier, buyer = (issuer, addressee) if from_supplier else (addressee, issuer)
    return Parties(supplier, buyer, named.get(Role.SHIP_TO), named.get(Role.REMIT_TO))


def _ours(pages: tuple[Labelled, ...], own_names: tuple[str, ...]) -> Party | None:
    """The first place where one of our own names is printed as a name."""
    for page in pages if own_names else ():
        for row in page.sheet.rows:
            for cell in row.cells:
                for part in names.parts(cell.text)[:3]:
                    if len(part) < _LONGEST_NAME and any(same_party(part, own) for own in own_names):
                        return Party(part, page.sheet.number, cell.box, _KNOWN, cell.via, (part,))
    return None


def _ordering(buyer: Party) -> Party:
    """The buyer a label names on an order, less sure than the letterhead: "Buyer" is there often a person of theirs."""
    company = names.legal_form(buyer.name) or names.business_words(buyer.name)
    return replace(buyer, confidence=min(buyer.confidence, 0.75 if company else 0.45))


def _named(pages: tuple[Labelled, ...], *, from_supplier: bool) -> dict[Role, Party]:
    """The surest party of each role that a label names; an order is addressed "To" its supplier."""
    named: dict[Role, Party] = {}
    for page in pages:
        for label in page.labels:
            for role in PARTY_ROLES.intersection(label.roles):
                if not from_supplier and label.phrase in _ADDRESSED and role is Role.BUYER:
                    role = Role.SUPPLIER
                if role in named and named[role].confidence >= 0.9:
                    continue
                party = party_under(label, role, page)
                if party and (role not in named or party.confidence > named[role].confidence):
                    named[role] = party
    return named


def _completed(
    pages: tuple[Labelled, ...],
    issuer: Party | None,
    addressee: Party | None,
    named: dict[Role, Party],
    *,
    from_supplier: bool,
) -> tuple[Party | None, Party | None]:
    """Issuer and addressee with what the labels leave open: the pair of names that together looks best."""
    if issuer and issuer.confidence >= _SURE and addressee:
        return issuer, addressee
    goods_to = named.get(Role.SHIP_TO) if from_supplier else None
    paid = [named[role] for role in (Role.REMIT_TO, Role.ACCOUNT_HOLDER, Role.SHIP_FROM) if role in named]
    friends = paid if from_supplier else [named[role] for role in (Role.SHIP_TO, Role.BUYER) if role in named]
    others = tuple(party for party in (addressee, goods_to) if party)
    heads = [
        (score + (_FRIEND if any(same_party(party.name, friend.name) for friend in friends) else 0.0), party)
        for score, party in issuers(pages, others)[:12]
    ]
    known = [party for _, party in heads]
    heads.extend(
        (_RECEIVES if friend.role is Role.SHIP_TO else _PAID, friend)
        for friend in friends
        if not any(same_party(friend.name, one.name) for one in known)
    )
    if issuer and issuer.confidence >= _SURE:
        heads = [(6.0, issuer)]
    windows = [] if addressee else list(addressees(pages[0])[:6])
    head, window = _pair(heads, windows)
    if head and head[0] >= _LEAST:
        found = replace(
            head[1], confidence=issuer.confidence if head[1] == issuer and issuer else min(0.93, 0.42 + 0.085 * head[0])
        )
        issuer = found if issuer is None or found.confidence > issuer.confidence + 0.1 else issuer
    if issuer is None and from_supplier and paid:
        issuer = replace(paid[0], confidence=0.6 * paid[0].confidence)
    if addressee is None and goods_to and (window is None or window[0] < _WINDOW_OVER_GOODS):
        return issuer, replace(goods_to, confidence=0.7 * goods_to.confidence)
    if addressee is None and window:
        addressee = replace(window[1], confidence=min(0.85, 0.4 + 0.12 * window[0]))
    if addressee is None and from_supplier and issuer and issuer.role is Role.SUPPLIER:
        addressee = _writer(pages, issuer)
    return issuer, addressee


def _writer(pages: tuple[Labelled, ...], supplier: Party) -> Party | None:
    """The letterhead of a paper that labels somebody else as its supplier: the buyer wrote it."""
    weight, letterhead = next(iter(issuers(pages[:1], (supplier,))), (0.0, None))
    if letterhead is None or weight < _LETTERHEAD or letterhead.box.y0 > _TOP * pages[0].sheet.page.height:
        return None
    return replace(letterhead, confidence=_WRITER)


_Weighed = tuple[float, Party]


def _pair(heads: list[_Weighed], windows: list[_Weighed]) -> tuple[_Weighed | None, _Weighed | None]:
    """The issuer and the addressee, two different parties, whose weights together are greatest."""
    best: tuple[float, _Weighed | None, _Weighed | None] = (0.0, None, None)
    for head in (None, *heads):
        for window in (None, *windows):
            if head and window and _one(head[1], window[1]):
                continue
            # Every paper has an issuer, not every one an address window.
            weight = (head[0] + (0.6 if head[0] >= _LEAST else 0.0) if head else 0.0) + (window[0] if window else 0.0)
            weight += (
                _standing(head[1].box, window[1].box) if head and window and head[1].page == window[1].page else 0.0
            )
            if weight > best[0]:
                best = weight, head, window
    return best[1], best[2]


def _standing(issuer: Box, addressee: Box) -> float:
    """How two unlabelled blocks stand: beside one another the window is the left, below one another the lower."""
    apart = issuer.x0 > addressee.x1 or addressee.x0 > issuer.x1
    if apart:
        level = abs(issuer.y0 - addressee.y0) < _LEVEL
        return _PLACED if level and issuer.x0 > addressee.x1 else 0.0
    under = 0 < issuer.y0 - addressee.y1 < _NEAR
    return -_PLACED if under else 0.0


def _one(issuer: Party, addressee: Party) -> bool:
    """Whether a name and an address block belong to one party."""
    names_there = (addressee.name, *(line for line in addressee.lines if names.is_name(line)))
    return any(same_party(issuer.name, name) for name in names_there)

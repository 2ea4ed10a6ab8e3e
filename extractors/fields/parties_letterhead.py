"""Weighs every name on the pages as the issuer's: legal form, web address, print, place, repetition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Final

from rapidfuzz import fuzz

from extractors.blocks import WIDE_GAP, Block, Line, find_blocks
from extractors.classify import find_titles
from extractors.fields import names
from extractors.fields.party import Party, same_party, squeezed
from extractors.item_rows import item_rows
from extractors.labels import Label
from extractors.lexicon.roles import Role
from extractors.phrases import roles_of
from extractors.reach import Labelled, blocks

_DOMAIN: Final = re.compile(r"(?:@|www\.|https?://(?:www\.)?)([a-z0-9][a-z0-9\-]*)\.", re.IGNORECASE)
_COMMON_HOSTS: Final = frozenset(
    {"gmail", "yahoo", "hotmail", "outlook", "icloud", "aol", "web", "gmx", "t-online", "live", "example", "mail",
     "email",      "www", "support", "app", "info", "localhost"}
)  # fmt: skip
_BANK: Final = re.compile(
    r"\b(?:bank|iban|bic|swift|banque|banco|banca|sparkasse|volksbank|sort code)\b", re.IGNORECASE
)
#: What stands near a company's name where it says who it is by law.
_REGISTERED: Final = re.compile(
    r"\b(?:registered|company (?:no|number|reg)|vat|ust|umsatzsteuer|steuernummer|hrb|handelsregister|amtsgericht|"
    r"gesch[äa]ftsf[üu]hrer|"
    r"siret|siren|rcs|capital|tva|kvk|btw|p\.? ?iva|partita|cif|nif|abn|gstin?|ein|tax id|co\.? reg|roc|"
    r"fein|fed(?:eral)? (?:tax )?id|nif|org\.? ?nr|acn|iban)\b",
    re.IGNORECASE,
)  # fmt: skip
_LEAD_IN: Final = re.compile(
    r"^(?:©|\(c\)|copyright|from|sold by|account name|make (?:all )?che(?:que|ck)s payable to|payable to|vat of|"
    r"issued by|verkauft von|"
    r"thank you for (?:choosing|your business with))\s*:?\s*(?:\d{4}\s*)?",
    re.IGNORECASE,
)  # fmt: skip


#: Where the foot of a page begins, as a share of its height.
_FOOT: Final = 0.75


@dataclass(frozen=True, slots=True)
class _Whole:
    """What is known of the whole document: names in its web addresses, its text squeezed, who else is named."""

    hosts: frozenset[str]
    text: str
    others: tuple[Party, ...]


def issuers(pages: tuple[Labelled, ...], others: tuple[Party, ...]) -> tuple[tuple[float, Party], ...]:
    """Names with their weight as the issuer's (about -2 to 9), best first, each name once; `others` are left out."""
    text = "\n".join(page.sheet.text for page in pages)
    hosts = frozenset(
        host
        for match in _DOMAIN.finditer(text)
        if (host := squeezed(match[1])) and match[1].casefold() not in _COMMON_HOSTS
    )
    whole = _Whole(hosts, squeezed(text), others)
    best: dict[str, tuple[float, Party]] = {}
    for position, page in enumerate(pages):
        for score, party in _weighed(page, whole, first=position == 0):
            key = squeezed(party.name)
            if key not in best or score > best[key][0]:
                best[key] = score, party
    return tuple(sorted(best.values(), key=lambda item: -item[0]))


def _weighed(page: Labelled, whole: _Whole, *, first: bool) -> Iterator[tuple[float, Party]]:
    sheet = page.sheet
    if not sheet.page.words:
        return
    usual = median(word.box.height for word in sheet.page.words)
    titles = {(title.row, title.cell) for title in find_titles(sheet, page.labels) if title.weight > 0.5}
    wide = {(line.row, line.index): block for block in find_blocks(sheet, WIDE_GAP) for line in block.lines}
    items = item_rows(page.sheet)
    for block in find_blocks(sheet):
        foreign = _foreign(block, page)
        for line in block.lines:
            if (foreign is not None and line.row >= foreign) or line.row in items or names.is_dated(line.cell):
                continue
            titled = (line.row, line.index) in titles
            below = tuple(other.text for other in wide[(line.row, line.index)].lines if other.row > line.row)[:4]
            for order, part in enumerate(_names_in(line.text, titled=titled)):
                if _is_other(part, whole) or _only_form(part):
                    continue
                if below and line.text.endswith(part):
                    part = names.carried_on(part, below[0]) or part
                score = _weight(part, line, below, page, whole, usual, first=first) - 0.15 * order
                lines = (part, *below)
                yield score, Party(part, sheet.number, line.box, 0.0, line.cell.via, lines)


def _names_in(text: str, *, titled: bool) -> Iterator[str]:
    """The names a line may hold: its parts that look like one, and one with a legal form within a sentence."""
    found = False
    lead, mark, rest = text.partition(":")
    text = rest if mark and roles_of(lead) else text
    for part in names.parts(text)[:6]:
        part = _LEAD_IN.sub("", part).strip(" ,:")
        if part and names.is_name(part) and (not titled or names.legal_form(part)):
            found = True
            yield part
    embedded = None if found else names.embedded(text)
    if embedded:
        yield embedded


def _is_other(part: str, whole: _Whole) -> bool:
    return any(
        same_party(part, other.name) or any(same_party(part, text) for text in other.lines[:2])
        for other in whole.others
    )


def _only_form(part: str) -> bool:
    """Whether a line is the end of a name only: "Pty Ltd"."""
    return names.carried_on("", part) is not None


def _foreign(block: Block, page: Labelled) -> int | None:
    """The row from which a block belongs to somebody else: where a label names the buyer, a ship-to or a contact."""
    for line in block.lines:
        if any(_theirs(label) for label in page.at(line.row, line.index)):
            return line.row
    top = block.lines[0]
    width = page.sheet.page.width
    for label in page.labels:
        if not _theirs(label) or not blocks(label):
            continue
        gap = top.box.y0 - label.box.y1
        height = label.box.height
        under = -0.3 * height < gap < 1.8 * height and abs(top.box.x0 - label.box.x0) < 2 * height
        level = min(top.box.y1, label.box.y1) - max(top.box.y0, label.box.y0) > 0.4 * height
        if under or (level and 0 <= top.box.x0 - label.box.x1 < 0.12 * width):
            return top.row
    return None


def _theirs(label: Label) -> bool:
    roles = (Role.BUYER, Role.SHIP_TO, Role.OTHER_PARTY)
    sure = label.colon or (label.alone and len(label.phrase) > 1)
    return label.leads and sure and any(role in roles for role in label.roles)


def _weight(
    part: str, line: Line, below: tuple[str, ...], page: Labelled, whole: _Whole, usual: float, *, first: bool
) -> float:
    height = line.box.middle / page.sheet.page.height
    return (
        _by_words(part, whole)
        + _by_place(line, height, first=first)
        + _by_print(line, usual, height)
        + _by_neighbours(part, line, below, height)
        - _against(part, line, page, height)
    )


def _by_words(part: str, whole: _Whole) -> float:
    plain = squeezed(part)
    score = 2.4 if names.legal_form(part) else 0.0
    score += 0.5 * min(2, names.business_words(part))
    score += 2.0 if any(_host_of(plain, host) for host in whole.hosts) else 0.0
    return score + (0.8 if len(plain) >= 5 and whole.text.count(plain) > 1 else 0.0)


def _by_place(line: Line, height: float, *, first: bool) -> float:
    score = 0.3 if height > 0.85 else 0.0
    if first:
        score += 1.4 if height < 0.12 else 1.0 if height < 0.22 else 0.4 if height < 0.35 else 0.0
        score += 0.4 if line.row == 0 else 0.0
    return score


def _by_print(line: Line, usual: float, height: float) -> float:
    large = max(word.box.height for word in line.cell.words) / usual
    score = min(1.2, max(0.0, large - 1.1) * 1.5) if height < 0.4 else 0.0
    return score + (0.3 if line.cell.words[0].bold else 0.0)


def _by_neighbours(part: str, line: Line, below: tuple[str, ...], height: float) -> float:
    rest = line.text.replace(part, "")
    around = (*below, rest)
    score = 0.9 if any(names.is_address(text) or names.is_contact(text) for text in around) else 0.0
    # Who writes gives his telephone and web address; the address window holds none.
    score += 0.5 if any(names.is_contact(text) for text in around) else 0.0
    # Only the issuer says who it is by law in the foot of a page.
    registered = 1.5 if height > _FOOT else 0.9
    return score + (registered if any(_REGISTERED.search(text) for text in (rest, *below[:3])) else 0.0)


def _against(part: str, line: Line, page: Labelled, height: float) -> float:
    legal = names.legal_form(part)
    score = 2.0 if _BANK.search(line.text) and not _REGISTERED.search(line.text) else 0.0
    score += 0.8 if page.at(line.row, line.index) and not legal else 0.0
    score += 1.0 if 0.38 < height < 0.8 and not legal else 0.0
    score += 0.8 if len(part.split()) > 6 else 0.0
    score += 0.6 if any(char.isdigit() for char in part) else 0.0
    score += 1.2 * (1 - line.cell.confidence)
    return score + (0.7 if not (part[0].isupper() or part[0].isdigit()) else 0.0)


def _host_of(plain: str, host: str) -> bool:
    """Whether a web address's name is made from this company's name."""
    if len(plain) < 3 or len(host) < 3:
        return False
    starts = plain.startswith(host) or host.startswith(plain)
    return starts or (len(host) >= 5 and host in plain) or fuzz.ratio(plain, host) >= 85

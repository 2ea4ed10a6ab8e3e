"""Weighs address blocks as the addressee's, where no label says to whom the paper is addressed."""

from __future__ import annotations

import re
from typing import Final

from extractors.blocks import WIDE_GAP, Block, Line, find_blocks
from extractors.fields import names
from extractors.fields.party import Party
from extractors.fields.terms import net_days
from extractors.lexicon.roles import Role
from extractors.reach import Labelled, blocks

_FOR_THE_ATTENTION: Final = re.compile(
    r"\b(?:attn|attention|z\.? ?hd|herrn?|frau|accounts payable|t\.?a\.?v|à l'attention|dept|department|einkauf|"
    r"wareneingang)\b",
    re.IGNORECASE,
)
_BANK: Final = re.compile(r"\b(?:iban|bic|swift|routing|sort code|blz|konto|kontonr)\b", re.IGNORECASE)
_LOWEST: Final = 0.45
#: What a telephone number or web address takes from an address window, which holds none.
_WITH_CONTACTS: Final = 1.2


def addressees(page: Labelled) -> tuple[tuple[float, Party], ...]:
    """Names that head an address in the upper half of the first page, with their weight as the addressee's (0 to 4)."""
    found = []
    for block in (run for wide in find_blocks(page.sheet, WIDE_GAP) for run in wide.runs()):
        option = _addressee(block, page)
        if option:
            found.append(option)
    return tuple(sorted(found, key=lambda option: -option[0]))


def _addressee(block: Block, page: Labelled) -> tuple[float, Party] | None:
    height = block.box.y0 / page.sheet.page.height
    lines = _without_sender(block.lines, page)
    if height > _LOWEST or len(lines) < 2:
        return None
    lines = _to_the_town(lines)
    addressed = [i for i, line in enumerate(lines) if i and _of_an_address(line.text)]
    if not addressed or any(names.is_contact(line.text) for line in lines):
        return None
    named = [line for line in lines[: addressed[0]] if names.is_name(line.text) and not names.is_dated(line.cell)]
    if any(_BANK.search(line.text) for line in block.lines):
        return None
    if any(_in_table(line, page) or net_days(line.text) is not None for line in named):
        return None
    if not named or any(blocks(label) for label in page.at(lines[0].row, lines[0].index)):
        return None
    first = next((line for line in named if names.legal_form(line.text)), named[0])
    if any(
        Role.OTHER_PARTY in label.roles for label in page.labels if label.row == first.row and label.cell < first.index
    ):
        return None
    texts = tuple(line.text for line in lines if line.row >= first.row)
    name = names.carried_on(first.text, texts[1]) if len(texts) > 1 else None
    party = Party(name or first.text, page.sheet.number, first.box, 0.0, first.cell.via, texts)
    contacts = any(names.is_contact(line.text) for line in block.lines)
    return _weight(block, lines, page, height) - (_WITH_CONTACTS if contacts else 0.0), party


def _weight(block: Block, lines: tuple[Line, ...], page: Labelled, height: float) -> float:
    score = 1.6
    score += 0.5 if 0.08 < height < 0.35 else 0.0
    score += 0.3 if block.box.x0 < 0.5 * page.sheet.page.width else 0.0
    score += 0.6 if len(lines) < len(block.lines) else 0.0
    score += 0.4 if any(_FOR_THE_ATTENTION.search(line.text) for line in lines) else 0.0
    return score - (1.2 if lines[0].row == 0 else 0.5 if lines[0].row == 1 and height < 0.08 else 0.0)


def _without_sender(lines: tuple[Line, ...], page: Labelled) -> tuple[Line, ...]:
    """The lines without the sender's own line, name and address on one line above the address window."""
    text = page.sheet.rows[lines[0].row].text
    several = len(names.parts(text)) >= 3 or text.count(",") >= 2
    if len(lines) > 2 and several and any(_of_an_address(part) for part in (*names.parts(text), *text.split(","))):
        return lines[1:]
    return lines


def _in_table(line: Line, page: Labelled) -> bool:
    """Whether other cells of the line's row are column heads."""
    heads = {Role.OTHER_TEXT, Role.OTHER_NUMBER}
    beside = [label for label in page.labels if label.row == line.row and label.cell != line.index]
    return sum(label.leads and not label.colon and bool(heads.intersection(label.roles)) for label in beside) >= 2


def _to_the_town(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines up to the last one of an address and its country; what follows (a date, a subject) is no part of it."""
    last = max((i for i, line in enumerate(lines) if i and _of_an_address(line.text)), default=len(lines) - 1)
    return tuple(line for i, line in enumerate(lines) if i <= last or names.is_country(line.text))


def _of_an_address(text: str) -> bool:
    return names.is_address(text) or names.is_numbered(text)

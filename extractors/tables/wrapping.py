"""Lines of text under one another: which go on with a description, and which add a detail of their own."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from extractors.page import Word
from extractors.tables.cells import TableCell
from extractors.tables.codes import codes_in
from extractors.tables.text_columns import code_like
from extractors.tables.words import fold

_DETAIL: Final = re.compile(
    r"^[-•*·>▪–+]|^\(?[^\W\d][\w ./-]{1,24}\s?:(?:\s|$)|^(?:s/?n|lot|batch|serial|sku|ean|gtin|hs|incl\.?|inkl\.?)\b",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"^[-•*·>▪–+]")
_GOES_ON: Final = re.compile(
    r"(?:[,&/+(-]|\b(?:and|or|of|for|with|the|in|to|by|per|at|on|from|und|oder|für|mit|von|aus|der|die|das|zum|zur|de|"
    r"du|des|la|le|les|pour|et|avec|en|à|van|voor|met|het|een|y|con|para|del|e|di|per|da))$",
    re.IGNORECASE,
)
#: A word that ends as the label of a number does, before one: "Contract no. 12", "Zähler-Nr. 77".
_LABELLED: Final = re.compile(r"(?i)^\S*\s?(?:\S+\s)?(?:no|nr|num|number|nummer|ref|id|#)\b\.?:?\s?\S*\d")
#: A lot or serial number without a label.
_LOT: Final = re.compile(r"^[A-Z]{0,3}\d{5,}[A-Z]?$")
_LABEL: Final = re.compile(r"^[^\W\d][\w ./-]{1,40}\s?:\s")
_COUNTED: Final = re.compile(r"^[\d.,]+(?:\s[^\W\d]{1,5}\.?)?$")
#: How a price came about, and which of several packages holds the goods.
_PRICED: Final = re.compile(
    r"(?i)^(?:gross price|list(?: price)?|price|discount|brutto(?:preis|prijs)?|listenpreis|rabatt|nachlass|"
    r"prix brut|remise|korting|precio bruto|descuento|prezzo lordo|sconto)\s?:?\s?(?:[A-Z]{3}\s|[$€£]\s?)?\d[\d.,]*"
    r"(?:$|\s?%|\s(?:less|discount|rabatt|remise|korting|descuento|sconto|net)\b)|"
    r"^(?:carton|box|case|pallet|package|karton|paket|colis|doos|caja|collo) \d+ (?:of|von|sur|van|de|di) \d+\b"
)
_MONTH: Final = r"[^\W\d_]{3,9}\.?"
_DATE: Final = re.compile(
    rf"\d{{1,4}}[./-](?:\d{{1,2}}|[A-Za-z]{{3,4}})[./-]\d{{2,4}}|\b(?:0?[1-9]|1[0-2])/\d{{4}}\b|"
    rf"\b{_MONTH}[ -]\d{{1,2}}\b|\b\d{{1,2}}\.? {_MONTH} \d{{4}}"
)
_DATE_WORDS: Final = re.compile(
    r"\b(?:jan\w*|feb\w*|mar\w*|apr\w*|may|mai|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|okt\w*|nov\w*|dec\w*|dez\w*|"
    r"from|to|through|thru|until|von|vom|bis|du|au|del|al|period|zeitraum)\b|\d"
)
#: How many lines that only stand right below a description still belong to it; more are notes.
_MORE_LINES: Final = 2
#: How many lines of a band make up a description.
_MOST_LINES: Final = 8

Lines = dict[int, list[TableCell]]


class Margins(NamedTuple):
    """How far a full line reaches, how far apart rows of figures that follow one another stand, and the widest blank,
    in heights, between two lines of one text.
    """

    edge: float
    pitch: float
    gap: float


def kept_lines(lines: Lines, own: Container[int], band: Container[int] | None, margins: Margins) -> set[int]:
    """The rows whose lines make up the description.

    `lines` by row, `own` the rows of the item's figures, `band` the rows between the rules around it if there are any.
    """
    order = sorted(lines)
    if band is not None:
        inside = [index for index in order if index in band]
        plain = [index for index in inside if not is_detail(lines[index])]
        kept = [index for place, index in enumerate(plain) if not place or not _lone_code(lines[index])]
        if kept:
            beyond = [index for index in order if index >= kept[-1]]
            return set(kept[:_MOST_LINES]) | _joined(lines, beyond, kept[-1], margins._replace(pitch=0.0))
    anchor = next((index for index in order if index in own), order[0])
    return _joined(lines, order, anchor, margins if anchor in own else margins._replace(pitch=0.0))


def _joined(lines: Lines, order: list[int], anchor: int, margins: Margins) -> set[int]:
    """The anchor's line, those above that run on into it, its wraps, and lines below that stand closer than rows do."""
    kept = {anchor}
    edge = margins.edge
    place = order.index(anchor)
    for upper, lower in zip(reversed(order[:place]), reversed(order[1 : place + 1]), strict=True):
        if not wraps(lines[upper][-1], lines[lower][0], edge):
            break
        kept.add(upper)
    for before, after in zip(order[place:], order[place + 1 :], strict=False):
        joins = len(kept) <= _MORE_LINES and _in_one_cell(lines[before], lines[after], margins)
        if not joins and (is_dated(lines[after]) or not wraps(lines[before][-1], lines[after][0], edge)):
            break
        kept.add(after)
    return kept


def is_detail(cells: Sequence[TableCell]) -> bool:
    """Whether a line says something of its own about the item: a lot, an order, a date, a point of a list."""
    text = " ".join(cell.text for cell in cells)
    label = _LABEL.match(text)
    bare = text[label.end() :] if label else text
    if codes_in(text) or _BULLET.match(text) or _LABELLED.search(text) or _PRICED.match(text):
        return True
    return _dated(bare) or bool(label and _COUNTED.match(bare))


def is_dated(cells: Sequence[TableCell]) -> bool:
    """Whether a line is dates and nothing else."""
    return _dated(" ".join(cell.text for cell in cells))


def _dated(text: str) -> bool:
    """Whether a text is dates and nothing else."""
    return bool(_DATE.search(text)) and len(_DATE_WORDS.sub("", fold(text)).replace(" ", "")) < 3


def _lone_code(cells: list[TableCell]) -> bool:
    return len(cells) == 1 and bool(_LOT.match(cells[0].text))


def _in_one_cell(before: Sequence[TableCell], after: Sequence[TableCell], margins: Margins) -> bool:
    """Whether a line stands right under another as its next line, and is no detail."""
    line, following = before[0], after[0]
    height = line.words[0].box.height
    return (
        following.page == line.page
        and following.box.y0 - line.box.y1 < margins.gap * height
        and following.box.middle - line.box.middle < 0.92 * margins.pitch
        and abs(following.box.x0 - line.box.x0) < 0.25 * height
        and 0.9 <= following.words[0].box.height / max(height, 0.1) <= 1.1
        and not is_detail(after)
        and not code_like(following)
    )


def wraps(line: TableCell, following: TableCell, edge: float) -> bool:
    """Whether a line only goes on because the one before it was full, rather than adding a detail of its own."""
    first: Word = following.words[0]
    last: Word = line.words[-1]
    height = last.box.height
    if following.page != line.page or following.box.y0 - line.box.y1 > 0.9 * height:
        return False
    if not 0.8 <= first.box.height / max(height, 0.1) <= 1.25 or codes_in(following.text):
        return False
    text = line.text.rstrip()
    if _GOES_ON.search(text) or text.count("(") > text.count(")"):
        return True
    if _DETAIL.match(following.text) or _PRICED.match(following.text) or _dated(following.text):
        return False
    if first.text[:1].islower() or (first.text[:1].isdigit() and len(following.words) > 1 and _is_long(line, edge)):
        return True
    return last.box.x1 + 0.25 * height + first.box.width > edge - 0.2 * height


def _is_long(line: TableCell, edge: float) -> bool:
    """Whether a line takes up most of its column, so that a next line that begins with a figure goes on with it."""
    return line.box.width > 0.6 * (edge - line.box.x0) and len(line.words) > 3

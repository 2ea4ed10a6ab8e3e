"""A paper written out as its supplier writes it."""

from __future__ import annotations

from collections.abc import Sequence

from samples.blocks.tail import terms_page
from samples.desk import Piece, Printed, write_out
from samples.facts import kind_of, supplier_of
from samples.houses import layouts_of, voice_of
from samples.layouts.registry import BILLS, SLIP, layout
from samples.papers import Paper
from samples.voice import Voice


def piece(paper: Paper, name: str, voice: Voice, terms_pages: int = 0) -> Piece:
    """The paper in the named layout."""
    return Piece(paper, name, layout(name).draw, voice, terms_pages)


def house_piece(paper: Paper) -> Piece:
    """The paper in its supplier's own layout and voice; orders, statements and letters in the one there is for all."""
    company, kind = supplier_of(paper), kind_of(paper)
    invoice_layout, slip_layout = layouts_of(company)
    names = dict.fromkeys(BILLS, invoice_layout) | dict.fromkeys(SLIP, slip_layout)
    name = names.get(kind) or {"purchase_order": "purchase_form", "statement": "statement"}.get(kind.value, "letter")
    return piece(paper, name, voice_of(company))


def written(pieces: Sequence[Piece], encrypt: object = None) -> Printed:
    """The pieces in one PDF, each on pages of its own."""
    return write_out(tuple(pieces), terms_page, encrypt)

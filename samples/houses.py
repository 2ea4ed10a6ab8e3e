"""How each invented supplier writes: its voice and the layout of its invoices and slips."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from samples.voice import Voice
from samples.world import Supplier

_BY_LANGUAGE: Final = {
    "en": Voice("en"),
    "de": Voice("de", ",", ".", "dd.MM.yyyy", "code"),
    "fr": Voice("fr", ",", " ", "dd/MM/yyyy", "suffix"),
    "es": Voice("es", ",", ".", "dd/MM/yyyy", "suffix"),
    "nl": Voice("nl", ",", ".", "dd-MM-yyyy", "suffix"),
    "it": Voice("it", ",", ".", "dd/MM/yyyy", "code"),
}
_DATES: Final = {
    "Copperline": "MMM d, yyyy",
    "Stonebrook": "MMMM d, yyyy",
    "Vantor": "M/d/yyyy",
    "Oakmere": "d MMM yyyy",
}

#: Name's beginning: invoice layout, packing slip layout.
_LAYOUTS: Final = {
    "Brightwater": ("ledger", "packing_list"),
    "Copperline": ("distributor", "box_label"),
    "Quillmark": ("headline", "packing_list"),
    "Stonebrook": ("matrix", "box_label"),
    "Vantor": ("chemist", "packing_list"),
    "Lanternfield": ("consultant", "box_label"),
    "Pinewhistle": ("journal", "packing_list"),
    "Falkenrieder": ("din_letter", "delivery_letter"),
    "Nordhain": ("engineer", "delivery_letter"),
    "Électro Vaubrun": ("facture", "shipping_note"),
    "Maison Corvalle": ("band", "shipping_note"),
    "Tornillería": ("albaran", "delivery_letter"),
    "Suministros": ("side", "shipping_note"),
    "Van der Lindehof": ("stub", "delivery_letter"),
    "Zeedrift": ("band", "shipping_note"),
    "Ferrovalle": ("chemist", "delivery_letter"),
    "Imballaggi": ("modulo", "delivery_letter"),
    "Oakmere": ("wide", "packing_list"),
}


def voice_of(company: Supplier) -> Voice:
    """The supplier's way of writing, always the same."""
    choice = sum(ord(character) for character in company.name) % 3
    voice = replace(_BY_LANGUAGE[company.language], choice=choice)
    dates = next((pattern for name, pattern in _DATES.items() if company.name.startswith(name)), voice.dates)
    return replace(voice, dates=dates)


def layouts_of(company: Supplier) -> tuple[str, str]:
    """Names of the supplier's invoice layout and packing slip layout."""
    return next(names for name, names in _LAYOUTS.items() if company.name.startswith(name))

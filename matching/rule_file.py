"""Rules from the `rules` object of a case file, in the percents and amounts a controller would write."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from matching.catalogue import CATALOGUE
from matching.reading import Node, bad
from matching.rules import DEFAULTS, Override, Rules
from matching.tolerance import Mode, Side, Tolerance


def rules(node: Node) -> Rules:
    """The catalogue's defaults, changed by what the object says: `tolerances` by code, `overrides`, limits by name."""
    tolerances = dict(DEFAULTS)
    if node.has("tolerances"):
        given = Node.of(node.fields["tolerances"], node.at("tolerances"))
        for code in given.fields:
            tolerances[_code(code, given.at(code))] = _tolerance(Node.of(given.fields[code], given.at(code)))
    limits = _limits(node)
    return Rules(
        version=node.maybe_text("version") or "case",
        tolerances=MappingProxyType(tolerances),
        overrides=node.all("overrides", _override),
        **limits,
    )


def _limits(node: Node) -> dict[str, Any]:
    known = {f.name: f.default for f in fields(Rules) if isinstance(f.default, Decimal | int)}
    limits: dict[str, Any] = {}
    for key in node.fields:
        if key in ("version", "tolerances", "overrides"):
            continue
        if key not in known:
            raise bad(node.at(key), "no such rule")
        limits[key] = node.number(key) if isinstance(known[key], Decimal) else node.whole(key)
    return limits


def _code(text: str, path: str) -> str:
    if text not in CATALOGUE:
        raise bad(path, "no such code")
    return text


def _tolerance(node: Node) -> Tolerance:
    cap = node.maybe_number("cap")
    zero = Decimal(0)
    return Tolerance(
        node.one_of("mode", Mode, Mode.VALUE),
        node.number_or("pct", zero),
        node.number_or("floor", zero),
        cap,
        node.one_of("side", Side, Side.OVER),
    )


def _override(node: Node) -> Override:
    return Override(
        _code(node.text("code"), node.at("code")),
        _tolerance(Node.of(node.required("tolerance"), node.at("tolerance"))),
        node.maybe_text("supplier"),
        node.maybe_text("item"),
        node.maybe_text("charge"),
        node.maybe_text("po_number"),
        node.maybe_whole("po_line"),
    )

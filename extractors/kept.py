"""Pages of words packed into bytes and back, so that a file can be read otherwise without looking at it again."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import Any

from extractors.page import Box, Code, Page, Rule, Word
from models.vocabulary import Via


@dataclass(frozen=True, slots=True)
class Kept:
    """A file's pages, and what the file is called (which may bear out a number)."""

    pages: tuple[Page, ...]
    names: tuple[str, ...] = ()


def pack(kept: Kept) -> bytes:
    """The pages as compressed JSON; the same pages give the same bytes."""
    made = {"names": list(kept.names), "pages": [_page_json(page) for page in kept.pages]}
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpack(data: bytes) -> Kept:
    """The reverse of `pack`; anything else raises."""
    made = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    return Kept(tuple(_page(one) for one in made["pages"]), tuple(str(name) for name in made["names"]))


def _page_json(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "via": page.via.value,
        "words": [[word.text, *_edges(word.box), word.confidence, word.via.value, word.bold] for word in page.words],
        "rules": [_edges(rule.box) for rule in page.rules],
        "codes": [[code.text, code.symbol, *_edges(code.box), code.gs1] for code in page.codes],
    }


def _edges(box: Box) -> list[float]:
    return [float(edge) for edge in box]


def _page(data: dict[str, Any]) -> Page:
    return Page(
        int(data["number"]),
        float(data["width"]),
        float(data["height"]),
        tuple(_word(one) for one in data["words"]),
        Via(data["via"]),
        tuple(Rule(_box(edges)) for edges in data["rules"]),
        tuple(_code(one) for one in data["codes"]),
    )


def _word(data: list[Any]) -> Word:
    text, x0, y0, x1, y1, confidence, via, bold = data
    return Word(str(text), _box([x0, y0, x1, y1]), float(confidence), Via(via), bool(bold))


def _code(data: list[Any]) -> Code:
    text, symbol, x0, y0, x1, y1, gs1 = data
    return Code(str(text), str(symbol), _box([x0, y0, x1, y1]), bool(gs1))


def _box(edges: list[Any]) -> Box:
    x0, y0, x1, y1 = edges
    return Box(float(x0), float(y0), float(x1), float(y1))

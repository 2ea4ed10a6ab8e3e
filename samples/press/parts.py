"""Parts of a page that many houses draw in their own way: logo, parties, references, remittance, footers."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

import base64
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

import reportlab
from PIL import Image, ImageDraw, ImageFont

from samples.press.house import House
from samples.press.ink import align, box, down, grid, ink, join, lines, quoted, rule, stack, stroke, t
from samples.press.pen import Pen

Pairs = Sequence[tuple[str, str]]
_MARKS: Final = (
    "circle(radius: {r}pt, fill: {c})",
    "stack(dir: ltr, spacing: 2pt, rect(width: {r}pt, height: {d}pt, fill: {c}), rect(width: {h}pt, height: {d}pt, fill: {c}.lighten(40%)))",
    "polygon(fill: {c}, (0pt, {d}pt), ({r}pt, 0pt), ({d}pt, {d}pt))",
    "box(rotate(45deg, rect(width: {r}pt, height: {r}pt, stroke: 4pt + {c})), inset: {h}pt)",
    "stack(dir: ttb, spacing: 3pt, rect(width: {d}pt, height: {h}pt, fill: {c}), rect(width: {r}pt, height: {h}pt, fill: {c}), rect(width: {d}pt, height: {h}pt, fill: {c}))",
    "ellipse(width: {d}pt, height: {r}pt, stroke: 3pt + {c})",
)


def logo(house: House, size: float = 40) -> str:
    """A mark without any letters."""
    mark = house.pick("logo", _MARKS)
    return mark.format(r=size / 2, d=size, h=size / 4, c=ink(house.colour))


@lru_cache(maxsize=64)
def _lettering(name: str, colour: str) -> tuple[str, int, int]:
    fonts = Path(reportlab.__file__).parent / "fonts"
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont = ImageFont.truetype(str(fonts / "VeraBd.ttf"), 56)
    if name.isascii() and len(name) % 2:
        font = ImageFont.load_default(64)
    left, top, right, bottom = font.getbbox(name)
    width, height = int(right - left) + 24, int(bottom - top) + 24
    picture = Image.new("RGB", (width, height), "#ffffff")
    ImageDraw.Draw(picture).text((12 - left, 12 - top), name, font=font, fill=colour, stroke_width=1)
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode(), width, height


def wordmark(pen: Pen, height: float = 26, width: float = 220) -> str:
    """The seller's name as a picture, which no text layer holds."""
    name = pen.voucher.seller.name
    data, across, up = _lettering(name, pen.house.colour)
    pen.printed["supplier_name"] = name
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {across} {up}" '
        f'width="{across}" height="{up}"><image width="{across}" height="{up}" '
        f'xlink:href="data:image/png;base64,{data}"/></svg>'
    )
    scale = min(height / up, width / across)
    return f'image(bytes({quoted(svg)}), format: "svg", width: {across * scale:.1f}pt, height: {up * scale:.1f}pt)'


def contacts(pen: Pen) -> list[str]:
    """Telephone, e-mail and web address, some of them, in the house's way."""
    seller, house = pen.voucher.seller, pen.house
    texts = [
        f"{house.label('phone')}: {seller.phone}" if house.chance("phone label", 0.6) else seller.phone,
        f"{house.label('email')}: {seller.email}" if house.chance("mail label", 0.4) else seller.email,
        f"www.{seller.domain}",
    ]
    return [text for at, text in enumerate(texts) if house.chance(f"contact {at}", 0.6)]


def tax_numbers(pen: Pen) -> list[str]:
    """The seller's tax numbers as houses of its country print them."""
    voucher, house = pen.voucher, pen.house
    match voucher.seller.country:
        case "CA":
            pen.unclear |= {"supplier_vat_id", "supplier_tax_id"}
            return [f"{house.label('gst_number')} {voucher.texts.get('gst', '81234 5678 RT0001')}"]
        case "IN":
            pen.unclear |= {"supplier_vat_id", "supplier_tax_id"}
            return [f"GSTIN: {voucher.texts.get('gst', '27AAPCS4471K1ZV')}"]
        case "AU":
            pen.unclear |= {"supplier_vat_id"}
            return [f"{house.label('abn')} {pen.f('supplier_tax_id')}"]
        case "US":
            if not house.chance("prints tax id", 0.3):
                return []
        case "NO":
            pen.unclear |= {"supplier_vat_id", "supplier_tax_id"}
            return [f"Org.nr. {voucher.seller.vat_id}"]
    pairs = pen.pairs("supplier_vat_id", "supplier_tax_id")
    return [f"{label}{house.pick('id colon', (':', '', '.:', ' :'))} {text}" for label, text in pairs]


def letterhead(pen: Pen, size: float = 13, body: float = 8.5, where: str = "left", gap: float = 3) -> str:
    """Name, address, contacts and tax numbers below each other."""
    house = pen.house
    name = t(pen.f("supplier_name"), size, bold=True, colour=house.pick("name ink", (house.colour, "#000000")))
    rest = [*pen.voucher.seller.lines, *contacts(pen), *tax_numbers(pen)]
    return align(where, stack(name, lines(rest, body, gap), gap=gap + 2))


def party(pen: Pen, key: str, texts: Sequence[str], size: float = 9, form: str = "") -> str:
    """An address with its label in the house's form: above, boxed, on a bar, upright at the left, or beside it."""
    house = pen.house
    label = house.label(key)
    form = form or house.pick("party", ("above", "above", "boxed", "bar", "upright", "beside", "small", "rule"))
    body = lines(texts, size, 3, first_bold=house.chance("bold party", 0.3))
    match form:
        case "boxed":
            return box(stack(t(label, size - 1, bold=True), body, gap=5), pen=stroke(0.6))
        case "bar":
            shade = house.pick("bar", ("#dddddd", "#e8eef4", house.colour))
            letters = "#ffffff" if shade == house.colour else "#000000"
            head = box(t(label, size - 0.5, bold=True, colour=letters), inset="3pt", fill=ink(shade), pen=stroke(0.5))
            return stack(head, box(body, inset="4pt", pen=stroke(0.5)), gap=0)
        case "upright":
            letters = "\n".join(label.upper().replace(" ", "")[:8])
            return grid([f"par(leading: 1.5pt, {t(letters, 5.5, bold=True)})", body], ["8pt", "1fr"], gutter=5)
        case "beside":
            return grid([t(f"{label}:", size), body], ["auto", "1fr"], gutter=8)
        case "small":
            return stack(t(label.upper(), size - 2.5, colour="#666666"), body, gap=4)
        case "rule":
            return stack(t(label, size, bold=True), rule(0.5), body, gap=4)
    return stack(t(label, size, bold=True, colour=house.pick("label ink", ("#000000", house.colour))), body, gap=4)


def parties(pen: Pen, size: float = 9, keys: Sequence[str] = ("bill_to", "ship_to"), form: str = "") -> str:
    """The addresses side by side, in the house's order."""
    texts = {"bill_to": pen.buyer, "ship_to": pen.place, "vendor": pen.seller}
    parts = [party(pen, key, texts[key](), size, form) for key in keys]
    return grid(parts, ["1fr"] * len(parts), gutter=24)


def by_side(pairs: Pairs, size: float = 9, bold: str = "", colon: str = ":", values: str = "left", gap: float = 4,
            gutter: float = 10, label_colour: str = "") -> str:  # fmt: skip
    """Labels left, values right of them; `bold` may name "labels" or "values"."""
    cells = []
    for label, text in pairs:
        cells += [
            t(f"{label}{colon}", size, bold=bold == "labels", colour=label_colour),
            t(text, size, bold=bold == "values", whole=True),
        ]
    labels = "right" if values == "right labels" else "left"
    return grid(cells, ["auto", "auto"], f"({labels}, {'right' if values == 'right' else 'left'})", gutter, gap)


def in_boxes(pairs: Pairs, columns: int, size: float = 8.5, shade: str = "#e6e6e6", where: str = "center",
             width: float = 0.5) -> str:  # fmt: skip
    """A ruled grid with the labels in shaded cells above their values."""
    rows: list[str] = []
    for start in range(0, len(pairs), columns):
        part = list(pairs[start : start + columns])
        part += [("", "")] * (columns - len(part)) if start else []
        rows += [f"grid.cell(fill: {ink(shade)}, {t(label, size - 0.5, bold=True)})" for label, _ in part]
        rows += [t(text, size) for _, text in part]
    across = min(columns, len(pairs))
    return grid(rows, ["1fr"] * across, where, 0, 0, 4, stroke(width))


def above(
    pairs: Pairs, columns: int, size: float = 9, bold_label: bool = True, colour: str = "", gutter: float = 14
) -> str:
    """Labels above their values, without lines."""
    cells = [stack(t(label, size - 1, bold=bold_label, colour=colour), t(text, size), gap=4) for label, text in pairs]
    return grid(cells, ["1fr"] * columns, gutter=gutter, gap=9)


def inside(pairs: Pairs, columns: int, size: float = 9, width: float = 0.6) -> str:
    """A printed form: each label small in the corner of its value's cell."""
    cells = [stack(t(label, 5.8, colour="#444444"), t(text or " ", size), gap=4) for label, text in pairs]
    while len(cells) % columns:
        cells.append("[]")
    return grid(cells, ["1fr"] * columns, gutter=0, gap=0, inset=3, pen=stroke(width))


def sentence(pairs: Pairs, size: float = 9.5, mark: str = ", ") -> str:
    """References in a running line."""
    return f"par({t(mark.join(f'{label} {text}' for label, text in pairs) + '.', size)})"


def dotted(pairs: Pairs, size: float = 9) -> str:
    """Labels and values joined by dots."""
    cells = []
    for label, text in pairs:
        cells += [t(label, size), "box(width: 1fr, repeat[.])", t(text, size, whole=True)]
    return grid(cells, ["auto", "1fr", "auto"], gutter=3, gap=4)


def references(pen: Pen, names: Sequence[str], size: float = 9, form: str = "") -> str:
    """References in the house's form."""
    house, pairs = pen.house, pen.pairs(*names)
    form = form or house.pick("references", ("side", "side", "boxes", "above", "inside", "stacked", "dotted", "right"))
    match form:
        case "boxes":
            return in_boxes(
                pairs,
                min(len(pairs), house.pick("per row", (3, 4, 5) if house.language == "en" else (3,))),
                size,
                house.pick("shade", ("#e6e6e6", "#f4f4f4", "#dfe7f1", "#ffffff")),
            )
        case "above":
            return above(pairs, min(len(pairs), 4), size)
        case "inside":
            return inside(pairs, min(len(pairs), 4 if house.language == "en" else 3), size)
        case "dotted":
            return dotted(pairs, size)
        case "right":
            return by_side(
                pairs,
                size,
                bold=house.pick("bold", ("", "labels", "values")),
                values="right",
                colon=house.pick("colon", ("", ":")),
            )
        case "stacked":
            cells = []
            for label, text in pairs:
                cells += [f"grid.cell(fill: {ink('#eeeeee')}, {t(label, size)})", t(text, size)]
            return grid(cells, ["auto", "1fr"], gutter=0, gap=0, inset=4, pen=stroke(0.5, "#777777"))
    return by_side(
        pairs, size, bold=house.pick("bold", ("", "labels", "values")), colon=house.pick("colon", (":", "", ":", " :"))
    )


def bank(pen: Pen, size: float = 8, form: str = "") -> str:
    """Where to pay, in a line or below each other."""
    pairs = pen.pairs("bank", "iban", "bic", "routing_number", "account_number")
    if pen.has("iban"):
        pairs = [pair for pair in pairs if pair[0] != pen.label("account_number")]
        pen.printed.pop("account_number", None)
    form = form or pen.house.pick("bank form", ("line", "list"))
    if form == "line":
        return t(
            pen.house.pick("bank mark", ("   ", " | ", " - ")).join(f"{label}: {text}" for label, text in pairs), size
        )
    return by_side(pairs, size, gap=3)


def remit(pen: Pen, size: float = 8.5) -> str:
    """The address that payments go to."""
    return party(pen, "remit_to", pen.seller(), size, "above")


def coupon(pen: Pen, names: Sequence[str] = ("customer_number", "invoice_number", "due_date", "amount_due")) -> str:
    """A slip to tear off and send back with the payment."""
    house = pen.house
    pairs = [
        (pen.label(name), pen.m(name) if name in {"amount_due", "total"} else pen.f(name))
        for name in names
        if pen.has(name)
    ]
    pairs.append((house.label("enclosed"), house.pick("blank", ("$ ____________", "______________", " "))))
    form = house.pick("coupon", ("side", "boxes"))
    body = in_boxes(pairs, len(pairs), 8) if form == "boxes" else by_side(pairs, 9, values="right")
    cut = stack(rule(0.7, dash="dashed"), align("center", t(house.label("cut"), 7, italic=True)), gap=3)
    addresses = grid([remit(pen), stack(*(t(text, 9) for text in pen.buyer()), gap=3)], ["1fr", "1fr"], gutter=20)
    if form == "boxes":
        return stack(cut, body, addresses, gap=10)
    return stack(cut, grid([addresses, body], ["1fr", "auto"], gutter=20), gap=10)


def footer(pen: Pen, with_page: bool = True) -> str:
    """The foot of every page: company line, page number, or both."""
    seller = pen.voucher.seller
    form = pen.house.pick("footer", ("page", "company", "both", "columns"))
    line = (
        t("  ·  ".join((pen.f("supplier_name"), *seller.lines, seller.phone)), 7, colour="#555555")
        if form != "page"
        else ""
    )
    number = pen.page() if with_page else ""
    if form == "columns":
        parts = [
            lines([seller.name, ", ".join(seller.lines)], 6.8, 2),
            lines([seller.phone, seller.email], 6.8, 2),
        ]
        parts.append(align("right", number) if number else "[]")
        return grid(parts, ["1fr", "1fr", "auto"], gutter=10)
    if form == "page" or not line:
        return align(pen.house.pick("page side", ("right", "center", "left")), number or "[]")
    return grid([line, number or "[]"], ["1fr", "auto"])


def stamp(text: str, colour: str, turn: float = -14, size: float = 20) -> str:
    """A rubber stamp's mark."""
    return (
        f"rotate({turn}deg, {box(t(text, size, bold=True, colour=colour), 'auto', pen=stroke(2.5, colour), radius=3)})"
    )


def spaced(*parts: str, gap: float = 12) -> str:
    """Parts of the page in flow, `gap` points apart, breaking over pages where they must."""
    shown = [part for part in parts if part]
    return "{" + f"; {down(gap)}; ".join(shown) + "}"


__all__ = [
    "above", "align", "bank", "by_side", "contacts", "coupon", "dotted", "footer", "in_boxes", "inside", "join",
    "letterhead", "logo", "parties", "party", "references", "remit", "sentence", "spaced", "stamp", "tax_numbers", "wordmark",
]  # fmt: skip

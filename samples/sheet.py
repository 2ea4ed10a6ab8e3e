"""A page to draw on, measured in points from its top left corner, with a cursor that runs down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape, letter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

PAGE_SIZES: Final = {"A4": A4, "letter": letter, "A4 landscape": landscape(A4)}
INK: Final = "#1a1a1a"
GREY: Final = "#6f6f6f"
RULE: Final = "#9a9a9a"


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface: its regular, bold and italic fonts."""

    regular: str
    bold: str
    italic: str


HELVETICA: Final = Face("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
TIMES: Final = Face("Times-Roman", "Times-Bold", "Times-Italic")
COURIER: Final = Face("Courier", "Courier-Bold", "Courier-Oblique")
VERA: Final = Face("Vera", "VeraBd", "VeraIt")

for _font in (VERA.regular, VERA.bold, VERA.italic):
    pdfmetrics.registerFont(TTFont(_font, f"{_font}.ttf"))


class Sheet:
    """Pages under the pen.

    `y` is the cursor, `pages` the page count where it is already known (else 0), `stamp` a word pressed on each page.
    """

    def __init__(self, canvas: Canvas, pages: int) -> None:
        self.canvas = canvas
        self.pages = pages
        self.page = 0
        self.width, self.height = A4
        self.left = self.right_margin = 50.0
        self.bottom_margin = 60.0
        self.top = 50.0
        self.face = HELVETICA
        self.y = 0.0
        self.stamp = ""
        self.each_page: Callable[[], None] = lambda: None

    def setup(
        self, face: Face, size: str = "A4", left: float = 50, right: float = 50, top: float = 50, bottom: float = 60
    ) -> None:
        """Paper size, margins and typeface of the pages to come."""
        self.width, self.height = PAGE_SIZES[size]
        self.face, self.left, self.right_margin, self.top, self.bottom_margin = face, left, right, top, bottom

    @property
    def right(self) -> float:
        """The right edge of the text."""
        return self.width - self.right_margin

    @property
    def bottom(self) -> float:
        """The lowest line of the text."""
        return self.height - self.bottom_margin

    @property
    def room(self) -> float:
        """Width of the text."""
        return self.right - self.left

    def start_page(self) -> None:
        """A fresh page: what belongs on every page is drawn, the cursor stands at the top."""
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.canvas.setPageSize((self.width, self.height))
        self.y = self.top
        self.each_page()
        if self.stamp:
            self._press_stamp()

    def _press_stamp(self) -> None:
        self.canvas.saveState()
        self.canvas.translate(self.width * 0.56, self.height * 0.5)
        self.canvas.rotate(18)
        self.canvas.setFillColor(HexColor("#b3202a"))
        self.canvas.setStrokeColor(HexColor("#b3202a"))
        self.canvas.setFont(HELVETICA.bold, 26)
        self.canvas.drawCentredString(0, 0, self.stamp)
        self.canvas.setLineWidth(2)
        self.canvas.roundRect(-62, -11, 124, 38, 4)
        self.canvas.restoreState()

    def need(self, height: float) -> None:
        """A new page unless `height` is left on this one."""
        if self.y + height > self.bottom:
            self.start_page()

    def text(
        self, x: float, y: float, text: str, size: float = 9, bold: bool = False, align: str = "left",
        colour: str = INK, italic: bool = False, font: str = "",
    ) -> None:  # fmt: skip
        """One line of text with its baseline at `y`."""
        name = font or (self.face.bold if bold else self.face.italic if italic else self.face.regular)
        self.canvas.setFont(name, size)
        self.canvas.setFillColor(HexColor(colour))
        draw = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }
        draw[align](x, self.height - y, text)

    def measure(self, text: str, size: float = 9, bold: bool = False) -> float:
        """Width of a line of text."""
        return float(pdfmetrics.stringWidth(text, self.face.bold if bold else self.face.regular, size))

    def wrap(self, text: str, width: float, size: float = 9, bold: bool = False) -> list[str]:
        """The text broken at spaces into lines of at most `width`."""
        lines: list[str] = []
        for part in text.split():
            longer = f"{lines[-1]} {part}" if lines else part
            if lines and self.measure(longer, size, bold) <= width:
                lines[-1] = longer
            else:
                lines.append(part)
        return lines or [""]

    def stack(
        self, x: float, y: float, lines: tuple[str, ...] | list[str], size: float = 9, leading: float = 0,
        bold_first: bool = False, align: str = "left", colour: str = INK,
    ) -> float:  # fmt: skip
        """Lines of text below each other from baseline `y`; gives the baseline that follows."""
        for place, line in enumerate(lines):
            self.text(x, y, line, size, bold_first and place == 0, align, colour)
            y += leading or size * 1.32
        return y

    def paragraph(self, text: str, size: float = 9, width: float = 0, x: float = 0) -> None:
        """Wrapped text at the cursor, which moves below it."""
        for line in self.wrap(text, width or self.room, size):
            self.need(size * 1.4)
            self.text(x or self.left, self.y, line, size)
            self.y += size * 1.4

    def rule(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.6, colour: str = RULE) -> None:
        """A straight line."""
        self.canvas.setLineWidth(weight)
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def dashes(self, y: float, colour: str = GREY) -> None:
        """A dashed line over the whole paper, where it is to be cut."""
        self.canvas.setDash(3, 3)
        self.rule(0, y, self.width, y, 0.6, colour)
        self.canvas.setDash()

    def box(
        self, x: float, y: float, width: float, height: float, fill: str = "", stroke: str = RULE,
        weight: float = 0.6, radius: float = 0,
    ) -> None:  # fmt: skip
        """A rectangle by its top left corner; an empty `fill` or `stroke` is none."""
        if fill:
            self.canvas.setFillColor(HexColor(fill))
        if stroke:
            self.canvas.setStrokeColor(HexColor(stroke))
            self.canvas.setLineWidth(weight)
        draw = self.canvas.roundRect if radius else self.canvas.rect
        extra = {"radius": radius} if radius else {}
        draw(x, self.height - y - height, width, height, stroke=int(bool(stroke)), fill=int(bool(fill)), **extra)


def new_canvas(buffer: BytesIO, encrypt: object = None) -> Canvas:
    """A canvas whose bytes depend on nothing but what is drawn."""
    return Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1, encrypt=encrypt)

from __future__ import annotations

from collections.abc import Callable

from extractors.blocks import WIDE_GAP, Line, find_blocks, lines_under
from extractors.page import Page
from extractors.sheet import sheet

Draw = Callable[..., Page]

TWO_COLUMNS = """
Larch Foods Inc           Brook Bakery
1 Mill Lane               9 Quay Street
Dover, NH 03820           Salem, OR 97301


Thank you
"""


def test_columns_are_blocks_of_their_own(page_of: Draw) -> None:
    blocks = find_blocks(sheet(page_of(TWO_COLUMNS)))
    assert [block.text.split("\n")[0] for block in blocks] == ["Larch Foods Inc", "Brook Bakery", "Thank you"]
    assert len(blocks[0].lines) == 3


def test_a_wide_block_is_parted_where_its_lines_stop_being_even(page_of: Draw) -> None:
    drawn = sheet(page_of("Larch\nMill Lane\nDover\n\nThank you"))
    (wide,) = find_blocks(drawn, WIDE_GAP)
    assert [len(run.lines) for run in wide.runs()] == [3, 1]


def test_large_print_does_not_join_small_print(page_of: Draw) -> None:
    assert len(find_blocks(sheet(page_of("!INVOICE\nLarch Foods")))) == 2


def test_the_lines_under_a_line_keep_to_its_column(page_of: Draw) -> None:
    drawn = sheet(page_of(TWO_COLUMNS))
    top = Line(drawn.rows[0].cells[1], 0, 1)
    assert [line.text for line in lines_under(drawn, top)] == ["9 Quay Street", "Salem, OR 97301"]

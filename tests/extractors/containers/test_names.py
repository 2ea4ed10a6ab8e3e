"""Names as people are shown them, and names that try something."""

from __future__ import annotations

import pytest

from extractors.containers.names import display_name, hides_something, points_outside, visible


def test_what_hides_is_shown_as_its_number() -> None:
    assert visible("a\u202efdp.exe\0") == "a<U+202E>fdp.exe<U+0000>"
    assert visible("Rechnung Müller – Mai.pdf") == "Rechnung Müller – Mai.pdf"


def test_hiding_is_noticed() -> None:
    assert hides_something("in\u200bvoice.pdf")
    assert not hides_something("Rechnung Müller.pdf")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("../../etc/cron.d/x.pdf", "x.pdf"),
        ("C:\\temp\\x.pdf", "x.pdf"),
        (" .pdf ", "pdf"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("invoice.pdf.", "invoice.pdf"),
    ],
)
def test_the_display_name_has_no_folders_and_no_outer_dots(raw: str, shown: str) -> None:
    assert display_name(raw) == shown


def test_a_long_name_keeps_its_ending() -> None:
    assert len(display_name("x" * 500 + ".pdf")) <= 120
    assert display_name("x" * 500 + ".pdf").endswith("….pdf")


@pytest.mark.parametrize("name", ["/a", "\\a", "C:a", "a/../b", "..\\b"])
def test_ways_out_of_the_folder_are_seen(name: str) -> None:
    assert points_outside(name)


def test_an_ordinary_path_stays_inside() -> None:
    assert not points_outside("2026/May/a..b.pdf")

"""Worn paper stays readable, and is the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
import pypdfium2
import pytesseract
import pytest
from PIL import Image

from samples.degrade import DPI, Wear, worn
from samples.pictures import Picture, image_pdf, jpeg, pictures, png, tiff
from samples.plant import Purchase
from samples.writing import house_piece, written

MakePurchase = Callable[..., Purchase]


@pytest.fixture
def pdf(make_purchase: MakePurchase) -> bytes:
    return written([house_piece(make_purchase(size=4).invoices[0])]).pdf


def _words(page: Picture) -> list[str]:
    text = pytesseract.image_to_string(Image.fromarray(page), lang="eng", config="--psm 4")
    return [word for word in ("Brightwater", "INVOICE", "PO-40211", "BW-10422", "Hex", "Unit Price") if word in text]


@pytest.mark.parametrize("how", [how for how in Wear if how is not Wear.SIDEWAYS])
def test_a_few_words_stay_readable(pdf: bytes, how: Wear, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    (page,) = worn(pdf, how, 17)
    page = page[: page.shape[0] // 2]
    if DPI[how] < 200:
        page = cv2.resize(page, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    assert len(_words(page)) >= 4


def test_a_page_on_its_side_is_readable_once_it_is_turned(pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    scans = (worn(pdf, Wear.SIDEWAYS, seed)[0] for seed in range(20))
    page = next(scan for scan in scans if scan.shape[1] > scan.shape[0])
    turned = [np.ascontiguousarray(np.rot90(page, turn)) for turn in (1, 3)]
    assert max(len(_words(upright[: upright.shape[0] // 2])) for upright in turned) >= 4
    assert not _words(page)


@pytest.mark.parametrize("how", list(Wear))
def test_the_seed_decides_the_damage(pdf: bytes, how: Wear) -> None:
    once, again, other = (worn(pdf, how, seed)[0] for seed in (3, 3, 4))
    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)


def test_a_fax_is_black_and_white(pdf: bytes) -> None:
    (page,) = worn(pdf, Wear.FAX, 1)
    assert set(np.unique(page)) == {0, 255}
    assert Image.open(BytesIO(tiff([page]))).mode == "1"


def test_a_photo_shows_the_table_around_the_paper(pdf: bytes) -> None:
    (page,) = worn(pdf, Wear.PHONE, 1)
    flat = pictures(pdf, DPI[Wear.PHONE])[0]
    assert page.shape[0] > flat.shape[0]
    assert page[:20].mean() < 160 < page[page.shape[0] // 3 : page.shape[0] // 2].mean()


def test_a_tiff_keeps_all_pages(pdf: bytes) -> None:
    page = worn(pdf, Wear.SCANNER, 1)[0]
    image = Image.open(BytesIO(tiff([page, page, page])))
    assert getattr(image, "n_frames", 1) == 3


def test_pictures_in_a_pdf_keep_their_size_on_paper(pdf: bytes) -> None:
    page = worn(pdf, Wear.SCANNER, 1)[0]
    book = pypdfium2.PdfDocument(image_pdf([page, page]))
    assert len(book) == 2
    assert book[0].get_size() == pytest.approx((612, 792), abs=1)


def test_image_files_have_the_resolution_they_were_taken_at(pdf: bytes) -> None:
    page = worn(pdf, Wear.LOW_RESOLUTION, 1)[0]
    for data in (jpeg(page, dpi=110), png(page, dpi=110)):
        assert Image.open(BytesIO(data)).info["dpi"] == pytest.approx((110, 110), abs=0.1)

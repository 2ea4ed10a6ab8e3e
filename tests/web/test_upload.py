"""Uploads go through the same door as mail, and the page shows what became of them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

from models.document import Document
from models.message import Arrival, Message
from models.vocabulary import DocumentStatus


def paper(folder: Path, text: str = "Invoice NF-48213") -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = folder / "paper.pdf"
    canvas = Canvas(str(file), pagesize=(612, 792), invariant=True)
    canvas.drawString(72, 720, text)
    canvas.save()
    return file.read_bytes()


def test_an_upload_is_kept_read_and_shown(site: Any, tmp_path: Path) -> None:
    data = paper(tmp_path)
    ada = site.browser("Ada")
    answer = ada.post("/upload", files={"files": ("invoice.pdf", data, "application/pdf")})
    assert answer.status_code == 303
    (document,) = site.rows(Document)
    assert document.name == "invoice.pdf"
    assert document.status is not DocumentStatus.RECEIVED
    assert site.context.blobs.get(document.sha256) == data
    (arrival,) = site.rows(Arrival)
    assert arrival.source == "upload"
    assert arrival.location.startswith("Ada: ")
    page = ada.get(answer.headers["location"]).text
    assert "invoice.pdf" in page
    assert f'href="/documents/{document.id}"' in page


def test_the_same_file_twice_is_one_document(site: Any, tmp_path: Path) -> None:
    data = paper(tmp_path)
    ada = site.browser("Ada")
    for _ in range(2):
        site.clock.now += dt.timedelta(minutes=1)
        answer = ada.post("/upload", files={"files": ("invoice.pdf", data, "application/pdf")})
    assert "This file came before" in ada.get(answer.headers["location"]).text
    assert len(site.rows(Document)) == len(site.rows(Message)) == 1
    assert len(site.rows(Arrival)) == 2


def test_several_files_are_several_documents(site: Any, tmp_path: Path) -> None:
    files = [("files", (f"{name}.pdf", paper(tmp_path, name), "application/pdf")) for name in ("one", "two")]
    answer = site.browser("Ada").post("/upload", files=files)
    assert re.fullmatch(r"/uploads/\d+-\d+", answer.headers["location"])
    assert [document.name for document in site.rows(Document)] == ["one.pdf", "two.pdf"]


def test_what_is_no_document_is_kept_apart_and_said(site: Any) -> None:
    ada = site.browser("Ada")
    answer = ada.post("/upload", files={"files": ("run.exe", b"MZ" + b"\0" * 200, "application/pdf")})
    page = ada.get(answer.headers["location"]).text
    assert "run.exe" in page
    assert "quarantined" in page
    assert [document.status for document in site.rows(Document)] == [DocumentStatus.QUARANTINED]


def test_no_file_is_said_beside_the_form(site: Any) -> None:
    answer = site.browser("Ada").post("/upload", files={"files": ("", b"", "application/octet-stream")})
    assert answer.status_code == 422
    assert "Choose at least one file" in answer.text
    assert site.rows(Message) == []


def test_a_hostile_file_name_is_text(site: Any) -> None:
    ada = site.browser("Ada")
    name = "<img src=x onerror=alert(1)>.exe"
    answer = ada.post("/upload", files={"files": (name, b"MZ" + b"\0" * 200, "application/pdf")})
    page = ada.get(answer.headers["location"]).text
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_nobody_sees_the_uploads_of_others_who_may_not_see_all(site: Any, tmp_path: Path) -> None:
    answer = site.browser("Ada").post("/upload", files={"files": ("secret.pdf", paper(tmp_path), "application/pdf")})
    address = answer.headers["location"]
    assert "secret.pdf" in site.browser("Ben").get(address).text
    assert "secret.pdf" not in site.browser("Dev").get(address).text


def test_whoever_sees_little_sees_what_became_of_their_own(site: Any, tmp_path: Path) -> None:
    dev = site.browser("Dev")
    answer = dev.post("/upload", files={"files": ("slip.pdf", paper(tmp_path), "application/pdf")})
    page = dev.get(answer.headers["location"]).text
    assert "slip.pdf" in page
    assert "1 document was taken in" in page


def test_an_address_of_no_upload_says_so(site: Any) -> None:
    assert "Nothing came in under this address" in site.browser("Ada").get("/uploads/99-x-1e9").text

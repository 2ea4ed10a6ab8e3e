"""What intake would do with whole files, in the real sandbox, and the one line that tells it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

import pipeline.inspect
from pipeline.inspect import inspect
from pipeline.sandbox import run
from pipeline.sandbox_problems import ReaderTookTooLong
from pipeline.verdict import Door
from triplicate.commands.inspect import inspect_file

LINES = (
    "Fern Ltd", "INVOICE", "Invoice number: F-2026-7", "Invoice date: 2026-05-04", "Net 100.00", "VAT 19% 19.00",
    "Total due EUR 119.00", "IBAN: DE02 1203 0000 0000 2020 51",
)  # fmt: skip


def paper(lines: tuple[str, ...] = LINES, hidden: str = "") -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for at, line in enumerate(lines):
        canvas.drawString(72, 740 - 22 * at, line)
    canvas.setFillGray(1)
    canvas.drawString(72, 200, hidden)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def mail(*files: tuple[str, bytes], sender: str = "Fern <billing@fern.example>") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Message-ID"] = sender, "invoices@own.example", "<1@fern.example>"
    message.set_content("Please find our invoice attached.")
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def zipped(*files: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files:
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "documents"),
    [
        (paper(), "a.pdf", 1),
        (mail(("a.pdf", paper())), "a.eml", 1),
        (mail(("a.pdf", paper()), ("b.pdf", paper(("Other", *LINES)))), "a.eml", 2),
        (zipped(("a.pdf", paper()), ("b.pdf", paper(("Other", *LINES)))), "a.zip", 2),
    ],
    ids=["pdf", "mail", "mail with two", "zip with two"],
)
def test_honest_documents_are_taken(data: bytes, name: str, documents: int) -> None:
    verdict = inspect(data, name)
    assert (verdict.outcome, verdict.documents) == (Door.ACCEPT, documents)
    assert verdict.fields["total"] == "119.00"


@pytest.mark.parametrize(
    ("data", "name", "outcome", "reason"),
    [
        (b"", "a.pdf", Door.REJECT, "FILE_EMPTY"),
        (b"MZ\x90\0" + bytes(99), "a.pdf", Door.REJECT, "TYPE_EXECUTABLE"),
        (mail(), "a.eml", Door.QUARANTINE, "MAIL_NO_ATTACHMENT"),
        (mail(("a.pdf", b"MZ\x90\0" + bytes(99))), "a.eml", Door.QUARANTINE, "TYPE_EXECUTABLE"),
        (mail(("a.pdf", paper())[:2], sender="a@f\u0435rn.example"), "a.eml", Door.QUARANTINE, "SENDER_LOOKALIKE"),
        (paper(hidden="Total due EUR 9,119.00"), "a.pdf", Door.QUARANTINE, "TEXT_LAYER_DIFFERS"),
        (paper(("Our bank details have changed.", *LINES)), "a.pdf", Door.QUARANTINE, "BANK_CHANGE_REQUEST"),
        (paper(()), "a.pdf", Door.QUARANTINE, "DOC_EMPTY"),
        (b"%PDF-1.4\nbroken", "a.pdf", Door.QUARANTINE, "PDF_DAMAGED"),
        (zipped(("../a.pdf", paper())), "a.zip", Door.QUARANTINE, "ARCHIVE_PATH"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "a.xml", Door.REJECT, "XML_DTD_FORBIDDEN"),
    ],
)
def test_the_others_are_kept_apart_or_refused_with_their_reason(
    data: bytes, name: str, outcome: Door, reason: str
) -> None:
    verdict = inspect(data, name)
    assert (verdict.outcome, verdict.reason) == (outcome, reason)
    assert verdict.message


def test_a_hidden_total_is_never_given() -> None:
    verdict = inspect(paper(hidden="Total due EUR 9,119.00"), "a.pdf")
    assert verdict.fields.get("total", "119.00") == "119.00"


def test_a_part_that_breaks_its_reader_leaves_the_others_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def tired(job: str, data: bytes, *arguments: object, **options: object) -> object:
        if job.endswith("examine") and arguments == ("bad.pdf",):
            raise ReaderTookTooLong("20 seconds")
        return run(job, data, *arguments, **options)

    monkeypatch.setattr(pipeline.inspect, "run", tired)
    verdict = inspect(mail(("bad.pdf", paper()), ("good.pdf", paper())), "a.eml")
    assert (verdict.outcome, verdict.reason, verdict.documents) == (Door.QUARANTINE, "DOC-UNREAD", 1)
    assert "20 seconds" in verdict.message


def test_an_answer_that_makes_no_sense_is_the_document_s_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def wild(job: str, data: bytes, *arguments: object, **options: object) -> object:
        return run(job, data, *arguments, **options) if job.endswith("unpack") else {"media_type": 7, "findings": "x"}

    monkeypatch.setattr(pipeline.inspect, "run", wild)
    assert inspect(paper(), "a.pdf").reason == "DOC-UNREAD"


def test_many_pages_that_can_be_drawn_are_taken_and_read_later(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(job: str, data: bytes, *arguments: object, **options: object) -> object:
        if job.endswith("extract_file"):
            monkeypatch.setattr(pipeline.inspect._Clock, "over", property(lambda clock: True))
            raise ReaderTookTooLong("7 seconds")
        return run(job, data, *arguments, **options)

    monkeypatch.setattr(pipeline.inspect, "run", slow)
    verdict = inspect(paper(), "a.pdf")
    assert verdict.outcome is Door.ACCEPT
    assert "read when it is taken in" in verdict.message


def test_a_reader_that_uses_up_its_own_time_is_kept_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(job: str, data: bytes, *arguments: object, **options: object) -> object:
        if job.endswith("extract_file"):
            raise ReaderTookTooLong("600 seconds")
        return run(job, data, *arguments, **options)

    monkeypatch.setattr(pipeline.inspect, "run", slow)
    assert inspect(paper(), "a.pdf").reason == "DOC-UNREAD"


def test_a_drawing_without_words_is_taken_and_said() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.circle(300, 400, 100)
    canvas.showPage()
    canvas.save()
    verdict = inspect(buffer.getvalue(), "a.pdf")
    assert (verdict.outcome, verdict.documents) == (Door.ACCEPT, 0)
    assert "No words were found" in verdict.message


def test_an_unpacking_that_fails_is_kept_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> object:
        raise ReaderTookTooLong

    monkeypatch.setattr(pipeline.inspect, "run", failing)
    assert inspect(b"x", "a.eml").outcome is Door.QUARANTINE


def test_the_command_prints_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(paper())
    assert inspect_file(file) == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert set(json.loads(printed)) == {"outcome", "reason", "message", "documents", "fields"}


def test_the_command_tells_a_missing_file_apart_from_a_bad_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert inspect_file(tmp_path / "none.pdf") == 2
    assert "Check the path" in capsys.readouterr().err


def test_the_command_starts_light() -> None:
    code = "import sys, triplicate.commands.inspect; print(*{'spacy', 'prefect', 'sqlalchemy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

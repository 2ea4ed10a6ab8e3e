"""The door: nothing is lost, nothing comes in twice, and what cannot be opened waits for a person."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from models.document import Document
from models.errors import TryLater
from models.message import Arrival, Message, Original, Part
from models.vocabulary import DocumentStatus, TaskKind
from pipeline import receive as door
from pipeline.blobs import sha256
from pipeline.connectors.folder import Folder
from pipeline.connectors.source import Offer
from pipeline.receive import receive_all, receive_bytes

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"


def mail(*attachments: bytes, subject: str = "Your invoice", sender: str = "billing@acme.example") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "invoices@buyer.example", subject
    made["Date"], made["Message-ID"] = "Mon, 02 Mar 2026 08:00:00 +0000", "<1@acme.example>"
    made.set_content("Please find attached.")
    for number, data in enumerate(attachments, start=1):
        made.add_attachment(data, "application", "pdf", filename=f"invoice{number}.pdf")
    return bytes(made)


def offer(name: str) -> Offer:
    return Offer(name, "1", name)


def check_nothing_is_lost(context: Any, ask: Any) -> None:
    """Every original has its bytes, every part its original, every part that is no decoration its document."""
    originals = {row.sha256 for row in ask.rows(Original)}
    for address in originals:
        assert sha256(context.blobs.get(address)) == address
    assert {row.sha256 for row in ask.rows(Message)} | {row.sha256 for row in ask.rows(Part)} == originals
    documents = {row.sha256 for row in ask.rows(Document)}
    assert {row.sha256 for row in ask.rows(Part) if row.ignored_reason is None} <= documents
    assert {row.message_id for row in ask.rows(Arrival)} == {row.id for row in ask.rows(Message)}


def test_a_mail_becomes_a_message_its_parts_and_a_document(context: Any, ask: Any) -> None:
    received = receive_bytes(context, mail(PDF), "mail:intake", offer("a.eml"))
    (message,) = ask.rows(Message)
    assert (message.is_mail, message.sender, message.subject) == (True, "billing@acme.example", "Your invoice")
    assert len(received.document_ids) == 1
    (document,) = ask.rows(Document)
    assert (document.status, document.name, document.sha256) == (DocumentStatus.RECEIVED, "invoice1.pdf", sha256(PDF))
    check_nothing_is_lost(context, ask)


def test_the_text_of_a_mail_is_kept_but_is_no_document(context: Any, ask: Any) -> None:
    receive_bytes(context, mail(PDF), "mail:intake", offer("a.eml"))
    ignored = [part for part in ask.rows(Part) if part.ignored_reason]
    assert ignored
    assert all(context.blobs.get(part.sha256) for part in ignored)


def test_every_attachment_becomes_a_document(context: Any, ask: Any) -> None:
    receive_bytes(context, mail(PDF, PDF + b"%2", PDF + b"%3"), "mail:intake", offer("a.eml"))
    assert [document.name for document in ask.rows(Document)] == ["invoice1.pdf", "invoice2.pdf", "invoice3.pdf"]


def test_the_same_bytes_again_are_one_document_and_two_arrivals(context: Any, ask: Any) -> None:
    first = receive_bytes(context, PDF, "folder:uploads", offer("a.pdf"))
    second = receive_bytes(context, PDF, "bucket:intake", offer("copy.pdf"))
    assert first.document_ids == second.document_ids
    assert (first.is_new, second.is_new) == (True, False)
    assert [(row.source, row.location) for row in ask.rows(Arrival)] == [
        ("folder:uploads", "a.pdf"),
        ("bucket:intake", "copy.pdf"),
    ]


def test_the_same_file_in_two_mails_is_one_document(context: Any, ask: Any) -> None:
    first = receive_bytes(context, mail(PDF), "mail:intake", offer("a.eml"))
    second = receive_bytes(context, mail(PDF, subject="Sending this again"), "mail:intake", offer("b.eml"))
    assert first.document_ids == second.document_ids
    assert len(ask.rows(Message)) == 2
    check_nothing_is_lost(context, ask)


def test_the_same_message_id_with_other_content_is_not_dropped(context: Any, ask: Any) -> None:
    receive_bytes(context, mail(PDF), "mail:intake", offer("a.eml"))
    receive_bytes(context, mail(PDF + b"%other"), "mail:intake", offer("b.eml"))
    assert len(ask.rows(Document)) == 2


def test_a_mail_without_a_document_waits_for_a_person(context: Any, ask: Any) -> None:
    (document,) = receive_bytes(context, mail(), "mail:intake", offer("a.eml")).document_ids
    assert ask.status(document) is DocumentStatus.QUARANTINED
    assert ask.task(document) == ("Ada", TaskKind.LOOK)
    check_nothing_is_lost(context, ask)


def test_nothing_at_all_waits_for_a_person_too(context: Any, ask: Any) -> None:
    (document,) = receive_bytes(context, b"", "folder:uploads", offer("empty.pdf")).document_ids
    assert ask.status(document) is DocumentStatus.QUARANTINED
    check_nothing_is_lost(context, ask)


def test_an_archive_that_cannot_be_opened_waits_and_the_rest_goes_on(context: Any, ask: Any) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("invoice.pdf", PDF + b"%in the archive")
    damaged = packed.getvalue()[:-30]
    receive_bytes(context, mail(PDF, damaged), "mail:intake", offer("a.eml"))
    statuses = sorted(document.status for document in ask.rows(Document))
    assert DocumentStatus.RECEIVED in statuses
    assert DocumentStatus.QUARANTINED in statuses
    check_nothing_is_lost(context, ask)


def test_odd_characters_in_names_are_kept_as_far_as_a_database_can(context: Any, ask: Any) -> None:
    receive_bytes(context, PDF, "folder:uploads", Offer("x", "1", "in\x00voice\udcff\u202efdp.exe.pdf"))
    assert "\x00" not in ask.rows(Document)[0].name


def test_two_at_once_receive_it_once(context: Any, ask: Any) -> None:
    data = mail(PDF, PDF + b"%2")
    with ThreadPoolExecutor(4) as threads:
        received = list(threads.map(lambda n: receive_bytes(context, data, "mail:intake", offer(f"{n}.eml")), range(4)))
    assert len({one.document_ids for one in received}) == 1
    assert [one.is_new for one in received].count(True) == 1
    assert len(ask.rows(Arrival)) == 4
    check_nothing_is_lost(context, ask)


def test_a_death_between_the_original_and_its_rows_loses_nothing(
    context: Any, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(door, "_note", die)
        with pytest.raises(KeyboardInterrupt):
            receive_bytes(context, mail(PDF), "mail:intake", offer("a.eml"))
    assert ask.rows(Message) == []
    receive_bytes(context, mail(PDF), "mail:intake", offer("a.eml"))
    assert len(ask.rows(Document)) == 1
    check_nothing_is_lost(context, ask)


class Doors:
    """A source of which some offers fail."""

    name = "test"

    def __init__(self, failing: set[str]) -> None:
        self.failing = failing
        self.fetched: list[str] = []

    def offers(self) -> Iterator[Offer]:
        yield from (offer("a.pdf"), offer("b.pdf"), offer("c.pdf"))

    def fetch(self, wanted: Offer) -> bytes:
        self.fetched.append(wanted.name)
        if wanted.name in self.failing:
            raise TryLater("the line broke")
        return PDF + wanted.name.encode()


class Closed(Doors):
    """A source that does not answer."""

    def offers(self) -> Iterator[Offer]:
        raise TryLater("nobody answers")


def test_one_failure_does_not_stop_the_others(context: Any, ask: Any) -> None:
    received, failed = receive_all(context, (Closed(set()), Doors({"b.pdf"})))
    assert len(received) == 2
    assert [sentence.partition(":")[0] for sentence in failed] == ["test", "test, b.pdf"]


def test_what_is_known_is_not_fetched_again_and_what_failed_is(context: Any) -> None:
    receive_all(context, (Doors({"b.pdf"}),))
    again = Doors(set())
    receive_all(context, (again,))
    assert again.fetched == ["b.pdf"]


def test_a_folder_offers_a_file_again_when_it_has_changed(context: Any, tmp_path: Path, ask: Any) -> None:
    folder = tmp_path / "uploads"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(PDF)
    receive_all(context, (Folder(folder),))
    receive_all(context, (Folder(folder),))
    assert len(ask.rows(Arrival)) == 1
    (folder / "a.pdf").write_bytes(PDF + b"%changed")
    receive_all(context, (Folder(folder),))
    assert len(ask.rows(Document)) == 2

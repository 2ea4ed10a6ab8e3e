"""What is found decides: taken, kept apart, or refused; the gravest counts."""

from __future__ import annotations

from extractors.findings import SENTENCES, Finding, Reason
from extractors.result import ExtractedDocument, Extraction, Reading
from extractors.seen_facts import Different, Seen
from models.vocabulary import DocumentKind, Via
from pipeline.verdict import Door, PartFacts, decide


def extraction(via: Via = Via.TEXT, **values: str) -> Extraction:
    fields = {name: Reading(value, via=via) for name, value in values.items()}
    return Extraction("a.pdf", "0", "application/pdf", (ExtractedDocument(DocumentKind.INVOICE, (1,), "en", fields),))


def part(*reasons: Reason, seen: Seen | None = None, unread: tuple[str, str] | None = None, **values: str) -> PartFacts:
    findings = tuple(Finding(reason) for reason in reasons)
    return PartFacts("a.pdf", "application/pdf", findings, extraction(**values), seen, unread)


def single(one: PartFacts) -> tuple[Door, str]:
    verdict = decide((), (one,), container=False)
    return verdict.outcome, verdict.reason


def test_an_ordinary_document_is_taken_with_its_values() -> None:
    verdict = decide((), (part(total="119.00", iban="DE02"),), container=False)
    assert verdict.as_json() == {
        "outcome": "accept",
        "reason": "",
        "message": "Taken: 1 document.",
        "documents": 1,
        "fields": {"total": "119.00", "iban": "DE02"},
    }


def test_what_is_only_noted_is_taken_and_said() -> None:
    verdict = decide((), (part(Reason.PDF_HAS_ATTACHMENT),), container=False)
    assert verdict.outcome is Door.ACCEPT
    assert "carries other files" in verdict.message


def test_a_doubt_keeps_it_apart_and_a_danger_refuses_it() -> None:
    assert single(part(Reason.PDF_ENCRYPTED)) == (Door.QUARANTINE, "PDF_ENCRYPTED")
    assert single(part(Reason.XML_DTD_FORBIDDEN)) == (Door.REJECT, "XML_DTD_FORBIDDEN")
    assert single(part(Reason.PDF_ENCRYPTED, Reason.TYPE_EXECUTABLE)) == (Door.REJECT, "TYPE_EXECUTABLE")


def test_a_mail_is_not_refused_for_one_bad_part() -> None:
    verdict = decide((), (part(total="1.00"), part(Reason.TYPE_EXECUTABLE)), container=True)
    assert (verdict.outcome, verdict.reason) == (Door.QUARANTINE, "TYPE_EXECUTABLE")


def test_an_archive_that_is_a_danger_by_itself_is_refused() -> None:
    verdict = decide((Finding(Reason.ARCHIVE_RATIO, origin="zip"),), (), container=True)
    assert (verdict.outcome, verdict.reason) == (Door.REJECT, "ARCHIVE_RATIO")


def test_what_could_not_be_read_is_kept_apart_with_its_words() -> None:
    verdict = decide((), (part(unread=("DOC-UNREAD", "It broke.")),), container=False)
    assert (verdict.outcome, verdict.reason, verdict.message) == (Door.QUARANTINE, "DOC-UNREAD", "It broke.")


def test_text_that_differs_from_the_page_is_kept_apart() -> None:
    verdict = decide((), (part(seen=Seen(different=(Different("9.00", "1.00", 2),))),), container=False)
    assert (verdict.outcome, verdict.reason) == (Door.QUARANTINE, "TEXT_LAYER_DIFFERS")
    assert "it says 9.00, page 2 shows 1.00" in verdict.message
    assert single(part(seen=Seen(hidden_figures=("9.00",)))) == (Door.QUARANTINE, "TEXT_LAYER_DIFFERS")


def test_hidden_words_without_figures_are_no_reason() -> None:
    assert single(part(seen=Seen(hidden=("tag",) * 20)))[0] is Door.ACCEPT


def test_a_blank_document_is_kept_apart() -> None:
    assert single(part(seen=Seen(blank=True))) == (Door.QUARANTINE, "DOC_EMPTY")


def test_net_and_tax_must_make_the_total() -> None:
    assert single(part(subtotal="100.00", tax_total="19.00", total="119.00"))[0] is Door.ACCEPT
    assert single(part(subtotal="100.00", tax_total="19.00", total="919.00")) == (Door.QUARANTINE, "SUM_MISMATCH")


def test_sums_with_other_parts_or_read_from_pictures_are_left_to_the_proof() -> None:
    assert single(part(subtotal="100.00", tax_total="19.00", shipping="5.00", total="124.00"))[0] is Door.ACCEPT
    pictured = PartFacts("a", "x", (), extraction(Via.OCR, subtotal="100.00", tax_total="19.00", total="919.00"))
    assert single(pictured)[0] is Door.ACCEPT


def test_every_reason_has_its_sentence_with_a_remedy() -> None:
    assert set(SENTENCES) == set(Reason)
    assert all(sentence.count(". ") >= 1 or "which was not fetched" in sentence for sentence in SENTENCES.values())


def test_a_finding_names_the_thing_at_fault() -> None:
    assert Finding(Reason.PDF_LIMIT_PAGES, "1500").message == (
        "The PDF has more pages than are taken (1500). Ask the sender to split it."
    )

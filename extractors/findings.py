"""What may be odd, unsafe or unreadable about something that arrived: each as a code and a clerk's sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class Reason(StrEnum):
    """The code of a finding; grouped by what it is about."""

    FILE_EMPTY = "FILE_EMPTY"
    TYPE_NOT_ALLOWED = "TYPE_NOT_ALLOWED"
    TYPE_EXECUTABLE = "TYPE_EXECUTABLE"
    TYPE_MISMATCH = "TYPE_MISMATCH"
    TYPE_ACTIVE = "TYPE_ACTIVE"
    TYPE_UNKNOWN = "TYPE_UNKNOWN"
    SIZE = "SIZE"
    DOC_EMPTY = "DOC_EMPTY"
    DOC_NO_WORDS = "DOC_NO_WORDS"
    DOC_READ_LATER = "DOC_READ_LATER"
    SIGNED_CONTAINER = "SIGNED_CONTAINER"

    MAIL_LIMIT_HEADER = "MAIL_LIMIT_HEADER"
    MAIL_LIMIT_DEPTH = "MAIL_LIMIT_DEPTH"
    MAIL_LIMIT_PARTS = "MAIL_LIMIT_PARTS"
    MAIL_MALFORMED = "MAIL_MALFORMED"
    MAIL_PARTIAL = "MAIL_PARTIAL"
    MAIL_ATTACHMENT_DAMAGED = "MAIL_ATTACHMENT_DAMAGED"
    MAIL_NO_ATTACHMENT = "MAIL_NO_ATTACHMENT"
    MAIL_NO_SENDER = "MAIL_NO_SENDER"
    MAIL_SENDER_AMBIGUOUS = "MAIL_SENDER_AMBIGUOUS"
    MAIL_AUTO = "MAIL_AUTO"
    MAIL_BOUNCE = "MAIL_BOUNCE"
    SENDER_UNAUTHENTICATED = "SENDER_UNAUTHENTICATED"
    SENDER_UNTRUSTED = "SENDER_UNTRUSTED"
    SENDER_LOOKALIKE = "SENDER_LOOKALIKE"
    TNEF_DAMAGED = "TNEF_DAMAGED"

    ARCHIVE_RATIO = "ARCHIVE_RATIO"
    ARCHIVE_FILES = "ARCHIVE_FILES"
    ARCHIVE_DEPTH = "ARCHIVE_DEPTH"
    ARCHIVE_PATH = "ARCHIVE_PATH"
    ARCHIVE_DAMAGED = "ARCHIVE_DAMAGED"
    ARCHIVE_ENCRYPTED = "ARCHIVE_ENCRYPTED"
    ARCHIVE_EMPTY = "ARCHIVE_EMPTY"

    PDF_DAMAGED = "PDF_DAMAGED"
    PDF_ENCRYPTED = "PDF_ENCRYPTED"
    PDF_ACTIVE_CONTENT = "PDF_ACTIVE_CONTENT"
    PDF_HAS_ATTACHMENT = "PDF_HAS_ATTACHMENT"
    PDF_HOLDS_PROGRAM = "PDF_HOLDS_PROGRAM"
    PDF_AMBIGUOUS = "PDF_AMBIGUOUS"
    PDF_REVISIONS = "PDF_REVISIONS"
    PDF_TRAILING_DATA = "PDF_TRAILING_DATA"
    PDF_XFA = "PDF_XFA"
    PDF_LIMIT_PAGES = "PDF_LIMIT_PAGES"
    PDF_LIMIT_PAGE_SIZE = "PDF_LIMIT_PAGE_SIZE"
    PDF_LIMIT_PIXELS = "PDF_LIMIT_PIXELS"
    PDF_LIMIT_DEPTH = "PDF_LIMIT_DEPTH"
    TEXT_LAYER_DIFFERS = "TEXT_LAYER_DIFFERS"

    IMAGE_DAMAGED = "IMAGE_DAMAGED"
    IMAGE_MULTIFRAME = "IMAGE_MULTIFRAME"
    IMAGE_LIMIT_PIXELS = "IMAGE_LIMIT_PIXELS"
    IMAGE_LIMIT_PAGES = "IMAGE_LIMIT_PAGES"
    IMAGE_TOO_SMALL = "IMAGE_TOO_SMALL"

    XML_DTD_FORBIDDEN = "XML_DTD_FORBIDDEN"
    XML_FORBIDDEN_CONSTRUCT = "XML_FORBIDDEN_CONSTRUCT"
    XML_MALFORMED = "XML_MALFORMED"
    XML_ENCODING = "XML_ENCODING"
    XML_LIMIT = "XML_LIMIT"
    XML_NOT_INVOICE = "XML_NOT_INVOICE"
    XML_MIXED_CONTENT = "XML_MIXED_CONTENT"
    XML_SCHEMA = "XML_SCHEMA"
    XML_STYLESHEET = "XML_STYLESHEET"
    XML_ATTACHMENT_TYPE = "XML_ATTACHMENT_TYPE"
    XML_EXTERNAL_REF = "XML_EXTERNAL_REF"
    AMOUNT_INVALID = "AMOUNT_INVALID"
    AMOUNT_NEGATIVE = "AMOUNT_NEGATIVE"
    CURRENCY_MISMATCH = "CURRENCY_MISMATCH"
    EINVOICE_PDF_XML_MISMATCH = "EINVOICE_PDF_XML_MISMATCH"

    SUM_MISMATCH = "SUM_MISMATCH"
    IBAN_INVALID = "IBAN_INVALID"
    BANK_CHANGE_REQUEST = "BANK_CHANGE_REQUEST"
    SUPPLIER_HOMOGLYPH = "SUPPLIER_HOMOGLYPH"

    OFFICE_TYPE = "OFFICE_TYPE"
    OFFICE_MACRO = "OFFICE_MACRO"
    OFFICE_ENCRYPTED = "OFFICE_ENCRYPTED"
    OFFICE_EXTERNAL = "OFFICE_EXTERNAL"
    OFFICE_EMBEDDED = "OFFICE_EMBEDDED"
    OFFICE_DAMAGED = "OFFICE_DAMAGED"


_R = Reason
#: One sentence per reason, in a clerk's words, each with what to do.
SENTENCES: Final[dict[Reason, str]] = {
    _R.FILE_EMPTY: "There is nothing in it. Ask the sender to send it again.",
    _R.TYPE_NOT_ALLOWED: "Files of this kind are not taken. Ask the sender for a PDF.",
    _R.TYPE_EXECUTABLE: "This is a program or script, not a document. Do not open it; tell your security team.",
    _R.TYPE_MISMATCH: "The name says one kind of file, the content is another. Ask the sender for a PDF.",
    _R.TYPE_ACTIVE: "Web pages can run scripts and are not taken as documents. Ask the sender for a PDF.",
    _R.TYPE_UNKNOWN: "It is not known what kind of file this is. Ask the sender for a PDF.",
    _R.SIZE: "It is larger than what is taken. Ask the sender for a smaller copy.",
    _R.DOC_EMPTY: "There is nothing to read on its pages. Open the original and look.",
    _R.DOC_NO_WORDS: "No words were found on its pages. Open the original and look.",
    _R.DOC_READ_LATER: "Reading all of its pages takes longer than this look. They are read when it is taken in.",
    _R.SIGNED_CONTAINER: "The document is inside a signature file. Open it and upload what is inside.",
    _R.MAIL_LIMIT_HEADER: "The head of the mail is longer than any honest one. Look at the sender first.",
    _R.MAIL_LIMIT_DEPTH: "Mails are packed in mails too deeply. Ask the sender for the document itself.",
    _R.MAIL_LIMIT_PARTS: "The mail has more attachments than are taken. Ask the sender to split it.",
    _R.MAIL_MALFORMED: "The mail is put together wrongly, so attachments may hide in it. Open the original and look.",
    _R.MAIL_PARTIAL: "The document itself is not in this mail: it holds a piece of it or a link. Ask for the whole.",
    _R.MAIL_ATTACHMENT_DAMAGED: "An attachment arrived damaged. Ask the sender to send it again.",
    _R.MAIL_NO_ATTACHMENT: "There is no document in this mail. Read it and answer the sender if needed.",
    _R.MAIL_NO_SENDER: "The mail names no sender. Find out who sent it before anything is paid.",
    _R.MAIL_SENDER_AMBIGUOUS: "The mail names several senders. Find out who sent it before anything is paid.",
    _R.MAIL_AUTO: "This mail was written by a machine in answer to ours. Nothing needs to be done.",
    _R.MAIL_BOUNCE: "A mail could not be delivered. Check the address it was sent to.",
    _R.SENDER_UNAUTHENTICATED: "The sender's address is not proven and may be forged. Check by a known phone number.",
    _R.SENDER_UNTRUSTED: "The sender's name shows another address than the real one. Check by phone.",
    _R.SENDER_LOOKALIKE: "The sender's domain looks like another one. Compare it letter by letter, check by phone.",
    _R.TNEF_DAMAGED: "The Outlook attachment (winmail.dat) cannot be unpacked. Ask the sender for a PDF.",
    _R.ARCHIVE_RATIO: "The archive would unpack to far more than any document needs. Do not open it.",
    _R.ARCHIVE_FILES: "The archive holds more files than are taken. Ask the sender for the documents alone.",
    _R.ARCHIVE_DEPTH: "Archives are packed in archives too deeply. Ask the sender for the documents alone.",
    _R.ARCHIVE_PATH: "A name in the archive points outside of it, or hides what it is. Do not unpack it by hand.",
    _R.ARCHIVE_DAMAGED: "The archive is damaged. Ask the sender to send it again.",
    _R.ARCHIVE_ENCRYPTED: "The archive asks for a password. Ask the sender for the documents without one.",
    _R.ARCHIVE_EMPTY: "The archive holds no document. Ask the sender to send it again.",
    _R.PDF_DAMAGED: "The PDF is damaged. Ask the sender for another copy.",
    _R.PDF_ENCRYPTED: "The PDF is protected by a password. Ask the sender for a copy without one.",
    _R.PDF_ACTIVE_CONTENT: "The PDF holds instructions that act when it is opened. Ask for a plain print to PDF.",
    _R.PDF_HAS_ATTACHMENT: "The PDF carries other files inside. Look at them before you trust it.",
    _R.PDF_HOLDS_PROGRAM: "A program is hidden inside the PDF. Do not open it; ask for a plain print to PDF.",
    _R.PDF_AMBIGUOUS: "Two different documents are hidden in one PDF. Ask the sender for another copy.",
    _R.PDF_REVISIONS: "The PDF was changed after it was first saved. Compare what it showed before.",
    _R.PDF_TRAILING_DATA: "Other data is glued to the PDF. Ask the sender for another copy.",
    _R.PDF_XFA: "The PDF is a form whose pages are made by a program. Ask for a plain print to PDF.",
    _R.PDF_LIMIT_PAGES: "The PDF has more pages than are taken. Ask the sender to split it.",
    _R.PDF_LIMIT_PAGE_SIZE: "A page has a size no paper has. Ask the sender for another copy.",
    _R.PDF_LIMIT_PIXELS: "A picture in the PDF is larger than any scan. Ask the sender for another copy.",
    _R.PDF_LIMIT_DEPTH: "The PDF is nested too deeply. Ask the sender for another copy.",
    _R.TEXT_LAYER_DIFFERS: "What a machine reads differs from what the page shows. Trust only the page.",
    _R.IMAGE_DAMAGED: "The picture is damaged. Ask the sender for another one.",
    _R.IMAGE_MULTIFRAME: "The picture moves or holds several pictures that may differ. Ask for a PDF.",
    _R.IMAGE_LIMIT_PIXELS: "The picture is larger than any scan. Ask the sender for a smaller one.",
    _R.IMAGE_LIMIT_PAGES: "The picture file has more pages than are taken. Ask the sender to split it.",
    _R.IMAGE_TOO_SMALL: "The picture is too small to hold a document. Ask the sender for a larger one.",
    _R.XML_DTD_FORBIDDEN: "The XML defines its own names, which can hide or multiply text. Ask for a plain e-invoice.",
    _R.XML_FORBIDDEN_CONSTRUCT: "The XML asks to include other files. Ask for a plain e-invoice.",
    _R.XML_MALFORMED: "The XML is cut or damaged. Ask the sender to send it again.",
    _R.XML_ENCODING: "The letters of the XML are not in the form it names. Ask the sender to send it again.",
    _R.XML_LIMIT: "The XML is built larger than any e-invoice. Ask the sender for a PDF.",
    _R.XML_NOT_INVOICE: "The XML is not a business document of a known form. Ask the sender for a PDF.",
    _R.XML_MIXED_CONTENT: "An amount in the XML is cut by hidden remarks. Compare it with the printed invoice.",
    _R.XML_SCHEMA: "The XML gives a decisive value twice. Ask the sender for a correct e-invoice.",
    _R.XML_STYLESHEET: "The XML asks to be shown by a style sheet, which may show other values. Trust the values.",
    _R.XML_ATTACHMENT_TYPE: "A file inside the XML is not what it says. Do not open it.",
    _R.XML_EXTERNAL_REF: "The XML refers to a file elsewhere, which was not fetched.",
    _R.AMOUNT_INVALID: "An amount is not written as an amount. Ask the sender for a correct e-invoice.",
    _R.AMOUNT_NEGATIVE: "An invoice asks for a negative amount. Ask the sender for a credit note.",
    _R.CURRENCY_MISMATCH: "Amounts are in more than one currency. Ask the sender which one holds.",
    _R.EINVOICE_PDF_XML_MISMATCH: "Page and e-invoice inside say different things. Ask the sender which holds.",
    _R.SUM_MISMATCH: "Net and tax do not add up to the total. Ask the sender for a correct invoice.",
    _R.IBAN_INVALID: "A bank account number is wrong by its own check digits. Use only the account you know.",
    _R.BANK_CHANGE_REQUEST: "It asks to change bank details. Call the supplier on a number you already have.",
    _R.SUPPLIER_HOMOGLYPH: "A name is written with look-alike letters of another alphabet. Compare the sender.",
    _R.OFFICE_TYPE: "Office files can show something else to everyone. Ask the sender for a PDF.",
    _R.OFFICE_MACRO: "The office file holds a program (macro). Do not open it; ask the sender for a PDF.",
    _R.OFFICE_ENCRYPTED: "The office file asks for a password. Ask the sender for a PDF without one.",
    _R.OFFICE_EXTERNAL: "The office file fetches content from elsewhere. Do not open it; ask for a PDF.",
    _R.OFFICE_EMBEDDED: "Other files are inside the office file. Ask the sender for a PDF.",
    _R.OFFICE_DAMAGED: "The office file is damaged. Ask the sender for a PDF.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `detail` names the thing at fault, `origin` the part it is about ("mail/2/zip/1", "" = all)."""

    reason: Reason
    detail: str = ""
    origin: str = ""

    @property
    def message(self) -> str:
        sentence, stop, rest = SENTENCES[self.reason].partition(". ")
        return f"{sentence} ({self.detail}){stop}{rest}" if self.detail else SENTENCES[self.reason]

    def as_json(self) -> dict[str, str]:
        return {"reason": self.reason.value, "detail": self.detail, "origin": self.origin}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Finding:
        return cls(Reason(data["reason"]), str(data["detail"]), str(data["origin"]))

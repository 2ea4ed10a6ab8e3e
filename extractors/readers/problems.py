"""Why a file cannot be read, in a clerk's words, each with what to do about it."""

from __future__ import annotations

from models.errors import DocumentProblem


class Empty(DocumentProblem):
    """The file is empty."""

    remedy = "Ask the sender to send it again."


class UnsupportedType(DocumentProblem):
    """Files of this kind are not read."""

    remedy = "Ask for a PDF, a picture (PNG, JPEG, TIFF) or an e-invoice, or enter the values by hand."


class TooLarge(DocumentProblem):
    """The file is larger than a document may be."""

    remedy = "Ask the sender for a smaller file, or split it."


class TooManyPages(DocumentProblem):
    """The file has more pages than a document may have."""

    remedy = "Split the file, and send the parts."


class TooManyPixels(DocumentProblem):
    """The picture has more pixels than a page may have."""

    remedy = "Ask for a scan at 300 dpi."


class TooSmall(DocumentProblem):
    """The picture is too small to hold a page."""

    remedy = "Ask for a scan at 300 dpi."


class Encrypted(DocumentProblem):
    """The file is protected by a password."""

    remedy = "Ask the sender for a copy without a password."


class Damaged(DocumentProblem):
    """The file is damaged or cut off and cannot be opened."""

    remedy = "Ask the sender to send it again."


class NoPages(DocumentProblem):
    """The file has no pages."""

    remedy = "Ask the sender to send it again."


class MovingPicture(DocumentProblem):
    """The picture has several frames that replace each other, so nobody can say which one counts."""

    remedy = "Ask for a PDF, or for one picture per page."


class NoOpticalReader(DocumentProblem):
    """The page is a picture, and the program that reads pictures is not installed on this machine."""

    remedy = "Ask the administrator to install tesseract-ocr; then read the document again."


class NoHeicDecoder(DocumentProblem):
    """The photograph is in a telephone's own format (HEIC), and the program that opens it is not installed."""

    remedy = "Save it as JPEG and send it again, or ask the administrator to install libheif-examples."


class Unreadable(DocumentProblem):
    """The program that reads pictures failed on this page."""

    remedy = "Ask for a better scan, or enter the values by hand."


class UnsafeXml(DocumentProblem):
    """The XML file carries declarations that no invoice needs and that could do harm."""

    remedy = "Ask the sender for the e-invoice without a document type declaration."


class DamagedXml(DocumentProblem):
    """The XML file is not well formed."""

    remedy = "Ask the sender to send the e-invoice again."


class NotAnInvoice(DocumentProblem):
    """The XML file is no invoice, order or delivery note of a known format."""

    remedy = "Ask for UBL 2 or UN/CEFACT Cross Industry Invoice, or for a PDF."

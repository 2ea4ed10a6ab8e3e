"""What a clerk is told when reading a document ended badly in the sandbox."""

from __future__ import annotations

from models.errors import DocumentProblem


class ReaderCrashed(DocumentProblem):
    """The file made its reader fail."""

    remedy = "Ask the sender for another copy, or open the original and enter the values by hand."


class ReaderTookTooLong(DocumentProblem):
    """Reading the file took longer than a document may take."""

    remedy = "Ask the sender for a simpler copy, for example a new print to PDF, or enter the values by hand."


class ReaderOutOfMemory(DocumentProblem):
    """Reading the file needed more memory than a document may use."""

    remedy = "Ask the sender for a smaller copy, or enter the values by hand."

"""The two families of expected error: a document's problem, which goes to a person, and a fault that passes."""

from __future__ import annotations

from typing import ClassVar


class DocumentProblem(Exception):
    """Something is wrong with this document; a person must look, trying again does not help.

    A subclass's docstring is its message in a clerk's words, `remedy` what to do about it, `code` the hold it raises.
    `detail` names the thing at fault (a file, a page, a value).
    """

    code: ClassVar[str] = "DOC-UNREAD"
    remedy: ClassVar[str] = "Open the original and enter the values by hand."

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    @property
    def message(self) -> str:
        """One sentence a clerk understands, the thing at fault, and the remedy."""
        sentence = " ".join((type(self).__doc__ or type(self).__name__).split())
        subject = f" ({self.detail})" if self.detail else ""
        return f"{sentence.rstrip('.')}{subject}. {self.remedy}"

    def __str__(self) -> str:
        return self.message


class TryLater(Exception):
    """A server or a lock is not available now; the flow tries again, nothing has been changed."""

"""What the pipeline tells a person, in a clerk's words, each with its remedy."""

from __future__ import annotations

from models.errors import DocumentProblem


class OriginalDamaged(DocumentProblem):
    """The kept original no longer has the content under which it was stored."""

    remedy = "Restore it from the backup, or ask the sender for another copy."


class OriginalMissing(DocumentProblem):
    """The original is not where it was stored."""

    remedy = "Restore it from the backup, or ask the sender for another copy."


class NothingFound(DocumentProblem):
    """No document was found in the file."""

    remedy = "Open the original and look; ask the sender for another copy if it is empty."


class KeptApart(DocumentProblem):
    """The file is not trusted as it is."""

    remedy = "Look at what was found; ask the sender for another copy if in doubt."

    @property
    def message(self) -> str:
        """What was found says itself what to do."""
        return self.detail or (type(self).__doc__ or "")


class UnknownDocument(DocumentProblem):
    """There is no such document."""

    remedy = "List the documents with `triplicate queue` and use a number from there."


class UnknownPerson(DocumentProblem):
    """There is nobody of that name."""

    remedy = "Use the name as it stands in the list of people."


class Refused(DocumentProblem):
    """This is not allowed."""

    code = "SOD-SELF"
    remedy = "Ask the person who has the task."


class NotYours(Refused):
    """This is another person's task."""

    remedy = "The person who has the task, or somebody with the same role, must do it."


class OwnRequest(Refused):
    """Nobody approves what they asked for, ordered or typed in themselves."""

    remedy = "Another person with a sufficient limit must approve it."


class LimitTooLow(Refused):
    """The amount is above your approval limit."""

    code = "APR-LIMIT"
    remedy = "The next person in the chain must approve it."


class ChangedMeanwhile(DocumentProblem):
    """The document has changed since it was shown to you."""

    code = "APR-STALE"
    remedy = "Look at it again, then decide."


class NotOpen(DocumentProblem):
    """This has already been settled."""

    code = "APR-STALE"
    remedy = "Nothing needs to be done; its history says who settled it."


class StillHeld(DocumentProblem):
    """Something still stops this document."""

    code = "APR-STALE"
    remedy = "Settle the open holds first, or reject the document."


class NeverReleased(DocumentProblem):
    """This hold cannot be overridden."""

    remedy = "Cure what it says; it is then released by itself."


class ReasonMissing(DocumentProblem):
    """A reason is needed: it is read by whoever checks this later."""

    remedy = "Say in a few words why."


class AlreadyClaimed(DocumentProblem):
    """The same claim of this supplier was approved before."""

    code = "DUP-EXACT"
    remedy = "Reject this document, or correct its number if it was misread."


class NotPayable(DocumentProblem):
    """A voucher cannot be made of this invoice: a value it needs is missing."""

    code = "CAP-MISS"
    remedy = "Enter the missing value, then approve."


class UnknownField(DocumentProblem):
    """There is no such field."""

    remedy = "Use a field name as shown beside the document."


class BadValue(DocumentProblem):
    """The value does not fit its field."""

    remedy = "Write dates like 2026-03-31 and amounts like 1234.50."


class UnknownHint(DocumentProblem):
    """There is no such hint."""

    remedy = "List the hints with `triplicate hints` and use a number from there."


class UnknownSupplier(DocumentProblem):
    """There is no such supplier."""

    remedy = "Use the name or number of a supplier as it stands in the list of suppliers."


class CannotPart(DocumentProblem):
    """The pages cannot be arranged like this."""

    code = "DOC-SPLIT"
    remedy = "Look at the pages of the file and at what the documents beside this one hold."


class NoPolicy(DocumentProblem):
    """No approval policy is in force today."""

    remedy = "Load a policy, for example the one the program brings along (`triplicate demo` does)."


class BadTable(DocumentProblem):
    """The table cannot be taken over, nothing of it was kept."""

    remedy = "Correct the line and import the whole table again."

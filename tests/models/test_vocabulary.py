"""The allowed moves of a document's status: no dead ends but the last stop, no status out of reach."""

from __future__ import annotations

from models.vocabulary import TRANSITIONS, DocumentStatus


def test_every_status_says_where_it_may_go() -> None:
    assert set(TRANSITIONS) == set(DocumentStatus)


def test_every_status_can_be_reached_from_the_door() -> None:
    reached, frontier = {DocumentStatus.RECEIVED}, [DocumentStatus.RECEIVED]
    while frontier:
        for status in TRANSITIONS[frontier.pop()]:
            if status not in reached:
                reached.add(status)
                frontier.append(status)
    assert reached == set(DocumentStatus)


def test_only_what_is_in_the_books_is_final() -> None:
    assert [status for status, following in TRANSITIONS.items() if not following] == [DocumentStatus.POSTED]

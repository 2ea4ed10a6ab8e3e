"""What people do to documents: the right person may, the wrong one may not, and nothing is done on other facts."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from models.approval import Decision
from models.document import Correction
from models.match import Hold
from models.vocabulary import Choice, DocumentStatus
from models.voucher import Voucher


def hold_of(site: Any, id: int) -> int:
    return next(hold.id for hold in site.rows(Hold) if hold.document_id == id and hold.code == "PRC-OVER")


def test_the_buyer_releases_a_price_with_a_reason_and_it_goes_on(site: Any, held: int) -> None:
    hold = hold_of(site, held)
    answer = site.browser("Ben").act(held, f"holds/{hold}/release", reason="Steel surcharge, agreed by mail of 3 Nov.")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{held}?done=released")
    (released,) = [row for row in site.rows(Hold) if row.id == hold]
    assert released.release_reason == "Steel surcharge, agreed by mail of 3 Nov."
    page = site.browser("Ben").get(answer.headers["location"]).text
    assert "The hold is released, with your reason." in page
    assert "Steel surcharge" in page
    assert "PRC-OVER was released by Ben" in page
    papers = site.browser("Ben").get(f"/documents/{held}/papers").text
    assert "Released by Ben: Steel surcharge" in papers
    assert "the tolerance allows it" not in papers


def test_a_hold_is_not_released_without_a_reason(site: Any, held: int) -> None:
    answer = site.browser("Ben").act(held, f"holds/{hold_of(site, held)}/release", reason="   ")
    assert answer.status_code == 422
    assert "Say in a few words why" in answer.text
    assert all(hold.released_at is None for hold in site.rows(Hold))


def test_whoever_does_not_settle_prices_sees_no_release_and_gets_none(site: Any, held: int) -> None:
    fay = site.browser("Fay")
    page = fay.get(f"/documents/{held}").text
    assert "Release this hold" not in page
    assert "It may be released by: buyer, accounts payable." in page
    seen = site.browser("Ben").hidden(f"/documents/{held}", "seen")
    hold = hold_of(site, held)
    assert fay.act(held, f"holds/{hold}/release", seen=seen, reason="let me").status_code == 403
    assert all(hold.released_at is None for hold in site.rows(Hold))


def test_a_hold_of_another_document_is_not_released(site: Any, held: int) -> None:
    other = site.invoice(number="NF-2", supplier="Calder Paper")
    answer = site.browser("Ben").act(held, f"holds/{hold_of(site, other)}/release", reason="oops")
    assert answer.status_code == 409
    assert all(hold.released_at is None for hold in site.rows(Hold))


def test_the_person_with_the_task_approves_once(site: Any, agreeing: int) -> None:
    fay = site.browser("Fay")
    assert "Approve 7,796.00 USD" in fay.get(f"/documents/{agreeing}").text
    answer = fay.act(agreeing, "decision", choice="approve")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{agreeing}?done=approved")
    assert site.document(agreeing).status is DocumentStatus.APPROVED
    assert [(row.choice, row.document_id) for row in site.rows(Decision)] == [(Choice.APPROVE, agreeing)]


def test_approving_twice_from_the_same_page_gives_one_decision(site: Any, agreeing: int) -> None:
    fay = site.browser("Fay")
    seen = fay.hidden(f"/documents/{agreeing}", "seen")
    assert fay.act(agreeing, "decision", choice="approve", seen=seen).status_code == 303
    again = fay.post(f"/documents/{agreeing}/decision", choice="approve", seen=seen)
    assert again.status_code == 409
    assert "It changed meanwhile" in again.text
    assert len(site.rows(Decision)) == len(site.rows(Voucher)) == 1


def test_many_clicks_at_the_same_time_give_one_decision(site: Any, agreeing: int) -> None:
    browsers = [site.browser("Fay") for _ in range(6)]
    page = f"/documents/{agreeing}"
    forms = [(browser, browser.hidden(page, "seen"), browser.hidden(page, "token")) for browser in browsers]

    def click(form: tuple[Any, str, str]) -> int:
        browser, seen, token = form
        data = {"seen": seen, "token": token, "choice": "approve"}
        return int(browser.http.post(f"{page}/decision", data=data, follow_redirects=False).status_code)

    with ThreadPoolExecutor(len(forms)) as threads:
        answers = sorted(threads.map(click, forms))
    assert answers == [303, 409, 409, 409, 409, 409]
    assert len(site.rows(Decision)) == len(site.rows(Voucher)) == 1


def test_nobody_approves_another_persons_task(site: Any, agreeing: int) -> None:
    cora = site.browser("Cora")
    page = cora.get(f"/documents/{agreeing}").text
    assert "Approve 7,796.00" not in page
    assert "The approval is with Fay." in page
    assert cora.act(agreeing, "decision", choice="approve").status_code == 403
    assert site.rows(Decision) == []


def test_it_is_not_approved_while_something_stops_it(site: Any, held: int) -> None:
    ben = site.browser("Ben")
    assert "It can be approved once the holds that stop it are settled." in ben.get(f"/documents/{held}").text
    assert ben.act(held, "decision", choice="approve").status_code == 409
    assert site.rows(Decision) == []


def test_it_is_not_approved_when_it_changed_while_the_page_was_open(site: Any, agreeing: int) -> None:
    fay, ada = site.browser("Fay"), site.browser("Ada")
    seen = fay.hidden(f"/documents/{agreeing}", "seen")
    ada.act(agreeing, "corrections", **{"v:payment_terms": "net 30"})
    answer = fay.post(f"/documents/{agreeing}/decision", choice="approve", seen=seen, at=site.clock.now.isoformat())
    assert answer.status_code == 409
    assert "Terms corrected" in answer.text
    assert "2/10 net 30 became net 30" in answer.text
    assert site.rows(Decision) == []


def test_it_is_rejected_with_a_reason_and_can_be_taken_back(site: Any, held: int) -> None:
    ada = site.browser("Ada")
    assert ada.act(held, "decision", choice="reject", reason="").status_code == 422
    assert ada.act(held, "decision", choice="reject", reason="Not our order.").status_code == 303
    assert site.document(held).status is DocumentStatus.REJECTED
    assert "Open again" in ada.get(f"/documents/{held}").text
    assert ada.act(held, "reopen", reason="It is ours after all.").status_code == 303
    assert site.document(held).status is DocumentStatus.IN_APPROVAL


def test_a_correction_keeps_the_old_value_and_is_matched_again(site: Any, held: int) -> None:
    ada = site.browser("Ada")
    answer = ada.act(held, "corrections", **{"v:3.unit_price": "6.90", "v:3.amount": "414.00", "v:subtotal": "779.60",
                                             "v:total": "779.60", "v:invoice_number": "NF-48213"})  # fmt: skip
    assert answer.headers["location"] == f"/documents/{held}?done=corrected"
    kept = {(row.line, row.name): (row.old_value, row.new_value) for row in site.rows(Correction)}
    assert kept == {
        (3, "unit_price"): ("7.40", "6.90"),
        (3, "amount"): ("444.00", "414.00"),
        (None, "subtotal"): ("809.60", "779.60"),
        (None, "total"): ("809.60", "779.60"),
    }
    assert [hold.code for hold in site.rows(Hold) if hold.released_at is None] == []
    page = ada.get(f"/documents/{held}").text
    assert "read as 809.60" in page
    assert "by Ada" in page


def test_saving_without_a_change_changes_nothing(site: Any, held: int) -> None:
    answer = site.browser("Ada").act(held, "corrections", **{"v:total": "809.60", "v:invoice_date": "2 Nov 2026"})
    assert answer.headers["location"] == f"/documents/{held}?done=unchanged"
    assert site.rows(Correction) == []


def test_a_text_that_is_no_date_comes_back_with_what_was_typed(site: Any, held: int) -> None:
    answer = site.browser("Ada").act(
        held, "corrections", **{"v:invoice_date": "03/04/2026", "v:payment_terms": "net 7"}
    )
    assert answer.status_code == 422
    assert 'value="03/04/2026"' in answer.text
    assert 'value="net 7"' in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert "<title>Problem:" in answer.text
    assert site.rows(Correction) == []


def test_a_value_read_with_doubt_is_confirmed_by_a_tick(site: Any) -> None:
    id = site.invoice(number="NF-7", agrees=True, doubtful="invoice_number")
    ada = site.browser("Ada")
    page = ada.get(f"/documents/{id}").text
    assert "One value was read with doubt" in page
    assert re.search(r'class="value doubtful"[^>]*data-key="invoice_number"', page)
    answer = ada.act(id, "corrections", ok="invoice_number", **{"v:invoice_number": "NF-7", "v:total": "779.60"})
    assert answer.headers["location"] == f"/documents/{id}?done=corrected"
    assert [(row.name, row.old_value, row.new_value) for row in site.rows(Correction)] == [
        ("invoice_number", "NF-7", "NF-7")
    ]
    assert "confirmed by Ada" in ada.get(f"/documents/{id}").text
    assert [hold.code for hold in site.rows(Hold) if hold.released_at is None] == []


def test_a_value_that_was_not_found_can_be_added(site: Any, held: int) -> None:
    site.browser("Ada").act(held, "corrections", **{"add-name": "tax_total", "add-value": "0.00"})
    assert [(row.name, row.old_value, row.new_value) for row in site.rows(Correction)] == [("tax_total", None, "0.00")]


def test_a_field_that_no_paper_has_is_refused(site: Any, held: int) -> None:
    assert site.browser("Ada").act(held, "corrections", **{"v:password_hash": "x"}).status_code == 422
    assert site.rows(Correction) == []


def test_two_people_correct_at_once_and_the_second_sees_the_clash(site: Any, held: int) -> None:
    ada, ben = site.browser("Ada"), site.browser("Ben")
    seen = ben.hidden(f"/documents/{held}", "seen")
    ada.act(held, "corrections", **{"v:payment_terms": "net 30"})
    answer = ben.post(f"/documents/{held}/corrections", seen=seen, **{"v:payment_terms": "net 60"})
    assert answer.status_code == 409
    assert "net 60" in answer.text
    assert "net 30" in answer.text
    assert len(site.rows(Correction)) == 1


def test_whoever_may_not_correct_sees_text_and_no_boxes(site: Any, held: int) -> None:
    fay = site.browser("Fay")
    page = fay.get(f"/documents/{held}").text
    assert 'name="v:total"' not in page
    assert "Accounts payable, or whoever has the task, may correct these." in page
    seen = site.browser("Ben").hidden(f"/documents/{held}", "seen")
    assert fay.act(held, "corrections", seen=seen, **{"v:total": "1.00"}).status_code == 403
    assert site.rows(Correction) == []


@pytest.mark.parametrize("act", ["decision", "corrections", "reopen", "read-again", "holds/1/release"])
def test_a_document_that_is_not_yours_to_see_is_no_document(site: Any, held: int, act: str) -> None:
    version = site.document(held).version
    answer = site.browser("Dev").post(
        f"/documents/{held}/{act}", seen="", reason="x", choice="reject", **{"v:total": "1.00"}
    )
    assert answer.status_code == 404
    assert site.document(held).version == version

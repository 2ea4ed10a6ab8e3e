"""Who and what is let in: every page without signing in, every form from elsewhere, every answer's headers."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.routing import APIRoute

from models.document import Document
from models.errors import TryLater
from web.app import PAGES

OPEN_TO_ALL = {"/login", "/health", "/logout"}
ROUTES = [route for page in PAGES for route in page.router.routes if isinstance(route, APIRoute)]
READS = sorted(route.path for route in ROUTES if "GET" in route.methods)
WRITES = sorted(route.path for route in ROUTES if "POST" in route.methods)


def filled(path: str, id: int) -> str:
    path = path.replace("{id:int}", str(id))
    for name in ("{number:int}", "{hold_id:int}", "{hint_id:int}", "{ids}"):
        path = path.replace(name, "1")
    return path


@pytest.mark.parametrize("path", [path for path in READS if path not in OPEN_TO_ALL])
def test_it_shows_nothing_to_whoever_is_not_signed_in(site: Any, held: int, path: str) -> None:
    answer = site.browser().get(filled(path, held))
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/login?next=")


@pytest.mark.parametrize("path", [path for path in WRITES if path not in OPEN_TO_ALL])
def test_it_takes_nothing_from_whoever_is_not_signed_in(site: Any, held: int, path: str) -> None:
    before = site.document(held).version
    answer = site.browser().post(filled(path, held), on="/login", seen="1", reason="because")
    assert answer.status_code == 401
    assert site.document(held).version == before


@pytest.mark.parametrize("path", WRITES)
def test_it_takes_no_form_without_its_token(site: Any, held: int, path: str) -> None:
    browser = site.browser("Ada")
    answer = browser.http.post(filled(path, held), data={"reason": "because"}, follow_redirects=False)
    assert answer.status_code == 403
    assert "did not come from a page of Triplicate" in answer.text


@pytest.mark.parametrize("path", WRITES)
def test_it_takes_no_form_with_the_token_of_another_session(site: Any, held: int, path: str) -> None:
    token = site.browser("Ben").hidden("/upload", "token")
    answer = site.browser("Ada").http.post(filled(path, held), data={"token": token}, follow_redirects=False)
    assert answer.status_code == 403


FOREIGN = (
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://desk.test:81"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
)


def test_it_takes_no_form_from_another_site(site: Any, held: int) -> None:
    browser = site.browser("Ada")
    for path in WRITES:
        for headers in FOREIGN:
            browser.headers = headers
            assert browser.post(filled(path, held), reason="because").status_code == 403, (path, headers)


def test_it_takes_a_form_from_its_own_origin(site: Any, held: int) -> None:
    browser = site.browser("Ben")
    browser.headers = {"Origin": "http://desk.test", "Sec-Fetch-Site": "same-origin"}
    assert browser.act(held, "decision", choice="reject", reason="not ordered").status_code == 303


@pytest.mark.parametrize("path", [path for path in WRITES if path not in READS])
def test_it_does_nothing_by_get(site: Any, held: int, path: str) -> None:
    answer = site.browser("Ada").get(filled(path, held))
    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"


def test_reading_every_page_changes_no_row(site: Any, held: int) -> None:
    browser = site.browser("Ada")
    before = site.everything(), site.document(held).version
    for path in READS:
        assert browser.get(filled(path, held)).status_code in (200, 422), path
    assert (site.everything(), site.document(held).version) == before


@pytest.mark.parametrize("path", ["/", "/login", "/nowhere", "/static/triplicate.css", "/health"])
def test_every_answer_forbids_what_no_page_needs(site: Any, path: str) -> None:
    headers = site.browser("Ada").get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


def test_pages_are_not_kept_and_files_of_the_application_are(site: Any) -> None:
    browser = site.browser("Ada")
    assert browser.get("/").headers["cache-control"] == "no-store"
    assert "immutable" in browser.get("/static/triplicate.css").headers["cache-control"]


def test_a_larger_body_than_any_upload_is_refused_while_it_arrives(site: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("web.app.LARGEST_BODY", 1000)
    from web.app import create_app

    site.app = create_app(site.context)
    answer = site.browser("Ada").post("/upload", files={"files": ("big.pdf", b"x" * 2000, "application/pdf")})
    assert answer.status_code == 413
    assert "larger than an upload may be" in answer.text
    assert site.rows(Document) == []


def test_it_answers_machines_that_ask_whether_it_is_well(site: Any) -> None:
    answer = site.browser().get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_a_database_that_does_not_answer_is_said_without_its_details(site: Any, monkeypatch: Any) -> None:
    def away(*_args: Any, **_named: Any) -> None:
        raise TryLater("the database does not answer: no such column: secret")

    monkeypatch.setattr("web.pages.overview.figures", away)
    answer = site.browser("Ada").get("/overview")
    assert answer.status_code == 503
    assert "secret" not in answer.text
    assert "Try again in a minute" in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "/documents/99999999999999999999",
        "/documents/4294967296/pages/1.png",
        "/documents/-1",
        "/documents/1/pages/99999999999999999999.png",
        "/documents/1?first=99999999999999999999",
        "/documents/1?first=-5",
        "/documents?page_number=٣&status=nothing&q=%00%ff",
        "/documents?q=" + "a+" * 500,
        "/uploads/999999999999-1",
        "/?who=%00&kind=%00&sort=%00",
        "/login?next=%00//x&done=%00",
    ],
)
def test_odd_addresses_are_no_bugs(site: Any, held: int, address: str) -> None:
    assert site.browser("Ada").get(address).status_code in (200, 404, 422)


def test_odd_texts_are_no_bugs(site: Any, held: int) -> None:
    ada = site.browser("Ada")
    odd = "a\x00b\u202e\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    assert ada.post("/login", on="/upload", name=odd, password=odd).status_code == 422
    assert (
        ada.act(held, "corrections", **{"v:supplier_name": odd, "v:9999999.total": odd, "v:": odd}).status_code == 422
    )
    assert ada.act(held, "holds/99999999999999999999/release", reason=odd).status_code == 404
    assert ada.act(held, "decision", choice="reject", reason=odd).status_code == 303
    assert "\x00" not in ada.get(f"/documents/{held}").text


def test_an_unknown_address_has_a_page_with_a_way_on(site: Any) -> None:
    answer = site.browser("Ada").get("/nowhere")
    assert answer.status_code == 404
    assert 'href="/documents"' in answer.text
    assert "Ada, accounts payable" in answer.text


def test_a_bug_shows_a_reference_and_no_detail(site: Any, monkeypatch: Any) -> None:
    def broken(*_args: Any, **_named: Any) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("web.pages.overview.figures", broken)
    answer = site.browser("Ada").get("/overview")
    assert answer.status_code == 500
    assert "secret detail" not in answer.text
    assert "reference" in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]

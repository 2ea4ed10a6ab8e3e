"""Coming in and leaving."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from models.user import User
from web.attempts import ALLOWED
from web.pages.login import _own_address
from web.sessions import COOKIE


def test_it_sends_whoever_is_not_signed_in_to_the_login_and_back(site: Any, held: int) -> None:
    browser = site.browser()
    answer = browser.get(f"/documents/{held}?first=1")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/login?next=%2Fdocuments%2F{held}%3Ffirst%3D1"
    back = browser.post("/login", on=answer.headers["location"], name="Ada", password="open sesame", next="/documents")
    assert (back.status_code, back.headers["location"]) == (303, "/documents")
    assert browser.get("/documents").status_code == 200


@pytest.mark.parametrize(("name", "password"), [("Ada", "wrong"), ("Nobody", "open sesame"), ("", "")])
def test_it_says_the_same_for_a_wrong_name_and_a_wrong_password(site: Any, name: str, password: str) -> None:
    browser = site.browser()
    answer = browser.sign_in(name, password)
    assert answer.status_code == 422
    assert "Name and password do not belong together" in answer.text
    assert browser.get("/").status_code == 303


def test_it_lets_nobody_in_who_has_no_password(site: Any) -> None:
    with site.context.database.writing() as session:
        session.query(User).filter(User.name == "Ada").update({"password_hash": None})
    browser = site.browser()
    assert browser.sign_in("Ada", "nobody has this password").status_code == 422
    assert browser.get("/").status_code == 303


def test_it_lets_a_name_rest_after_many_wrong_passwords(site: Any) -> None:
    browser = site.browser()
    for _ in range(ALLOWED):
        browser.sign_in("Ada", "wrong")
    assert browser.sign_in("Ada").status_code == 429
    assert site.browser().sign_in("Ben").status_code == 303
    site.clock.now += dt.timedelta(minutes=6)
    assert browser.sign_in("Ada").status_code == 303


def test_signing_in_gives_a_session_that_no_one_held_before(site: Any) -> None:
    browser = site.browser()
    browser.get("/login")
    before = browser.http.cookies[COOKIE]
    browser.sign_in("Ada")
    assert browser.http.cookies[COOKIE] != before
    other = site.browser()
    other.http.cookies[COOKIE] = before
    assert other.get("/").status_code == 303


def test_a_cookie_is_worthless_after_signing_out(site: Any) -> None:
    browser = site.browser()
    browser.sign_in("Ada")
    copied = browser.http.cookies[COOKIE]
    assert browser.post("/logout").headers["location"] == "/login?done=signed-out"
    thief = site.browser()
    thief.http.cookies[COOKIE] = copied
    assert thief.get("/").status_code == 303


def test_the_cookie_is_kept_from_scripts_and_other_sites(site: Any) -> None:
    cookie = site.browser().get("/login").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie
    secure = site.browser().http.get("https://desk.test/login")
    assert "Secure" in secure.headers["set-cookie"]
    assert "max-age" in secure.headers["strict-transport-security"]


def test_a_person_who_was_let_go_is_out_at_once(site: Any) -> None:
    browser = site.browser("Ada")
    with site.context.database.writing() as session:
        session.query(User).filter(User.name == "Ada").update({"active": False})
    assert browser.get("/").status_code == 303


def test_a_role_taken_away_is_gone_in_an_open_tab(site: Any, held: int) -> None:
    browser = site.browser("Ada")
    assert browser.get(f"/documents/{held}").status_code == 200
    with site.context.database.writing() as session:
        session.query(User).filter(User.name == "Ada").update({"roles": ["receiver"]})
    assert browser.get(f"/documents/{held}").status_code == 404


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "", "/x\ny"]
)
def test_the_login_leads_to_no_other_site(address: str) -> None:
    assert _own_address(address) == "/"

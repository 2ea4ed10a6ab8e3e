"""An installation comes up with nothing set, and what is set by environment counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from approvals.standard import STANDARD_NAME
from models.approval import PolicyVersion, RulesVersion
from models.user import User
from pipeline import seed
from pipeline.blobs import FolderBlobs
from pipeline.connectors.registry import sources
from pipeline.context import open_context
from pipeline.evidence import digest, plain
from pipeline.settings import Settings
from pipeline.storable import storable


def test_it_needs_nothing_but_a_folder(tmp_path: Path) -> None:
    context = open_context(Settings(data_folder=tmp_path / "var"))
    assert (tmp_path / "var" / "triplicate.db").is_file()
    assert isinstance(context.blobs, FolderBlobs)
    assert context.now().tzinfo is not None
    context.database.engine.dispose()


def test_the_environment_sets_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRIPLICATE_DATA_FOLDER", str(tmp_path))
    monkeypatch.setenv("TRIPLICATE_OWN_NAMES", '["Harrow Lake Pump Works, Inc."]')
    monkeypatch.setenv("TRIPLICATE_S3_SECRET_KEY", "do-not-print")
    settings = Settings()
    assert settings.database == f"sqlite:///{tmp_path / 'triplicate.db'}"
    assert settings.own_names == ("Harrow Lake Pump Works, Inc.",)
    assert "do-not-print" not in repr(settings)


def test_only_the_ways_in_that_are_set_up_are_watched(tmp_path: Path) -> None:
    assert sources(Settings()) == ()
    both = Settings(mail_folder=tmp_path / "mail", upload_folder=tmp_path / "uploads")
    assert [source.name for source in sources(both)] == ["mail:mail", "folder:uploads"]


def test_seeding_twice_is_seeding_once(context: Any, ask: Any) -> None:
    seed.seed_rules(context)
    seed.seed_people(context)
    assert [row.name for row in ask.rows(PolicyVersion)] == [STANDARD_NAME]
    assert len(ask.rows(RulesVersion)) == 1
    people = {row.name: row for row in ask.rows(User)}
    assert set(people) == {"Ada", "Ben", "Cora", "Dev", "Fay"}
    assert people["Ben"].manager_id == people["Fay"].id


def test_a_digest_does_not_depend_on_the_order_of_keys() -> None:
    assert digest({"a": 1, "b": [2]}) == digest({"b": [2], "a": 1})
    assert digest({"a": 1}) != digest({"a": 2})
    assert plain({"set": {"b", "a"}}) == {"set": ["a", "b"]}


def test_text_that_no_column_holds_is_shown_as_replaced() -> None:
    assert storable({"a\x00": ["b\ud800", 1, None]}) == {"a\ufffd": ["b\ufffd", 1, None]}

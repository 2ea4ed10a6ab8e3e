"""Shared fixtures: the corpus beside the repository, where it is present."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real corpus; a test that asks for it is skipped, loudly, in a clone that stands alone."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip(
            "the real corpus is not beside this repository (../shared); the built-in samples are tested instead"
        )
    return SHARED

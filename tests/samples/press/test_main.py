"""The command writes what it is asked for and refuses what it does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from samples.press.__main__ import main


def test_the_command_writes_papers_and_says_how_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = [str(tmp_path), "--count", "4", "--layouts", "zebra", "spool", "--houses", "1", "--seed", "3"]
    assert main(asked) == 0
    assert "4 papers of 2 layouts" in capsys.readouterr().out
    assert len(list((tmp_path / "docs").iterdir())) == len(list((tmp_path / "truth").iterdir())) == 4


def test_an_unknown_layout_ends_the_command(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path), "--layouts", "papyrus"])

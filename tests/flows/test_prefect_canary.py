"""Alarms for the pins in pyproject.toml: which library versions Prefect really runs with."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

pytestmark = pytest.mark.server


def test_the_prefect_server_imports_with_the_pinned_web_framework() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import prefect.server.api.server as s; print(s.create_app().title)"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Prefect" in done.stdout


DEPLOY = """
from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import DeploymentScheduleCreate
from prefect.client.schemas.schedules import CronSchedule

with get_client(sync_client=True) as client:
    flow_id = client.create_flow_from_name("canary")
    client.create_deployment(
        flow_id=flow_id,
        name="every-minute",
        schedules=[DeploymentScheduleCreate(schedule=CronSchedule(cron="* * * * *", timezone="UTC"), active=True)],
    )
"""

COUNT = """
from prefect.client.orchestration import get_client
with get_client(sync_client=True) as client:
    runs = client.read_flow_runs()
    print(sum(run.state_name == "Scheduled" for run in runs))
"""


def _with_api(script: str, api: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PREFECT_API_URL": api},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_the_server_takes_the_nulls_that_its_own_client_sends(prefect_api: str) -> None:
    assert int(_with_api(COUNT, prefect_api)) >= 0


def test_a_deployed_cron_schedule_yields_scheduled_runs(prefect_api: str) -> None:
    _with_api(DEPLOY, prefect_api)
    deadline = time.monotonic() + 120
    scheduled = 0
    while time.monotonic() < deadline and not scheduled:
        scheduled = int(_with_api(COUNT, prefect_api))
    assert scheduled, f"no run was scheduled by {datetime.now(UTC):%H:%M:%S}"

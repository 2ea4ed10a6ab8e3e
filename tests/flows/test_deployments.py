"""The schedules that `triplicate work` serves: each is known to the server and yields runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest

from flows.deployments import SCHEDULES, deployments

pytestmark = pytest.mark.server

DEPLOY = """
from flows.deployments import deployments
for deployment in deployments():
    deployment.apply()
"""

RUNS = """
import json
from prefect.client.orchestration import get_client
with get_client(sync_client=True) as client:
    deployed = {d.id: d.name for d in client.read_deployments()}
    runs = client.read_flow_runs()
    print(json.dumps(sorted({deployed[r.deployment_id] for r in runs if r.deployment_id in deployed})))
"""


def said(script: str, api: str) -> str:
    environment = os.environ | {"PREFECT_API_URL": api}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_flows_are_found_by_their_module_not_by_their_file() -> None:
    for deployment, (flow, _, _) in zip(deployments(), SCHEDULES, strict=True):
        assert deployment.entrypoint == f"{flow.fn.__module__}.{flow.fn.__name__}"


def test_every_schedule_yields_runs(prefect_api: str) -> None:
    said(DEPLOY, prefect_api)
    wanted = {name for _, name, _ in SCHEDULES}
    deadline = time.monotonic() + 120
    planned: set[str] = set()
    while time.monotonic() < deadline and not wanted <= planned:
        planned = set(json.loads(said(RUNS, prefect_api).splitlines()[-1]))
    assert wanted <= planned

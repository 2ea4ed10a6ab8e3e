"""`triplicate work` and `triplicate migrate`: the process that runs the schedules, and the tables it needs."""

from __future__ import annotations

from flows.deployments import SCHEDULES, serve_all
from pipeline.context import open_context
from pipeline.seed import seed_rules
from pipeline.settings import Settings
from triplicate.console import err, out
from triplicate.exit_codes import ExitCode


def work() -> int:
    """Serve every schedule until stopped; needs a Prefect server (PREFECT_API_URL)."""
    migrate()
    for flow, _, cron in SCHEDULES:
        err.print(f"{cron:14} {flow.name}", markup=False)
    serve_all()
    return ExitCode.OK


def migrate() -> int:
    """Bring the tables to this version's state and put the standard policy and tolerances in where there are none."""
    context = open_context(Settings())
    seed_rules(context)
    out.print(f"The {context.database.engine.dialect.name} database is up to date.", markup=False)
    return ExitCode.OK

"""The cases of ``tests/``: each answer is the core's, to the byte.

The form of a case stands in ``tests/README.md``. What the core answers is kept by the
runner in Rust, which also holds it against what the case expects.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import andts

ROOT = Path(__file__).resolve().parent.parent.parent
# The doors of reports, sheets and exports, and how many arguments each has beside the log and the options.
REPORTS = {
    "report": 2,
    "report_markdown": 3,
    "report_html": 3,
    "picture": 4,
    "request": 5,
    "export_ics": 2,
    "export_csv": 2,
}
CALENDAR = ("day", "year", "deadline", "deadlines", "compliance_case")
ANSWERS = ROOT / "target" / "conformance" / "answers.json"
# The doors whose answer is a text and no JSON.
TEXTS = (
    "write",
    "say",
    "report_markdown",
    "report_html",
    "picture",
    "request",
    "export_ics",
    "export_csv",
)


def plan(given: str | dict[str, Any]) -> andts.Plan:
    if isinstance(given, str):
        return andts.open(ROOT / "examples" / "plans" / f"{given}.json")
    return andts.read(json.dumps(given, ensure_ascii=False))


def logged(case: dict[str, Any]) -> andts.Log | None:
    return log_of(case) if "log" in case else None


def log_of(case: dict[str, Any]) -> andts.Log:
    return entries_of(case["log"])


def entries_of(log: list[Any]) -> andts.Log:
    """A log is its entries, or the names of files in ``examples/logs``."""
    lines = (
        (ROOT / "examples" / "logs" / f"{entry}.ndjson").read_text("utf-8")
        if isinstance(entry, str)
        else json.dumps(entry, ensure_ascii=False)
        for entry in log
    )
    return andts.read_log("\n".join(lines))


def ask(case: dict[str, Any]) -> str:
    door, *given = case["ask"]
    try:
        if "file" in case and door != "read":
            log = andts.read_log(case["file"])
            told: dict[str, str] = {
                "write_log": log.write(),
                "log_entries": log.entries_json,
                "log_faults": log.faults_json,
            }
            return told[door]
        if "file" in case:
            return andts.read(case["file"]).write()
        if "plans" in case and door == "coverage_with":
            plans = [plan(one) for one in case["plans"]]
            logs = [entries_of(log) for log in case.get("logs", [])]
            return andts.coverage_with_json(plans, given[0], logs)
        if door == "coverage_with":
            return andts.coverage_with_json([plan(case["plan"])], *given)
        if door in ("diff", "diff_markdown"):
            before, after = (plan(one) for one in case["plans"])
            if door == "diff":
                return andts.diff_json(before, after, logged(case))
            return andts.diff_markdown(before, after, given[0], logged(case))
        if "plans" in case:
            return andts.coverage_json([plan(one) for one in case["plans"]], *given)
        if "phrase" in case:
            phrase = andts.Schedule(case["phrase"])
            return phrase.timings_json if door == "timings" else call(phrase, door, given)
        asked = plan(case["plan"])
        if door == "fix":
            return andts.fix_json(asked, *given)
        if door == "population":
            return andts.population_json(given[0], asked)
        if door == "compliance":
            # As text, since what is no time is the core's to tell of.
            cases, options = given
            text = json.dumps(cases, ensure_ascii=False)
            return andts.Calendar(asked).compliance_json(text, options)
        if door == "read_reply":
            return asked.read_reply_json(given[0], given[1], logged(case))
        if door in REPORTS:
            # The log stands before the options, which a case has last.
            given, options = given[: REPORTS[door]], given[REPORTS[door] :]
            return call(asked, door, [*given, logged(case), *options])
        if door in CALENDAR:
            return call(andts.Calendar(asked), door, given)
        if door == "status":
            on, *options = given
            return asked.status_json(on, logged(case), *options)
        if door in ("indicators", "cases", "covered"):
            answer: str = getattr(asked, f"{door}_json")(*given, log_of(case))
            return answer
        if door == "check_log":
            return asked.check_log_json(log_of(case))
        return call(asked, door, given)
    except andts.PlanError as refused:
        return refused.diagnostics_json
    except andts.BadArgument as refused:
        return str(refused)


def call(asked: andts.Plan | andts.Schedule | andts.Calendar, door: str, given: list[Any]) -> str:
    twin = door if door in TEXTS else f"{door}_json"
    answer: str = getattr(asked, twin)(*given)
    return answer


def test_every_case_is_answered_as_the_core_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ANSWERS.exists(), f"{ANSWERS}: run `cargo test -p andts-core` first"
    answers: dict[str, str] = json.loads(ANSWERS.read_text("utf-8"))
    ran = 0
    for file in sorted((ROOT / "tests").glob("*/*.json")):
        for n, case in enumerate(json.loads(file.read_text("utf-8"))):
            name = f"{file.relative_to(ROOT).as_posix()}#{n}"
            assert ask(case) == answers[name], name
            ran += 1
    assert ran == len(answers)
    with capsys.disabled():
        print(f"conformance: {ran} run, 0 skipped")

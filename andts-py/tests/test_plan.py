"""The wheel, as a user installs it, on the real plan."""

from __future__ import annotations

import copy
import datetime
import doctest
import json
import pickle
from pathlib import Path

import pytest

import andts

HERE = Path(__file__).resolve().parent
PLAN = HERE.parent.parent / "examples" / "plans" / "vellinge-2022.json"


def test_a_written_plan_is_what_was_read() -> None:
    assert andts.open(PLAN).write() == PLAN.read_text("utf-8")


def test_each_verb_is_its_json_twin() -> None:
    plan = andts.open(PLAN)
    year = ("2024-01-01", "2024-12-31")
    assert plan.validate() == json.loads(plan.validate_json())
    assert plan.summary() == json.loads(plan.summary_json())
    assert plan.due(*year) == json.loads(plan.due_json(*year))
    assert plan.coverage("goal", "area") == json.loads(plan.coverage_json("goal", "area"))
    report = plan.report(2024, "2024-12-01")
    assert report == json.loads(plan.report_json(2024, "2024-12-01"))
    # The plan has 22 measures of its own and 43 parts, counted in the document.
    assert report["measures"] == [22, 43]
    assert plan.report_markdown(2024, "2024-12-01", "en").startswith("# Follow-up 2024")


def test_many_plans_are_counted_together() -> None:
    plans = [andts.open(path) for path in sorted(PLAN.parent.glob("*.json"))]
    found = andts.coverage(iter(plans), "area", "plan")
    assert found == json.loads(andts.coverage_json(plans, "area", "plan"))
    # Each document is a column, and the last is for measures of no plan.
    assert len(found["columns"]) == len(plans) + 1
    with pytest.raises(ValueError, match="^plans"):
        andts.coverage(["norsjo"], "area", "plan")  # type: ignore[list-item]


def test_a_rule_is_turned_off_or_down_with_a_reason() -> None:
    plan = andts.read('{"measures": [{"id": "a", "title": "Tillsyn"}]}')

    def said(settings: dict[str, object] | None) -> dict[str, str]:
        return {found["rule"]: found["severity"] for found in plan.validate(settings)}

    rule = "measure-without-responsible"
    assert said(None)[rule] == "warning"
    off = {"severity": "off", "reason": "ansvaret står i verksamhetsplanen"}
    assert set(said(None)) - set(said({"rules": {rule: off}})) == {rule}
    down = {"severity": "advice", "reason": "planen är ett utkast"}
    assert said({"rules": {rule: down}})[rule] == "advice"
    assert rule not in [line["rule"] for line in plan.summary({"rules": {rule: off}})]
    with pytest.raises(ValueError, match="^settings: expected `reason`"):
        plan.validate({"rules": {rule: {"severity": "off"}}})


def test_a_mend_is_shown_before_it_is_made() -> None:
    plan = andts.read('{"titel": "A", "measures": [{"areas": ["alcohl"]}]}')
    shown = json.loads(andts.fix_json(plan, ["unknown-key"]))
    assert shown["patch"] == [{"op": "move", "from": "/titel", "path": "/title"}]
    mended = andts.fix(plan, ["unknown-key"])
    assert json.loads(mended.write()) == shown["plan"]
    assert json.loads(plan.write())["titel"] == "A"
    assert json.loads(andts.fix(plan).write())["measures"][0]["areas"] == ["alcohol"]
    with pytest.raises(ValueError, match="^rules"):
        andts.fix(plan, ["no-rule"])
    with pytest.raises(ValueError, match="^plan"):
        andts.fix("{}")  # type: ignore[arg-type]


def test_a_day_may_be_a_date_but_not_a_moment() -> None:
    schedule = andts.Schedule("årligen i maj")
    first, last = datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)
    [window] = schedule.windows(first, last)
    assert (window["from"], window["until"]) == ("2024-05-01", "2024-05-31")
    with pytest.raises(ValueError, match="^from"):
        schedule.windows(datetime.datetime(2024, 1, 1, 12), last)
    with pytest.raises(ValueError, match="^until"):
        schedule.windows("2024-01-01", "2024-02-30")
    with pytest.raises(ValueError, match="^lang"):
        schedule.say("fi")
    with pytest.raises(ValueError, match="^rows"):
        andts.read("{}").coverage("colour", "area")


def test_what_is_no_plan_is_refused_with_every_place() -> None:
    with pytest.raises(andts.PlanError) as refused:
        andts.read('{"id": 7, "measures": {}}')
    found = [(d["place"], d["rule"]) for d in refused.value.diagnostics]
    assert found == [("/id", "wrong-type"), ("/measures", "wrong-type")]


def test_objects_and_errors_pickle() -> None:
    plan, schedule = andts.open(PLAN), andts.Schedule("årligen")
    assert pickle.loads(pickle.dumps(plan)) == plan
    assert copy.deepcopy(schedule) == schedule
    error = pytest.raises(andts.PlanError, andts.read, "{").value
    assert pickle.loads(pickle.dumps(error)).diagnostics == error.diagnostics
    bad = pytest.raises(ValueError, schedule.say, "fi").value
    assert str(pickle.loads(pickle.dumps(bad))) == str(bad)


def test_the_readmes_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(readme: Path) -> None:
        result = doctest.testfile(str(readme), module_relative=False, encoding="utf-8")
        assert result.attempted == readme.read_text(encoding="utf-8").count(">>> ") > 0
        assert result.failed == 0

    monkeypatch.chdir(HERE.parent.parent)
    held(HERE.parent.parent / "README.md")
    # The package's own writes files.
    monkeypatch.chdir(tmp_path)
    held(HERE.parent / "README.md")
    written = sorted(path.name for path in tmp_path.iterdir())
    assert written == ["plan.csv", "plan.ics", "report.html"]

"""What Python gives, and what it gets when that is no argument."""

from __future__ import annotations

import ast
import datetime
import inspect
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import andts

PLANS = Path(__file__).resolve().parent.parent.parent / "examples" / "plans"
PLAN = andts.open(PLANS / "vellinge-2022.json")
LOG = andts.read_log("")
CALENDAR = andts.Calendar(PLAN)
YEAR = ("2024-01-01", "2024-12-31")


def refused(call: Any, *given: Any) -> andts.BadArgument:
    with pytest.raises(andts.BadArgument) as error:
        call(*given)
    found = error.value
    assert isinstance(found, ValueError)
    assert set(found.text) == {"sv", "en"}
    assert found.text["sv"].startswith("väntade ") and ", fann " in found.text["sv"]
    assert str(found) == f"{found.argument}: {found.text['en']}"
    return found


def test_a_bad_argument_says_in_both_languages_what_is_wrong() -> None:
    found = refused(PLAN.due, "igår", "2024-12-31")
    assert found.argument == "from"
    assert found.text == {
        "sv": "väntade en dag som `2024-12-01`, från 1953 till 2200, fann `igår`",
        "en": "expected a day such as `2024-12-01`, from 1953 to 2200, found `igår`",
    }
    # What has no text never reaches the core's reading, and is told of alike.
    found = refused(PLAN.status, "2024-12-01", "loggen")
    assert (found.argument, found.text["sv"]) == ("log", "väntade en logg, fann str")


def test_a_bad_argument_pickles_whole() -> None:
    found = refused(PLAN.due, None, "2024-12-31")
    kept = pickle.loads(pickle.dumps(found))
    assert (kept.argument, kept.text, str(kept)) == (found.argument, found.text, str(found))


@pytest.mark.parametrize(
    ("call", "given", "argument", "words"),
    [
        (andts.read, (None,), "text", "a text, or bytes in UTF-8, found None"),
        (andts.read, ({},), "text", "found dict"),
        (andts.read, (Path("a"),), "text", "Path"),
        (andts.read, ("{\ud800",), "text", "half a surrogate pair"),
        (andts.read, ("å".encode("latin-1"),), "text", "something else at byte 0"),
        (andts.read_log, (7,), "text", "a text, or bytes in UTF-8, found int"),
        (andts.read_log, ([b"{}"],), "text", "found bytes"),
        (andts.coverage, (PLAN, "area", "plan"), "plans", "a list, found Plan"),
        (andts.coverage, ("plan", "area", "plan"), "plans", "a list, found str"),
        (andts.coverage, ([PLAN, None], "area", "plan"), "plans", "a plan, found None"),
        (andts.merge_logs, ([PLAN],), "logs", "a log, found Plan"),
        (andts.fix, (PLAN, {"vague-time"}), "rules", "what JSON can hold, found set"),
        (PLAN.due, (datetime.datetime(2024, 1, 1), YEAR[1]), "from", "T00:00:00"),
        (PLAN.due, (datetime.date, YEAR[1]), "from", "a day, found type"),
        (PLAN.due, (b"2024-01-01", YEAR[1]), "from", "a day, found bytes"),
        (PLAN.due, (YEAR[1], YEAR[0]), "until", "`from` or a later day"),
        (PLAN.report, ("2024", YEAR[1]), "year", "a whole number, found str"),
        (PLAN.report, (float("nan"), YEAR[1]), "year", "a whole number, found float"),
        (PLAN.report, (10**30, YEAR[1]), "year", "1953 to 2200, found 1000000"),
        (PLAN.report, (10**5000, YEAR[1]), "year", "1953 to 2200, found"),
        (PLAN.status, (YEAR[1], None, {"soon_days": float("inf")}), "options", "JSON"),
        (PLAN.status, (YEAR[1], None, {"from": "\ud800"}), "options", "surrogate"),
        (PLAN.status, (YEAR[1], None, {"sooner": 1}), "options", "one of `from`"),
        (PLAN.export_ics, (*YEAR, {"lang": "sv"}), "log", "a log, found dict"),
        (CALENDAR.deadlines, ("2024-01-01", "14 dagar"), "starts", "a list, found str"),
        (CALENDAR.deadlines, ([7], "14 dagar"), "starts", "time of day, found int"),
        (
            CALENDAR.compliance,
            ({"received": "2024", "handled": []}, {}),
            "cases",
            "a list, found str",
        ),
        (CALENDAR.compliance, ([], {}), "cases", "two columns, `received`"),
        (
            andts.population,
            ({"units": ["a"]},),
            "request",
            'something else at the end of `{"units": ["a"`',
        ),
    ],
)
def test_what_is_no_argument_is_refused_by_its_name(
    call: Any, given: tuple[Any, ...], argument: str, words: str
) -> None:
    found = refused(call, *given)
    assert found.argument == argument
    assert words in str(found)
    assert len(str(found)) < 500


def test_what_json_cannot_hold_keeps_pythons_own_words() -> None:
    circle: dict[str, Any] = {}
    circle["self"] = circle
    cause = refused(PLAN.validate, circle).__cause__
    assert isinstance(cause, ValueError) and "Circular" in str(cause)


def test_what_the_caller_raises_is_the_callers() -> None:
    def broken() -> Any:
        yield PLAN
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        andts.coverage(broken(), "area", "plan")


def test_a_day_in_options_may_be_a_date() -> None:
    first, last = datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)
    days = {"from": first, "until": last}
    written = {"from": "2024-01-01", "until": "2024-12-31"}
    on = datetime.date(2024, 12, 1)
    assert PLAN.status_json(on, None, days) == PLAN.status_json("2024-12-01", None, written)
    moment = datetime.datetime(2024, 1, 1, 12)
    assert "T12:00:00" in str(refused(PLAN.status, on, None, {"from": moment}))


def test_what_is_missing_in_a_column_is_an_open_case() -> None:
    class Missing:
        """As ``pandas.NA`` does: it does not know whether it is equal to itself."""

        def __eq__(self, other: object) -> Any:
            return self

        def __bool__(self) -> bool:
            raise TypeError("boolean value of NA is ambiguous")

    given: list[Any] = ["2024-01-10", None, float("nan"), Missing()]
    due = [one and one["day"] for one in CALENDAR.deadlines(given, "14 dagar")]
    assert due == ["2024-01-24", None, None, None]


THINGS: list[Any] = [
    None,
    True,
    float("nan"),
    -1,
    10**40,
    "",
    "\ud800",
    "å",
    b"\xff",
    [],
    [[]],
    {},
    {"a": {1}},
    {1},
    object(),
    int,
    datetime.datetime(2024, 1, 1),
    datetime.time(1),
    PLAN,
    LOG,
    CALENDAR,
]


@pytest.mark.parametrize("owner", [PLAN, LOG, CALENDAR, andts.Schedule("årligen"), andts])
def test_whatever_is_given_is_an_answer_or_a_refusal(owner: Any) -> None:
    for name in dir(owner):
        method = getattr(owner, name)
        if name.startswith("_") or name.startswith("open") or inspect.isclass(method):
            continue
        if not callable(method):
            continue
        needed = len(inspect.signature(method).parameters)
        for thing in THINGS:
            try:
                method(*[thing] * needed)
            except (andts.BadArgument, andts.PlanError):
                continue


def test_help_says_what_the_typings_say() -> None:
    stub = ast.parse((Path(andts.__file__).parent / "_andts.pyi").read_text("utf-8"))

    def held(owner: Any, nodes: list[ast.stmt]) -> int:
        told = 0
        for node in nodes:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node):
                there = getattr(owner, node.name)
                assert inspect.getdoc(there) == ast.get_docstring(node), node.name
                told += 1
            if isinstance(node, ast.ClassDef):
                told += held(getattr(owner, node.name), node.body)
        return told

    assert held(andts, stub.body) > 50


def test_the_typings_are_what_is_there() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "andts"], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout

"""The exported files, read by a parser that is not ours.

``icalendar`` (PyPI) reads RFC 5545; Python's own ``csv`` reads RFC 4180.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import string
from pathlib import Path
from typing import Any

import icalendar
import pytest

import andts

PLANS = Path(__file__).resolve().parent.parent.parent / "examples" / "plans"
# Each plan with a year of its own; Kungsbacka's says none.
YEARS = {
    "blekinge-2022": 2022,
    "kronoberg-2022": 2024,
    "kungsbacka": 2024,
    "model-plan": 2026,
    "norsjo-2017": 2017,
    "vellinge-2022": 2024,
}
PLAIN = string.ascii_letters + string.digits + "-"
HARD = 'Möte: "å, ä; ö" \\ tak\nrad två – 👨‍👩‍👧 ' + "åäö" * 40 + " slut"


def days(year: int) -> tuple[str, str]:
    return f"{year}-01-01", f"{year}-12-31"


def components(text: str) -> list[Any]:
    # Any: what a property is, the parser's types leave open.
    calendar: Any = icalendar.Calendar.from_ical(text.encode())
    found: list[Any] = calendar.walk("VEVENT") + calendar.walk("VTODO")
    assert not any(one.errors for one in [calendar, *found])
    return found


def by_uid(text: str) -> dict[str, Any]:
    found = components(text)
    named = {str(one["UID"]): one for one in found}
    assert len(named) == len(found), "a UID twice"
    return named


def uid(key: str, scope: str) -> str:
    """The name of a key, by its rule: one letter stays one, or is said in hexadecimal."""
    said = (chr(b) if chr(b) in PLAIN else f"~{b:02X}" for b in key.encode())
    return "".join(said).replace("~2F", "_") + f"@{scope}.andts"


def plan_of(title: str, text: str = "31 maj 2024") -> andts.Plan:
    measure = {"id": "a", "title": title, "what": title, "schedules": [{"text": text}]}
    period = {"from": "2024", "until": "2024"}
    return andts.read(json.dumps({"id": "p", "period": period, "measures": [measure]}))


def test_every_plan_has_a_year() -> None:
    assert sorted(YEARS) == sorted(path.stem for path in PLANS.glob("*.json"))


@pytest.mark.parametrize("name", YEARS)
@pytest.mark.parametrize("kind", ["event", "todo"])
@pytest.mark.parametrize("span", ["deadline", "window"])
def test_each_item_stands_on_its_days(name: str, kind: str, span: str) -> None:
    plan, asked = andts.open(PLANS / f"{name}.json"), days(YEARS[name])
    scope = json.loads(plan.write())["id"]
    text = plan.export_ics(*asked, None, {"kind": kind, "span": span, "alarm_days": [30, 7]})
    found = by_uid(text)
    items = plan.due(*asked)
    assert items
    dated = [item for item in items if item["until"] is not None]
    missing = len(items) - len(dated)
    assert len(found) == (len(dated) if kind == "event" else len(items))
    for item in dated:
        first = item["until"] if span == "deadline" else item["from"]
        first, last = map(datetime.date.fromisoformat, (first, item["until"]))
        one = found[uid(item["key"], scope)]
        if kind == "event":
            assert one["DTSTART"].dt == first
            assert one["DTEND"].dt == last + datetime.timedelta(days=1)
        else:
            assert one["DUE"].dt == last
            # The standard wants a start before the end, or none.
            assert ("DTSTART" in one) == (first < last)
            assert "DTSTART" not in one or one["DTSTART"].dt == first
        assert len(one.walk("VALARM")) == 2
    head: Any = icalendar.Calendar.from_ical(text)
    counted = int(head.get("X-ANDTS-WITHOUT-DATE", 0))
    assert counted == (missing if kind == "event" else 0)


@pytest.mark.parametrize("name", YEARS)
@pytest.mark.parametrize("kind", ["event", "todo"])
def test_what_is_written_again_is_the_same(name: str, kind: str) -> None:
    plan = andts.open(PLANS / f"{name}.json")
    text = plan.export_ics(*days(YEARS[name]), None, {"kind": kind, "alarm_days": [14]})
    once = icalendar.Calendar.from_ical(text)
    again = icalendar.Calendar.from_ical(once.to_ical())
    assert once == again
    assert once.to_ical() == again.to_ical()


@pytest.mark.parametrize("name", sorted(set(YEARS) - {"kungsbacka"}))
def test_two_questions_give_an_item_one_name(name: str) -> None:
    # Kungsbacka's plan has no years: there the question itself makes the windows.
    plan, year = andts.open(PLANS / f"{name}.json"), YEARS[name]
    options = {"kind": "todo", "on": f"{year}-01-01", "span": "window"}
    whole = by_uid(plan.export_ics(*days(year), None, options))
    part = by_uid(plan.export_ics(f"{year}-03-11", f"{year + 1}-02-10", None, options))
    first = datetime.date(year, 3, 11)
    both = whole.keys() & part.keys()
    # What has not ended when the second begins: it has begun when the first ends.
    late = [one for one, item in whole.items() if "DUE" in item and item["DUE"].dt >= first]
    assert late
    assert both.issuperset(late)
    for one in both:
        assert whole[one].to_ical() == part[one].to_ical()


@pytest.mark.parametrize("name", YEARS)
def test_no_line_is_too_long_and_each_ends_as_it_should(name: str) -> None:
    plan = andts.open(PLANS / f"{name}.json")
    raw = plan.export_ics(*days(YEARS[name]), None, {"alarm_days": [7]}).encode()
    assert raw.endswith(b"END:VCALENDAR\r\n")
    lines = raw.split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    for line in lines:
        assert len(line) <= 75
        line.decode()  # Folding splits no letter.


def test_a_hard_text_survives() -> None:
    plan = plan_of(HARD)
    [event] = components(plan.export_ics(*days(2024)))
    [alarm] = components(plan.export_ics(*days(2024), None, {"alarm_days": [1]}))[0].walk("VALARM")
    # A heading is one line of at most 120 letters, cut at a word.
    heading = 'Möte: "å, ä; ö" \\ tak rad två – 👨‍👩‍👧 …'
    assert str(event["SUMMARY"]) == heading
    assert str(alarm["DESCRIPTION"]) == heading
    assert f"Gör: {HARD}\n" in str(event["DESCRIPTION"])
    [row] = list(csv.DictReader(io.StringIO(plan.export_csv(*days(2024)), newline="")))
    assert row["åtgärd"] == HARD


def test_an_alarm_goes_off_at_eight_before_the_last_day() -> None:
    plan = plan_of("Rapport", "i maj 2024")
    options = {"alarm_days": [30, 7], "span": "window"}
    # 30 and 7 days before 31 May.
    expected = [datetime.datetime(2024, 5, day, 8) for day in (1, 24)]
    ends = {"event": datetime.datetime(2024, 6, 1), "todo": datetime.datetime(2024, 5, 31)}
    for kind, end in ends.items():
        [one] = components(plan.export_ics(*days(2024), None, {**options, "kind": kind}))
        alarms = one.walk("VALARM")
        assert all(alarm["TRIGGER"].params["RELATED"] == "END" for alarm in alarms)
        assert sorted(end + alarm["TRIGGER"].dt for alarm in alarms) == expected


def test_what_is_told_is_shown() -> None:
    plan = plan_of("Rapport")
    [item] = plan.due(*days(2024))

    def told(kind: str, **state: str) -> Any:
        states = {item["key"]: state}
        options = {"kind": kind, "alarm_days": [7], "states": states}
        [one] = components(plan.export_ics(*days(2024), None, options))
        return one

    done = told("todo", state="met")
    assert (done["STATUS"], done["PERCENT-COMPLETE"]) == ("COMPLETED", 100)
    assert not done.walk("VALARM")
    moved = told("todo", state="moved", due_on="2024-06-14")
    assert moved["DUE"].dt == datetime.date(2024, 6, 14)
    assert "Flyttad: till och med 14 juni 2024\n" in str(moved["DESCRIPTION"])
    assert told("event", state="waived")["STATUS"] == "CANCELLED"
    with pytest.raises(ValueError, match="^options: expected one of `overdue`"):
        told("todo", state="klar")


def test_a_calendar_of_nothing_is_read() -> None:
    assert components(plan_of("Tillsyn").export_ics(*days(2030))) == []


def test_a_person_is_not_exported() -> None:
    plan = json.loads(plan_of("Tillsyn").write())
    plan["actors"] = [{"id": "s", "name": "Samordnaren", "person": "Kim Ek"}]
    plan["measures"][0]["responsible"] = [{"actor": "s"}]
    read = andts.read(json.dumps(plan))
    for text in (read.export_ics(*days(2024)), read.export_csv(*days(2024))):
        assert "Samordnaren" in text
        assert "Kim" not in text


@pytest.mark.parametrize("name", YEARS)
@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_table_has_a_row_for_each_item(name: str, lang: str, delimiter: str) -> None:
    plan, asked = andts.open(PLANS / f"{name}.json"), days(YEARS[name])
    text = plan.export_csv(*asked, None, {"lang": lang, "delimiter": delimiter, "bom": True})
    assert text.encode().startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=delimiter, strict=True))
    assert {len(row) for row in table} == {14}
    found = [(row[0], row[5], row[6]) for row in table[1:]]
    items = plan.due(*asked)
    assert found == [(i["key"], i["from"] or "", i["until"] or "") for i in items]


def test_no_cell_is_a_formula() -> None:
    for title in ('=HYPERLINK("x")', "+1", "-1", "@A1", "\t=1"):
        text = plan_of(title).export_csv(*days(2024))
        [row] = list(csv.DictReader(io.StringIO(text, newline="")))
        assert row["åtgärd"] == "'" + title


def test_an_option_that_is_none_is_refused() -> None:
    plan = plan_of("Tillsyn")
    for options, words in [
        ({"sort": "todo"}, "options: expected one of `lang`, `kind`, .*, found `sort`"),
        ({"kind": "journal"}, "options: expected one of `event`, `todo`, found `kind"),
        ({"alarm_days": [400]}, r"options: .*from 0 to 366, found `alarm_days: \[400\]`"),
        ({"on": "i dag"}, "on: expected a day such as `2024-12-01`"),
        ("[]", "options: expected a JSON object"),
    ]:
        with pytest.raises(andts.BadArgument, match=f"^{words}"):
            plan.export_ics(*days(2024), None, options)  # type: ignore[arg-type]
    with pytest.raises(andts.BadArgument, match="expected one of `lang`, `delimiter`, `bom`"):
        plan.export_csv(*days(2024), None, {"kind": "todo"})

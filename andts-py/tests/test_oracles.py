"""The core against others who know: dateutil, the standard library, and plain counting."""

from __future__ import annotations

import datetime as dt
import random

from dateutil.rrule import rrulestr

import andts

#: The same cases each time: a failure can be asked again.
SEED = 20_261_124
FIRST, LAST = dt.date(2020, 1, 1), dt.date(2031, 12, 31)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = (
    "januari februari mars april maj juni juli augusti september oktober november december"
).split()
LETTERS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NTH = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "sista": -1}


def phrase(rng: random.Random) -> tuple[str, str, dt.date]:
    """A recurrence in words, the same as RFC 5545 says it, and where it is counted from."""
    day, month = rng.randrange(7), rng.randrange(12)
    year = rng.randrange(2020, 2026)
    kind = rng.randrange(7)
    start = dt.date(2020, 1, 1)
    if kind == 0:
        return f"varje {WEEKDAYS[day]}", f"FREQ=WEEKLY;BYDAY={LETTERS[day]}", start
    if kind == 1:
        # The week in which it starts is the first: its Monday.
        start = dt.date.fromisocalendar(year, rng.randrange(1, 53), 1)
        words = f"varannan {WEEKDAYS[day]} med start {start}"
        return words, f"FREQ=WEEKLY;INTERVAL=2;BYDAY={LETTERS[day]};WKST=MO", start
    if kind == 2:
        word, n = rng.choice(sorted(NTH.items()))
        words = f"{word} {WEEKDAYS[day]}en i varje månad"
        return words, f"FREQ=MONTHLY;BYDAY={n}{LETTERS[day]}", start
    if kind == 3:
        word, n = rng.choice(sorted(NTH.items()))
        words = f"{word} {WEEKDAYS[day]}en i {MONTHS[month]}"
        return words, f"FREQ=YEARLY;BYMONTH={month + 1};BYDAY={n}{LETTERS[day]}", start
    if kind == 4:
        date = rng.randrange(1, 29)
        return f"den {date}:e varje månad", f"FREQ=MONTHLY;BYMONTHDAY={date}", start
    if kind == 5:
        date = rng.randrange(1, 29)
        words = f"årligen {date} {MONTHS[month]}"
        return words, f"FREQ=YEARLY;BYMONTH={month + 1};BYMONTHDAY={date}", start
    n = rng.randrange(2, 6)
    step = {2: "vartannat", 3: "vart tredje", 4: "vart fjärde", 5: "vart femte"}[n]
    date = rng.randrange(1, 29)
    words = f"{step} år {date} {MONTHS[month]} med start {year}"
    rule = f"FREQ=YEARLY;INTERVAL={n};BYMONTH={month + 1};BYMONTHDAY={date}"
    return words, rule, dt.date(year, 1, 1)


def test_two_thousand_recurrences_fall_where_dateutil_says() -> None:
    rng = random.Random(SEED)
    for _ in range(2_000):
        words, rule, start = phrase(rng)
        schedule = andts.Schedule(words)
        got = [w["from"] for w in schedule.windows(FIRST, LAST)]
        assert all(w["from"] == w["until"] for w in schedule.windows(FIRST, LAST)), words
        begin = dt.datetime.combine(start, dt.time())
        found = rrulestr(rule, dtstart=begin).between(
            dt.datetime.combine(FIRST, dt.time()), dt.datetime.combine(LAST, dt.time()), inc=True
        )
        assert got == [str(day.date()) for day in found], words


def test_an_exported_rule_means_what_the_windows_do() -> None:
    rng = random.Random(SEED + 1)
    exported = 0
    for _ in range(300):
        words, _, start = phrase(rng)
        schedule = andts.Schedule(words)
        [rule] = schedule.rrules()
        if rule["rrule"] is None:
            assert rule["why_not"]["sv"], words
            continue
        exported += 1
        begin = dt.datetime.combine(start, dt.time())
        until = dt.datetime.combine(LAST, dt.time())
        found = rrulestr(rule["rrule"], dtstart=begin).between(
            dt.datetime.combine(FIRST, dt.time()), until, inc=True
        )
        got = [w["from"] for w in schedule.windows(FIRST, LAST)]
        assert got == [str(day.date()) for day in found], (words, rule["rrule"])
    assert exported > 200


def test_short_months_have_their_last_day() -> None:
    # lag (1930:173) 1 §; RFC 5545 says the same with BYSETPOS.
    schedule = andts.Schedule("den 31:a varje månad")
    days = [w["from"] for w in schedule.windows("2023-01-01", "2023-12-31")]
    last = [dt.date(2023, m + 1, 1) - dt.timedelta(1) for m in range(1, 12)]
    assert days == [str(day) for day in [*last, dt.date(2023, 12, 31)]]


def test_every_iso_week_of_seventy_years_is_the_standard_librarys() -> None:
    calendar = andts.Calendar()
    for year in range(1990, 2061):
        weeks = dt.date(year, 12, 28).isocalendar().week
        assert calendar.year(year)["weeks"] == weeks
        for week in (1, 2, 9, 26, 44, 52, 53):
            found = andts.Schedule(f"vecka {week} {year}").windows(
                f"{year - 1}-12-01", f"{year + 1}-01-31"
            )
            if week > weeks:
                assert found == []
                continue
            [window] = found
            assert window["from"] == str(dt.date.fromisocalendar(year, week, 1))
            assert window["until"] == str(dt.date.fromisocalendar(year, week, 7))


def working_days(first: int, last: int) -> set[dt.date]:
    """By the holidays' names and nothing else of the core's arithmetic."""
    calendar = andts.Calendar()
    free = {
        dt.date.fromisoformat(holiday["day"])
        for year in range(first, last + 1)
        for holiday in calendar.year(year)["holidays"]
    }
    day, found = dt.date(first, 1, 1), set()
    while day.year <= last:
        if day.weekday() < 5 and day not in free:
            found.add(day)
        day += dt.timedelta(1)
    return found


def counted(start: dt.datetime, hours: int, working: set[dt.date]) -> tuple[dt.date, int]:
    """Goes through the minutes, one hour at a time, as slowly as it is plain."""
    left, at = hours * 60, start
    while True:
        if at.date() not in working:
            at = dt.datetime.combine(at.date() + dt.timedelta(1), dt.time())
            continue
        until_hour = 60 - at.minute
        step = min(left, until_hour)
        left -= step
        end = at + dt.timedelta(minutes=step)
        if left == 0:
            # Midnight is the end of the day, not the beginning of the next.
            whole_day = end.date() != at.date()
            return at.date(), 24 * 60 if whole_day else end.hour * 60 + end.minute
        at = end


def test_ten_thousand_business_deadlines_are_those_of_plain_counting() -> None:
    rng = random.Random(SEED)
    working = working_days(2018, 2031)
    calendar = andts.Calendar()
    for hours in (1, 8, 24, 36, 48, 72, 100):
        starts = [
            dt.datetime(2019, 1, 1) + dt.timedelta(minutes=rng.randrange(10 * 365 * 24 * 60))
            for _ in range(1_430)
        ]
        limit = {"n": hours, "unit": "hour", "clock": "helgfri_vardag"}
        for start, due in zip(starts, calendar.deadlines(starts, limit)):
            assert due is not None
            day, minute = counted(start, hours, working)
            hour, rest = divmod(minute, 60)
            assert (due["day"], due["time"]) == (str(day), f"{hour:02}:{rest:02}"), start


def test_a_deadline_takes_what_python_has() -> None:
    calendar = andts.Calendar()
    at = dt.datetime(2024, 11, 29, 15)
    assert calendar.deadline(at, "24 timmar helgfri vardag")["day"] == "2024-12-02"
    assert calendar.deadline(dt.date(2024, 11, 29), "14 dagar")["time"] is None
    zoned = at.replace(tzinfo=dt.timezone.utc)
    try:
        calendar.deadline(zoned, "14 dagar")
    except andts.BadArgument as refused:
        assert refused.argument == "start"
    else:
        raise AssertionError("a time with a zone is somebody else's clock")

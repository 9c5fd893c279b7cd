//! The calendar against tables made elsewhere.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its table must fail")]

use andts_core::calendar::{
    Conventions, Day, HolidayKind, Interval, Moment, Unit, add_months, holidays,
    is_working_day, next_working_day, parse_day, week, weeks_in,
};

fn on(text: &str) -> Day {
    parse_day(text).unwrap()
}

/// Source of the table: two packages and lag (1989:253), 1990 to 2060, 1136 rows.
#[test]
fn every_holiday_of_1990_to_2060_is_in_the_table_and_no_other() {
    let table = include_str!("../../tests/calendar/holidays_se.csv");
    let mut expected: Vec<_> = table.lines().skip(1).map(str::to_owned).collect();
    let kind = |kind| match kind {
        HolidayKind::PublicHoliday => "public_holiday",
        HolidayKind::DeFactoEve => "de_facto_eve",
    };
    let mut found: Vec<_> = (1990..=2060)
        .flat_map(holidays)
        .map(|h| format!("{},{},{}", h.day, h.name, kind(h.kind)))
        .collect();
    expected.sort();
    found.sort();
    assert_eq!(expected.len(), 1136);
    assert_eq!(found, expected);
}

/// Counted from the table by another program: Monday to Friday, no holiday, no eve.
#[test]
fn working_days_of_a_year_are_counted() {
    let expected = [
        (2016, 253),
        (2018, 250),
        (2021, 253),
        (2022, 253),
        (2024, 251),
        (2025, 249),
        (2030, 250),
    ];
    for (year, count) in expected {
        let from = on(&format!("{year}-01-01"));
        let days =
            from.iter_days().take_while(|d| d.to_string() < format!("{year}-12-32"));
        assert_eq!(days.filter(|d| is_working_day(*d)).count(), count, "{year}");
    }
}

/// Source: lag (1930:173) 2 §, worked by hand from the almanac.
#[test]
fn a_statutory_last_day_moves_to_the_next_working_day() {
    for (last, next) in [
        ("2022-12-24", "2022-12-27"),
        ("2022-12-31", "2023-01-02"),
        ("2023-06-23", "2023-06-26"),
        ("2024-03-29", "2024-04-02"),
        ("2025-12-24", "2025-12-29"),
        ("2026-05-14", "2026-05-15"),
        ("2026-05-15", "2026-05-15"),
    ] {
        assert_eq!(next_working_day(on(last)), Some(on(next)), "{last}");
    }
}

/// Source: lag (1930:173) 1 §: the number of the day, or the month's last day.
#[test]
fn months_are_clamped_to_the_end_of_the_month() {
    for (start, end) in [
        ("2025-10-31", "2026-02-28"),
        ("2023-10-31", "2024-02-29"),
        ("2026-02-27", "2026-06-27"),
        ("2026-08-31", "2026-12-31"),
    ] {
        assert_eq!(add_months(on(start), 4), Some(on(end)), "{start}");
    }
}

/// Source: ISO 8601, week 1 holds the year's first Thursday; from the almanac.
#[test]
fn weeks_near_the_turn_of_the_year() {
    for (year, n, from, until) in [
        (2017, 38, "2017-09-18", "2017-09-24"),
        (2022, 17, "2022-04-25", "2022-05-01"),
        (2026, 1, "2025-12-29", "2026-01-04"),
        (2026, 53, "2026-12-28", "2027-01-03"),
    ] {
        assert_eq!(week(year, n), Interval::new(on(from), on(until)));
    }
    let long: Vec<_> = (1990..=2060).filter(|year| weeks_in(*year) == 53).collect();
    assert_eq!(
        long,
        [1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060]
    );
}

#[test]
fn a_moment_is_written_as_it_was_read() {
    for text in [
        "2022-05-31",
        "2022-06",
        "2022",
        "2022-W17",
        "2022-33",
        "2022-39",
        "2022-41",
        "2022-VT",
        "2021-LA",
        "2022-autumn",
        "XXXX-05-31",
        "XXXX-W53",
        "XXXX",
        "XXXX-XX-15",
        "../XXXX-XX-15",
        "2022-03-16/2022-05",
        "../2022-03-31",
        "2022-06?",
        "2022~",
        "XXXX-02-29",
    ] {
        assert_eq!(Moment::parse(text).map(|m| m.to_string()).as_deref(), Some(text));
    }
    for text in
        ["2022-02-29", "2022-W53", "XXXX-02-30", "XXXXX", "2022-13", "..", "2022-5", ""]
    {
        assert_eq!(Moment::parse(text), None, "{text}");
    }
}

/// Hand computed from the brackets the conventions state.
#[test]
fn moments_have_the_days_of_their_words() {
    let conventions = Conventions::default();
    let days = |text: &str| {
        let days = Moment::parse(text).unwrap().interval(&conventions).unwrap();
        format!("{} {}", days.from(), days.until())
    };
    assert_eq!(days("2022-VT"), "2022-01-01 2022-06-30");
    assert_eq!(days("2022-HT"), "2022-08-01 2022-12-31");
    assert_eq!(days("2021-LA"), "2021-08-01 2022-06-30");
    assert_eq!(days("2023-winter"), "2023-12-01 2024-02-29");
    assert_eq!(days("2022-winter"), "2022-12-01 2023-02-28");
    assert_eq!(days("2022-38"), "2022-05-01 2022-08-31");
    assert_eq!(days("2022-41"), "2022-07-01 2022-12-31");
    assert_eq!(days("2022-03-16/2022-05"), "2022-03-16 2022-05-31");
    let year = Interval::new(on("2022-01-01"), on("2022-12-31")).unwrap();
    let mandate: Vec<_> = Unit::Mandate.periods(year, &conventions).collect();
    assert_eq!(mandate, [Interval::new(on("2019-01-01"), on("2022-12-31")).unwrap()]);
    assert_eq!(Unit::Week.periods(year, &conventions).count(), 53);
    assert_eq!(Unit::SchoolYear.periods(year, &conventions).count(), 2);
}

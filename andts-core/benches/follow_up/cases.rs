//! Cases, held against 24 hours on working days.

use std::collections::BTreeSet;

use andts_core::calendar::{Clock, Conventions, Day, Limit, Start, Unit, day, holidays};
use andts_core::doors;
use andts_core::follow_up::compliance::{self, State, compliance};
use chrono::{Datelike, Timelike, Weekday};

use super::{Numbers, Size, later, per_second, tell, timed};

const HOURS: u32 = 24;

pub(super) fn cases(size: &Size) {
    let (received, handled) = made_up_cases(size.cases);
    let asked = compliance::Asked {
        limit: Limit::WorkingHours(HOURS),
        on: day(2025, 12, 31).unwrap(),
        per: Unit::Quarter,
        statutory: false,
        suppress_below: None,
    };
    let (clock, conventions) = (Clock::new(), Conventions::default());
    let (found, took) = timed(size.runs, || {
        let rows = received.iter().copied().zip(handled.iter().copied()).map(Ok);
        compliance(&clock, &conventions, &asked, rows)
    });
    let free = free_days();
    let (counted, peer_took) = timed(size.runs, || {
        let cases = received.iter().zip(&handled).take(size.peer_cases);
        let late = |(received, handled): (&Start, &Option<Start>)| {
            hours_late(*received, (*handled)?, &free)
        };
        cases.map(late).collect::<Vec<_>>()
    });
    for (row, (case, late)) in found.cases.iter().zip(&counted).enumerate() {
        let case = case.unwrap();
        // Late on free time is late by no working minute.
        let own = case.late.filter(|n| case.state == State::Late && *n > 0);
        assert_eq!(own, late.filter(|n| *n > 0), "row {row}");
    }
    let peer = per_second(size.peer_cases.min(size.cases), peer_took);
    let peer = ("a plain count, hour by hour", peer);
    tell("cases, 24 working hours", size.cases, took, Some(peer));
    door_of_cases(size, &received, &handled);
}

fn door_of_cases(size: &Size, received: &[Start], handled: &[Option<Start>]) {
    let write = |at: &Start| match at {
        Start::At(at) => format!("\"{}\"", at.format("%Y-%m-%dT%H:%M")),
        Start::On(day) => format!("\"{day}\""),
    };
    let received: Vec<_> = received.iter().map(write).collect();
    let handled: Vec<_> =
        handled.iter().map(|at| at.as_ref().map_or("null".to_owned(), write)).collect();
    let columns = format!(
        r#"{{"received": [{}], "handled": [{}]}}"#,
        received.join(","),
        handled.join(",")
    );
    let options =
        r#"{"limit": "24 timmar helgfri vardag", "on": "2025-12-31", "per": "quarter"}"#;
    let calendar = doors::calendar(None);
    let (_, took) =
        timed(size.runs, || calendar.compliance(&columns, options).unwrap().len());
    tell("cases, as JSON text", size.cases, took, None);
}

/// Cases over six years, handled within a week; some are open.
fn made_up_cases(n: usize) -> (Vec<Start>, Vec<Option<Start>>) {
    let mut numbers = Numbers(20_241_129);
    let mut case = || {
        let received = later(numbers.below(6 * 365))
            .and_hms_opt(numbers.below(24), numbers.below(60), 0)
            .unwrap();
        let after = chrono::Duration::minutes(i64::from(numbers.below(7 * 24 * 60)));
        let handled = (numbers.below(20) > 0).then_some(Start::At(received + after));
        (Start::At(received), handled)
    };
    (0..n).map(|_| case()).unzip()
}

fn free_days() -> BTreeSet<Day> {
    (2018..=2026).flat_map(holidays).map(|holiday| holiday.day).collect()
}

/// How many working minutes over the limit a case took: every hour is looked at.
fn hours_late(received: Start, handled: Start, free: &BTreeSet<Day>) -> Option<u32> {
    let (Start::At(mut at), Start::At(end)) = (received, handled) else { return None };
    let mut minutes = 0;
    while at < end {
        // To the next whole hour, or to the end.
        let step = 60 - at.minute();
        let next = (at + chrono::Duration::minutes(i64::from(step))).min(end);
        let is_weekend = matches!(at.weekday(), Weekday::Sat | Weekday::Sun);
        if !is_weekend && !free.contains(&at.date()) {
            minutes += u32::try_from((next - at).num_minutes()).unwrap();
        }
        at = next;
    }
    minutes.checked_sub(HOURS * 60)
}

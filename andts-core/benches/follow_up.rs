//! How fast cases and visits are counted, beside a plain count of the same.
//!
//! `cargo bench -p andts-core --bench follow_up` prints rows per second, the median of five
//! runs, and how many times faster that is than the peer. With `--quick` a small size runs
//! once: then only the answers are held against the peer's.
//!
//! The peers are what one would write by hand for the same answer. For cases: step hour by
//! hour, with the holidays in a set. For visits: a map from unit and year to a count, and
//! then a look at every unit in every year. Each answer is held against the peer's.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench reads the clock, tells what it saw, and stops if its data are wrong"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use andts_core::calendar::{
    Clock, Conventions, Day, Interval, Limit, Start, Unit, day, holidays,
};
use andts_core::doors;
use andts_core::follow_up::compliance::{self, State, compliance};
use andts_core::follow_up::population::{
    self, Enrolled, GRACE_DAYS, PeriodReach, Register, UnitReach, Visit, population,
};
use chrono::{Datelike, Days, Timelike, Weekday};

/// How much is counted.
struct Size {
    cases: usize,
    /// The peer steps slowly: it is asked of so many of the cases.
    peer_cases: usize,
    units: u32,
    visits: usize,
    runs: usize,
}

const WHOLE: Size = Size {
    cases: 1_000_000,
    peer_cases: 50_000,
    units: 20_000,
    visits: 200_000,
    runs: 5,
};
const QUICK: Size =
    Size { cases: 2_000, peer_cases: 2_000, units: 200, visits: 2_000, runs: 1 };

fn main() {
    let is_quick = std::env::args().any(|argument| argument == "--quick");
    let size = if is_quick { QUICK } else { WHOLE };
    cases(&size);
    visits(&size);
}

/// Numbers that look random and are the same each time (a linear congruential generator).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u32::try_from((self.0 >> 33) % u64::from(n)).unwrap()
    }
}

fn first_day() -> Day {
    day(2019, 1, 1).unwrap()
}

fn later(days: u32) -> Day {
    first_day().checked_add_days(Days::new(u64::from(days))).unwrap()
}

/// Runs it some times and returns its answer with the middle of the times it took.
fn timed<T>(runs: usize, mut run: impl FnMut() -> T) -> (T, Duration) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..runs.max(1) {
        let start = Instant::now();
        last = Some(run());
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let middle = times.len() / 2;
    (last.unwrap(), times.into_iter().nth(middle).unwrap())
}

fn per_second(rows: usize, took: Duration) -> f64 {
    f64::from(u32::try_from(rows).unwrap()) / took.as_secs_f64()
}

/// Prints a row: what was counted, how fast, and how many times the peer's speed that is.
fn tell(what: &str, rows: usize, took: Duration, peer: Option<(&str, f64)>) {
    let speed = per_second(rows, took);
    print!("{what}: {rows} rows in {took:.1?}, {speed:.0} rows/s");
    match peer {
        Some((name, other)) => {
            println!("; {name}: {other:.0} rows/s; ratio {:.1}", speed / other);
        }
        None => println!(),
    }
}

// Cases

const HOURS: u32 = 24;

fn cases(size: &Size) {
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

// Visits

fn visits(size: &Size) {
    let (register, visits) = made_up_register(size);
    let asked = population::Asked {
        within: Interval::new(first_day(), day(2024, 12, 31).unwrap()).unwrap(),
        on: day(2025, 12, 31).unwrap(),
        per: Unit::Year,
        required: 1,
        required_by_class: BTreeMap::from([("A".to_owned(), 2)]),
        every: 1,
        every_by_class: BTreeMap::new(),
        class: None,
        grace_days: GRACE_DAYS,
    };
    let conventions = Conventions::default();
    let (found, took) =
        timed(size.runs, || population(&register, &visits, &asked, &conventions));
    let (counted, peer_took) = timed(size.runs, || plain_count(&register, &visits));
    let found: Vec<_> = found.periods.iter().map(PlainYear::of).collect();
    assert_eq!(found, counted);
    let peer = ("a plain map of unit and year", per_second(visits.len(), peer_took));
    tell("visits, every unit every year", visits.len(), took, Some(peer));
}

/// Units of two classes, some of which joined late or left, and visits over six years.
fn made_up_register(size: &Size) -> (Register<'static>, Vec<Visit<'static>>) {
    let mut numbers = Numbers(20_240_503);
    let id = |n: u32| format!("serveringsställe-{n}");
    let units = (0..size.units).map(|n| Enrolled {
        class: Some(if n % 5 == 0 { "A" } else { "B" }.into()),
        joined: (n % 7 == 0).then(|| later(numbers.below(6 * 365))),
        // After the day it joined, if it did.
        left: (n % 11 == 0 && n % 7 != 0).then(|| later(n % 2_000)),
        ..Enrolled::always(id(n))
    });
    let register = Register::of(units.collect());
    let visits = (0..size.visits).map(|_| Visit {
        unit: id(numbers.below(size.units)).into(),
        on: later(numbers.below(6 * 365)),
    });
    (register, visits.collect())
}

/// A year as one would count it by hand: how many units stand where, and which are lacking.
#[derive(Debug, Default, PartialEq)]
struct PlainYear {
    covered: usize,
    new: usize,
    left: usize,
    too_seldom: Vec<Lacking>,
    not_visited: Vec<Lacking>,
}

/// A unit without its visits, and the day of its last.
type Lacking = (String, Option<Day>);

impl PlainYear {
    fn of(period: &PeriodReach) -> Self {
        let lacking = |list: &[UnitReach]| {
            list.iter().map(|its| (its.unit.clone(), its.last_visit)).collect()
        };
        Self {
            covered: period.all.covered,
            new: period.all.new,
            left: period.all.left,
            too_seldom: lacking(&period.units.too_seldom),
            not_visited: lacking(&period.units.not_visited),
        }
    }

    /// Puts a unit with so many visits where it stands at the end of a year.
    fn put(&mut self, unit: &Enrolled<'_>, last: Day, visits: u32, seen: Option<Day>) {
        let required = if unit.class.as_deref() == Some("A") { 2 } else { 1 };
        let is_new = |joined: Day| (last - joined).num_days() < i64::from(GRACE_DAYS);
        if visits >= required {
            self.covered += 1;
        } else if unit.left.is_some_and(|left| left < last) {
            self.left += 1;
        } else if unit.joined.is_some_and(is_new) {
            self.new += 1;
        } else if visits > 0 {
            self.too_seldom.push((unit.id.to_string(), seen));
        } else {
            self.not_visited.push((unit.id.to_string(), seen));
        }
    }
}

/// Counts the visits of each unit and year in a map, and then looks at every unit.
fn plain_count(register: &Register<'_>, visits: &[Visit<'_>]) -> Vec<PlainYear> {
    let units: BTreeMap<&str, &Enrolled<'_>> =
        register.units.iter().map(|unit| (unit.id.as_ref(), unit)).collect();
    let mut counts: BTreeMap<(&str, i32), (u32, Day)> = BTreeMap::new();
    for visit in visits {
        let is_in = |unit: &&Enrolled<'_>| {
            unit.joined.is_none_or(|joined| joined <= visit.on)
                && unit.left.is_none_or(|left| visit.on <= left)
        };
        if units.get(visit.unit.as_ref()).is_some_and(is_in) {
            let key = (visit.unit.as_ref(), visit.on.year());
            let (n, last) = counts.entry(key).or_insert((0, visit.on));
            *n += 1;
            *last = visit.on.max(*last);
        }
    }
    let of_year = |year| {
        let (first, last) = (day(year, 1, 1).unwrap(), day(year, 12, 31).unwrap());
        let mut counted = PlainYear::default();
        for unit in &register.units {
            let is_late = unit.joined.is_some_and(|joined| joined > last);
            if is_late || unit.left.is_some_and(|left| left < first) {
                continue;
            }
            let id = unit.id.as_ref();
            let visits = counts.get(&(id, year)).map_or(0, |(n, _)| *n);
            let until_then = counts.range((id, i32::MIN)..=(id, year));
            let seen = until_then.last().map(|(_, (_, last))| *last);
            counted.put(unit, last, visits, seen);
        }
        counted
    };
    (2019..=2024).map(of_year).collect()
}

//! The years and months in which a measure has something due.

use std::collections::BTreeSet;

use chrono::{Datelike, Days};

use super::source::{Named, One};
use super::value::Value;
use crate::calendar::{self, Day, FIRST_YEAR, Interval, LAST_YEAR};
use crate::diagnostic::Lang;
use crate::schedule::say_month;

/// The axes that speak of time.
#[derive(Clone, Copy)]
pub(super) enum Time {
    Year,
    Month,
}

/// What days are alike.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grain {
    /// All of them.
    Ever,
    Year,
    /// The months of one name.
    Month,
    YearAndMonth,
}

/// A year and a month with something due; 0 for what was not looked at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part {
    year: i32,
    month: u32,
}

impl Part {
    pub(super) fn keys(self, by: Time) -> Vec<String> {
        match by {
            Time::Year => vec![self.year.to_string()],
            Time::Month => vec![month_key(self.month)],
        }
    }
}

/// The years of a plan, or the one asked about; the months of a year.
pub(super) fn values(by: Time, of: &Named<'_>) -> Vec<Value> {
    match by {
        Time::Year => {
            let years = days(of).map(|days| days.from().year()..=days.until().year());
            let named = |year: i32| Value::new(year.to_string(), &year.to_string());
            years.into_iter().flatten().map(named).collect()
        }
        Time::Month => {
            let say = |month| (say_month(month, Lang::Sv), say_month(month, Lang::En));
            let named = |month: u32| {
                let (sv, en) = say(month);
                Value::said(month_key(month), sv, en)
            };
            (1..=12).map(named).collect()
        }
    }
}

/// When a measure has something due, as closely as the axes ask.
pub(super) fn parts(one: One<'_, '_>, rows: Time, columns: Time) -> Vec<Part> {
    let grain = match (rows, columns) {
        (Time::Year, Time::Year) => Grain::Year,
        (Time::Month, Time::Month) => Grain::Month,
        (Time::Year, Time::Month) | (Time::Month, Time::Year) => Grain::YearAndMonth,
    };
    let found = days(one.of).map(|days| touched(one, days, grain));
    found.into_iter().flatten().collect()
}

/// Whether a measure belongs to a year: its years hold it, and what has days at all has
/// some of them in it.
pub(super) fn is_in_year(one: One<'_, '_>, year: i32) -> bool {
    let (Some(year), Some(ever)) = (whole(year, year), whole(FIRST_YEAR, LAST_YEAR))
    else {
        return false;
    };
    let period = one.measure.period();
    let has_days = |days| !touched(one, days, Grain::Ever).is_empty();
    period.is_none_or(|period| period.touches(&year))
        && (has_days(year) || !has_days(period.unwrap_or(ever)))
}

/// The days looked at: the year asked about, within the years of the plan.
fn days(of: &Named<'_>) -> Option<Interval> {
    let year = of.asked.year.and_then(|year| whole(year, year));
    match (year, of.plan.period()) {
        (Some(year), Some(period)) => year.intersect(&period),
        (year, period) => year.or(period),
    }
}

fn whole(first: i32, last: i32) -> Option<Interval> {
    Interval::new(calendar::day(first, 1, 1)?, calendar::day(last, 12, 31)?)
}

fn month_key(month: u32) -> String {
    format!("{month:02}")
}

/// What is touched by a window that has days.
fn touched(one: One<'_, '_>, days: Interval, grain: Grain) -> BTreeSet<Part> {
    let plan = one.of.plan;
    let period = one.measure.period().unwrap_or(days);
    let mut found = BTreeSet::new();
    for written in one.measure.schedules() {
        let (schedule, calendar) = (plan.schedule(written), plan.calendar_of(written));
        // A daily measure has a window a day, and one of them is enough for a year: ask
        // for a few days at a time, for more while nothing comes, and for none that are
        // settled.
        let (mut next, mut ahead) = (Some(days.from()), 0);
        while let Some(from) = next.filter(|day| days.contains(*day)) {
            let until = from.checked_add_days(Days::new(ahead)).unwrap_or(from);
            let until = until.min(days.until());
            let known = found.len();
            for window in schedule.windows(from, until, Some(period), &calendar) {
                let window = window.from.zip(window.until);
                let window = window.and_then(|(from, until)| Interval::new(from, until));
                if let Some(window) = window.and_then(|window| window.intersect(&days)) {
                    grain.mark(window, &mut found);
                }
            }
            ahead = if found.len() > known { 0 } else { (ahead * 4 + 3).min(MOST_AHEAD) };
            next = grain.unsettled(until.succ_opt(), &found);
        }
    }
    found
}

/// The most days that are asked for at once, less one.
const MOST_AHEAD: u64 = 255;

impl Grain {
    fn part(self, day: Day) -> Part {
        let (year, month) = (day.year(), day.month());
        match self {
            Self::Ever => Part { year: 0, month: 0 },
            Self::Year => Part { year, month: 0 },
            Self::Month => Part { year: 0, month },
            Self::YearAndMonth => Part { year, month },
        }
    }

    /// The first day that may be unlike some day and those before it.
    fn after(self, day: Day) -> Option<Day> {
        match (self, day.month()) {
            (Self::Ever, _) => None,
            (Self::Year, _) | (Self::Month | Self::YearAndMonth, 12) => {
                calendar::day(day.year() + 1, 1, 1)
            }
            (Self::Month | Self::YearAndMonth, month) => {
                calendar::day(day.year(), month + 1, 1)
            }
        }
    }

    fn mark(self, days: Interval, found: &mut BTreeSet<Part>) {
        let mut next = Some(days.from());
        while let Some(day) = next.filter(|day| days.contains(*day)) {
            found.insert(self.part(day));
            next = self.after(day);
        }
    }

    /// The first day from some day on that nothing is known of.
    fn unsettled(self, from: Option<Day>, found: &BTreeSet<Part>) -> Option<Day> {
        let mut next = from;
        while let Some(day) = next.filter(|day| found.contains(&self.part(*day))) {
            next = self.after(day);
        }
        next
    }
}

//! The years and months in which a measure has something due.

use std::collections::BTreeSet;

use chrono::{Datelike, Days};

use super::source::{Named, One};
use super::value::Value;
use crate::calendar::{self, Day, FIRST_YEAR, Interval, LAST_YEAR};
use crate::diagnostic::Lang;
use crate::schedule::{Extent, Kind, Schedule, Window, say_month};

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

/// When something is due.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// In a year and a month; 0 for what was not looked at.
    In { year: i32, month: u32 },
    /// In a year (0 if it was not looked at), in no month more than in another.
    SomeTimeIn { year: i32 },
    /// All the time.
    Continuous,
    /// When it is called for.
    OnDemand,
    /// At a time that no calendar has.
    Undated,
}

impl Part {
    pub(super) fn keys(self, by: Time) -> Vec<String> {
        let key = match (self, by) {
            (Self::In { year, .. } | Self::SomeTimeIn { year }, Time::Year) => {
                return vec![year.to_string()];
            }
            (Self::In { month, .. }, Time::Month) => return vec![month_key(month)],
            (Self::SomeTimeIn { .. }, Time::Month) => SOME_TIME,
            (Self::Continuous, _) => CONTINUOUS,
            (Self::OnDemand, _) => ON_DEMAND,
            (Self::Undated, _) => UNDATED,
        };
        vec![key.to_owned()]
    }
}

const SOME_TIME: &str = "some_time";
const CONTINUOUS: &str = "continuous";
const ON_DEMAND: &str = "on_demand";
const UNDATED: &str = "undated";

/// The years of a plan, or the one asked about; the months of a year; and what stands in
/// their place.
pub(super) fn values(by: Time, of: &Named<'_>) -> Vec<Value> {
    let mut found: Vec<Value> = match by {
        Time::Year => {
            let days = within(of, of.plan.period());
            let years = days.map(|days| days.from().year()..=days.until().year());
            let named = |year: i32| Value::new(year.to_string(), &year.to_string());
            years.into_iter().flatten().map(named).collect()
        }
        Time::Month => {
            let say = |month| (say_month(month, Lang::Sv), say_month(month, Lang::En));
            let named = |month: u32| {
                let (sv, en) = say(month);
                Value::said(month_key(month), sv, en)
            };
            let (sv, en) = ("någon gång under året", "some time in the year");
            (1..=12).map(named).chain([Value::beside(SOME_TIME, sv, en)]).collect()
        }
    };
    found.extend([
        Value::beside(CONTINUOUS, "löpande", "continuous"),
        Value::beside(ON_DEMAND, "vid behov", "on demand"),
        Value::beside(UNDATED, "tid utan datum", "a time without a date"),
    ]);
    found
}

/// When a measure has something due, as closely as the axes ask.
pub(super) fn parts(one: One<'_, '_>, rows: Time, columns: Time) -> Vec<Part> {
    let grain = match (rows, columns) {
        (Time::Year, Time::Year) => Grain::Year,
        (Time::Month, Time::Month) => Grain::Month,
        (Time::Year, Time::Month) | (Time::Month, Time::Year) => Grain::YearAndMonth,
    };
    let Some(days) = within(one.of, one.of.plan.period()) else { return Vec::new() };
    let mut found = touched(one, days, grain);
    let schedules = one.measure.schedules().iter();
    let schedules: Vec<_> = schedules.map(|it| one.of.plan.schedule(it)).collect();
    let kinds = || schedules.iter().flat_map(Schedule::timings).map(|it| &it.kind);
    if kinds().any(|kind| matches!(kind, Kind::Continuous(_))) {
        found.insert(Part::Continuous);
    }
    if kinds().any(|kind| matches!(kind, Kind::OnDemand(_))) {
        found.insert(Part::OnDemand);
    }
    if found.is_empty() && kinds().next().is_some() {
        found.insert(Part::Undated);
    }
    found.into_iter().collect()
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

/// The days of a measure: those of the year asked about, within its own.
pub(super) fn days_of(one: One<'_, '_>) -> Option<Interval> {
    within(one.of, one.measure.period())
}

/// The days of the year asked about, within a period.
fn within(of: &Named<'_>, period: Option<Interval>) -> Option<Interval> {
    let year = of.asked.year.and_then(|year| whole(year, year));
    match (year, period) {
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

/// What is touched by a window, or by where one without days can lie.
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
                grain.mark(&window, days, period, &mut found);
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
            Self::Ever => Part::In { year: 0, month: 0 },
            Self::Year => Part::In { year, month: 0 },
            Self::Month => Part::In { year: 0, month },
            Self::YearAndMonth => Part::In { year, month },
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

    /// Marks what a window touches of some days: its months, or those in which it can lie
    /// at all; of a year that it fills without taking all of it, no month more than another.
    fn mark(
        self,
        window: &Window,
        days: Interval,
        period: Interval,
        found: &mut BTreeSet<Part>,
    ) {
        let known = window.from.zip(window.until);
        let known = known.and_then(|(from, until)| Interval::new(from, until));
        let Some(lies) = known.or(window.bracket) else { return };
        let Some(touched) = lies.intersect(&days) else { return };
        let is_by_month = matches!(self, Self::Month | Self::YearAndMonth);
        let mut next = Some(touched.from());
        while let Some(day) = next.filter(|day| touched.contains(*day)) {
            let year = whole(day.year(), day.year());
            let filled =
                year.filter(|year| is_by_month && fills(window, lies, *year, period));
            let part;
            (part, next) = match (self.part(day), filled) {
                (Part::In { year, .. }, Some(days)) => {
                    (Part::SomeTimeIn { year }, days.until().succ_opt())
                }
                (part, _) => (part, self.after(day)),
            };
            found.insert(part);
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

/// Whether a window leaves open when in a year it falls: it has all of the year, or all
/// that the period leaves of one.
fn fills(window: &Window, lies: Interval, year: Interval, period: Interval) -> bool {
    let goes_on = window.extent == Some(Extent::Throughout);
    let left = if window.clipped { year.intersect(&period) } else { Some(year) };
    !goes_on && left.is_some_and(|left| lies.intersect(&left) == Some(left))
}

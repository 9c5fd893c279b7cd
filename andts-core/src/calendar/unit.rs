use chrono::Datelike;

use super::{Conventions, Day, FIRST_YEAR, Interval, LAST_YEAR, Part, Point, Season};
use crate::diagnostic::Lang;

macro_rules! units {
    ($($(#[$about:meta])* $unit:ident = $name:literal, $sv:literal, $sv_many:literal, $en:literal, $en_many:literal;)*) => {
        /// A stretch of time that schedules count in.
        ///
        /// Swedish: *tidsenhet*.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Unit { $(#[doc = concat!($en, " (*", $sv, "*).")] $(#[$about])* $unit),* }

        impl Unit {
            /// Every unit, the shortest first.
            pub const ALL: &'static [Self] = &[$(Self::$unit),*];

            /// Returns its name in a plan file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$unit => $name),* }
            }

            /// Returns what a reader calls one or many of it.
            #[must_use]
            pub fn say(self, n: u32, lang: Lang) -> &'static str {
                match (self, lang, n == 1) {
                    $((Self::$unit, Lang::Sv, true) => $sv,
                      (Self::$unit, Lang::Sv, false) => $sv_many,
                      (Self::$unit, Lang::En, true) => $en,
                      (Self::$unit, Lang::En, false) => $en_many),*
                }
            }
        }
    };
}

units! {
    Day = "day", "dag", "dagar", "day", "days";
    Week = "week", "vecka", "veckor", "week", "weeks";
    Weekend = "weekend", "helg", "helger", "weekend", "weekends";
    Month = "month", "månad", "månader", "month", "months";
    Quarter = "quarter", "kvartal", "kvartal", "quarter", "quarters";
    Tertial = "tertial", "tertial", "tertial", "four-month period", "four-month periods";
    HalfYear = "half_year", "halvår", "halvår", "half-year", "half-years";
    Term = "term", "termin", "terminer", "term", "terms";
    SchoolYear = "school_year", "läsår", "läsår", "school year", "school years";
    Year = "year", "år", "år", "year", "years";
    /// Municipal terms of office: 2019–2022, 2023–2026 and so on.
    Mandate = "mandate", "mandatperiod", "mandatperioder", "term of office", "terms of office";
    Plan = "plan", "planperiod", "planperioder", "plan period", "plan periods";
}

impl Unit {
    /// Returns the unit of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|unit| unit.name() == name)
    }

    /// Returns a period of the unit by its number on the line of time.
    ///
    /// The numbers have no meaning but their order: the next period has the next number.
    /// The unit [`Plan`](Self::Plan) has no periods of its own.
    #[must_use]
    pub fn nth(self, n: i64, conventions: &Conventions) -> Option<Interval> {
        let part = |parts: i64, part: fn(u32) -> Part| {
            let year = i32::try_from(n.div_euclid(parts)).ok()?;
            let at = u32::try_from(n.rem_euclid(parts)).ok()? + 1;
            Point { year: Some(year), part: part(at) }.interval(conventions)
        };
        match self {
            Self::Day => days(n, n),
            // Day 1 of the common era is a Monday.
            Self::Week => days(n.checked_mul(7)? + 1, n * 7 + 7),
            Self::Weekend => days(n.checked_mul(7)? + 6, n * 7 + 7),
            Self::Month => part(12, Part::Month),
            Self::Quarter => part(4, Part::Quarter),
            Self::Tertial => part(3, Part::Tertial),
            Self::HalfYear => part(2, Part::Half),
            Self::Term => {
                part(2, |at| Part::Season(if at == 1 { Season::Vt } else { Season::Ht }))
            }
            Self::SchoolYear => part(1, |_| Part::Season(Season::SchoolYear)),
            Self::Year => part(1, |_| Part::Year),
            Self::Mandate => {
                // Source: four calendar years after the elections of 2018, 2022 and so on.
                let first = i32::try_from(n.checked_mul(4)? + 3).ok()?;
                let year = |year| Point { year: Some(year), part: Part::Year };
                let last = year(first + 3).interval(conventions)?;
                year(first).interval(conventions)?.to(&last)
            }
            Self::Plan => None,
        }
    }

    /// Returns the number of the first period that ends on a day or after it.
    #[must_use]
    pub fn number(self, on: Day, conventions: &Conventions) -> Option<i64> {
        let (day, year) = (i64::from(on.num_days_from_ce()), i64::from(on.year()));
        let mut n = match self {
            Self::Day => return Some(day),
            Self::Week | Self::Weekend => return Some((day - 1).div_euclid(7)),
            // A year ahead of any convention's brackets, then back to the day.
            Self::Month => year * 12 + 12,
            Self::Quarter => year * 4 + 4,
            Self::Tertial => year * 3 + 3,
            Self::HalfYear | Self::Term => year * 2 + 2,
            Self::SchoolYear | Self::Year => year + 1,
            Self::Mandate => (year - 3).div_euclid(4) + 1,
            Self::Plan => return None,
        };
        let ends_too_late =
            |n| self.nth(n, conventions).is_none_or(|period| period.until() >= on);
        for _ in 0..MOST_BACK {
            if !ends_too_late(n - 1) || self.nth(n - 1, conventions).is_none() {
                break;
            }
            n -= 1;
        }
        self.nth(n, conventions).map(|_| n)
    }

    /// Goes through every whole period of the unit that touches the interval, in order.
    ///
    /// ```
    /// use andts_core::calendar::{Conventions, Moment, Unit};
    ///
    /// let conventions = Conventions::default();
    /// let spring = Moment::parse("2022-02/2022-05").unwrap().interval(&conventions).unwrap();
    /// assert_eq!(Unit::Quarter.periods(spring, &conventions).count(), 2);
    /// ```
    pub fn periods(
        self,
        within: Interval,
        conventions: &Conventions,
    ) -> impl Iterator<Item = Interval> {
        let first = self.number(within.from(), conventions);
        let numbered = first.into_iter().flat_map(|first| first..);
        let whole = (self == Self::Plan).then_some(within);
        numbered
            .map_while(move |n| self.nth(n, conventions))
            .take_while(move |period| period.from() <= within.until())
            .chain(whole)
    }
}

/// More periods than a year and a half has of any unit that is numbered by years.
const MOST_BACK: usize = 24;

/// The days of two numbers, counted from the common era.
fn days(from: i64, until: i64) -> Option<Interval> {
    let day = |n: i64| {
        let day = Day::from_num_days_from_ce_opt(i32::try_from(n).ok()?)?;
        (FIRST_YEAR..=LAST_YEAR).contains(&day.year()).then_some(day)
    };
    // The first and the last week of the calendar are cut by its ends.
    match (day(from), day(until)) {
        (Some(from), Some(until)) => Interval::new(from, until),
        (None, Some(until)) => Interval::new(super::day(FIRST_YEAR, 1, 1)?, until),
        (Some(from), None) => Interval::new(from, super::day(LAST_YEAR, 12, 31)?),
        (None, None) => None,
    }
}

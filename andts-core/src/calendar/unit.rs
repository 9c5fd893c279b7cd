use chrono::{Datelike, Days};

use super::{Conventions, Day, Interval, Part, Point, Season, week};
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

    /// Returns every whole period of the unit that touches the interval, in order.
    ///
    /// ```
    /// use andts_core::calendar::{Conventions, Moment, Unit};
    ///
    /// let conventions = Conventions::default();
    /// let spring = Moment::parse("2022-02/2022-05").unwrap().interval(&conventions).unwrap();
    /// assert_eq!(Unit::Quarter.periods(&spring, &conventions).len(), 2);
    /// ```
    #[must_use]
    pub fn periods(self, within: &Interval, conventions: &Conventions) -> Vec<Interval> {
        let parts: Vec<Part> = match self {
            Self::Plan => return vec![*within],
            Self::Day => {
                return within
                    .from()
                    .iter_days()
                    .take_while(|day| *day <= within.until())
                    .filter_map(|day| Interval::new(day, day))
                    .collect();
            }
            Self::Week => return weeks(*within, 0),
            Self::Weekend => return weeks(*within, 5),
            Self::Month => (1..=12).map(Part::Month).collect(),
            Self::Quarter => (1..=4).map(Part::Quarter).collect(),
            Self::Tertial => (1..=3).map(Part::Tertial).collect(),
            Self::HalfYear => (1..=2).map(Part::Half).collect(),
            Self::Term => vec![Part::Season(Season::Vt), Part::Season(Season::Ht)],
            Self::SchoolYear => vec![Part::Season(Season::SchoolYear)],
            Self::Year | Self::Mandate => vec![Part::Year],
        };
        let years = (within.from().year() - 4)..=(within.until().year());
        let whole = |year: i32, part: &Part| {
            let first = Point { year: Some(year), part: *part }.interval(conventions)?;
            if self == Self::Mandate {
                // Source: four calendar years after the elections of 2018, 2022 and so on.
                (year % 4 == 3).then_some(())?;
                let last = Point { year: Some(year + 3), part: Part::Year };
                return first.to(&last.interval(conventions)?);
            }
            Some(first)
        };
        years
            .flat_map(|year| parts.iter().filter_map(move |part| whole(year, part)))
            .filter(|period| period.touches(within))
            .collect()
    }
}

/// The ISO weeks that touch the interval, from the n-th day of the week on.
fn weeks(within: Interval, skip: u64) -> Vec<Interval> {
    let monday = |day: Day| {
        let iso = day.iso_week();
        week(iso.year(), iso.week())
    };
    let mut found = Vec::new();
    let mut next = monday(within.from());
    while let Some(whole) = next {
        if whole.from() > within.until() {
            break;
        }
        let from = whole.from().checked_add_days(Days::new(skip));
        let part = from.and_then(|from| Interval::new(from, whole.until()));
        found.extend(part.filter(|part| part.touches(&within)));
        next = whole.until().checked_add_days(Days::new(1)).and_then(monday);
    }
    found
}
